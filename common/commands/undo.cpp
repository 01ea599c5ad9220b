#include "common/commands/undo.h"

#include "common/base/text.h"
#include "common/commands/command.h"
#include "common/commands/guards.h"
#include "common/commands/patient/patient_guards.h"
#include "common/commands/row_effects.h"
#include "common/commands/undo_visits.h"

#include <algorithm>
#include <set>

namespace evenload {
namespace {

// In one's units, or one's own words on what is shared with one.
bool in_reach(const Actor& actor, const LoggedChange& logged) {
    if (actor.unit_ids.contains(logged.change.unit_id)) return true;
    return actor.shares.unit_ids.contains(logged.change.unit_id) &&
           logged.user_id == actor.user_id.text;
}

Guard may_undo(const Transaction& transaction, const std::vector<LoggedChange>& changes) {
    const Actor& actor = transaction.actor();
    for (const LoggedChange& logged : changes) {
        if (!in_reach(actor, logged)) return not_there("change");
        if (logged.change.type == &description_of<EmergencyAccess>())
            return rejection("kept", "An emergency access and its review stay as they are");
    }
    const CommandType* type = find_command(changes.front().command_name);
    if (!type || !may_use(actor.role, *type))
        return rejection("permission", "You may not do this, so you may not undo it either");
    const bool own_only = actor.role == Role::professional || actor.role == Role::commissioner;
    if (own_only && changes.front().user_id != actor.user_id.text)
        return rejection("own_work_only",
                         "A colleague did this; they or a caseload manager may undo it");
    return std::nullopt;
}

// " by Marta on Mon 23 Nov at 14:05", as far as the log here knows.
std::string by_whom(Transaction& transaction, const RowEffect& effect, const Field& field) {
    const LoggedChange* latest = nullptr;
    const auto changes = changes_of_row(transaction.database(), *effect.type, effect.row_id);
    const auto names_field = [&](const FieldValue& value) { return value.field == &field; };
    for (const LoggedChange& logged : changes) {
        const auto& fields =
            logged.change.kind == Change::Kind::erase ? logged.change.before : logged.change.after;
        if (logged.position > effect.position &&
            std::any_of(fields.begin(), fields.end(), names_field))
            latest = &logged;
    }
    if (!latest) return "";
    const auto user = find(transaction.database(), Id<User>(latest->user_id));
    const LocalTime at = london_time(latest->at);
    return (user ? " by " + user->name : "") + " on " + short_text(at.date) + " at " +
           to_text(at.time);
}

std::string noun_of(const RecordType& type) {
    return words_of_code(type.name);
}

Rejection not_as_it_was(Transaction& transaction, const RowEffect& effect, const Field& field) {
    const bool whole_row = field.name == "id";
    const std::string what = whole_row ? "The " + noun_of(*effect.type)
                                       : label_of(field) + " of the " + noun_of(*effect.type);
    return rejection("changed_since",
                     what + " has been " +
                         (whole_row && effect.exists_after ? "taken back" : "changed") + " since" +
                         by_whom(transaction, effect, field));
}

// The rows that undoing takes away, by table and id.
using RowNames = std::set<std::pair<std::string_view, std::string>>;

RowNames rows_that_go(const std::vector<RowEffect>& effects) {
    RowNames names;
    for (const RowEffect& effect : effects)
        if (!effect.existed_before) names.emplace(effect.type->table, effect.row_id);
    return names;
}

// Rows that a command made may be taken back only while nothing else points at them.
Guard nothing_depends(Transaction& transaction, const RowNames& going, const RowEffect& effect) {
    for (const RecordType* type : all_records()) {
        // That somebody has read it, or was told of it, does not hold it.
        if (type == &description_of<ThreadRead>() || type == &description_of<Notice>()) continue;
        for (const Field& field : type->fields) {
            const bool by_name =
                field.name == "subject_id"; // a comment's subject may be of several tables
            if (field.references != effect.type->table && !by_name) continue;
            std::string dependent;
            transaction.database().each(
                "select id from " + std::string(type->table) + " where " + std::string(field.name) +
                    " = $1",
                {std::string_view(effect.row_id)}, [&](const Row& row) {
                    if (!going.contains({type->table, std::string(row.text(0))}))
                        dependent = row.text(0);
                });
            if (!dependent.empty())
                return rejection("changed_since", "The " + noun_of(*effect.type) + " has a " +
                                                      noun_of(*type) +
                                                      " since; it cannot be taken back");
        }
    }
    return std::nullopt;
}

// One row with what undoing makes of it.
struct Step {
    const RowEffect* effect;
    std::shared_ptr<void> now;    // null: it does not exist
    std::shared_ptr<void> target; // null: it shall not exist
};

std::shared_ptr<void> row_now(Transaction& transaction, const RowEffect& effect) {
    auto record = blank_record(*effect.type);
    if (transaction.find_record_row(*effect.type, effect.row_id, record.get())) return record;
    return nullptr;
}

Guard may_restore(Transaction& transaction, const RowNames& going, const Step& step) {
    const RowEffect& effect = *step.effect;
    if (step.target && !step.now && !transaction.may_add(*effect.type, step.target.get()))
        return not_there("change");
    // A notice that has been read meanwhile stands in nobody's way.
    const bool is_told =
        step.now && !effect.existed_before && effect.type == &description_of<Notice>();
    if (const Field* field = is_told ? nullptr : changed_since(effect, step.now.get()))
        return not_as_it_was(transaction, effect, *field);
    if (!step.target) return nothing_depends(transaction, going, effect);
    if (effect.type == &description_of<Patient>())
        return patient_in_order(transaction, *static_cast<const Patient*>(step.target.get()));
    return std::nullopt;
}

void write(Transaction& transaction, const Step& step) {
    const RecordType& type = *step.effect->type;
    if (!step.target)
        transaction.erase_row(type, step.effect->row_id);
    else if (step.now)
        transaction.update_record(type, step.target.get());
    else
        transaction.insert_record(type, step.target.get());
}

} // namespace

Outcome perform(const Undo& command, Transaction& transaction) {
    const auto changes = changes_of_command(transaction.database(), command.command_id);
    if (changes.empty()) return rejected(not_there("change"));
    if (auto no = may_undo(transaction, changes)) return rejected(*no);

    std::vector<RowEffect> effects = row_effects(changes);
    std::erase_if(effects, [](const RowEffect& effect) {
        return !effect.existed_before && !effect.exists_after;
    });
    std::reverse(effects.begin(), effects.end()); // what was made last is taken back first
    const RowNames going = rows_that_go(effects);
    std::vector<Step> steps;
    UndoneVisits visits;
    for (const RowEffect& effect : effects) {
        Step step{&effect, row_now(transaction, effect), nullptr};
        if (effect.existed_before) step.target = restored(effect, step.now.get());
        if (auto no = may_restore(transaction, going, step)) return rejected(*no);
        visits.add(effect, step.now.get(), step.target.get());
        steps.push_back(std::move(step));
    }
    if (auto no = visits.may_be_restored(transaction)) return rejected(*no);

    for (const Step& step : steps)
        write(transaction, step);
    return accept();
}

} // namespace evenload
