// Every report of the large demo, natively: the facts read, each measure with its own breakdown, its trend, its list.
//
//   bench_reports DATA   DATA is a folder that `evenload demo` filled; prints one JSON object a line.
#include "client/views/report_view.h"
#include "common/base/check.h"
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

void measure(const std::string& what, int rounds, const std::function<void()>& work) {
    std::vector<double> taken;
    for (int round = 0; round < rounds; ++round) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        taken.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin)
                .count());
    }
    std::sort(taken.begin(), taken.end());
    std::printf("{\"measure\":\"reports\",\"what\":\"%s\",\"median_ms\":%.2f,\"worst_ms\":%.2f,"
                "\"rounds\":%d}\n",
                what.c_str(), taken[taken.size() / 2], taken.back(), rounds);
}

LocalTime now() {
    return london_time(Instant{std::chrono::duration_cast<std::chrono::milliseconds>(
                                   std::chrono::system_clock::now().time_since_epoch())
                                   .count()});
}

void run(const char* folder_name) {
    const DataFolder folder(folder_name);
    const auto stored = folder.open_to_read();
    const auto teams = select<Team>(*stored, "order by id");
    if (teams.empty()) throw Fault("There is no team in this folder; fill it with evenload demo.");
    const Team& team = teams.front();
    const std::set<std::string> units{team.id.text, team.organisation_id.text};
    Actor actor;
    actor.unit_ids = units;
    Replica replica(replica_image(*stored, units), actor);
    Database& database = replica.database();
    const Viewpoint viewpoint{team.id, now(), Role::caseload_manager, {}, {}};

    std::printf("{\"measure\":\"reports\",\"what\":\"size\",\"cases\":%d,\"contacts\":%d,\"status_"
                "changes\":%d}\n",
                static_cast<int>(database.integer("select count(*) from cases")),
                static_cast<int>(database.integer("select count(*) from contacts")),
                static_cast<int>(database.integer("select count(*) from status_changes")));
    for (const Measure& one : all_measures()) {
        ReportQuestion question;
        question.measure = one.code;
        // As when the data has just changed: everything is read again.
        measure("first " + std::string(one.code), 5, [&] {
            ReportFacts facts(database, team.id, viewpoint.now);
            report_view(facts, viewpoint, question);
        });
        ReportFacts facts(database, team.id, viewpoint.now);
        report_view(facts, viewpoint, question);
        measure("again " + std::string(one.code), 9,
                [&] { report_view(facts, viewpoint, question); });
        question.show = "trend";
        if (one.has_trend)
            measure("trend " + std::string(one.code), 9,
                    [&] { report_view(facts, viewpoint, question); });
        question.show = "table";
        question.row = "all";
        measure("list " + std::string(one.code), 5,
                [&] { report_view(facts, viewpoint, question); });
    }
}

} // namespace

int main(int count, char** words) {
    if (count != 2) {
        std::fprintf(stderr, "usage: bench_reports DATA\n");
        return 2;
    }
    try {
        run(words[1]);
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "bench_reports: %s\n", problem.what());
        return 1;
    }
}
