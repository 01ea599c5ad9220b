#include "common/sync/replica.h"

#include "common/store/schema.h"

#include <algorithm>

namespace evenload {
namespace {

constexpr std::string_view savepoint = "pending";
// Beyond this a view is made afresh sooner than row by row.
constexpr std::size_t most_touched = 4'000;

std::unique_ptr<SqliteDatabase> opened(std::span<const std::byte> image) {
    auto database = open_image(image);
    if (stored_schema_version(*database) != schema_version)
        throw Fault("the server's rows are of another version than this page; load the page again");
    return database;
}

} // namespace

Replica::Replica(std::span<const std::byte> image, Actor actor)
    : database_(opened(image))
    , actor_(std::move(actor)) {
    cursor_ = {lineage(*database_), scope(*database_), log_position(*database_)};
    open_savepoint();
}

// The savepoint is inside a transaction of its own making; releasing it commits.
void Replica::open_savepoint() {
    database_->savepoint(savepoint);
}

void Replica::close_savepoint() {
    for (const Pending& pending : pending_)
        touch(pending.touched);
    database_->rollback_to(savepoint);
    database_->release(savepoint);
}

void Replica::touch(std::span<const TouchedRow> rows) {
    touched_.insert(touched_.end(), rows.begin(), rows.end());
}

void Replica::raise_version() {
    ++version_;
    if (touched_.size() > most_touched || marks_.size() > most_touched) {
        touched_.clear();
        marks_.clear();
    }
    marks_.push_back({version_, touched_.size()});
}

std::optional<std::span<const TouchedRow>> Replica::touched_since(std::uint64_t version) const {
    const auto mark = std::find_if(marks_.begin(), marks_.end(),
                                   [&](const Mark& one) { return one.version == version; });
    if (mark == marks_.end()) return std::nullopt;
    return std::span(touched_).subspan(mark->touched);
}

Outcome Replica::perform_above(const Command& command, Instant now,
                               std::vector<TouchedRow>& touched) {
    touched.clear();
    database_->savepoint("trial");
    Outcome outcome;
    try {
        Acted acted = perform_acting(command, *database_, {command.id, actor_, now});
        outcome = std::move(acted.outcome);
        if (outcome.accepted()) {
            for (const Change& change : acted.changes)
                touched.push_back({change.type, change.row_id});
            append_to_log(*database_,
                          {command.id, std::string(command.type->name), actor_.user_id.text, now,
                           acted.acted_for.text},
                          acted.changes);
        }
    } catch (const Fault&) {
        // Rows that this replica does not hold, or an id that is taken: the server can still say yes.
        outcome = reject("not_possible_here",
                         "This cannot be shown here before the server has answered.");
    }
    if (!outcome.accepted()) database_->rollback_to("trial");
    database_->release("trial");
    return outcome;
}

Outcome Replica::perform(Command command, Instant now) {
    std::vector<TouchedRow> touched;
    Outcome outcome = perform_above(command, now, touched);
    if (!outcome.accepted()) return outcome;
    touch(touched);
    pending_.push_back({std::move(command), now, std::nullopt, std::nullopt, std::move(touched)});
    raise_version();
    return outcome;
}

bool Replica::knows(const std::string& command_id) const {
    return !changes_of_command(*database_, command_id).empty();
}

void Replica::adopt(Command command, Instant given_at) {
    const auto same = [&](const Pending& pending) { return pending.command.id == command.id; };
    if (std::any_of(pending_.begin(), pending_.end(), same) || knows(command.id)) return;
    std::vector<TouchedRow> touched;
    Outcome outcome = perform_above(command, given_at, touched);
    touch(touched);
    pending_.push_back({std::move(command), given_at, std::nullopt, std::move(outcome.rejection),
                        std::move(touched)});
    raise_version();
}

void Replica::perform_pending_again() {
    for (Pending& pending : pending_)
        pending.no_longer_holds =
            perform_above(pending.command, pending.given_at, pending.touched).rejection;
    for (const Pending& pending : pending_)
        touch(pending.touched);
    raise_version();
}

void Replica::forget(const std::function<bool(const Pending&)>& confirmed) {
    std::erase_if(pending_, confirmed);
}

bool Replica::apply(const ChangesMessage& message) {
    if (message.image_needed) return false;
    if (message.cursor.lineage != cursor_.lineage || message.cursor.scope != cursor_.scope)
        return false;
    if (message.cursor.position <= cursor_.position) return true; // late or doubled: known already

    close_savepoint();
    bool fits = true;
    database_->savepoint("incoming");
    try {
        for (const LoggedChange& logged : message.changes) {
            if (logged.position <= cursor_.position) continue;
            apply_change(*database_, logged.change);
            touched_.push_back({logged.change.type, logged.change.row_id});
            copy_to_log(*database_, logged);
        }
        set_log_position(*database_, message.cursor.position);
    } catch (const Fault&) {
        database_->rollback_to("incoming");
        fits = false;
    }
    database_->release("incoming");
    if (fits) {
        cursor_.position = message.cursor.position;
        forget([&](const Pending& pending) {
            const auto own = [&](const LoggedChange& logged) {
                return logged.command_id == pending.command.id;
            };
            return (pending.accepted_at && *pending.accepted_at <= cursor_.position) ||
                   std::any_of(message.changes.begin(), message.changes.end(), own);
        });
    }
    open_savepoint();
    perform_pending_again();
    return fits;
}

void Replica::replace(std::span<const std::byte> image, Actor actor) {
    database_ = opened(image);
    touched_.clear();
    marks_.clear();
    actor_ = std::move(actor);
    const std::string former_lineage = cursor_.lineage;
    cursor_ = {lineage(*database_), scope(*database_), log_position(*database_)};
    if (cursor_.lineage != former_lineage)
        for (Pending& pending : pending_)
            pending.accepted_at.reset();
    forget([&](const Pending& pending) {
        return (pending.accepted_at && *pending.accepted_at <= cursor_.position) ||
               knows(pending.command.id);
    });
    open_savepoint();
    perform_pending_again();
}

void Replica::answered(const Answer& answer) {
    const auto pending =
        std::find_if(pending_.begin(), pending_.end(), [&](const Pending& candidate) {
            return candidate.command.id == answer.command_id;
        });
    if (pending == pending_.end()) return; // its rows came first
    if (answer.outcome.accepted() && answer.position > cursor_.position) {
        pending->accepted_at = answer.position;
        return;
    }
    touch(pending->touched); // rolled back with the others, and not performed again
    pending_.erase(pending);
    close_savepoint();
    open_savepoint();
    perform_pending_again();
}

} // namespace evenload
