// Any bytes given as a Solomon instance: routes with every customer once, or a Fault.
#include "common/exchange/solomon.h"

#include "common/base/check.h"
#include "common/exchange/solomon_plan.h"

#include <cstddef>
#include <cstdint>

using namespace evenload;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        const solomon::Instance instance =
            solomon::read(std::string_view(reinterpret_cast<const char*>(data), size));
        solomon::Planner planner(instance, 1, 50);
        planner.step(50);
        std::vector<char> seen(instance.customers.size());
        std::size_t visits = 1;
        for (const auto& route : planner.best().routes)
            for (const int customer : route) {
                EVENLOAD_CHECK(!seen[static_cast<std::size_t>(customer)]);
                seen[static_cast<std::size_t>(customer)] = true;
                ++visits;
            }
        EVENLOAD_CHECK(visits == instance.customers.size());
    } catch (const Fault&) {
        // The answer to a file that cannot be read.
    }
    return 0;
}
