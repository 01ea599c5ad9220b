#include "client/views/schedule_thread.h"

#include "common/model/contact_schedule.h"
#include "common/model/team.h"
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

// Fills in the schedule that these days are in, and what is said about it. `view` knows whose it is.
void read_schedule(ScheduleThread& view, Database& database, const Viewpoint& viewpoint) {
    view.found = true;
    view.why_not_comment = why_not(viewpoint.role, "add_comment");
    const std::string first = to_text(view.first_day);
    const std::string last = to_text(view.last_day);
    // The one that is written on, else what was published before a draft, then the shortest.
    const auto schedules = select<ContactSchedule>(
        database,
        "where team_id = $1 and coalesce(professional_id, '') = $2 and first_day <= $3 and "
        "last_day >= $4 and status <> 'withdrawn' "
        "order by case when id in (select subject_id from comments) then 0 else 1 end, "
        "case status when 'published' then 0 else 1 end, first_day desc, last_day, id limit 1",
        {std::string_view(view.team_id.text), std::string_view(view.professional_id.text),
         std::string_view(first), std::string_view(last)});
    std::string status = view.professional_id ? "not planned yet" : "";
    if (!schedules.empty()) {
        const ContactSchedule& schedule = schedules.front();
        view.schedule_id = schedule.id;
        view.first_day = schedule.first_day;
        view.last_day = schedule.last_day;
        if (view.professional_id) status = words_of_status(schedule.status);
    }
    view.period = short_text(view.first_day);
    if (view.last_day != view.first_day) view.period += " to " + short_text(view.last_day);
    view.period += status.empty() ? " · everybody" : " · " + status;
    view.thread =
        thread_of(database, viewpoint, {CommentSubject::contact_schedule, view.schedule_id.text});
}

} // namespace

ScheduleThread schedule_thread(Database& database, const Viewpoint& viewpoint,
                               const Id<Professional>& professional_id, Date day) {
    ScheduleThread view;
    const auto professional = find(database, professional_id);
    if (!professional || professional->team_id != viewpoint.team_id) return view;
    view.professional_id = professional_id;
    view.team_id = professional->team_id;
    view.first_day = view.last_day = day;
    view.title = "Schedule of " + professional->name;
    read_schedule(view, database, viewpoint);
    return view;
}

ScheduleThread team_schedule_thread(Database& database, const Viewpoint& viewpoint,
                                    const ShownDays& days) {
    ScheduleThread view;
    const auto team = find(database, viewpoint.team_id);
    if (!team) return view;
    view.team_id = team->id;
    view.first_day = days.first;
    view.last_day = days.last;
    view.title = "Schedule of the whole team";
    read_schedule(view, database, viewpoint);
    return view;
}

ScheduleUnread unread_of_schedules(Database& database, const Viewpoint& viewpoint,
                                   const UnreadCounts& unread, const ShownDays& days) {
    ScheduleUnread counts;
    for (const auto& [id, count] : unread.of_schedules) {
        const auto schedule = find(database, Id<ContactSchedule>(id));
        if (!schedule || schedule->team_id != viewpoint.team_id) continue;
        if (days.first < schedule->first_day || schedule->last_day < days.last) continue;
        if (schedule->professional_id)
            counts.of_professionals[schedule->professional_id.text] += count;
        else
            counts.of_team += count;
    }
    return counts;
}

} // namespace evenload
