#include "common/exchange/hhcrsp_import.h"

#include "common/base/check.h"
#include "common/planning/gather.h"
#include "common/planning/plan_day.h"
#include "common/store/change_log.h"
#include "common/store/schema.h"
#include "common/store/sqlite.h"
#include "tests/support/civil.h"
#include "tests/support/files.h"
#include "tests/support/plan_checker.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

const char* const fixture = "tests/fixtures/hhcrsp/three_patients.json";
constexpr Instant now{1'795'420'800'000}; // Monday 23 November 2026, 08:00

struct Imported {
    std::unique_ptr<SqliteDatabase> database = open_memory();
    HhcrspImported result;

    explicit Imported(const std::string& file = fixture, HhcrspImportOptions options = {}) {
        if (options.day == Date{}) options.day = on("2026-11-23");
        prepare_schema(*database);
        result = import_hhcrsp(*database, hhcrsp::read(file_text(file)), options, now);
    }
    template <class Record>
    std::vector<Record> all(const char* tail) {
        return select<Record>(*database, tail);
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(importing_hhcrsp)

BOOST_AUTO_TEST_CASE(a_team_with_people_skills_and_one_shift_for_all) {
    Imported world;
    BOOST_TEST(world.result.professionals == 2);
    BOOST_TEST(world.result.patients == 3);
    BOOST_TEST(world.result.visits == 5);
    const auto teams = world.all<Team>("order by id");
    BOOST_TEST_REQUIRE(teams.size() == 1u);
    BOOST_TEST(teams.front().name == "three_patients");
    BOOST_TEST(to_text(*teams.front().base) == "51.889000,0.903000");
    BOOST_TEST(*teams.front().base_site == 0);
    const auto people = world.all<Professional>("order by name");
    BOOST_TEST(people[0].name == "c1");
    BOOST_TEST(to_text(people[0].skills) == "s1 s_2");
    BOOST_TEST(to_text(people[1].skills) == "s_2");
    // The last window ends 200 minutes after 08:00 and the visit takes 30: five hours, and one around.
    BOOST_TEST(to_text(people[0].hours) == "mon 07:00-13:00");
    BOOST_TEST((people[0].hours == people[1].hours));
}

BOOST_AUTO_TEST_CASE(patients_have_what_the_file_says_and_nothing_invented) {
    Imported world;
    const auto patients = world.all<Patient>("order by site");
    BOOST_TEST(to_text(*patients[0].place) == "51.890000,0.910000");
    BOOST_TEST(!patients[1].place);
    for (const Patient& patient : patients) {
        BOOST_TEST(patient.family_name == "");
        BOOST_TEST(patient.address == "");
        BOOST_TEST(patient.nhs_number == "");
    }
    BOOST_TEST(*patients[2].site == 3);
    const auto rows = world.all<TravelRow>("order by site");
    BOOST_TEST_REQUIRE(rows.size() == 4u);
    BOOST_TEST(rows[1].minutes == "10 0 10 20");
    for (const Case& care : world.all<Case>("order by reference")) {
        BOOST_TEST((care.status == CaseStatus::waiting));
        BOOST_TEST(care.owner_id.none());
    }
    BOOST_TEST(world.all<Case>("order by reference").back().source_detail == "p3");
}

BOOST_AUTO_TEST_CASE(windows_and_pairs_become_contact_plans_and_visits) {
    Imported world;
    const auto cases = world.all<Case>("order by reference");
    const auto visits = [&](const Case& care) {
        return select<Contact>(*world.database,
                               "where case_id = $1 order by partner_id is not null",
                               {std::string_view(care.id.text)});
    };
    const auto single = visits(cases[0]);
    BOOST_TEST_REQUIRE(single.size() == 1u);
    BOOST_TEST((single[0].day == on("2026-11-23")));
    BOOST_TEST((single[0].window_start == at("08:00")));
    BOOST_TEST((single[0].window_end == at("09:00")));
    BOOST_TEST(!is_placed(single[0]));

    const auto together = visits(cases[1]);
    BOOST_TEST_REQUIRE(together.size() == 2u);
    BOOST_TEST(together[0].planned_minutes == 20);
    BOOST_TEST(together[1].planned_minutes == 15);
    BOOST_TEST(to_text(together[1].skills) == "s_2");
    BOOST_TEST((together[1].partner_id == together[0].id));
    BOOST_TEST((together[1].partner_timing == SecondVisit::together));

    const auto sequence = visits(cases[2]);
    BOOST_TEST((sequence[1].partner_timing == SecondVisit::in_sequence));
    BOOST_TEST(sequence[1].gap_from_minutes == 30);
    BOOST_TEST(sequence[1].gap_to_minutes == 60);
}

BOOST_AUTO_TEST_CASE(all_of_it_is_one_entry_of_the_log_by_the_program) {
    Imported world;
    BOOST_TEST(log_position(*world.database) == 1);
    BOOST_TEST(world.database->text("select distinct command_name from changes") ==
               "import_hhcrsp");
    BOOST_TEST(world.database->text("select distinct user_id from changes") == "");
    for (const RecordType* type : all_records()) {
        const std::string table(type->table);
        BOOST_TEST(world.database->integer("select count(*) from " + table) ==
                       world.database->integer("select count(*) from changes where table_name = '" +
                                               table + "' and kind = 'insert'"),
                   table);
    }
}

BOOST_AUTO_TEST_CASE(a_second_import_is_a_second_team_of_the_same_organisation) {
    Imported world;
    HhcrspImportOptions options{.team_name = "Second", .day = on("2026-11-24")};
    import_hhcrsp(*world.database, hhcrsp::read(file_text(fixture)), options,
                  {now.milliseconds + 1});
    BOOST_TEST(world.all<Organisation>("order by id").size() == 1u);
    BOOST_TEST(world.all<Team>("where name = 'Second'").size() == 1u);
    const auto references = world.database->integer("select count(distinct reference) from cases");
    BOOST_TEST(references == 6);
}

BOOST_AUTO_TEST_CASE(a_day_past_midnight_is_refused_before_anything_is_written) {
    auto database = open_memory();
    prepare_schema(*database);
    HhcrspImportOptions options{.day = on("2026-11-23"), .day_start = at("20:00")};
    BOOST_CHECK_EXCEPTION(
        import_hhcrsp(*database, hhcrsp::read(file_text(fixture)), options, now), Fault,
        [](const Fault& fault) {
            return std::string(fault.what()) ==
                   "the file's day does not end before midnight when it starts at 20:00; give an "
                   "earlier start";
        });
    BOOST_TEST(database->integer("select count(*) from organisations") == 0);
}

BOOST_AUTO_TEST_CASE(an_imported_day_can_be_allocated_and_planned) {
    Imported world;
    const auto allocation_problem =
        gather_allocation(*world.database, world.result.team_id, on("2026-11-23"));
    BOOST_TEST(allocate(allocation_problem.problem, {}).unallocated == 0);
    const auto day = gather_day(*world.database, {world.result.team_id, on("2026-11-23")});
    const DayPlan plan = plan_day(day.problem, {});
    BOOST_TEST(faults_text(day.problem, plan) == "");
    BOOST_TEST(command_for(day, plan).visits.size() == 5u);
}

BOOST_AUTO_TEST_CASE(a_real_instance_becomes_a_day_of_the_same_size) {
    const auto files = files_of("../shared/data/hhcrsp_italian", ".json");
    if (files.empty()) {
        BOOST_TEST_MESSAGE("skipped: the Italian instances are not on this machine");
        return;
    }
    for (const std::string& file : {files.front(), files.back()}) {
        const auto instance = hhcrsp::read(file_text(file));
        Imported world(file);
        BOOST_TEST(world.result.patients == static_cast<int>(instance.patients.size()));
        const auto day = gather_day(*world.database, {world.result.team_id, on("2026-11-23")});
        BOOST_TEST(day.problem.people.size() == instance.caregivers.size());
        const DayPlan plan = plan_day(day.problem, {.seed = 1, .iterations = 2'000});
        BOOST_TEST(faults_text(day.problem, plan) == "", file);
        // The matrix is the file's, to the minute.
        const auto& first = day.problem.visits.front();
        const int base = day.problem.people.front().start_site;
        const auto contact = *find(*world.database, day.visits.front());
        const auto care = *find(*world.database, contact.case_id);
        const auto patient = *find(*world.database, care.patient_id);
        BOOST_TEST(day.problem.travel.front().between(base, first.site) ==
                   instance.travel[0][static_cast<std::size_t>(*patient.site)] / hhcrsp::minute);
    }
}

BOOST_AUTO_TEST_SUITE_END()
