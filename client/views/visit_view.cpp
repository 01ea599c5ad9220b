#include "client/views/visit_view.h"

#include "client/views/day_reasons.h"
#include "client/views/words.h"
#include "common/rules/time_window.h"
#include "common/store/tables.h"

namespace evenload {
namespace {

void add_patient(VisitView& view, Database& database, const DayContact& one, Date today) {
    view.name = one.name;
    const auto patient = find(database, one.patient_id);
    if (!patient) return;
    if (patient->birth_date)
        view.name += ", " + std::to_string(whole_years(*patient->birth_date, today));
    view.where = patient->address;
    if (!patient->postcode.empty())
        view.where += (view.where.empty() ? "" : ", ") + patient->postcode;
    if (!patient->access.empty()) view.where += (view.where.empty() ? "" : " · ") + patient->access;
    view.door = capitalised(patient->alerts);
    if (!patient->information_needs.empty())
        view.door += (view.door.empty() ? "" : ". ") + capitalised(patient->information_needs);
}

std::vector<Mark> marks_of(const DayContact& one, const VisitBlock* block) {
    std::vector<Mark> marks;
    if (block)
        for (const Breach& breach : block->breaches)
            marks.push_back(
                {breach.message, breach.severity == Severity::warn ? Tone::warning : Tone::danger});
    marks.push_back({duration_text(one.contact.planned_minutes), Tone::neutral});
    const std::string window = window_text(one.contact.window_start, one.contact.window_end);
    if (!window.empty())
        marks.push_back(
            {"Window " + window, one.contact.time_critical ? Tone::time_critical : Tone::neutral});
    if (!one.contact.skills.empty())
        marks.push_back({capitalised(words_of(one.contact.skills)), Tone::neutral});
    if (!one.contact.equipment.empty())
        marks.push_back({capitalised(words_of(one.contact.equipment)), Tone::neutral});
    if (one.partner >= 0) marks.push_back({"Double-up", Tone::brand});
    if (one.contact.pinned) marks.push_back({"Pinned", Tone::neutral});
    if (one.contact.attendance != Attendance::not_recorded)
        marks.push_back(
            {attendance_words(one.contact.attendance), attendance_tone(one.contact.attendance)});
    return marks;
}

void list_candidates(VisitView& view, const std::vector<VisitCandidate>& all) {
    constexpr std::size_t most_who_could_not = 4;
    std::size_t could_not = 0;
    for (const VisitCandidate& one : all)
        if (one.possible || one.current || ++could_not <= most_who_could_not)
            view.candidates.push_back(one);
    if (could_not > most_who_could_not)
        view.others =
            count_words(static_cast<int>(could_not - most_who_could_not), "other") + " could not";
}

} // namespace

VisitView visit_view(Database& database, const Viewpoint& viewpoint, const TimetableView& timetable,
                     DayReasons& reasons, const std::string& contact_id) {
    VisitView view;
    const DayContact* one = timetable.source ? timetable.source->find(contact_id) : nullptr;
    if (!one) return view;
    const VisitBlock* block = timetable.find_visit(contact_id);
    view.found = true;
    view.id = contact_id;
    view.reference = one->reference;
    view.case_id = one->case_id.text;
    view.caption = "Visit · " + one->reference + " · " + one->reason;
    add_patient(view, database, *one, viewpoint.now.date);
    view.placed = one->placed();
    view.pinned = one->contact.pinned;
    view.when = view.placed ? span_words(one->start(), one->minutes()) + ", " +
                                  timetable.rows[static_cast<std::size_t>(one->professional)].name
                            : "Not placed";
    view.marks = marks_of(*one, block);
    view.why_fixed = block ? block->why_fixed : timetable.is_past ? "This day is over" : "";
    const bool waits = one->contact.status == ContactStatus::planned ||
                       one->contact.status == ContactStatus::started;
    view.can_record =
        waits && timetable.day <= viewpoint.now.date && !why_not(viewpoint.role, "record_contact");
    view.why_not_comment = why_not(viewpoint.role, "add_comment");
    if (view.why_fixed.empty()) {
        if (!view.placed) {
            reasons.allow(1);
            if (const UnplacedAdvice* advice = reasons.advice(contact_id))
                view.why = advice->sentence;
        } else {
            view.why = reasons.why_here(contact_id);
        }
        list_candidates(view, reasons.candidates(contact_id));
    }
    view.thread = thread_of(database, viewpoint, {CommentSubject::contact, contact_id});
    return view;
}

} // namespace evenload
