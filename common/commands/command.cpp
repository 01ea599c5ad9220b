#include "common/commands/command.h"

#include "common/base/check.h"
#include "common/base/text.h"
#include "common/commands/guards.h"
#include "common/model/json.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace evenload {
namespace {

constexpr std::size_t longest_id = 64;

bool is_command_id(std::string_view id) {
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_' || c == '-';
    };
    return !id.empty() && id.size() <= longest_id && std::all_of(id.begin(), id.end(), allowed);
}

std::string text_member(const nlohmann::json& object, const char* name) {
    const auto found = object.find(name);
    if (found == object.end() || !found->is_string())
        throw Fault(std::string("a command has a text \"") + name + "\"; this one has none");
    return found->get<std::string>();
}

std::string words_of(Role role) {
    switch (role) {
    case Role::administrator: return "an administrator";
    case Role::caseload_manager: return "a caseload manager";
    case Role::professional: return "a professional";
    case Role::supervisor: return "a supervisor";
    case Role::commissioner: return "a commissioner";
    case Role::kiosk: break;
    }
    return "a kiosk";
}

// Refusals that somebody else's rights may lift.
bool is_about_rights(const Rejection& rejection) {
    return rejection.rule == "permission" || rejection.rule == "own_work_only" ||
           rejection.rule == "record_exists" || rejection.rule == "team_in_reach";
}

} // namespace

const CommandType* find_command(std::string_view name) {
    const auto& all = all_commands();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const CommandType& type) { return type.name == name; });
    return found == all.end() ? nullptr : &*found;
}

bool may_use(Role role, const CommandType& type) {
    return std::find(type.roles.begin(), type.roles.end(), role) != type.roles.end();
}

std::string to_json_text(const Command& command) {
    EVENLOAD_CHECK(command.type && command.arguments);
    const nlohmann::json object{
        {"id", command.id},
        {"command", command.type->name},
        {"arguments", to_json(*command.type->arguments, command.arguments.get())}};
    return object.dump();
}

Command command_from_json(std::string_view text) {
    const nlohmann::json object = parse_json(text);
    if (!object.is_object())
        throw Fault("a command is a JSON object with id, command and arguments");
    for (const auto& [name, value] : object.items())
        if (name != "id" && name != "command" && name != "arguments")
            throw Fault("a command has no member \"" + name.substr(0, 60) + "\"");

    Command command;
    command.id = text_member(object, "id");
    if (!is_command_id(command.id))
        throw Fault("a command's id is 1 to 64 letters, digits, hyphens and underscores");
    const std::string name = text_member(object, "command");
    command.type = find_command(name);
    if (!command.type) throw Fault("there is no command \"" + name.substr(0, 60) + "\"");
    const auto arguments = object.find("arguments");
    if (arguments == object.end()) throw Fault("the command has no \"arguments\"");
    std::shared_ptr<void> filled = command.type->create();
    from_json(*command.type->arguments, *arguments, filled.get());
    command.arguments = std::move(filled);
    return command;
}

Outcome perform(const Command& command, Transaction& transaction) {
    EVENLOAD_CHECK(command.type && command.arguments);
    const Role role = transaction.actor().role;
    if (!may_use(role, *command.type))
        return reject("permission",
                      "As " + words_of(role) + " you may not: " + lower(command.type->label));
    try {
        Outcome outcome = command.type->perform(command.arguments.get(), transaction);
        EVENLOAD_CHECK(outcome.accepted() || transaction.changes().empty());
        return outcome;
    } catch (const RestrictedWrite&) {
        return reject("restricted",
                      "This record is restricted to those who work with the patient. Ask one of "
                      "them, or open it with a reason if it is an emergency.");
    }
}

bool may_use(const Actor& actor, const CommandType& type) {
    return may_use(actor.role, type) ||
           std::any_of(actor.acts_for.begin(), actor.acts_for.end(),
                       [&](const Principal& principal) { return may_use(principal.role, type); });
}

Acted perform_acting(const Command& command, Database& database, Transaction::Context context) {
    Acted own;
    {
        Transaction transaction(database, context);
        own = {perform(command, transaction), transaction.changes(), {}};
    }
    if (own.outcome.accepted() || !is_about_rights(*own.outcome.rejection)) return own;
    const std::vector<Principal> principals = context.actor.acts_for;
    for (const Principal& principal : principals) {
        context.actor.role = principal.role;
        context.actor.professional_id = principal.professional_id;
        context.actor.unit_ids = principal.unit_ids;
        Transaction transaction(database, context);
        Outcome outcome = perform(command, transaction);
        if (!outcome.accepted() && is_about_rights(*outcome.rejection)) continue;
        return {std::move(outcome), transaction.changes(), principal.user_id};
    }
    return own;
}

} // namespace evenload
