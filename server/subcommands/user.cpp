// evenload user: the local accounts, and the links of wall screens.

#include "common/base/check.h"
#include "common/base/text.h"
#include "common/store/tables.h"
#include "server/access/visitor.h"
#include "server/accounts/accounts.h"
#include "server/accounts/calendar_tokens.h"
#include "server/accounts/identities.h"
#include "server/accounts/invitations.h"
#include "server/accounts/sessions.h"
#include "server/accounts/token.h"
#include "server/audit/chain.h"
#include "server/server.h"
#include "server/settings.h"
#include "server/storage/program_write.h"
#include "server/subcommands/chosen_team.h"
#include "server/subcommands/subcommands.h"
#include "server/subcommands/typed_line.h"

#include <cstdio>

#include <CLI/CLI.hpp>

namespace evenload {

namespace {

struct UserOptions {
    std::string sign_in_name;
    std::string name;
    std::string role = "professional";
    std::string team;
    std::string professional;
    bool generate = false;
    bool invite = false;
    std::string issuer;
    std::string subject;
};

User user_named(Database& database, const std::string& sign_in_name) {
    const auto users =
        select<User>(database, "where sign_in_name = $1", {std::string_view(sign_in_name)});
    if (users.empty()) throw Fault("Nobody has the sign-in name \"" + sign_in_name + "\".");
    return users.front();
}

std::string password_question() {
    return "Password (" + std::to_string(shortest_password) + " characters or more): ";
}

void choose_password(Database& database, const User& user, bool generate) {
    const std::string password = generate ? generate_password() : hidden_line(password_question());
    set_password(database, user.id, password, machine_now());
    if (generate)
        std::printf("%s signs in with: %s\n", user.sign_in_name.c_str(), password.c_str());
}

void print_invitation(Database& database, const Id<User>& user_id) {
    const std::string token = invite(database, user_id, machine_now());
    std::printf(
        "They choose their password, once and within %d hours, at the address that ends in: "
        "/invitation?token=%s\n",
        static_cast<int>(invitation_hours), token.c_str());
}

void add_one(const Settings& settings, const UserOptions& options) {
    const auto database = open_beside_a_server(settings.data);
    AuditedScope scope(*database, audit_key_file(settings));
    const Team team = chosen_team(*database, options.team);
    User user;
    user.organisation_id = team.organisation_id;
    user.team_id = team.id;
    user.sign_in_name = lower(trimmed(options.sign_in_name));
    user.name = options.name.empty() ? user.sign_in_name : options.name;
    if (!description_of<User>().find("role")->set(&user, std::string_view(options.role)))
        throw Fault("\"" + options.role + "\" is not a role; it is " +
                    expectation(*description_of<User>().find("role")) + ".");
    if (!options.professional.empty()) {
        const auto found = select<Professional>(
            *database, "where team_id = $1 and (name = $2 or id = $2)",
            {std::string_view(team.id.text), std::string_view(options.professional)});
        if (found.size() != 1)
            throw Fault("The team has no one professional \"" + options.professional + "\".");
        user.professional_id = found.front().id;
    }
    if (!select<User>(*database, "where sign_in_name = $1", {std::string_view(user.sign_in_name)})
             .empty())
        throw Fault("The sign-in name \"" + user.sign_in_name + "\" is taken.");
    write_as_program(*database, "add_user", {user.organisation_id.text},
                     [&](Transaction& transaction) {
                         user.id = transaction.new_id<User>();
                         transaction.insert(user);
                     });
    if (user.role == Role::kiosk)
        std::printf("The wall screen's address ends in: /kiosk?token=%s\n",
                    create_kiosk_token(*database, user.id, machine_now()).c_str());
    else if (options.invite)
        print_invitation(*database, user.id);
    else if (options.subject.empty())
        choose_password(*database, user, options.generate);
    if (!options.subject.empty())
        link_identity(*database, {options.issuer, options.subject}, user.id, machine_now());
    scope.commit();
}

void change_password(const Settings& settings, const UserOptions& options) {
    const auto database = open_beside_a_server(settings.data);
    WriteScope scope(*database);
    choose_password(*database, user_named(*database, options.sign_in_name), options.generate);
    scope.commit();
}

void set_active(const Settings& settings, const UserOptions& options, bool active) {
    const auto database = open_beside_a_server(settings.data);
    AuditedScope scope(*database, audit_key_file(settings));
    User user = user_named(*database, options.sign_in_name);
    user.active = active;
    write_as_program(*database, active ? "enable_user" : "disable_user",
                     {user.organisation_id.text},
                     [&](Transaction& transaction) { transaction.update(user); });
    scope.commit();
}

void renew_screen(const Settings& settings, const UserOptions& options) {
    const auto database = open_beside_a_server(settings.data);
    WriteScope scope(*database);
    const User user = user_named(*database, options.sign_in_name);
    revoke_kiosk_tokens(*database, user.id);
    const std::string token = create_kiosk_token(*database, user.id, machine_now());
    scope.commit();
    std::printf("The wall screen's address ends in: /kiosk?token=%s\n", token.c_str());
}

void invite_one(const Settings& settings, const UserOptions& options) {
    const auto database = open_beside_a_server(settings.data);
    WriteScope scope(*database);
    print_invitation(*database, user_named(*database, options.sign_in_name).id);
    scope.commit();
}

void sign_out_one(const Settings& settings, const UserOptions& options) {
    const auto database = open_beside_a_server(settings.data);
    WriteScope scope(*database);
    end_sessions_of(*database, user_named(*database, options.sign_in_name).id);
    scope.commit();
}

void link_one(const Settings& settings, const UserOptions& options) {
    const auto database = open_beside_a_server(settings.data);
    WriteScope scope(*database);
    link_identity(*database, {options.issuer, options.subject},
                  user_named(*database, options.sign_in_name).id, machine_now());
    scope.commit();
}

void unlink_one(const Settings& settings, const UserOptions& options) {
    const auto database = open_beside_a_server(settings.data);
    WriteScope scope(*database);
    unlink_identities(*database, user_named(*database, options.sign_in_name).id);
    scope.commit();
}

void renew_calendar(const Settings& settings, const UserOptions& options) {
    const auto database = open_beside_a_server(settings.data);
    WriteScope scope(*database);
    const User user = user_named(*database, options.sign_in_name);
    if (user.professional_id.none())
        throw Fault("\"" + user.sign_in_name +
                    "\" is not a professional with visits of their own.");
    const std::string token =
        create_calendar_token(*database, user.professional_id, {}, machine_now());
    scope.commit();
    std::printf("The calendar feed's address ends in: /calendar/%s.ics\n", token.c_str());
}

void list_users(const Settings& settings) {
    const auto database = open_beside_a_server(settings.data);
    for (const User& user : select<User>(*database, "order by sign_in_name"))
        std::printf("%-24s %-18s %-8s %s\n", user.sign_in_name.c_str(),
                    role_text(user.role).c_str(), user.active ? "active" : "inactive",
                    user.name.c_str());
}

// Who someone is to a provider (accounts/identities.h).
void add_identity(CLI::App* command, UserOptions& options, bool required) {
    CLI::Option* issuer = command->add_option("--issuer", options.issuer,
                                              "The provider, as serve --provider-issuer names it");
    CLI::Option* subject =
        command->add_option("--subject", options.subject,
                            "The provider's own name for the person, which never changes");
    issuer->required(required)->needs(subject);
    subject->required(required)->needs(issuer);
}

} // namespace

void add_user(CLI::App& program, Settings& settings) {
    CLI::App* command = program.add_subcommand("user", "Local accounts and wall screens");
    command->require_subcommand(1);
    command->footer("The server may be running: a change holds from the next request on, and open "
                    "streams close within 20 seconds.");
    const auto options = std::make_shared<UserOptions>();
    const auto named = [&](const char* verb, const char* help) {
        CLI::App* one = command->add_subcommand(verb, help);
        one->add_option("sign_in_name", options->sign_in_name, "Sign-in name")->required();
        return one;
    };

    CLI::App* add =
        named("add", "Add someone who may sign in (asks for the password on standard input)");
    add->add_option("--name", options->name, "Name as others see it");
    add->add_option(
           "--role", options->role,
           "administrator, caseload_manager, professional, supervisor, commissioner, kiosk")
        ->capture_default_str();
    add->add_option("--team", options->team,
                    "The team they open first; may be left out when there is one");
    add->add_option("--professional", options->professional,
                    "Whose day and caseload are theirs, by name");
    add->add_flag("--generate", options->generate, "Make a password and print it");
    add->add_flag("--invite", options->invite,
                  "Print a link with which they choose their password themselves");
    add_identity(add, *options, false);
    add->callback([=, &settings] { add_one(settings, *options); });

    CLI::App* password = named("password", "Give someone a new password; ends their sessions");
    password->add_flag("--generate", options->generate, "Make a password and print it");
    password->callback([=, &settings] { change_password(settings, *options); });

    named("invite",
          "Make a link, once usable, with which someone chooses their password themselves")
        ->callback([=, &settings] { invite_one(settings, *options); });
    named("sign-out", "Sign someone out of every browser; they may sign in again")
        ->callback([=, &settings] { sign_out_one(settings, *options); });
    CLI::App* link = named("link", "Let someone sign in through the provider of the organisation");
    add_identity(link, *options, true);
    link->callback([=, &settings] { link_one(settings, *options); });
    named("unlink", "Let someone sign in through a provider no more")->callback([=, &settings] {
        unlink_one(settings, *options);
    });

    named("disable", "Let someone in no more; nothing of theirs is deleted")
        ->callback([=, &settings] { set_active(settings, *options, false); });
    named("enable", "Let someone in again")->callback([=, &settings] {
        set_active(settings, *options, true);
    });
    named("screen", "Make a new link for a wall screen; the old ones stop working")
        ->callback([=, &settings] { renew_screen(settings, *options); });
    named("calendar", "Make a new address for a professional's calendar feed; the old one stops")
        ->callback([=, &settings] { renew_calendar(settings, *options); });
    command->add_subcommand("list", "Who may sign in")->callback([=, &settings] {
        list_users(settings);
    });
}

} // namespace evenload
