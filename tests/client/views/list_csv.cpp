#include "client/views/list_csv.h"

#include "common/exchange/csv.h"
#include "tests/client/views/small_board.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

using Cells = std::vector<std::string>;

std::vector<Cells> rows_of(const std::string& bytes) {
    std::vector<Cells> rows;
    for (CsvRow& row : read_csv(bytes))
        rows.push_back(std::move(row.cells));
    return rows;
}

} // namespace

BOOST_AUTO_TEST_SUITE(lists_as_files)

BOOST_AUTO_TEST_CASE(a_file_has_the_rows_of_the_list_in_its_order_and_begins_as_spreadsheets_want) {
    TasksView view;
    view.groups.push_back({"Overdue", {{.title = "Call", .about = "C-1 · Mrs J. Adeyemi"}}});
    view.groups.push_back({"Today", {{.title = "Order", .case_reference = "C-2", .who = "Beth"}}});
    const std::string bytes = tasks_csv(view);
    BOOST_TEST(bytes.starts_with("\xEF\xBB\xBFGroup,Task,Case,"));
    const auto rows = rows_of(bytes);
    BOOST_REQUIRE(rows.size() == 3u);
    BOOST_TEST(rows[1] == (Cells{"Overdue", "Call", "C-1 · Mrs J. Adeyemi", "", "", "", ""}),
               boost::test_tools::per_element());
    BOOST_TEST(rows[2][2] == "C-2");
    BOOST_TEST(rows[2][4] == "Beth");
}

BOOST_AUTO_TEST_CASE(what_a_spreadsheet_would_run_is_text_in_every_list) {
    const std::string formula = "=HYPERLINK(\"x\")";
    TasksView tasks;
    tasks.groups.push_back({formula, {{.title = formula}}});
    NotRecordedView late;
    late.lines.push_back({.name = formula, .phone = "+44 1206"});
    InboxView inbox;
    inbox.lines.push_back({.text = formula, .place = {.team_id = Id<Team>("team")}});
    OpenComments open;
    open.list.push_back({{.text = formula}, {.team_id = Id<Team>("team")}});
    CaseloadsView caseloads;
    caseloads.team.push_back({.name = formula});
    const std::vector<ContactLine> contacts{{.notes = formula}};
    const std::vector<TaskLine> of_case{{.title = formula}};
    PathwaysView pathways;
    pathways.retired.push_back({.name = formula, .retired = true});
    TimetableView day;
    day.unplaced.push_back({.name = formula});
    BoardView board;
    board.cases.push_back({.name = formula});
    const CasesView list{{{"Past due", {0}}}, 1, ""};
    CaseTable table;
    table.rows.push_back({.item = 0});
    for (const std::string& bytes :
         {tasks_csv(tasks), not_recorded_csv(late), notices_csv(inbox), open_comments_csv(open),
          caseloads_csv(caseloads), contacts_csv(contacts), case_list_csv(list, board),
          case_table_csv(table, board), tasks_csv(of_case), pathways_csv(pathways),
          unplaced_csv(day)}) {
        const auto rows = rows_of(bytes);
        BOOST_REQUIRE(rows.size() == 2u);
        BOOST_TEST(rows[0].size() == rows[1].size());
        BOOST_TEST(bytes.find("'=HYPERLINK") != std::string::npos, bytes);
        for (const std::string& cell : rows[1])
            BOOST_TEST(cell.find_first_of("=+-@") != 0u, cell);
    }
}

BOOST_AUTO_TEST_CASE(what_another_team_shares_does_not_leave) {
    InboxView inbox;
    inbox.lines.push_back({.title = "Of theirs"});
    OpenComments open;
    open.list.push_back({{.text = "Of theirs"}, {}});
    CaseloadsView caseloads;
    caseloads.shared_with_me.push_back({.name = "Of theirs"});
    for (const std::string& bytes :
         {notices_csv(inbox), open_comments_csv(open), caseloads_csv(caseloads)})
        BOOST_TEST(rows_of(bytes).size() == 1u, bytes);
}

BOOST_FIXTURE_TEST_CASE(cases_are_listed_by_their_groups_and_as_their_table, SmallBoard) {
    const BoardView board = view();
    const CasesView team = cases_view(board, manager_at(world), CasesOf::team);
    const auto listed = rows_of(case_list_csv(team, board));
    BOOST_REQUIRE(listed.size() == 4u);
    int mine = 0;
    for (const Cells& row : listed)
        if (row[2] == "Mr H. Adeyemi") {
            ++mine;
            BOOST_TEST(row[0] == team.groups.front().title);
            BOOST_TEST(row[3] == "Reason of Adeyemi");
            BOOST_TEST(row[5] == "Active");
            BOOST_TEST(row[6] == "Amara Osei");
        }
    BOOST_TEST(mine == 1);
    const CaseTable table =
        case_table(world.database(), manager_at(world), board, {{}, order_from("-patient")});
    const auto rows = rows_of(case_table_csv(table, board));
    BOOST_REQUIRE(rows.size() == 4u);
    BOOST_TEST(rows[0][0] == "Patient");
    BOOST_TEST(rows[1][0] == "Mr H. Petrov");
    BOOST_TEST(rows[3][0] == "Mr H. Adeyemi");
    BOOST_TEST(rows[3][4] == "Amara Osei");
    BOOST_TEST(rows[2][4] == "Nobody yet");
}

BOOST_AUTO_TEST_SUITE_END()
