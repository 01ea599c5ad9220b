// evenload team: the first thing of a new data folder, and the settings of a team that spreadsheets do not have.

#include "common/base/check.h"
#include "common/base/text.h"
#include "common/rules/ods_code.h"
#include "common/store/tables.h"
#include "server/audit/chain.h"
#include "server/settings.h"
#include "server/storage/new_team.h"
#include "server/storage/program_write.h"
#include "server/subcommands/subcommands.h"

#include <cstdio>

#include <CLI/CLI.hpp>

namespace evenload {

namespace {

struct TeamOptions {
    std::string name;
    std::string organisation;
    std::string ods_code;
    std::string base;
    std::string base_address;
    std::string day_start = "08:00";
    std::string day_end = "18:00";
};

TimeOfDay time_given(const std::string& option, const std::string& text) {
    if (const auto time = time_from_text(text)) return *time;
    throw Fault(option + ": expected a time as 08:00, found \"" + text + "\".");
}

Team team_of(const TeamOptions& options) {
    Team team;
    team.id = Id<Team>(fresh_id());
    team.name = trimmed(options.name);
    if (team.name.empty()) throw Fault("A team has a name.");
    team.base_address = options.base_address;
    if (!options.base.empty()) {
        team.base = place_from_text(options.base);
        if (!team.base)
            throw Fault("--base: expected latitude and longitude as 51.889000,0.903000, found \"" +
                        options.base + "\".");
    }
    team.day_start = time_given("--day-start", options.day_start);
    team.day_end = time_given("--day-end", options.day_end);
    if (team.day_end <= team.day_start)
        throw Fault("--day-end: expected a time after --day-start.");
    return team;
}

Organisation new_organisation(const TeamOptions& options) {
    Organisation organisation;
    organisation.id = Id<Organisation>(fresh_id());
    organisation.name = trimmed(options.organisation);
    organisation.ods_code = trimmed(options.ods_code);
    if (organisation.name.empty())
        throw Fault("Say which organisation the team belongs to with --organisation.");
    if (const auto breach = ods_code(organisation.ods_code))
        throw Fault("--ods-code: " + breach->message + ".");
    return organisation;
}

void add_one(const Settings& settings, const TeamOptions& options) {
    Team team = team_of(options);
    const auto database = open_or_create(settings.data);
    AuditedScope scope(*database, audit_key_file(settings));
    const auto organisations = options.organisation.empty()
                                   ? select<Organisation>(*database, "order by id")
                                   : select<Organisation>(*database, "where name = $1",
                                                          {std::string_view(options.organisation)});
    if (organisations.size() > 1)
        throw Fault("There are several organisations; say which with --organisation.");
    const bool is_new = organisations.empty();
    const Organisation organisation = is_new ? new_organisation(options) : organisations.front();
    if (!is_new && !options.ods_code.empty())
        throw Fault("The organisation " + organisation.name +
                    " is there already; leave --ods-code out.");
    team.organisation_id = organisation.id;
    if (!select<Team>(*database, "where organisation_id = $1 and name = $2",
                      {std::string_view(organisation.id.text), std::string_view(team.name)})
             .empty())
        throw Fault(organisation.name + " has a team " + team.name + " already.");
    write_as_program(*database, "add_team", {organisation.id.text, team.id.text},
                     [&](Transaction& transaction) {
                         if (is_new) transaction.insert(organisation);
                         insert_team(transaction, team);
                     });
    scope.commit();
    std::printf("Added the team %s of %s.\n", team.name.c_str(), organisation.name.c_str());
    if (database->integer("select count(*) from users") == 0)
        std::printf("Nobody can sign in yet: evenload user add --help says how.\n");
}

void list_teams(const Settings& settings) {
    const auto database = open_beside_a_server(settings.data);
    for (const Team& team : select<Team>(*database, "order by name, id")) {
        const auto organisation = find(*database, team.organisation_id);
        std::printf("%s  %s, %s\n", team.id.text.c_str(), team.name.c_str(),
                    organisation ? organisation->name.c_str() : "");
    }
}

} // namespace

void add_team(CLI::App& program, Settings& settings) {
    CLI::App* command = program.add_subcommand("team", "Organisations and their teams");
    command->require_subcommand(1);
    command->footer(
        "Professionals, patients and cases then come from spreadsheets: evenload import --help.");
    const auto options = std::make_shared<TeamOptions>();
    CLI::App* add =
        command->add_subcommand("add", "Add a team, and its organisation where it is new");
    add->add_option("name", options->name, "What the team is called")->required();
    add->add_option("--organisation", options->organisation,
                    "Its organisation; may be left out when there is one");
    add->add_option("--ods-code", options->ods_code, "Of a new organisation, as RXX01");
    add->add_option("--base", options->base,
                    "Where journeys start: latitude and longitude as 51.889000,0.903000");
    add->add_option("--base-address", options->base_address, "The same as people write it");
    add->add_option("--day-start", options->day_start, "The timetable shows from here …")
        ->capture_default_str();
    add->add_option("--day-end", options->day_end, "… to here")->capture_default_str();
    add->callback([=, &settings] { add_one(settings, *options); });
    command->add_subcommand("list", "Which teams there are")->callback([=, &settings] {
        list_teams(settings);
    });
}

} // namespace evenload
