#include "client/views/kiosk_view.h"

#include "client/views/words.h"

#include <algorithm>

namespace evenload {
namespace {

constexpr int stale_seconds = 60;

Tone load_tone(int percent) {
    if (percent > 100) return Tone::danger;
    return percent >= 90 ? Tone::warning : Tone::ok;
}

std::vector<KioskTile> tiles_of(const KioskPage& page) {
    return {
        {"Visits today", std::to_string(page.placed_visits),
         "of " + std::to_string(page.visits) + " placed", Tone::neutral},
        {"Not placed", std::to_string(page.unplaced_visits),
         count_words(page.people_without_care, "person") + " without care",
         page.unplaced_visits ? Tone::danger : Tone::ok},
        {"2-hour responses", std::to_string(page.two_hour_responses),
         page.two_hour_responses ? page.two_hour_text : "none waiting",
         page.two_hour_responses ? Tone::warning : Tone::ok},
        {"Not recorded as done", std::to_string(page.unrecorded_visits),
         page.unrecorded_visits ? "oldest " + duration_text(page.oldest_unrecorded_minutes)
                                : "all recorded",
         page.unrecorded_visits ? Tone::warning : Tone::ok},
        {"Team load", percent_words(page.team_percent), page.team_percent_text,
         load_tone(page.team_percent)},
    };
}

KioskRow row_of(const KioskPage::Row& row) {
    return {row.professional,
            initials_of(row.professional),
            row.role,
            row.percent,
            percent_words(row.percent) + " of shift",
            load_tone(row.percent),
            row.now,
            row.next};
}

} // namespace

KioskView kiosk_view(const KioskPage& page, const KioskMoment& moment) {
    KioskView view;
    view.team_name = page.team_name;
    const std::string date = long_text(page.day);
    view.date = date.substr(0, date.rfind(' '));
    view.time = to_text(page.time);
    view.tiles = tiles_of(page);
    const int count = static_cast<int>(page.rows.size());
    const int a_page = std::max(1, moment.rows_a_page);
    view.pages = std::max(1, (count + a_page - 1) / a_page);
    view.page = moment.turn % view.pages;
    for (int i = view.page * a_page; i < std::min(count, (view.page + 1) * a_page); ++i)
        view.rows.push_back(row_of(page.rows[static_cast<std::size_t>(i)]));
    if (view.pages > 1)
        view.page_text =
            "Page " + std::to_string(view.page + 1) + " of " + std::to_string(view.pages);
    view.freshness =
        "Initials only · refreshed " + std::to_string(moment.seconds_since_heard) + " s ago";
    view.awake = moment.kept_awake
                     ? Mark{"Screen stays on", Tone::ok}
                     : Mark{"This screen may turn dark: switch its sleep off", Tone::warning};
    if (moment.seconds_since_heard >= stale_seconds)
        view.stale_text = "No news for " + duration_text(moment.seconds_since_heard / 60) +
                          ". What is shown may be out of date; trying again.";
    return view;
}

} // namespace evenload
