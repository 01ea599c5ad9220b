// The planning worker's program: what web/assets/planner_worker.js calls. One job at a time; the worker is ended
// when its job is over or no longer wanted.
#include "common/base/check.h"
#include "common/planning/planner_job.h"

#include <optional>

namespace {

// The worker calls plain functions, so its one job has to be found from them.
std::optional<evenload::PlannerJob>& job() {
    static std::optional<evenload::PlannerJob> only;
    return only;
}
std::string& answer() {
    static std::string latest;
    return latest;
}

} // namespace

extern "C" {

// 0 when the bytes are no job.
int evenload_planner_start(const char* bytes, std::size_t length) {
    try {
        job().emplace(std::string_view(bytes, length));
        return 1;
    } catch (const evenload::Fault&) {
        return 0;
    }
}

// 0 when that was the last portion; there is an answer after each.
int evenload_planner_step() {
    const bool more = job()->step();
    answer() = job()->answer();
    return more ? 1 : 0;
}

const char* evenload_planner_answer() {
    return answer().data();
}
std::size_t evenload_planner_answer_length() {
    return answer().size();
}
}
