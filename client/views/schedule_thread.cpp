#include "client/views/schedule_thread.h"

#include "common/model/contact_schedule.h"
#include "common/store/tables.h"

namespace evenload {
namespace {

const char* words_of_status(ScheduleStatus status) {
    switch (status) {
    case ScheduleStatus::draft: return "draft";
    case ScheduleStatus::published: return "published";
    case ScheduleStatus::withdrawn: break;
    }
    return "withdrawn";
}

} // namespace

ScheduleThread schedule_thread(Database& database, const Viewpoint& viewpoint,
                               const Id<Professional>& professional_id, Date day) {
    ScheduleThread view;
    const auto professional = find(database, professional_id);
    if (!professional || professional->team_id != viewpoint.team_id) return view;
    view.found = true;
    view.professional_id = professional_id;
    view.first_day = view.last_day = day;
    view.title = "Schedule of " + professional->name;
    view.why_not_comment = why_not(viewpoint.role, "add_comment");
    const std::string text = to_text(day);
    // The one that is written on, else what was published before a draft, then the shortest.
    const auto schedules = select<ContactSchedule>(
        database,
        "where professional_id = $1 and first_day <= $2 and last_day >= $2 and status <> "
        "'withdrawn' order by case when id in (select subject_id from comments) then 0 else 1 end, "
        "case status when 'published' then 0 else 1 end, first_day desc, last_day, id limit 1",
        {std::string_view(professional_id.text), std::string_view(text)});
    std::string status = "not planned yet";
    if (!schedules.empty()) {
        const ContactSchedule& schedule = schedules.front();
        view.schedule_id = schedule.id;
        view.first_day = schedule.first_day;
        view.last_day = schedule.last_day;
        status = words_of_status(schedule.status);
    }
    view.period = short_text(view.first_day);
    if (view.last_day != view.first_day) view.period += " to " + short_text(view.last_day);
    view.period += " · " + status;
    view.thread =
        thread_of(database, viewpoint, {CommentSubject::contact_schedule, view.schedule_id.text});
    return view;
}

} // namespace evenload
