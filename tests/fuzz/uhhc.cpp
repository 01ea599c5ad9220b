// Any bytes given as an instance of the Unified Home Healthcare set: a plan that stands up to the checker, or
// a Fault.
#include "common/exchange/uhhc.h"

#include "common/base/check.h"
#include "common/exchange/uhhc_plan.h"
#include "tests/support/uhhc_checker.h"

#include <cstddef>
#include <cstdint>

using namespace evenload;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        const uhhc::Instance instance =
            uhhc::read(std::string_view(reinterpret_cast<const char*>(data), size));
        uhhc::Planner planner(instance, 1, 50);
        planner.step(50);
        const uhhc::Solution solution = planner.best();
        EVENLOAD_CHECK(faults_text(instance, solution).empty());
        EVENLOAD_CHECK(uhhc::cost_of(instance, solution).total >= 0);
        EVENLOAD_CHECK(!uhhc::solution_json(instance, solution).empty());
    } catch (const Fault&) {
        // The answer to a file that cannot be read.
    }
    return 0;
}
