#include "common/exchange/csv_table_export.h"

#include "tests/common/exchange/import_desk.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct FullTeam : ImportDesk {
    FullTeam() {
        const Professional beth = world.professional(
            "Beth", {.role = "Nurse", .band = 6, .skills = {"wound_care", "insulin"}});
        const Patient joy = world.patient("Adeyemi", {.nhs_number = "9990000018",
                                                      .given_name = "Joy",
                                                      .birth_date = on("1945-03-04"),
                                                      .address = "1, \"The Lodge\"\nWivenhoe",
                                                      .place = place_from_text("51.889,0.903"),
                                                      .alerts = "=cmd()"});
        const Case leg = world.case_of(joy, {.reference = "C-1042",
                                             .reason = "Leg ulcer",
                                             .needs = {"wound"},
                                             .status = CaseStatus::active,
                                             .owner_id = beth.id});
        world.case_of(joy, {.reference = "C-1043", .urgency = Urgency::two_day, .reason = "Falls"});
        world.case_of(joy, {.reference = "C-0001", .reason = "Old", .status = CaseStatus::closed});
        world.plan(leg, {.visits = 3,
                         .weekdays = {"mon", "fri"},
                         .minutes = 45,
                         .window_start = at("09:00"),
                         .skills = {"wound_care"}});
        world.visit(leg, {.professional_id = beth.id,
                          .start = at("09:40"),
                          .status = ContactStatus::delivered,
                          .attendance = Attendance::seen,
                          .actual_minutes = 48,
                          .notes = "Smaller; \"clean\""});
        world.visit(leg);
        world.absence(beth, {.start = at("13:00"), .reason = "training"});
        world.add(Task{.case_id = leg.id, .title = "Order stockings", .due_on = world.today});
    }
};

std::string exported(World& world, CsvTable table) {
    return export_table_csv(world.database(), world.team.id, table);
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(csv_table_export, FullTeam)

BOOST_AUTO_TEST_CASE(what_is_exported_comes_into_an_empty_team_and_exports_the_same) {
    ImportDesk other;
    for (const CsvTable table : csv_tables()) {
        const std::string csv = exported(world, table);
        const CsvImport imported = other.import(table, csv);
        BOOST_TEST(texts(imported) == std::vector<std::string>{}, boost::test_tools::per_element());
        BOOST_TEST(imported.rows > 0, name_of(table));
        BOOST_TEST(exported(other.world, table) == csv);
    }
}

BOOST_AUTO_TEST_CASE(closed_cases_stay_and_a_formula_is_a_text) {
    BOOST_TEST(exported(world, CsvTable::cases).find("C-0001") == std::string::npos);
    BOOST_TEST(exported(world, CsvTable::patients).find("'=cmd()") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(another_teams_rows_are_not_in_it) {
    const std::string csv =
        export_table_csv(world.database(), Id<Team>("elsewhere"), CsvTable::patients);
    BOOST_TEST(csv.find("Adeyemi") == std::string::npos);
    BOOST_TEST(csv.find("family_name") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
