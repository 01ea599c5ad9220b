#include "server/calendar/ical_text.h"

#include "common/base/text.h"
#include "tests/support/civil.h"

#include <memory>

#include <boost/test/unit_test.hpp>
#include <libical/ical.h>

using namespace evenload;

namespace {

CalendarEntry visit_on(std::string_view day, std::string_view time, int minutes = 45) {
    CalendarEntry entry;
    entry.id = "visit1";
    entry.title = "Visit · CO4";
    entry.detail = "C-1042";
    entry.place = "CO4";
    entry.first_day = entry.last_day = on(day);
    entry.start = at(time);
    entry.minutes = minutes;
    entry.revision = 3;
    entry.changed_at = {1'795'430'096'000}; // 2026-11-23 10:34:56 UTC
    return entry;
}

std::string text_of(const CalendarEntry& entry) {
    return ical_text({"Beth Lindqvist · Evenload", "https://a.example/cases/", {entry}});
}

bool has_line(const std::string& text, const std::string& line) {
    return text.find("\r\n" + line + "\r\n") != std::string::npos;
}

// Start and end of the only event in UTC, by the rules of the VTIMEZONE that is in the text.
std::string span_in_utc(const std::string& text) {
    const std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)> calendar(
        icalparser_parse_string(text.c_str()), &icalcomponent_free);
    BOOST_TEST_REQUIRE(calendar.get() != nullptr);
    icalcomponent* event = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
    icaltimezone* zone = icalcomponent_get_timezone(calendar.get(), "Europe/London");
    BOOST_TEST_REQUIRE(zone != nullptr);
    icaltimetype start =
        icalproperty_get_dtstart(icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY));
    start.zone = zone;
    const icaltimetype from = icaltime_convert_to_zone(start, icaltimezone_get_utc_timezone());
    const icaltimetype until = icaltime_add(from, icalcomponent_get_duration(event));
    return std::string(icaltime_as_ical_string(from)) + "/" + icaltime_as_ical_string(until);
}

} // namespace

BOOST_AUTO_TEST_SUITE(ical_text_of_entries)

BOOST_AUTO_TEST_CASE(a_visit_has_what_a_calendar_needs) {
    const std::string text = text_of(visit_on("2026-11-23", "09:00"));
    BOOST_TEST(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    BOOST_TEST(text.ends_with("END:VCALENDAR\r\n"));
    for (const char* line :
         {"UID:visit1@evenload", "DTSTAMP:20261123T103456Z", "LAST-MODIFIED:20261123T103456Z",
          "SEQUENCE:3", "DTSTART;TZID=Europe/London:20261123T090000", "DURATION:PT45M",
          "SUMMARY:Visit · CO4", "LOCATION:CO4", "DESCRIPTION:C-1042", "STATUS:CONFIRMED",
          "URL:https://a.example/cases/C-1042", "TRANSP:OPAQUE", "CLASS:PRIVATE",
          "X-WR-CALNAME:Beth Lindqvist · Evenload", "TZID:Europe/London"})
        BOOST_TEST(has_line(text, line), line << "\n" << text);
}

BOOST_AUTO_TEST_CASE(the_same_entries_give_the_same_bytes) {
    BOOST_TEST(text_of(visit_on("2026-11-23", "09:00")) ==
               text_of(visit_on("2026-11-23", "09:00")));
}

BOOST_AUTO_TEST_CASE(a_cancelled_visit_says_so_and_keeps_nobody_busy) {
    CalendarEntry entry = visit_on("2026-11-23", "09:00");
    entry.cancelled = true;
    BOOST_TEST(has_line(text_of(entry), "STATUS:CANCELLED"));
    BOOST_TEST(has_line(text_of(entry), "TRANSP:TRANSPARENT"));
}

BOOST_AUTO_TEST_CASE(leave_is_whole_days_and_ends_before_the_next_one) {
    CalendarEntry away = visit_on("2026-12-24", "09:00");
    away.start.reset();
    away.last_day = on("2026-12-31");
    const std::string text = text_of(away);
    BOOST_TEST(has_line(text, "DTSTART;VALUE=DATE:20261224"));
    BOOST_TEST(has_line(text, "DTEND;VALUE=DATE:20270101"));
}

// The clocks of 2026 change at 01:00 UTC on 29 March and on 25 October.
BOOST_AUTO_TEST_CASE(summer_time_begins_and_ends_on_its_days) {
    struct Row {
        std::string day, time, utc;
    };
    const std::vector<Row> table{
        {"2026-03-28", "09:00", "20260328T090000Z/20260328T094500Z"},
        {"2026-03-29", "00:30", "20260329T003000Z/20260329T011500Z"},
        {"2026-03-29", "09:00", "20260329T080000Z/20260329T084500Z"},
        {"2026-10-24", "09:00", "20261024T080000Z/20261024T084500Z"},
        {"2026-10-25", "00:30", "20261024T233000Z/20261025T001500Z"},
        {"2026-10-25", "09:00", "20261025T090000Z/20261025T094500Z"},
        {"2027-03-28", "09:00", "20270328T080000Z/20270328T084500Z"},
    };
    for (const Row& row : table)
        BOOST_TEST(span_in_utc(text_of(visit_on(row.day, row.time))) == row.utc,
                   row.day << " " << row.time);
}

BOOST_AUTO_TEST_CASE(no_text_breaks_its_line_and_no_line_is_longer_than_75_bytes) {
    CalendarEntry entry = visit_on("2026-11-23", "09:00");
    entry.title = "Visit\r\nATTENDEE:mailto:x@y;,\\ " + std::string(200, 'w') + "·····";
    const std::string text = text_of(entry);
    BOOST_TEST(text.find("\r\nATTENDEE") == std::string::npos);
    for (const std::string_view line : split(text, '\n'))
        BOOST_TEST(line.size() <= 76U, line); // and its carriage return
    const std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)> calendar(
        icalparser_parse_string(text.c_str()), &icalcomponent_free);
    BOOST_TEST(icalcomponent_count_components(calendar.get(), ICAL_VEVENT_COMPONENT) == 1);
    BOOST_TEST(icalcomponent_count_errors(calendar.get()) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
