#include "common/reports/not_recorded.h"

#include "common/base/check.h"
#include "common/base/sort_stably.h"

namespace evenload {

std::vector<NotRecorded> not_recorded(Database& database, const Id<Team>& team_id, LocalTime now,
                                      const Id<Professional>& professional_id) {
    std::vector<NotRecorded> found;
    database.each(
        "select id, case_id, professional_id, day, coalesce(actual_start, start), "
        "planned_minutes, time_critical, status from contacts where team_id = $1 and day <= $2 "
        "and status in ('planned', 'started') and start is not null and professional_id is not "
        "null order by day, start, id",
        {std::string_view(team_id.text), std::string_view(to_text(now.date))}, [&](const Row& row) {
            const auto day = date_from_text(row.text(3));
            EVENLOAD_CHECK(day);
            NotRecorded one;
            one.start = TimeOfDay{static_cast<int>(row.integer(4))};
            one.minutes = static_cast<int>(row.integer(5));
            one.overdue_minutes =
                (now.date - *day) * 24 * 60 + now.time.minutes - one.start.minutes - one.minutes;
            if (one.overdue_minutes < 0) return;
            one.professional_id.text = row.text(2);
            if (professional_id && one.professional_id != professional_id) return;
            one.contact_id.text = row.text(0);
            one.case_id.text = row.text(1);
            one.day = *day;
            one.time_critical = row.integer(6) != 0;
            one.started = row.text(7) == "started";
            found.push_back(std::move(one));
        });
    sort_stably(found, [](const NotRecorded& a, const NotRecorded& b) {
        if (a.time_critical != b.time_critical) return a.time_critical;
        return a.overdue_minutes > b.overdue_minutes;
    });
    return found;
}

int count_not_recorded(Database& database, const Id<Team>& team_id, LocalTime now,
                       const Id<Professional>& professional_id) {
    return static_cast<int>(not_recorded(database, team_id, now, professional_id).size());
}

} // namespace evenload
