// The wall display in words, made from what the server sends it (reports/kiosk_page.h): tiles, rows in pages
// that take turns, and a warning when the data is old.
#pragma once

#include "client/views/tone.h"
#include "common/reports/kiosk_page.h"

#include <string>
#include <vector>

namespace evenload {

struct KioskTile {
    std::string title; // "Not placed"
    std::string number;
    std::string note; // "2 people without care"
    Tone tone = Tone::neutral;
};

struct KioskRow {
    std::string name;
    std::string initials;
    std::string role;
    int percent = 0;
    std::string percent_text; // "88% of shift"
    Tone tone = Tone::ok;
    std::string now;
    std::string next;
};

struct KioskView {
    std::string team_name;
    std::string date; // "Monday 23 November"
    std::string time; // "14:30"
    std::vector<KioskTile> tiles;
    std::vector<KioskRow> rows; // of the page that is shown
    int page = 0;
    int pages = 1;
    std::string page_text;  // "Page 1 of 3"; empty when there is one
    std::string freshness;  // "Initials only · refreshed 3 s ago"
    Mark awake;             // whether the screen stays on
    std::string stale_text; // a banner, when nothing was heard for a minute
};

struct KioskMoment {
    int rows_a_page = 8;
    int turn = 0; // how many times the page has turned
    int seconds_since_heard = 0;
    bool kept_awake = false; // the browser has promised that the screen stays on
};

KioskView kiosk_view(const KioskPage& page, const KioskMoment& moment);

} // namespace evenload
