#include "common/exchange/demo/demo.h"

#include "common/base/check.h"
#include "common/model/records.h"
#include "common/rules/nhs_number.h"
#include "common/store/change_log.h"
#include "common/store/schema.h"
#include "common/store/sqlite.h"
#include "common/store/tables.h"

#include <map>
#include <set>

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

DemoOptions monday_afternoon() {
    DemoOptions options;
    options.now = {*date_from_text("2026-11-23"), TimeOfDay{14 * 60 + 30}};
    options.stamp = {1'795'444'200'000};
    return options;
}

std::unique_ptr<SqliteDatabase> demo_team(const DemoOptions& options = monday_afternoon()) {
    auto database = open_memory();
    prepare_schema(*database);
    load_demo(*database, options);
    return database;
}

// Read once: the cases below only look.
Database& team() {
    static const auto database = demo_team();
    return *database;
}

} // namespace

BOOST_AUTO_TEST_SUITE(demo)

BOOST_AUTO_TEST_CASE(it_has_the_size_that_it_promises) {
    BOOST_TEST(team().integer("select count(*) from professionals") == 12);
    BOOST_TEST(team().integer("select count(*) from patients") == 260);
    BOOST_TEST(team().integer("select count(*) from cases") == 300);
    BOOST_TEST(team().integer("select count(*) from contacts") > 1500);
    BOOST_TEST(
        team().integer("select count(distinct day) from contacts where day >= '2026-10-26'") == 42);
}

BOOST_AUTO_TEST_CASE(nhs_numbers_are_valid_different_and_of_the_range_for_examples) {
    std::set<std::string> seen;
    for (const Patient& patient : select<Patient>(team(), "order by id")) {
        BOOST_TEST(is_nhs_number(patient.nhs_number));
        BOOST_TEST(patient.nhs_number.substr(0, 3) == "999");
        BOOST_TEST(seen.insert(patient.nhs_number).second);
    }
}

BOOST_AUTO_TEST_CASE(nobody_is_in_two_places_at_once_or_lacks_a_skill) {
    std::map<Id<Professional>, Professional> professionals;
    for (const Professional& professional : select<Professional>(team(), "order by id"))
        professionals[professional.id] = professional;
    Contact before;
    int clashes = 0;
    int lacking = 0;
    for (const Contact& contact :
         select<Contact>(team(), "where start is not null order by professional_id, day, start")) {
        if (contact.professional_id == before.professional_id && contact.day == before.day &&
            contact.start->minutes < before.start->minutes + before.planned_minutes)
            ++clashes;
        lacking += !contact.skills.without(professionals[contact.professional_id].skills).empty();
        before = contact;
    }
    BOOST_TEST(clashes == 0);
    BOOST_TEST(lacking == 0);
}

BOOST_AUTO_TEST_CASE(two_people_come_at_the_same_time_and_are_two_people) {
    const auto seconds =
        select<Contact>(team(), "where partner_id is not null and start is not null order by id");
    BOOST_TEST(!seconds.empty());
    for (const Contact& second : seconds) {
        const Contact first = *find(team(), second.partner_id);
        BOOST_TEST(first.start->minutes == second.start->minutes);
        BOOST_TEST(first.professional_id.text != second.professional_id.text);
    }
}

BOOST_AUTO_TEST_CASE(the_past_has_outcomes_and_the_future_has_none) {
    const std::string past = "select count(*) from contacts where day < '2026-11-23' and ";
    const std::string future = "select count(*) from contacts where day > '2026-11-23' and ";
    BOOST_TEST(team().integer(past + "attendance = 'not_recorded'") == 0);
    BOOST_TEST(team().integer(past + "attendance = 'no_access'") > 5);
    BOOST_TEST(team().integer(past + "attendance = 'seen'") > 500);
    BOOST_TEST(team().integer(future + "attendance <> 'not_recorded'") == 0);
}

BOOST_AUTO_TEST_CASE(someone_waits_and_most_have_an_owner) {
    BOOST_TEST(team().integer(
                   "select count(*) from cases where owner_id is null and status = 'waiting'") ==
               9);
    BOOST_TEST(team().integer("select count(*) from cases where urgency = 'two_hour' and "
                              "closed_on is null") == 1);
    BOOST_TEST(team().integer("select count(*) from cases where owner_id is not null") == 232);
}

BOOST_AUTO_TEST_CASE(the_year_behind_has_urgent_cases_that_were_seen_and_stays_of_all_lengths) {
    const std::string past = "select count(*) from cases where closed_on < '2026-10-26'";
    BOOST_TEST(team().integer(past) > 5);
    BOOST_TEST(team().integer(past + " and urgency = 'two_hour'") > 0);
    BOOST_TEST(team().integer(past + " and closed_on <= received_on") == 0);
    BOOST_TEST(team().integer(past + " and not exists (select 1 from contacts n where n.case_id = "
                                     "cases.id and n.attendance = 'seen')") == 0);
    BOOST_TEST(team().integer("select count(distinct substr(closed_on, 1, 7)) from cases") >= 4);
    BOOST_TEST(team().integer("select count(*) from contacts n join cases c on c.id = n.case_id "
                              "where n.day > c.closed_on and n.day < '2026-10-26'") == 0);
}

BOOST_AUTO_TEST_CASE(the_same_seed_is_the_same_team_and_another_seed_another) {
    const auto names = [](Database& database) {
        std::string all;
        for (const Patient& patient : select<Patient>(database, "order by id"))
            all += full_name(patient) + patient.address;
        for (const Contact& contact : select<Contact>(database, "order by id"))
            all +=
                contact.id.text + (contact.start ? to_text(*contact.start) : "–") + contact.notes;
        return all;
    };
    BOOST_TEST(names(team()) == names(*demo_team()));
    DemoOptions other = monday_afternoon();
    other.seed = 2;
    BOOST_TEST(names(team()) != names(*demo_team(other)));
}

BOOST_AUTO_TEST_CASE(rows_point_to_rows_that_are_there_and_the_log_knows_them_all) {
    const auto database = demo_team();
    BOOST_TEST(database->check() == "ok");
    BOOST_TEST(log_position(*database) == 1);
    std::int64_t rows = 0;
    for (const RecordType* type : all_records())
        rows += database->integer("select count(*) from " + std::string(type->table));
    BOOST_TEST(database->integer("select count(*) from changes") == rows);
}

BOOST_AUTO_TEST_CASE(it_is_never_mixed_with_rows_that_are_there) {
    const auto database = demo_team();
    BOOST_CHECK_THROW(load_demo(*database, monday_afternoon()), Fault);
}

BOOST_AUTO_TEST_CASE(every_day_of_the_year_can_be_the_day_of_the_demo) {
    for (const char* day : {"2026-11-21", "2026-11-22", "2026-12-31", "2027-03-28", "2028-02-29"}) {
        DemoOptions options = monday_afternoon();
        options.now.date = *date_from_text(day);
        const auto database = demo_team(options);
        const auto today =
            database->integer("select count(*) from contacts where day = $1 and start is not null",
                              {std::string_view(day)});
        BOOST_TEST(today > 8, day);
    }
}

BOOST_AUTO_TEST_SUITE_END()
