#include "server/calendar/ical_text.h"

#include "common/base/check.h"

#include <cstdlib>
#include <memory>

#include <libical/ical.h>

namespace evenload {

namespace {

// The rule of civil_time.h (SI 2002/262) as RFC 5545, 3.6.5 writes it: it holds for every day that a feed reaches.
constexpr const char* london = "BEGIN:VTIMEZONE\r\n"
                               "TZID:Europe/London\r\n"
                               "BEGIN:DAYLIGHT\r\n"
                               "DTSTART:19960331T010000\r\n"
                               "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
                               "TZNAME:BST\r\n"
                               "TZOFFSETFROM:+0000\r\n"
                               "TZOFFSETTO:+0100\r\n"
                               "END:DAYLIGHT\r\n"
                               "BEGIN:STANDARD\r\n"
                               "DTSTART:19961027T020000\r\n"
                               "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"
                               "TZNAME:GMT\r\n"
                               "TZOFFSETFROM:+0100\r\n"
                               "TZOFFSETTO:+0000\r\n"
                               "END:STANDARD\r\n"
                               "END:VTIMEZONE\r\n";

using Component = std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)>;

icaltimetype local_time(Date day, TimeOfDay time) {
    const YearMonthDay parts = parts_of(day + time.minutes / (24 * 60));
    icaltimetype value = icaltime_null_time();
    value.year = parts.year;
    value.month = parts.month;
    value.day = parts.day;
    value.hour = time.minutes % (24 * 60) / 60;
    value.minute = time.minutes % 60;
    return value;
}

icaltimetype whole_day(Date day) {
    icaltimetype value = local_time(day, {0});
    value.is_date = 1;
    return value;
}

icaltimetype utc(Instant instant) {
    return icaltime_from_timet_with_zone(static_cast<time_t>(instant.milliseconds / 1000), 0,
                                         icaltimezone_get_utc_timezone());
}

void add_extension(icalcomponent* component, const char* name, const std::string& value) {
    icalproperty* property = icalproperty_new_x(value.c_str());
    icalproperty_set_x_name(property, name);
    icalcomponent_add_property(component, property);
}

void add_time(icalcomponent* event, const CalendarEntry& entry) {
    if (!entry.start) {
        icalcomponent_add_property(event, icalproperty_new_dtstart(whole_day(entry.first_day)));
        icalcomponent_add_property(event, icalproperty_new_dtend(whole_day(entry.last_day + 1)));
        return;
    }
    icalproperty* start = icalproperty_new_dtstart(local_time(entry.first_day, *entry.start));
    icalproperty_add_parameter(start, icalparameter_new_tzid("Europe/London"));
    icalcomponent_add_property(event, start);
    // How long and not until when: a visit has its minutes in the night of a clock change, too.
    icalcomponent_add_property(
        event, icalproperty_new_duration(icaldurationtype_from_int(entry.minutes * 60)));
}

icalcomponent* event_of(const CalendarEntry& entry, const std::string& case_link) {
    icalcomponent* event = icalcomponent_new_vevent();
    const auto add = [&](icalproperty* property) { icalcomponent_add_property(event, property); };
    add(icalproperty_new_uid((entry.id + "@evenload").c_str()));
    add(icalproperty_new_dtstamp(utc(entry.changed_at)));
    add(icalproperty_new_lastmodified(utc(entry.changed_at)));
    add(icalproperty_new_sequence(entry.revision));
    add_time(event, entry);
    add(icalproperty_new_summary(entry.title.c_str()));
    if (!entry.place.empty()) add(icalproperty_new_location(entry.place.c_str()));
    if (!entry.detail.empty()) add(icalproperty_new_description(entry.detail.c_str()));
    if (!entry.detail.empty() && !case_link.empty())
        add(icalproperty_new_url((case_link + entry.detail).c_str()));
    add(icalproperty_new_status(entry.cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
    add(icalproperty_new_transp(entry.cancelled ? ICAL_TRANSP_TRANSPARENT : ICAL_TRANSP_OPAQUE));
    add(icalproperty_new_class(ICAL_CLASS_PRIVATE));
    return event;
}

} // namespace

std::string ical_text(const CalendarFeed& feed) {
    const Component calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT), &icalcomponent_free);
    icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar.get(),
                               icalproperty_new_prodid("-//Evenload//Calendar//EN"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_calscale("GREGORIAN"));
    add_extension(calendar.get(), "X-WR-CALNAME", feed.name);
    add_extension(calendar.get(), "X-WR-TIMEZONE", "Europe/London");
    icalcomponent* zone = icalparser_parse_string(london);
    EVENLOAD_CHECK(zone);
    icalcomponent_add_component(calendar.get(), zone);
    for (const CalendarEntry& entry : feed.entries)
        icalcomponent_add_component(calendar.get(), event_of(entry, feed.case_link));
    const std::unique_ptr<char, decltype(&std::free)> text(
        icalcomponent_as_ical_string_r(calendar.get()), &std::free);
    EVENLOAD_CHECK(text);
    return text.get();
}

} // namespace evenload
