#include "client/views/my_day_view.h"

#include "client/views/team_day.h"
#include "client/views/words.h"
#include "common/base/sort_stably.h"
#include "common/base/text.h"
#include "common/reports/day_load.h"
#include "common/reports/not_recorded.h"
#include "common/rules/published_place.h"
#include "common/store/tables.h"

#include <algorithm>

namespace evenload {
namespace {

std::string first_name(const std::string& name) {
    return name.substr(0, name.find(' '));
}

std::string greeting_at(TimeOfDay time, const std::string& name) {
    const char* part = time.minutes < 12 * 60   ? "morning"
                       : time.minutes < 18 * 60 ? "afternoon"
                                                : "evening";
    return std::string("Good ") + part + ", " + first_name(name);
}

bool is_over(const Contact& contact) {
    return contact.status == ContactStatus::delivered || contact.status == ContactStatus::missed;
}

std::string name_of(const TeamDay& day, const Id<Professional>& id) {
    const int index = day.professional_index(id);
    return index < 0 ? "" : day.days[static_cast<std::size_t>(index)].professional.name;
}

Mark done_state(const Contact& contact) {
    if (contact.attendance != Attendance::seen)
        return {attendance_words(contact.attendance), attendance_tone(contact.attendance)};
    std::string words = "Done";
    if (contact.actual_start && contact.actual_minutes)
        words += ' ' + span_words(*contact.actual_start, *contact.actual_minutes);
    if (!contact.notes.empty()) words += ", 1 note";
    return {words, Tone::ok};
}

std::string travel_words(const ProfessionalDay& day, const DayContact& one) {
    const auto place =
        std::find_if(day.visits.begin(), day.visits.end(),
                     [&](const PlacedVisit& visit) { return visit.contact_id == one.contact.id; });
    const Stop& from = place == day.visits.begin() ? day.base : std::prev(place)->stop;
    const int minutes = day.minutes_between(from, one.stop);
    if (minutes == 0) return {};
    static constexpr const char* ways[] = {" drive", " by bicycle", " walk"};
    return duration_text(minutes) + ways[static_cast<std::size_t>(day.professional.travel_mode)];
}

Mark coming_state(const TeamDay& day, const DayContact& one) {
    const Contact& contact = one.contact;
    const std::string before = name_of(day, contact.published_professional_id);
    if (contact.published_professional_id &&
        contact.published_professional_id != contact.professional_id && !before.empty())
        return {"Moved from " + before, Tone::time_critical};
    if (is_published(contact) && !stands_as_published(contact))
        return {"Moved from " +
                    (published_day_of(contact) == contact.day
                         ? std::string()
                         : short_text(published_day_of(contact)) + ' ') +
                    to_text(*contact.published_start),
                Tone::time_critical};
    if (contact.time_critical) return {"Time-critical", Tone::time_critical};
    return {};
}

// RFC 3986, percent-encoding of all but letters, digits and - . _ ~
std::string in_address(std::string_view text) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
        const auto byte = static_cast<unsigned char>(c);
        if (plain)
            encoded += c;
        else
            encoded += {'%', digits[byte / 16], digits[byte % 16]};
    }
    return encoded;
}

void add_patient(Database& database, MyVisit& visit, const DayContact& one) {
    const auto patient = find(database, one.patient_id);
    if (!patient) return;
    visit.phone = patient->phone;
    visit.where = patient->address;
    const std::string address =
        patient->address + (patient->address.empty() || patient->postcode.empty() ? "" : ", ") +
        patient->postcode;
    if (!address.empty()) visit.map = "geo:0,0?q=" + in_address(address);
    for (const std::string& part : {patient->postcode, patient->access})
        if (!part.empty())
            visit.where += (visit.where.empty()         ? ""
                            : part == patient->postcode ? ", "
                                                        : " · ") +
                           part;
    visit.door = capitalised(patient->alerts);
    if (!patient->information_needs.empty())
        visit.door += (visit.door.empty() ? "" : ". ") + capitalised(patient->information_needs);
}

void add_times(MyVisit& visit, const ProfessionalDay& mine, const DayContact& one, bool is_today) {
    const Contact& contact = one.contact;
    visit.start = visit.expected = one.start();
    visit.planned_minutes = contact.planned_minutes;
    visit.can_be_late = is_today && contact.status == ContactStatus::planned;
    visit.travel = travel_words(mine, one);
    if (contact.status != ContactStatus::planned || !contact.expected_start) return;
    visit.expected = *contact.expected_start;
    visit.late = "Expected " + to_text(visit.expected) + ", " +
                 duration_text(visit.expected.minutes - visit.start.minutes) + " late";
}

