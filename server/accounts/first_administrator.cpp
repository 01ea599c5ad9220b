#include "server/accounts/first_administrator.h"

#include "common/base/check.h"
#include "common/base/text.h"
#include "common/store/tables.h"
#include "server/accounts/invitations.h"
#include "server/storage/new_team.h"
#include "server/storage/program_write.h"

namespace evenload {

namespace {

std::optional<Team> first_team(Database& database) {
    const auto teams = select<Team>(database, "order by name, id");
    return teams.empty() ? std::nullopt : std::optional(teams.front());
}

// Where the person will work; what is new has yet to be stored.
struct Workplace {
    Organisation organisation;
    Team team;
    bool organisation_is_new = false;
    bool team_is_new = false;
};

Workplace workplace_of(Database& database, const FirstAdministrator& person) {
    Workplace place;
    if (const auto team = first_team(database)) {
        place.team = *team;
        place.organisation.id = team->organisation_id;
        return place;
    }
    const auto organisations = select<Organisation>(database, "order by id");
    place.organisation_is_new = organisations.empty();
    place.organisation = organisations.empty()
                             ? Organisation{.id = Id<Organisation>(fresh_id()),
                                            .name = std::string(trimmed(person.organisation))}
                             : organisations.front();
    place.team_is_new = true;
    place.team = {.id = Id<Team>(fresh_id()),
                  .organisation_id = place.organisation.id,
                  .name = std::string(trimmed(person.team))};
    return place;
}

} // namespace

bool needs_first_team(Database& database) {
    return !first_team(database);
}

std::string problem_of(const FirstAdministrator& person, bool with_team) {
    if (trimmed(person.name).empty()) return "Say your name, as others will see it.";
    if (trimmed(person.sign_in_name).empty()) return "Choose a sign-in name.";
    if (!with_team) return {};
    if (trimmed(person.organisation).empty()) return "Say which organisation this is for.";
    if (trimmed(person.team).empty()) return "Say what the first team is called.";
    return {};
}

Id<User> add_first_administrator(Database& database, const FirstAdministrator& person,
                                 Instant now) {
    EVENLOAD_CHECK(!has_users(database));
    EVENLOAD_CHECK(problem_of(person, needs_first_team(database)).empty());
    const Workplace place = workplace_of(database, person);
    User user{.organisation_id = place.organisation.id,
              .team_id = place.team.id,
              .name = std::string(trimmed(person.name)),
              .sign_in_name = lower(trimmed(person.sign_in_name)),
              .role = Role::administrator};
    const auto work = [&](Transaction& transaction) {
        if (place.organisation_is_new) transaction.insert(place.organisation);
        if (place.team_is_new) insert_team(transaction, place.team);
        user.id = transaction.new_id<User>();
        transaction.insert(user);
    };
    write_as_program(database, "add_first_administrator",
                     {place.organisation.id.text, place.team.id.text}, work, now);
    return user.id;
}

} // namespace evenload
