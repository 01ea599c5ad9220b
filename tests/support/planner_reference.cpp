// Prints, for some random days, the job that a planning worker would get and the plan that plan_day makes of it
// here, as lines "job answer" in hexadecimal: what the worker's program is held against.
#include "common/planning/day_problem_wire.h"
#include "tests/support/random_day.h"

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

} // namespace

int main() {
    using namespace evenload;
    for (std::uint64_t seed = 1; seed <= 25; ++seed) {
        const PlanningJob job{{seed, 20'000}, random_day(seed).problem};
        const PlanningAnswer answer{job.budget.iterations, plan_day(job.problem, job.budget)};
        std::printf("%s %s\n", hexadecimal(to_wire(job)).c_str(),
                    hexadecimal(to_wire(answer)).c_str());
    }
}
