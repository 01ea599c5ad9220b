// A replica of the large demo, natively: opening its image, each view rebuilt, a command performed, a rebase.
//
//   bench_views DATA   DATA is a folder that `evenload demo` filled; prints one JSON object a line.
#include "client/views/balance_view.h"
#include "client/views/board_fit.h"
#include "client/views/board_keeper.h"
#include "client/views/board_view.h"
#include "client/views/case_view.h"
#include "client/views/caseload_view.h"
#include "client/views/caseloads_view.h"
#include "client/views/cases_view.h"
#include "client/views/day_reasons.h"
#include "client/views/inbox_view.h"
#include "client/views/my_day_view.h"
#include "client/views/not_recorded_view.h"
#include "client/views/pathways_view.h"
#include "client/views/search_view.h"
#include "client/views/settings_view.h"
#include "client/views/tasks_view.h"
#include "client/views/timetable_view.h"
#include "client/views/visit_view.h"
#include "client/views/week_view.h"
#include "common/base/check.h"
#include "common/commands/case/move_case.h"
#include "common/store/tables.h"
#include "common/sync/feed.h"
#include "common/sync/replica.h"
#include "server/storage/data_folder.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

using namespace evenload;

namespace {

double milliseconds(const std::function<void()>& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin)
        .count();
}

void measure(const char* what, int rounds, const std::function<void()>& work) {
    std::vector<double> taken;
    for (int round = 0; round < rounds; ++round)
        taken.push_back(milliseconds(work));
    std::sort(taken.begin(), taken.end());
    std::printf("{\"measure\":\"views\",\"what\":\"%s\",\"median_ms\":%.3f,\"worst_ms\":%.3f,"
                "\"rounds\":%d}\n",
                what, taken[taken.size() / 2], taken.back(), rounds);
}

Instant now() {
    return {std::chrono::duration_cast<std::chrono::milliseconds>(
                std::chrono::system_clock::now().time_since_epoch())
                .count()};
}

// What each screen shows, made from nothing.
void measure_screens(Database& database, const Viewpoint& viewpoint, const BoardView& board) {
    const auto people = select<Professional>(database, "order by id limit 1");
    const auto caseloads = select<Caseload>(database, "order by id limit 1");
    const Date monday = monday_of(viewpoint.now.date) + 7;
    const auto each = [](const char* what, const std::function<void()>& work) {
        measure(what, 15, work);
    };
    each("my day", [&] { my_day_view(database, viewpoint, people.at(0).id, monday); });
    each("week", [&] { week_view(database, viewpoint, monday, 7); });
    each("four weeks", [&] { week_view(database, viewpoint, monday, 28); });
    each("case file",
         [&] { case_view(database, viewpoint, board.cases.at(board.cases.size() / 2).reference); });
    each("caseloads", [&] { caseloads_view(database, viewpoint, board); });
    each("one caseload", [&] { caseload_view(database, viewpoint, board, caseloads.at(0).id); });
    each("pathways", [&] { pathways_view(database, viewpoint, ""); });
    each("one pathway", [&] { pathways_view(database, viewpoint, "leg_ulcer"); });
    each("tasks", [&] { tasks_view(database, viewpoint, TasksOf::team); });
    each("inbox", [&] { inbox_view(database, viewpoint); });
    each("not recorded", [&] { not_recorded_view(database, viewpoint, false); });
    each("settings", [&] { settings_view(database, viewpoint); });
    const TimetableView day = timetable_view(database, viewpoint, monday);
    for (const TimetableRow& row : day.rows) {
        if (row.visits.empty()) continue;
        each("one visit and who could take it", [&] {
            DayReasons reasons(database, viewpoint.team_id, monday);
            reasons.allow(1);
            visit_view(database, viewpoint, day, reasons, row.visits.front().id);
            reasons.candidates(row.visits.front().id);
        });
        break;
    }
    measure("balance", 3, [&] { balance_view(database, viewpoint); });
}

