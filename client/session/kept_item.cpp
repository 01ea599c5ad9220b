#include "client/session/kept_item.h"

#include "common/base/check.h"
#include "common/model/json.h"

#include <nlohmann/json.hpp>

namespace evenload {
namespace {

constexpr int format = 1;

Rejection rejection_from(const nlohmann::json& object) {
    return {object.at("rule").get<std::string>(), object.at("message").get<std::string>(),
            object.at("accepts_reason").get<bool>(), object.at("details").get<std::string>()};
}

} // namespace

std::string kept_bytes(const Outbox::Item& item) {
    const bool attention = item.state == Outbox::State::needs_attention;
    nlohmann::json object{{"format", format},
                          {"state", attention ? "needs_attention" : "queued"},
                          {"given_at", item.given_at.milliseconds},
                          {"body", item.body}};
    if (attention && item.rejection)
        object["rejection"] = {{"rule", item.rejection->rule},
                               {"message", item.rejection->message},
                               {"accepts_reason", item.rejection->accepts_reason},
                               {"details", item.rejection->details}};
    return object.dump();
}

Outbox::Item kept_item(std::string_view bytes) {
    const nlohmann::json object = parse_json(bytes);
    try {
        if (object.at("format") != format) throw Fault("it was kept by another version of this page");
        Outbox::Item item;
        item.body = object.at("body").get<std::string>();
        item.command = command_from_json(item.body);
        item.given_at = {object.at("given_at").get<std::int64_t>()};
        if (object.at("state") == "needs_attention") item.state = Outbox::State::needs_attention;
        if (object.contains("rejection")) item.rejection = rejection_from(object.at("rejection"));
        return item;
    } catch (const nlohmann::json::exception&) {
        throw Fault("it does not hold what a kept change holds");
    }
}

} // namespace evenload
