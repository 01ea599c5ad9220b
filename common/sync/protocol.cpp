#include "common/sync/protocol.h"

#include "common/base/check.h"
#include "common/model/json.h"
#include "common/model/records.h"

#include <nlohmann/json.hpp>

namespace evenload {
namespace {

using nlohmann::json;

// Which severities a warning may carry; the words on the wire.
std::string_view severity_text(Severity severity) {
    switch (severity) {
    case Severity::block: return "block";
    case Severity::ask_reason: return "ask_reason";
    case Severity::warn: break;
    }
    return "warn";
}

Severity severity_from(std::string_view text) {
    if (text == "block") return Severity::block;
    if (text == "ask_reason") return Severity::ask_reason;
    return Severity::warn;
}

json fields(const std::vector<FieldValue>& values) {
    if (values.empty()) return nullptr;
    json object = json::object();
    for (const FieldValue& value : values)
        object[std::string(value.field->name)] = to_json(*value.field, value.value);
    return object;
}

json change_json(const LoggedChange& logged) {
    return {{"position", logged.position},
            {"ordinal", logged.ordinal},
            {"command_id", logged.command_id},
            {"command", logged.command_name},
            {"user_id", logged.user_id},
            {"at", logged.at.milliseconds},
            {"for_user_id", logged.for_user_id},
            {"unit_id", logged.change.unit_id},
            {"table", logged.change.type->table},
            {"row_id", logged.change.row_id},
            {"before", fields(logged.change.before)},
            {"after", fields(logged.change.after)}};
}

Change::Kind kind_of(const Change& change, const json& before) {
    if (before.is_null()) return Change::Kind::insert;
    return change.after.empty() ? Change::Kind::erase : Change::Kind::update;
}

LoggedChange change_from(const json& object) {
    LoggedChange logged;
    logged.position = object.at("position").get<std::int64_t>();
    logged.ordinal = object.at("ordinal").get<int>();
    logged.command_id = object.at("command_id").get<std::string>();
    logged.command_name = object.at("command").get<std::string>();
    logged.user_id = object.at("user_id").get<std::string>();
    logged.for_user_id = object.value("for_user_id", "");
    logged.at = {object.at("at").get<std::int64_t>()};
    logged.change.unit_id = object.at("unit_id").get<std::string>();
    logged.change.type = find_record(object.at("table").get<std::string>());
    if (!logged.change.type)
        throw Fault("the server sent rows of a table that this page does not know");
    logged.change.row_id = object.at("row_id").get<std::string>();
    logged.change.before = fields_from_json(*logged.change.type, object.at("before").dump());
    logged.change.after = fields_from_json(*logged.change.type, object.at("after").dump());
    logged.change.kind = kind_of(logged.change, object.at("before"));
    return logged;
}

const Field& role_field() {
    return *description_of<User>().find("role");
}

std::string role_code(Role role) {
    return std::string(role_field().choices[static_cast<std::size_t>(role)]);
}

Role role_of_code(const std::string& code) {
    User user;
    if (!role_field().set(&user, std::string_view(code)))
        throw Fault("the server names a role that this page does not know");
    return user.role;
}

// What nlohmann says of a missing or odd member, as a fault of ours.
template <class Read>
auto reading(const char* what, Read read) {
    try {
        return read();
    } catch (const json::exception&) {
        throw Fault(std::string("the server's ") + what + " cannot be read");
    }
}

} // namespace

json to_json(const Shares& shares) {
    const auto levels = [](const std::map<std::string, GrantLevel>& given) {
        json object = json::object();
        for (const auto& [id, level] : given)
            object[id] = level >= GrantLevel::comment ? "comment" : "view";
        return object;
    };
    return {{"unit_ids", shares.unit_ids},
            {"caseloads", levels(shares.caseloads)},
            {"cases", levels(shares.cases)}};
}

Shares shares_from_json(const json& object) {
    return reading("account of what is shared", [&] {
        const auto levels = [&](const char* name) {
            std::map<std::string, GrantLevel> read;
            for (const auto& [id, level] : object.at(name).items())
                read[id] =
                    level.get<std::string>() == "comment" ? GrantLevel::comment : GrantLevel::view;
            return read;
        };
        return Shares{object.at("unit_ids").get<std::set<std::string>>(), levels("caseloads"),
                      levels("cases")};
    });
}

json to_json(const Veil& veil) {
    return {
        {"patients", veil.patients}, {"cases", veil.cases}, {"nobody_named", veil.nobody_named}};
}

Veil veil_from_json(const json& object) {
    return reading("account of what is restricted", [&] {
        return Veil{object.at("nobody_named").get<bool>(),
                    object.at("patients").get<std::set<std::string>>(),
                    object.at("cases").get<std::set<std::string>>(),
                    {},
                    false};
    });
}

json to_json(const std::vector<Principal>& principals) {
    json list = json::array();
    for (const Principal& principal : principals)
        list.push_back({{"user_id", principal.user_id.text},
                        {"professional_id", principal.professional_id.text},
                        {"role", role_code(principal.role)},
                        {"unit_ids", principal.unit_ids}});
    return list;
}

std::vector<Principal> principals_from_json(const json& list) {
    return reading("account of who is deputised", [&] {
        std::vector<Principal> principals;
        for (const json& one : list)
            principals.push_back({Id<User>(one.at("user_id").get<std::string>()),
                                  Id<Professional>(one.at("professional_id").get<std::string>()),
                                  role_of_code(one.at("role").get<std::string>()),
                                  one.at("unit_ids").get<std::set<std::string>>()});
        return principals;
    });
}

std::string to_json_text(const Answer& answer) {
    json object{{"id", answer.command_id}, {"accepted", answer.outcome.accepted()}};
    if (const auto& rejection = answer.outcome.rejection) {
        object["rule"] = rejection->rule;
        object["message"] = rejection->message;
        object["accepts_reason"] = rejection->accepts_reason;
        if (!rejection->details.empty()) object["details"] = parse_json(rejection->details);
        return object.dump();
    }
    object["position"] = answer.position;
    object["created"] = answer.outcome.created;
    object["warnings"] = json::array();
    for (const Breach& breach : answer.outcome.warnings)
        object["warnings"].push_back({{"rule", breach.rule},
                                      {"severity", severity_text(breach.severity)},
                                      {"message", breach.message},
                                      {"amount", breach.amount}});
    return object.dump();
}

Answer answer_from_json(std::string_view text) {
    const json object = parse_json(text);
    return reading("answer", [&] {
        Answer answer;
        answer.command_id = object.at("id").get<std::string>();
        if (!object.at("accepted").get<bool>()) {
            const json details = object.value("details", json());
            answer.outcome.rejection = Rejection{
                object.at("rule").get<std::string>(), object.at("message").get<std::string>(),
                object.value("accepts_reason", false), details.is_null() ? "" : details.dump()};
            return answer;
        }
        answer.position = object.at("position").get<std::int64_t>();
        answer.outcome.created = object.at("created").get<std::vector<std::string>>();
        for (const json& breach : object.at("warnings"))
            answer.outcome.warnings.push_back(
                {breach.at("rule").get<std::string>(),
                 severity_from(breach.at("severity").get<std::string>()),
                 breach.at("message").get<std::string>(), breach.at("amount").get<int>()});
        return answer;
    });
}

std::string to_json_text(const ChangesMessage& message) {
    json object{{"lineage", message.cursor.lineage},
                {"scope", message.cursor.scope},
                {"position", message.cursor.position},
                {"image_needed", message.image_needed},
                {"more", message.more},
                {"changes", json::array()}};
    for (const LoggedChange& logged : message.changes)
        object["changes"].push_back(change_json(logged));
    return object.dump();
}

ChangesMessage changes_from_json(std::string_view text) {
    const json object = parse_json(text);
    return reading("list of changes", [&] {
        ChangesMessage message;
        message.cursor = {object.at("lineage").get<std::string>(),
                          object.at("scope").get<std::string>(),
                          object.at("position").get<std::int64_t>()};
        message.image_needed = object.at("image_needed").get<bool>();
        message.more = object.at("more").get<bool>();
        for (const json& change : object.at("changes"))
            message.changes.push_back(change_from(change));
        return message;
    });
}

} // namespace evenload
