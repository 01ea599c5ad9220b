// What becomes of a command after it was given: accepted, refused, kept by another tab or an earlier page, overtaken
// by a restored backup, tried again or let go.
#include "client/session/session.h"

#include "common/base/check.h"
#include "common/model/json.h"

#include <algorithm>
#include <utility>

#include <nlohmann/json.hpp>

namespace evenload {

Keeping::Listener Session::keeping_listener() {
    return {.adopted =
                [this](const Outbox::Item& item) {
                    if (item.state == Outbox::State::queued)
                        replica_->adopt(item.command, item.given_at);
                },
            .refused = [this](const std::string& id,
                              const Rejection& why) { take_refusal(id, why); },
            .accepted = [this](const Answer& answer) { take_acceptance(answer); },
            .is_known = [this](const std::string& id) { return replica_->knows(id); },
            .changed =
                [this] {
                    host_.request_frames(2);
                    step();
                }};
}

// Until its key has come nothing of what was done before can be read, so nothing is sent either.
void Session::open_store() {
    if (keeping_.state() != Keeping::State::opening) return;
    host_.fetch({.path = "/api/outbox_key"}, [this](const HttpResponse& response) {
        if (response.status == 401) return signed_out();
        if (response.status != 200 && response.status != 404)
            return retry_later([this] { open_store(); });
        const nlohmann::json object = nlohmann::json::parse(response.body, nullptr, false);
        try {
            if (object.at("user_id") != sitting_->actor.user_id.text) return signed_out();
            keeping_.open(
                {object.at("owner").get<std::string>(), object.at("key").get<std::string>()});
        } catch (const nlohmann::json::exception&) {
            keeping_.cannot_open("failed");
        }
    });
}

void Session::take_acceptance(const Answer& answer) {
    if (replica_) replica_->answered(answer);
    outbox_.answered(answer);
    if (replica_ && answer.position > replica_->cursor().position) there_is_news_ = true;
}

void Session::refuse(const std::string& command_id, Rejection why) {
    reached_server();
    take_refusal(command_id, why);
    keeping_.keep(command_id);
}

void Session::take_refusal(const std::string& command_id, const Rejection& why) {
    replica_->answered({command_id, 0, {why, {}, {}}});
    outbox_.refused(command_id, why);
    for (const Outbox::Item* item : outbox_.needing_attention())
        if (item->command.id == command_id) rejections_.push_back(*item);
    std::erase_if(done_, [&](const Done& done) { return done.command_id == command_id; });
    for (Done& done : done_)
        if (done.undone_by == command_id) done.undone_by.clear();
}

std::vector<Outbox::Item> Session::take_rejections() {
    return std::exchange(rejections_, {});
}

// What was on its way, and what was accepted but is not in the log that was restored: a person looks at it again.
void Session::offer_again_what_was_restored() {
    const std::vector<Replica::Pending> pending = replica_->pending();
    for (const Replica::Pending& one : pending) {
        const std::string& id = one.command.id;
        const bool was_accepted = !outbox_.find(id);
        if (was_accepted && keeping_.state() == Keeping::State::open && !keeping_.leads())
            continue; // the tab that leads keeps it for all
        if (was_accepted) outbox_.add(one.command, one.given_at);
        take_refusal(id, restored_since());
        keeping_.keep(id);
    }
}

Outcome Session::redo_item(const std::string& command_id) {
    for (const Outbox::Item* item : outbox_.needing_attention()) {
        if (item->command.id != command_id) continue;
        if (item->rejection && item->rejection->rule == records_restored) return send_again(*item);
        Command again = item->command;
        again.id = new_command_id();
        const Outcome outcome = give(std::move(again), "Tried again");
        if (outcome.accepted()) discard(command_id);
        return outcome;
    }
    return reject("not_found", "This has been dealt with already.");
}

// The same command with the same id: where the restored records have it, it is answered and not done twice.
Outcome Session::send_again(const Outbox::Item& item) {
    const std::string id = item.command.id;
    const Outcome outcome = replica_->perform(item.command, now());
    if (!outcome.accepted()) return outcome;
    outbox_.queue_again(id);
    keeping_.keep(id);
    step();
    return outcome;
}

void Session::discard(const std::string& command_id) {
    if (keeping_.discard_unreadable(command_id)) return;
    keeping_.let_go(command_id);
    outbox_.discard(command_id);
    host_.request_frames(2);
}

void Session::discard_all() {
    const auto items = outbox_.items();
    for (const Outbox::Item& item : items) {
        keeping_.let_go(item.command.id);
        outbox_.forget(item.command.id);
    }
    host_.request_frames(2);
}

} // namespace evenload
