// What is to be done and is no contact: the tasks of a team, of one professional, or of a case, by when they are due.
#pragma once

#include "client/views/tone.h"
#include "client/views/viewpoint.h"
#include "common/model/case.h"
#include "common/model/task.h"

#include <string>
#include <vector>

namespace evenload {

struct TaskLine {
    Id<Task> id;
    std::string title;
    std::string details;
    std::string case_reference; // "C-1042"
    std::string about;          // "C-1042 · Mrs J. Adeyemi"
    Mark due;                   // "Overdue 2 days", "Today 14:00", "Wed 25"; "Done" when it is
    std::string who;            // "Amara Osei", "Nobody: the case has no owner"
    std::string done_by;        // "Marta Kowalska, Fri 20 Nov 09:12"; empty while it is open
    bool done = false;
};

struct TaskGroup {
    std::string title; // "Overdue", "Today", "Upcoming", "Done lately"
    std::vector<TaskLine> tasks;
};

enum class TasksOf {
    team,
    mine
}; // mine: assigned to me, or of a case of mine and assigned to nobody

struct TasksView {
    std::vector<TaskGroup> groups; // without empty ones
    int open = 0;
    int overdue = 0;
    std::string summary;                    // "7 open, 2 overdue"
    std::optional<std::string> why_not_act; // this person may not change tasks
};

TasksView tasks_view(Database& database, const Viewpoint& viewpoint, TasksOf whose);

// Open ones first, soonest first; then the last ten that are done.
std::vector<TaskLine> tasks_of_case(Database& database, const Viewpoint& viewpoint,
                                    const Id<Case>& case_id);

// Of this person, late or due today: the number beside "Tasks".
int pressing_task_count(Database& database, const Viewpoint& viewpoint);

} // namespace evenload
