// A team's day for a screen on the wall. It holds no name of a patient, no NHS number, no address, no birth
// date and no reason for care: patients appear as initials and the first half of their postcode. The server
// sends exactly this to a wall screen and nothing else.
#pragma once

#include "common/base/civil_time.h"
#include "common/model/team.h"
#include "common/store/database.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenload {

struct KioskPage {
    std::string team_name;
    Date day;
    TimeOfDay time;

    // Visits of the day that are not cancelled.
    int visits = 0;
    int placed_visits = 0;
    int unplaced_visits = 0;
    int people_without_care = 0; // patients with an unplaced visit today

    // Open cases that are due within two hours of receipt and have not been seen.
    int two_hour_responses = 0;
    std::string two_hour_text; // of the most pressing: "1 h 12 left"; empty: none

    // Visits, of this day and before, whose time is over and of which nobody has said that they took place.
    int unrecorded_visits = 0;
    int oldest_unrecorded_minutes = 0; // since it should have ended

    int team_percent = 0;          // of the shifts of today
    std::string team_percent_text; // the fullest and the emptiest: "Beth 104% · Callum 58%"

    struct Row {
        std::string professional; // "Amara Osei"
        std::string role;         // "District nurse · B6"
        int percent = 0;          // of shift
        std::string now;          // "L.P. CO3", "free", "away", "off shift", "not working today"
        std::string next;         // "15:12 S.T. CO2", "finished", "no visits"
        bool operator==(const Row&) const = default;
    };
    std::vector<Row> rows; // active professionals, by name

    bool operator==(const KioskPage&) const = default;
};

// Fault when there is no such team.
KioskPage kiosk_page(Database& database, const Id<Team>& team_id, LocalTime now);

std::string to_json_text(const KioskPage& page);
KioskPage kiosk_page_from_json(std::string_view json); // Fault when malformed

} // namespace evenload
