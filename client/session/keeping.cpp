#include "client/session/keeping.h"

#include "client/session/kept_item.h"
#include "common/base/check.h"

#include <algorithm>
#include <array>
#include <utility>

namespace evenload {
namespace {

constexpr std::string_view accepted_word = "accepted ";

// "accepted 42 <command id>": what another tab has to know beyond "look again", which is an empty message.
std::string accepted_message(const Answer& answer) {
    return std::string(accepted_word) + std::to_string(answer.position) + ' ' + answer.command_id;
}

std::string unreadable_words(const std::string& why) {
    return "This change was kept on this device and cannot be read any more: " + why +
           ". Look whether it has to be done again; the others are unharmed.";
}

} // namespace

Rejection restored_since() {
    return {std::string(records_restored),
            "The records were restored from a backup since. Look whether this is still wanted.",
            false,
            {}};
}

Keeping::Keeping(DeviceStore* store, Outbox& outbox, Listener listener)
    : store_(store)
    , outbox_(outbox)
    , listener_(std::move(listener))
    , state_(store ? State::opening : State::none) {}

void Keeping::open(const StoreKey& key) {
    if (state_ != State::opening) return;
    store_->open(key, {.opened = [this] { opened(); },
                       .failed = [this](const StoreFailure& why) { cannot_open(why); },
                       .leads =
                           [this] {
                               leads_ = true;
                               read();
                           },
                       .told = [this](const std::string& text) { told(text); }});
}

void Keeping::cannot_open(const StoreFailure& why) {
    if (state_ == State::none) return;
    state_ = State::unusable;
    failure_ = why.empty() ? "failed" : why;
    changed();
}

void Keeping::opened() {
    state_ = State::open;
    const auto items = outbox_.items();
    for (const Outbox::Item& item : items)
        keep(item.command.id);
    read();
}

void Keeping::records_are_of(const std::string& lineage) {
    if (lineage == std::exchange(lineage_, lineage)) return;
    read();
}

bool Keeping::may_send() const {
    return state_ == State::none || state_ == State::unusable || has_read_;
}

std::string Keeping::why_not() const {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> sentences{
        {{"insecure", "this page was not opened over https"},
         {"missing", "this browser does not let pages keep anything (a private window?)"},
         {"full", "this device has no room left"},
         {"no_answer", "the browser's storage does not answer"}}};
    if (failure_.empty()) return {};
    for (const auto& [code, sentence] : sentences)
        if (code == failure_) return std::string(sentence);
    return "the browser's storage failed";
}

// ---- into the store ----

void Keeping::keep(const std::string& command_id) {
    const Outbox::Item* item = outbox_.find(command_id);
    if (!item || state_ != State::open) return changed();
    const StoredCommand stored{item->number, lineage_, command_id, kept_bytes(*item)};
    if (item->number == 0) outbox_.set_keeping(command_id, Outbox::Keeping::being_kept);
    being_put_.insert(command_id);
    put_while_reading_.insert(command_id);
    store_->put(stored, [this, command_id](const PutResult& result) {
        being_put_.erase(being_put_.find(command_id));
        failure_ = result.number ? StoreFailure() : result.failure;
        const Outbox::Item* put = outbox_.find(command_id);
        if (result.number && put) {
            outbox_.kept(command_id, result.number);
            store_->tell("");
        } else if (result.number) { // let go meanwhile
            settled_.insert(command_id);
            store_->remove(result.number, [this] { store_->tell(""); });
        } else if (put && put->number == 0) {
            outbox_.set_keeping(command_id, Outbox::Keeping::in_this_tab);
        }
        changed();
    });
    changed();
}

void Keeping::accepted(const Answer& answer) {
    remove(answer.command_id, accepted_message(answer));
}

void Keeping::let_go(const std::string& command_id) {
    remove(command_id, "");
}

void Keeping::remove(const std::string& command_id, const std::string& message) {
    const Outbox::Item* item = outbox_.find(command_id);
    if (!item || item->number == 0) return;
    settled_.insert(command_id);
    store_->remove(item->number, [this, message] { store_->tell(message); });
}

bool Keeping::discard_unreadable(const std::string& id) {
    const auto found = std::find_if(unreadable_.begin(), unreadable_.end(),
                                    [&](const Unreadable& one) { return one.id == id; });
    if (found == unreadable_.end()) return false;
    store_->remove(found->number, [this] {
        store_->tell("");
        read();
    });
    return true;
}

bool Keeping::keep_aside(const std::string& id, const std::string& bytes,
                         std::function<void(std::int64_t number)> kept) {
    if (state_ != State::open || lineage_.empty()) return false;
    store_->put({0, lineage_, id, bytes}, [kept = std::move(kept)](const PutResult& result) {
        if (result.number) kept(result.number);
    });
    return true;
}

void Keeping::remove_aside(std::int64_t number) {
    if (state_ == State::open) store_->remove(number, [] {});
}

void Keeping::on_aside(std::function<void(const StoredCommand&)> listener) {
    aside_listener_ = std::move(listener);
}

void Keeping::changed() {
    if (state_ != State::none) listener_.changed();
}

void Keeping::hold_the_page() {
    if (!store_ || holding_ == !all_is_kept()) return;
    holding_ = !holding_;
    store_->hold(holding_);
}

bool Keeping::all_is_kept() const {
    const auto waiting = outbox_.waiting();
    return std::all_of(waiting.begin(), waiting.end(), [](const Outbox::Item* item) {
        return item->keeping == Outbox::Keeping::on_this_device;
    });
}

// ---- out of the store ----

void Keeping::told(const std::string& text) {
    if (!text.starts_with(accepted_word)) return read();
    const std::string rest = text.substr(accepted_word.size());
    const std::string command_id = rest.substr(rest.find(' ') + 1);
    settled_.insert(command_id);
    listener_.accepted({command_id, std::atoll(rest.c_str()), {}});
    changed();
}

void Keeping::read() {
    if (state_ != State::open || lineage_.empty()) return;
    read_again_ = reading_;
    if (reading_) return;
    reading_ = true;
    put_while_reading_ = {being_put_.begin(), being_put_.end()};
    std::set<std::string> known_before;
    for (const Outbox::Item& item : outbox_.items())
        if (item.number != 0) known_before.insert(item.command.id);
    store_->read([this, known_before](const std::optional<std::vector<StoredCommand>>& stored) {
        reading_ = false;
        if (!stored) return cannot_open("failed");
        take(*stored, known_before);
        if (std::exchange(read_again_, false)) read();
    });
}

// What was kept before the reading began and is not there any more has been dealt with by another tab.
void Keeping::take(const std::vector<StoredCommand>& stored,
                   const std::set<std::string>& known_before) {
    std::set<std::string> gone = known_before;
    unreadable_.clear();
    for (const StoredCommand& one : stored) {
        gone.erase(one.command_id);
        take_one(one);
    }
    for (const std::string& command_id : gone)
        outbox_.forget(command_id);
    has_read_ = true;
    changed();
}

void Keeping::take_one(const StoredCommand& stored) {
    if (stored.command_id.starts_with(aside_mark)) {
        if (stored.readable && aside_listener_) aside_listener_(stored);
        return;
    }
    if (settled_.contains(stored.command_id) || put_while_reading_.contains(stored.command_id))
        return;
    Outbox::Item item;
    try {
        if (!stored.readable) throw Fault("its bytes were changed or cut off");
        item = kept_item(stored.bytes);
    } catch (const Fault& fault) {
        unreadable_.push_back({"unreadable:" + std::to_string(stored.number), stored.number,
                               unreadable_words(fault.what())});
        return;
    }
    item.number = stored.number;
    item.keeping = Outbox::Keeping::on_this_device;
    const bool of_other_records = stored.lineage != lineage_;
    if (of_other_records && listener_.is_known(item.command.id)) {
        settled_.insert(item.command.id);
        outbox_.forget(item.command.id);
        store_->remove(stored.number, [this] { store_->tell(""); });
        return;
    }
    if (of_other_records && item.state == Outbox::State::queued) {
        item.state = Outbox::State::needs_attention;
        item.rejection = restored_since();
    }
    if (const Outbox::Item* known = outbox_.find(item.command.id)) return take_change(*known, item);
    outbox_.adopt(item);
    listener_.adopted(item);
}

// What became of it in another tab, or through a restored backup.
void Keeping::take_change(const Outbox::Item& known, const Outbox::Item& stored) {
    const bool was = known.state == Outbox::State::needs_attention;
    const bool is = stored.state == Outbox::State::needs_attention;
    if (is && !was) listener_.refused(stored.command.id, stored.rejection.value_or(Rejection{}));
    if (!was || is) return;
    outbox_.queue_again(stored.command.id);
    listener_.adopted(stored);
}

} // namespace evenload
