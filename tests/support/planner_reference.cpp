// Prints, for some random days and some of several days, the job that a planning worker would get and the plan that plan_day makes of it
// here, as lines "job answer" in hexadecimal: what the worker's program is held against.
#include "common/planning/day_problem_wire.h"
#include "common/planning/horizon/horizon_wire.h"
#include "tests/support/random_day.h"
#include "tests/support/random_horizon.h"

#include <cstdio>
#include <string>

namespace {

std::string hexadecimal(const std::string& bytes) {
    constexpr const char* digits = "0123456789abcdef";
    std::string text;
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        text += digits[value / 16];
        text += digits[value % 16];
    }
    return text;
}

void print(const std::string& job, const std::string& answer) {
    std::printf("%s %s\n", hexadecimal(job).c_str(), hexadecimal(answer).c_str());
}

} // namespace

int main() {
    using namespace evenload;
    for (std::uint64_t seed = 1; seed <= 25; ++seed) {
        const PlanningJob job{{seed, 20'000}, random_day(seed).problem};
        const PlanningAnswer answer{job.budget.iterations, plan_day(job.problem, job.budget)};
        print(to_wire(job), to_wire(answer));
    }
    for (std::uint64_t seed = 1; seed <= 15; ++seed) {
        const HorizonJob job{{seed, 20'000}, random_horizon(seed).problem};
        const HorizonAnswer answer{job.budget.iterations, plan_horizon(job.problem, job.budget)};
        print(to_wire(job), to_wire(answer));
    }
}
