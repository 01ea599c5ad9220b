// Any bytes given as an HHCRSP instance: an instance that can be planned and imported, or a Fault.
#include "common/exchange/hhcrsp.h"

#include "common/base/check.h"
#include "common/exchange/hhcrsp_day.h"
#include "common/exchange/hhcrsp_import.h"
#include "common/planning/plan_day.h"
#include "common/store/schema.h"
#include "common/store/sqlite.h"
#include "tests/support/plan_checker.h"

#include <cstddef>
#include <cstdint>

using namespace evenload;

namespace {

void check_plan(const hhcrsp::Instance& instance) {
    const hhcrsp::BenchmarkDay day = hhcrsp::benchmark_day(instance);
    const DayPlan plan = plan_day(day.problem, {.seed = 1, .iterations = 50});
    EVENLOAD_CHECK(faults_of(day.problem, plan).empty());
    EVENLOAD_CHECK(!hhcrsp::solution_json(instance, day, plan).empty());
}

// Whatever the reader lets through, the rules accept, or the day is too long.
void check_import(const hhcrsp::Instance& instance) {
    static const auto database = [] {
        auto opened = open_memory();
        prepare_schema(*opened);
        return opened;
    }();
    database->begin();
    try {
        const auto imported =
            import_hhcrsp(*database, instance, {.day = *date_from_text("2026-11-23")},
                          Instant{1'795'000'000'000});
        EVENLOAD_CHECK(imported.patients == static_cast<int>(instance.patients.size()));
    } catch (const Fault&) {
        // The day would not end before midnight, or a visit is longer than the rules allow.
    }
    database->rollback();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        const hhcrsp::Instance instance =
            hhcrsp::read(std::string_view(reinterpret_cast<const char*>(data), size));
        check_plan(instance);
        check_import(instance);
    } catch (const Fault&) {
        // The answer to a file that cannot be read.
    }
    return 0;
}
