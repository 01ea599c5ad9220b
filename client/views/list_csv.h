// The lists of the screens as files for a spreadsheet: the rows that a list shows, in its order and with its words.
// What another team shares is left out: a file that has left cannot be taken back (common/DECISIONS.md). Reports have
// files of their own (report_csv.h); whole tables are the server's (/export).
#pragma once

#include "client/views/case_table.h"
#include "client/views/case_view.h"
#include "client/views/caseloads_view.h"
#include "client/views/cases_view.h"
#include "client/views/comments_view.h"
#include "client/views/inbox_view.h"
#include "client/views/not_recorded_view.h"
#include "client/views/pathways_view.h"
#include "client/views/tasks_view.h"
#include "client/views/timetable_view.h"

#include <string>
#include <vector>

namespace evenload {

std::string tasks_csv(const TasksView& view);
std::string tasks_csv(const std::vector<TaskLine>& tasks); // of a case
std::string not_recorded_csv(const NotRecordedView& view);
std::string notices_csv(const InboxView& view);
std::string open_comments_csv(const OpenComments& view);
std::string contacts_csv(const std::vector<ContactLine>& contacts); // of a case
std::string caseloads_csv(const CaseloadsView& view);               // of the team
std::string case_list_csv(const CasesView& list, const BoardView& board);
std::string pathways_csv(const PathwaysView& view);
std::string unplaced_csv(const TimetableView& view); // of a day
std::string case_table_csv(const CaseTable& table, const BoardView& board);

} // namespace evenload
