#include "common/commands/access/name_deputy.h"

#include "common/base/text.h"
#include "common/commands/guards.h"
#include "common/commands/notices.h"

namespace evenload {
namespace {

bool works_here(const User& user, const Transaction& transaction) {
    return user.active && user.organisation_id == transaction.actor().organisation_id;
}

bool gives_or_plans_care(Role role) {
    return role == Role::professional || role == Role::supervisor || role == Role::caseload_manager;
}

Guard may_name_for(const Transaction& transaction, const User& user) {
    const Actor& actor = transaction.actor();
    if (actor.user_id == user.id || actor.role == Role::administrator) return std::nullopt;
    if (actor.role != Role::professional && user.role == Role::professional) return std::nullopt;
    return rejection("deputy_of_whom",
                     "Only " + user.name + " or an administrator may name their deputy");
}

Guard may_deputise(const User& user, const User& deputy) {
    if (user.id == deputy.id) return rejection("may_deputise", "Nobody is a deputy of themselves");
    for (const User* one : {&user, &deputy})
        if (!gives_or_plans_care(one->role))
            return rejection("may_deputise",
                             one->name + " neither gives nor plans care: only professionals, "
                                         "supervisors and caseload managers deputise");
    return std::nullopt;
}

Guard days_in_order(const NameDeputy& command, Date today) {
    if (command.last_day < command.first_day)
        return rejection("deputy_days", "The last day is before the first");
    if (command.last_day < today) return rejection("deputy_days", "The last day is over already");
    if (command.last_day - command.first_day >= longest_deputy_days)
        return rejection("deputy_days", "A deputy is named for a year at most");
    return std::nullopt;
}

Guard not_twice(Transaction& transaction, const NameDeputy& command) {
    for (const Deputy& other : transaction.select<Deputy>(
             "where user_id = $1 and deputy_id = $2 and ended_at is null order by id",
             {std::string_view(command.user_id.text), std::string_view(command.deputy_id.text)}))
        if (other.first_day <= command.last_day && command.first_day <= other.last_day)
            return rejection("nothing_changed",
                             "They are the deputy on some of these days already");
    return std::nullopt;
}

} // namespace

Outcome perform(const NameDeputy& command, Transaction& transaction) {
    const auto user = transaction.find(command.user_id);
    const auto deputy = transaction.find(command.deputy_id);
    if (!user || !deputy || !works_here(*user, transaction) || !works_here(*deputy, transaction))
        return rejected(not_there("person"));
    if (user->id != transaction.actor().user_id &&
        !transaction.actor().unit_ids.contains(user->team_id.text))
        return rejected(not_there("person"));
    if (auto no = may_name_for(transaction, *user)) return rejected(*no);
    if (auto no = may_deputise(*user, *deputy)) return rejected(*no);
    if (auto no = days_in_order(command, transaction.local_now().date)) return rejected(*no);
    if (auto no = not_twice(transaction, command)) return rejected(*no);

    Deputy named;
    named.id = transaction.new_id<Deputy>();
    named.organisation_id = user->organisation_id;
    named.user_id = user->id;
    named.deputy_id = deputy->id;
    named.first_day = command.first_day;
    named.last_day = command.last_day;
    named.named_by = transaction.actor().user_id;
    named.named_at = transaction.now();
    transaction.insert(named);
    if (deputy->team_id && transaction.actor().unit_ids.contains(deputy->team_id.text))
        notify(transaction, {.team_id = deputy->team_id,
                             .user_id = deputy->id,
                             .kind = NoticeKind::deputy_named,
                             .subject_id = named.id.text,
                             .summary = "for " + user->name + ", " + short_text(named.first_day) +
                                        " to " + short_text(named.last_day)});
    return {{}, {named.id.text}, {}};
}

} // namespace evenload