MyVisit visit_of(Database& database, const TeamDay& day, const DayContact& one) {
    MyVisit visit;
    visit.id = one.contact.id;
    visit.case_id = one.case_id;
    visit.reference = one.reference;
    visit.time = to_text(one.start());
    visit.name = one.name;
    visit.detail = one.reason + " · " + duration_text(one.contact.planned_minutes);
    if (one.partner >= 0) {
        const DayContact& other = day.contacts[static_cast<std::size_t>(one.partner)];
        const std::string with = name_of(day, other.contact.professional_id);
        visit.detail += with.empty() ? " · second person not placed" : " · with " + with;
    }
    visit.done = is_over(one.contact);
    visit.started = one.contact.status == ContactStatus::started;
    visit.state = visit.done ? done_state(one.contact) : coming_state(day, one);
    if (visit.started)
        visit.state = {"Started " + to_text(one.contact.actual_start.value_or(one.start())),
                       Tone::brand};
    add_patient(database, visit, one);
    visit.open_comments = static_cast<int>(database.integer(
        "select count(*) from comments where case_id = $1 and resolved_at is null and "
        "reply_to_id is null",
        {std::string_view(one.case_id.text)}));
    return visit;
}

void mark_next(MyDayView& view) {
    for (MyVisit& visit : view.visits) {
        if (visit.done) continue;
        visit.next = true;
        if (!visit.started && visit.state.tone != Tone::time_critical)
            visit.state = {"Next" + (visit.travel.empty() ? "" : " · " + visit.travel),
                           Tone::warning};
        return;
    }
}

std::string summary_of(const ProfessionalDay& mine, const TeamDay& day) {
    const DayLoad load = day_load(mine, day.team.recording_minutes);
    std::string words = count_words(static_cast<int>(mine.visits.size()), "visit");
    if (load.travel_minutes > 0) words += " · " + duration_text(load.travel_minutes) + " travel";
    if (!mine.visits.empty())
        words += " · finishes " + to_text(TimeOfDay{mine.visits.back().end_minutes()});
    return words;
}

} // namespace

MyDayView my_day_view(Database& database, const Viewpoint& viewpoint,
                      const Id<Professional>& professional_id, Date date) {
    MyDayView view;
    const std::string long_date = long_text(date);
    view.date = long_date.substr(0, long_date.rfind(' '));
    view.why_not_record = why_not(viewpoint.role, "record_contact");
    const auto day = team_day(database, viewpoint.team_id, date);
    const int index = day ? day->professional_index(professional_id) : -1;
    if (index < 0) {
        view.greeting = "No day to show";
        view.empty_text = "You are not one of this team's professionals. Open the schedule to see "
                          "everyone's day.";
        return view;
    }
    const ProfessionalDay& mine = day->days[static_cast<std::size_t>(index)];
    view.found = true;
    view.professional_id = professional_id;
    view.name = mine.professional.name;
    const bool own = professional_id == viewpoint.professional_id;
    view.greeting = own ? greeting_at(viewpoint.now.time, view.name) : view.name;
    view.summary = summary_of(mine, *day);
    std::vector<const DayContact*> visits;
    for (const DayContact& one : day->contacts)
        if (one.professional == index && one.contact.start) visits.push_back(&one);
    sort_stably(visits,
                [](const DayContact* a, const DayContact* b) { return a->start() < b->start(); });
    for (const DayContact* one : visits)
        view.visits.push_back(visit_of(database, *day, *one));
    view.is_today = date == viewpoint.now.date;
    view.is_own = own;
    for (std::size_t i = 0; i < visits.size(); ++i) {
        add_times(view.visits[i], mine, *visits[i], view.is_today);
        view.done += view.visits[i].done;
    }
    if (view.is_today) mark_next(view);
    for (MyVisit& visit : view.visits)
        if (!visit.done && !visit.next && !visit.travel.empty())
            visit.detail += " · " + visit.travel;
    if (!visits.empty())
        view.progress =
            std::to_string(view.done) + " of " + std::to_string(visits.size()) + " done";
    view.not_recorded =
        count_not_recorded(database, viewpoint.team_id, viewpoint.now, professional_id);
    view.why_not_absence = why_not(viewpoint.role, "record_absence");
    for (MyVisit& visit : view.visits) {
        visit.spoken = visit.time + ", " + visit.name + ", " + visit.detail;
        if (!visit.state.text.empty()) visit.spoken += ", " + lower(visit.state.text);
        if (!visit.late.empty()) visit.spoken += ", " + lower(visit.late);
        if (!visit.door.empty()) visit.spoken += ", " + visit.door;
    }
    if (view.visits.empty())
        view.empty_text = mine.shift()
                              ? "Nothing is placed in this day yet. The schedule shows what waits."
                              : "This is a day off.";
    return view;
}

} // namespace evenload
