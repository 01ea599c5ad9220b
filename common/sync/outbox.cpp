#include "common/sync/outbox.h"

#include <algorithm>

namespace evenload {

void Outbox::add(const Command& command) {
    items_.push_back({command, to_json_text(command), State::queued, std::nullopt, 0});
}

Outbox::Item* Outbox::on_its_way() {
    const auto found = std::find_if(items_.begin(), items_.end(),
                                    [](const Item& item) { return item.state == State::sent; });
    return found == items_.end() ? nullptr : &*found;
}

Outbox::Item* Outbox::find(const std::string& command_id) {
    const auto found = std::find_if(items_.begin(), items_.end(),
                                    [&](const Item& item) { return item.command.id == command_id; });
    return found == items_.end() ? nullptr : &*found;
}

const Outbox::Item* Outbox::take_next() {
    if (paused_ || on_its_way()) return nullptr;
    const auto next = std::find_if(items_.begin(), items_.end(),
                                   [](const Item& item) { return item.state == State::queued; });
    if (next == items_.end()) return nullptr;
    next->state = State::sent;
    ++next->tries;
    return &*next;
}

void Outbox::answered(const Answer& answer) {
    Item* item = find(answer.command_id);
    if (!item || item->state == State::needs_attention) return;
    if (!answer.outcome.accepted()) return refused(answer.command_id, *answer.outcome.rejection);
    std::erase_if(items_, [&](const Item& other) { return other.command.id == answer.command_id; });
}

void Outbox::failed() {
    if (Item* item = on_its_way()) item->state = State::queued;
}

void Outbox::refused(const std::string& command_id, Rejection why) {
    Item* item = find(command_id);
    if (!item) return;
    item->state = State::needs_attention;
    item->rejection = std::move(why);
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
