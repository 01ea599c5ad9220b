#include "client/screens/timetable/visit_events.h"

#include "common/commands/visit/extend_visit.h"
#include "common/commands/visit/record_contact.h"
#include "common/commands/visit/report_late.h"

namespace evenload::ui {
namespace {

constexpr int steps[] = {15, 30, 60, VisitEvent::other_minutes};

std::string key_of(const VisitEvent& event) {
    switch (event.kind) {
    case VisitEvent::Kind::longer: return "longer:" + std::to_string(event.minutes);
    case VisitEvent::Kind::late: return "late:" + std::to_string(event.minutes);
    case VisitEvent::Kind::on_time: return "on_time";
    case VisitEvent::Kind::no_access: break;
    }
    return "no_access";
}

std::string label_of(const VisitEvent& event) {
    const bool other = event.minutes == VisitEvent::other_minutes;
    switch (event.kind) {
    case VisitEvent::Kind::longer:
        return other ? "Longer by…" : duration_text(event.minutes) + " longer";
    case VisitEvent::Kind::late: return other ? "Late by…" : duration_text(event.minutes) + " late";
    case VisitEvent::Kind::on_time: return "On time again";
    case VisitEvent::Kind::no_access: break;
    }
    return "No access: nobody opens";
}

Icon icon_of(VisitEvent::Kind kind) {
    switch (kind) {
    case VisitEvent::Kind::longer: return Icon::plus;
    case VisitEvent::Kind::late:
    case VisitEvent::Kind::on_time: return Icon::clock;
    case VisitEvent::Kind::no_access: break;
    }
    return Icon::ban;
}

} // namespace

EventFacts event_facts_of(const TimetableView& view, const DayContact& visit) {
    const Contact& contact = visit.contact;
    EventFacts facts{contact.id,
                     visit.name,
                     contact.start.value_or(TimeOfDay{}),
                     contact.planned_minutes,
                     contact.expected_start.has_value(),
                     {},
                     {},
                     {}};
    const bool under_way = contact.status == ContactStatus::started;
    const bool planned = contact.status == ContactStatus::planned;
    if (view.why_not_place) facts.no_longer = *view.why_not_place;
    if (!planned && !under_way) facts.no_longer = facts.no_record = "This visit is over";
    facts.no_late = facts.no_longer;
    if (under_way) facts.no_late = "This visit has started";
    if (!view.is_today) facts.no_late = "Only a visit of today runs late";
    if (!visit.placed()) facts.no_late = facts.no_record = "It has no place yet";
    if (!view.is_today && !view.is_past) facts.no_record = "This visit has not been yet";
    return facts;
}

EventFacts event_facts_of(const MyDayView& view, const MyVisit& visit) {
    EventFacts facts{visit.id, visit.name, visit.start, visit.planned_minutes, !visit.late.empty(),
                     {},       {},         {}};
    if (view.why_not_record) facts.no_record = facts.no_longer = *view.why_not_record;
    if (visit.done) facts.no_record = facts.no_longer = "This visit is over";
    facts.no_late = facts.no_longer;
    if (!visit.can_be_late && facts.no_late.empty())
        facts.no_late =
            visit.started ? "This visit has started" : "Only a visit of today runs late";
    if (!view.is_today && facts.no_record.empty()) facts.no_record = "This visit is of another day";
    return facts;
}

std::vector<VisitEvent> events_of(const EventFacts& facts) {
    std::vector<VisitEvent> events;
    const auto add = [&](VisitEvent::Kind kind, int minutes, const std::string& why_not) {
        const bool first = events.empty() || events.back().kind != kind;
        events.push_back({kind, facts.contact_id, facts.name, minutes, facts.planned_minutes,
                          facts.start, why_not, first});
    };
    add(VisitEvent::Kind::no_access, 0, facts.no_record);
    for (const int minutes : steps)
        add(VisitEvent::Kind::late, minutes, facts.no_late);
    if (facts.is_late) add(VisitEvent::Kind::on_time, 0, facts.no_late);
    for (const int minutes : steps)
        add(VisitEvent::Kind::longer, minutes, facts.no_longer);
    return events;
}

MenuItem menu_item_of(const VisitEvent& event) {
    return {.key = key_of(event),
            .label = label_of(event),
            .icon = icon_of(event.kind),
            .enabled = event.why_not.empty(),
            .why_not = event.first ? event.why_not : "",
            .separated = event.kind == VisitEvent::Kind::no_access};
}

void give_event(const VisitEvent& event, Desk& desk) {
    const std::string by = duration_text(event.minutes);
    const bool other = event.minutes == VisitEvent::other_minutes;
    if (other && event.kind == VisitEvent::Kind::longer)
        return desk.open({FormRequest::Kind::longer_by, event.contact_id.text});
    if (other && event.kind == VisitEvent::Kind::late)
        return desk.open({FormRequest::Kind::late_by, event.contact_id.text});
    switch (event.kind) {
    case VisitEvent::Kind::longer:
        return desk.give(ExtendVisit{event.contact_id, event.planned_minutes + event.minutes, {}},
                         event.name + " takes " + by + " longer");
    case VisitEvent::Kind::late:
        return desk.give(
            ReportLate{event.contact_id, TimeOfDay{event.start.minutes + event.minutes}},
            event.name + " is expected " + by + " late");
    case VisitEvent::Kind::on_time:
        return desk.give(ReportLate{event.contact_id, {}}, event.name + " is on time again");
    case VisitEvent::Kind::no_access: break;
    }
    RecordContact record;
    record.contact_id = event.contact_id;
    record.attendance = Attendance::no_access;
    record.location = "home";
    desk.give(std::move(record), "No access to " + event.name +
                                     " is recorded; a task asks to find out that they are well");
}

} // namespace evenload::ui
