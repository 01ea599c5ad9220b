#include "client/views/tasks_view.h"

#include "client/views/due.h"
#include "client/views/words.h"
#include "common/base/sort_stably.h"
#include "common/store/stored.h"
#include "common/store/tables.h"

#include <array>

namespace evenload {
namespace {

constexpr int done_days_back = 7;
constexpr std::size_t most_done_of_case = 10;

const std::string tasks_sql =
    "select t.id, t.title, t.details, t.due_on, t.due_at, t.done_at, c.reference, p.id, p.title, "
    "p.given_name, p.family_name, coalesce(a.name, o.name, ''), coalesce(u.name, '') "
    "from tasks t join cases c on c.id = t.case_id join patients p on p.id = c.patient_id "
    "left join professionals a on a.id = t.assigned_to_id "
    "left join professionals o on o.id = c.owner_id "
    "left join users u on u.id = t.done_by where ";
const std::string mine_sql = "(t.assigned_to_id = $2 or (t.assigned_to_id is null and "
                             "c.owner_id = $2))";
const std::string in_order = " order by t.due_on, coalesce(t.due_at, 1440), t.id";

struct Read {
    TaskLine line;
    Date due_on;
    bool late = false;
    std::int64_t done_at = 0;
};

Mark due_of_task(Date due_on, std::optional<TimeOfDay> due_at, bool late, Date today) {
    if (due_on < today) return {"Overdue " + count_words(today - due_on, "day"), Tone::danger};
    std::string words = day_words(due_on, today);
    if (due_at) words += " " + to_text(*due_at);
    if (late) return {words, Tone::danger};
    return {words, due_on == today ? Tone::warning : Tone::neutral};
}

Read read_task(const Row& row, const Viewpoint& viewpoint) {
    Read read;
    const LocalTime now = viewpoint.now;
    TaskLine& line = read.line;
    line.id.text = row.text(0);
    line.title = row.text(1);
    line.details = row.text(2);
    read.due_on = date_at(row, 3);
    const auto due_at = time_at(row, 4);
    read.late = read.due_on < now.date || (read.due_on == now.date && due_at && *due_at < now.time);
    line.done = !row.is_null(5);
    Patient patient;
    patient.id.text = row.text(7);
    patient.title = row.text(8);
    patient.given_name = row.text(9);
    patient.family_name = row.text(10);
    line.case_reference = row.text(6);
    line.about = line.case_reference + " · " + short_name(patient);
    line.who = row.text(11);
    if (line.who.empty()) line.who = "Nobody: the case has no owner";
    line.due = due_of_task(read.due_on, due_at, read.late, now.date);
    if (!line.done) return read;
    read.done_at = row.integer(5);
    line.due = {"Done", Tone::ok};
    line.done_by = std::string(row.text(12)) + ", " +
                   moment_words(london_time(Instant{read.done_at}), now.date);
    return read;
}

std::size_t group_of(const Read& task, Date today) {
    if (task.line.done) return 3;
    if (task.late) return 0;
    return task.due_on == today ? 1 : 2;
}

std::string summary_of(int open, int overdue) {
    if (open == 0) return "Nothing is open";
    std::string words = std::to_string(open) + " open";
    if (overdue > 0) words += ", " + std::to_string(overdue) + " overdue";
    return words;
}

} // namespace

TasksView tasks_view(Database& database, const Viewpoint& viewpoint, TasksOf whose) {
    static constexpr std::array<const char*, 4> titles{"Overdue", "Today", "Upcoming",
                                                       "Done lately"};
    std::array<TaskGroup, titles.size()> groups;
    TasksView view;
    view.why_not_act = why_not(viewpoint.role, "complete_task");
    // Local time for universal time: an hour does not matter in a week.
    const std::int64_t done_since = minute_of(viewpoint.now.date - done_days_back, {}) * 60 * 1000;
    const bool mine = whose == TasksOf::mine;
    database.each(tasks_sql + "t.team_id = $1 and " + (mine ? mine_sql : "$2 = $2") +
                      " and (t.done_at is null or t.done_at >= $3)" + in_order,
                  {std::string_view(viewpoint.team_id.text),
                   std::string_view(viewpoint.professional_id.text), done_since},
                  [&](const Row& row) {
                      Read task = read_task(row, viewpoint);
                      const std::size_t group = group_of(task, viewpoint.now.date);
                      view.open += !task.line.done;
                      view.overdue += group == 0;
                      groups[group].tasks.push_back(std::move(task.line));
                  });
    for (std::size_t i = 0; i < titles.size(); ++i) {
        groups[i].title = titles[i];
        if (!groups[i].tasks.empty()) view.groups.push_back(std::move(groups[i]));
    }
    view.summary = summary_of(view.open, view.overdue);
    return view;
}

std::vector<TaskLine> tasks_of_case(Database& database, const Viewpoint& viewpoint,
                                    const Id<Case>& case_id) {
    std::vector<TaskLine> lines;
    std::vector<Read> done;
    database.each(tasks_sql + "t.case_id = $1" + in_order, {std::string_view(case_id.text)},
                  [&](const Row& row) {
                      Read task = read_task(row, viewpoint);
                      if (task.line.done)
                          done.push_back(std::move(task));
                      else
                          lines.push_back(std::move(task.line));
                  });
    sort_stably(done, [](const Read& a, const Read& b) { return a.done_at > b.done_at; });
    if (done.size() > most_done_of_case) done.resize(most_done_of_case);
    for (Read& task : done)
        lines.push_back(std::move(task.line));
    return lines;
}

int pressing_task_count(Database& database, const Viewpoint& viewpoint) {
    if (viewpoint.professional_id.none()) return 0;
    const std::string today = to_text(viewpoint.now.date);
    return static_cast<int>(database.integer(
        "select count(*) from tasks t join cases c on c.id = t.case_id where t.team_id = $1 and " +
            mine_sql + " and t.done_at is null and t.due_on <= $3",
        {std::string_view(viewpoint.team_id.text), std::string_view(viewpoint.professional_id.text),
         std::string_view(today)}));
}

} // namespace evenload
