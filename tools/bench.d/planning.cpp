// How long a day takes natively, for the comparison with the planning worker that planning.py makes: the job in the
// worker's form, the plan in its form and the seconds, a line each. bench_planning INSTANCE ITERATIONS
#include "common/base/check.h"
#include "common/exchange/hhcrsp_day.h"
#include "common/planning/day_problem_wire.h"
#include "common/planning/plan_day.h"
#include "server/subcommands/plan_course.h"

#include <cstdio>
#include <fstream>
#include <iterator>

#include <fmt/format.h>

using namespace evenload;

namespace {

std::string hexadecimal(const std::string& bytes) {
    std::string text;
    for (const char byte : bytes)
        text += fmt::format("{:02x}", static_cast<unsigned char>(byte));
    return text;
}

} // namespace

int main(int count, char** arguments) {
    if (count != 3) return 2;
    try {
        std::ifstream file(arguments[1], std::ios::binary);
        const hhcrsp::Instance instance =
            hhcrsp::read(std::string(std::istreambuf_iterator<char>(file), {}));
        const PlanningJob job{{1, std::atoll(arguments[2])},
                              hhcrsp::benchmark_day(instance).problem};
        const Stopwatch watch;
        const PlanningAnswer answer{job.budget.iterations, plan_day(job.problem, job.budget)};
        const double seconds = watch.seconds();
        std::printf("%s\n%s\n%f\n", hexadecimal(to_wire(job)).c_str(),
                    hexadecimal(to_wire(answer)).c_str(), seconds);
    } catch (const Fault& fault) {
        std::fprintf(stderr, "bench_planning: %s\n", fault.what());
        return 1;
    }
    return 0;
}