void run(const char* folder_name) {
    const DataFolder folder(folder_name);
    const auto database = folder.open_to_read();
    const auto teams = select<Team>(*database, "order by id");
    if (teams.empty()) throw Fault("There is no team in this folder; fill it with evenload demo.");
    const Team& team = teams.front();
    const auto managers = select<User>(*database, "where role = 'caseload_manager' order by id");
    if (managers.empty()) throw Fault("There is no caseload manager in this folder.");
    const std::set<std::string> units{team.id.text, team.organisation_id.text};

    std::vector<std::byte> image;
    measure("image made by the server", 3, [&] { image = replica_image(*database, units); });
    std::printf("{\"measure\":\"views\",\"what\":\"image\",\"bytes\":%zu}\n", image.size());

    const User& user = managers.front();
    const Actor actor{.user_id = user.id,
                      .organisation_id = user.organisation_id,
                      .role = user.role,
                      .unit_ids = units};
    measure("image opened by the browser's code", 5, [&] { const Replica replica(image, actor); });

    Replica replica(image, actor);
    const Viewpoint viewpoint{team.id, london_time(now()), user.role, user.id, {}};
    BoardView board;
    measure("board view", 15, [&] { board = board_view(replica.database(), viewpoint, {}); });
    CasesView cases;
    measure("case list from the board", 15,
            [&] { cases = cases_view(board, viewpoint, CasesOf::team); });
    TimetableView day;
    measure("timetable view of a day", 15, [&] {
        day = timetable_view(replica.database(), viewpoint, monday_of(viewpoint.now.date) + 7);
    });
    measure("search index", 15, [&] { const SearchIndex made(replica.database(), team.id); });
    const SearchIndex index(replica.database(), team.id);
    measure("search", 15, [&] { search_view(replica.database(), index, viewpoint, "tan"); });
    std::size_t visits = day.unplaced.size();
    for (const TimetableRow& row : day.rows)
        visits += row.visits.size();
    std::printf(
        "{\"measure\":\"views\",\"what\":\"size\",\"cases\":%zu,\"columns\":%zu,\"listed\":%d,"
        "\"day_rows\":%zu,\"day_visits\":%zu}\n",
        board.cases.size(), board.columns.size(), cases.count, day.rows.size(), visits);

    measure_screens(replica.database(), viewpoint, board);

    const auto owned = std::find_if(board.cases.begin(), board.cases.end(),
                                    [](const BoardCase& item) { return item.column >= 0; });
    if (owned == board.cases.end()) throw Fault("No case of this folder has an owner.");
    measure("fit of one case in every column", 15,
            [&] { board_fits(replica.database(), viewpoint, board, {owned->id}); });
    int given = 0;
    const auto move = [&] {
        const BoardColumn& target =
            board.columns[static_cast<std::size_t>(given) % board.columns.size()];
        replica.perform(
            make_command("bench-" + std::to_string(given++),
                         MoveCase{Id<Case>(owned->id), target.professional_id, "Measured"}),
            now());
    };
    measure("one move performed", 50, move);
    BoardKeeper keeper;
    keeper.look(replica.database(), viewpoint, {}, std::nullopt);
    measure("one move performed and the board brought up to date", 50, [&] {
        const std::uint64_t before = replica.version();
        move();
        keeper.look(replica.database(), viewpoint, {}, replica.touched_since(before));
    });
    // Somebody else's change that touches none of these rows: all that costs is performing them again.
    ChangesMessage news;
    news.cursor = replica.cursor();
    std::printf("{\"measure\":\"views\",\"what\":\"pending\",\"commands\":%zu}\n",
                replica.pending().size());
    measure("rebase with these pending", 15, [&] {
        ++news.cursor.position;
        replica.apply(news);
    });
}

} // namespace

int main(int count, char** words) {
    if (count != 2) {
        std::fprintf(stderr, "usage: bench_views DATA\n");
        return 2;
    }
    try {
        run(words[1]);
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "bench_views: %s\n", problem.what());
        return 1;
    }
}
