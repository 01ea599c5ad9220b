#include "common/sync/outbox.h"

#include <algorithm>
#include <utility>

namespace evenload {

void Outbox::add(const Command& command, Instant given_at) {
    items_.push_back({.command = command, .body = to_json_text(command), .given_at = given_at});
}

void Outbox::adopt(Item item) {
    const auto place = std::find_if(items_.begin(), items_.end(), [&](const Item& other) {
        return other.number == 0 || other.number > item.number;
    });
    items_.insert(place, std::move(item));
}

void Outbox::set_keeping(const std::string& command_id, Keeping keeping) {
    if (Item* item = found(command_id)) item->keeping = keeping;
}

// What another tab was given later may have been adopted before this one's place was known.
void Outbox::kept(const std::string& command_id, std::int64_t number) {
    const auto item =
        std::find_if(items_.begin(), items_.end(),
                     [&](const Item& other) { return other.command.id == command_id; });
    if (item == items_.end()) return;
    item->keeping = Keeping::on_this_device;
    item->number = number;
    const auto later = std::find_if(items_.begin(), item,
                                    [&](const Item& other) { return other.number > number; });
    std::rotate(later, item, item + 1);
}

Outbox::Item* Outbox::on_its_way() {
    const auto found = std::find_if(items_.begin(), items_.end(),
                                    [](const Item& item) { return item.state == State::sent; });
    return found == items_.end() ? nullptr : &*found;
}

const Outbox::Item* Outbox::find(const std::string& command_id) const {
    const auto found = std::find_if(items_.begin(), items_.end(),
                                    [&](const Item& item) { return item.command.id == command_id; });
    return found == items_.end() ? nullptr : &*found;
}

Outbox::Item* Outbox::found(const std::string& command_id) {
    return const_cast<Item*>(std::as_const(*this).find(command_id));
}

const Outbox::Item* Outbox::take_next(bool leads) {
    if (paused_ || on_its_way()) return nullptr;
    const auto next = std::find_if(items_.begin(), items_.end(),
                                   [](const Item& item) { return item.state == State::queued; });
    if (next == items_.end() || next->keeping == Keeping::being_kept) return nullptr;
    if (next->keeping == Keeping::on_this_device && !leads) return nullptr;
    next->state = State::sent;
    ++next->tries;
    return &*next;
}

void Outbox::answered(const Answer& answer) {
    Item* item = found(answer.command_id);
    if (!item || item->state == State::needs_attention) return;
    if (!answer.outcome.accepted()) return refused(answer.command_id, *answer.outcome.rejection);
    forget(answer.command_id);
}

void Outbox::failed() {
    if (Item* item = on_its_way()) item->state = State::queued;
}

void Outbox::refused(const std::string& command_id, Rejection why) {
    Item* item = found(command_id);
    if (!item) return;
    item->state = State::needs_attention;
    item->rejection = std::move(why);
}

void Outbox::queue_again(const std::string& command_id) {
    Item* item = found(command_id);
    if (!item) return;
    item->state = State::queued;
    item->rejection.reset();
}

void Outbox::forget(const std::string& command_id) {
    std::erase_if(items_, [&](const Item& item) { return item.command.id == command_id; });
}

void Outbox::discard(const std::string& command_id) {
    std::erase_if(items_, [&](const Item& item) {
        return item.command.id == command_id && item.state == State::needs_attention;
    });
}

std::vector<const Outbox::Item*> Outbox::waiting() const {
    std::vector<const Item*> found;
    for (const Item& item : items_)
        if (item.state != State::needs_attention) found.push_back(&item);
    return found;
}

std::vector<const Outbox::Item*> Outbox::needing_attention() const {
    std::vector<const Item*> found;
    for (const Item& item : items_)
        if (item.state == State::needs_attention) found.push_back(&item);
    return found;
}

} // namespace evenload
