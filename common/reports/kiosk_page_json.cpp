#include "common/base/check.h"
#include "common/model/json.h"
#include "common/reports/kiosk_page.h"

#include <nlohmann/json.hpp>

namespace evenload {

std::string to_json_text(const KioskPage& page) {
    nlohmann::json rows = nlohmann::json::array();
    for (const KioskPage::Row& row : page.rows)
        rows.push_back({{"professional", row.professional},
                        {"role", row.role},
                        {"percent", row.percent},
                        {"now", row.now},
                        {"next", row.next}});
    return nlohmann::json{{"team_name", page.team_name},
                          {"day", to_text(page.day)},
                          {"time", to_text(page.time)},
                          {"visits", page.visits},
                          {"placed_visits", page.placed_visits},
                          {"unplaced_visits", page.unplaced_visits},
                          {"people_without_care", page.people_without_care},
                          {"two_hour_responses", page.two_hour_responses},
                          {"two_hour_text", page.two_hour_text},
                          {"unrecorded_visits", page.unrecorded_visits},
                          {"oldest_unrecorded_minutes", page.oldest_unrecorded_minutes},
                          {"team_percent", page.team_percent},
                          {"team_percent_text", page.team_percent_text},
                          {"rows", rows}}
        .dump();
}

KioskPage kiosk_page_from_json(std::string_view text) {
    const nlohmann::json object = parse_json(text);
    try {
        KioskPage page;
        const auto day = date_from_text(object.at("day").get<std::string>());
        const auto time = time_from_text(object.at("time").get<std::string>());
        if (!day || !time) throw Fault("the wall screen's date cannot be read");
        page.day = *day;
        page.time = *time;
        object.at("team_name").get_to(page.team_name);
        object.at("visits").get_to(page.visits);
        object.at("placed_visits").get_to(page.placed_visits);
        object.at("unplaced_visits").get_to(page.unplaced_visits);
        object.at("people_without_care").get_to(page.people_without_care);
        object.at("two_hour_responses").get_to(page.two_hour_responses);
        object.at("two_hour_text").get_to(page.two_hour_text);
        object.at("unrecorded_visits").get_to(page.unrecorded_visits);
        object.at("oldest_unrecorded_minutes").get_to(page.oldest_unrecorded_minutes);
        object.at("team_percent").get_to(page.team_percent);
        object.at("team_percent_text").get_to(page.team_percent_text);
        for (const auto& row : object.at("rows"))
            page.rows.push_back({row.at("professional").get<std::string>(),
                                 row.at("role").get<std::string>(), row.at("percent").get<int>(),
                                 row.at("now").get<std::string>(),
                                 row.at("next").get<std::string>()});
        return page;
    } catch (const nlohmann::json::exception&) {
        throw Fault("the wall screen's page cannot be read");
    }
}

} // namespace evenload
