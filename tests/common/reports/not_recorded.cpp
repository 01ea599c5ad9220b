#include "common/reports/not_recorded.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// It is Monday, 08:00.
struct Ward : World {
    Professional beth = professional("Beth");
    Professional carl = professional("Carl");
    Case care = case_of(patient("Adeyemi"));

    void placed(const std::string& id, int day, std::string_view time, Contact rest = {}) {
        rest.id = Id<Contact>(id);
        rest.day = today + day;
        if (rest.professional_id.none()) rest.professional_id = beth.id;
        rest.start = at(time);
        visit(care, rest);
    }
    std::string list(const Id<Professional>& who = {}) {
        std::string text;
        for (const NotRecorded& one : not_recorded(database(), team.id, {today, at("08:00")}, who))
            text += (text.empty() ? "" : ", ") + one.contact_id.text + " " +
                    std::to_string(one.overdue_minutes);
        return text;
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(reports_not_recorded)

BOOST_AUTO_TEST_CASE(time_critical_first_then_the_oldest) {
    Ward ward;
    ward.placed("today", 0, "07:00");
    ward.placed("friday", -3, "12:00");
    ward.placed("insulin", 0, "07:20", {.time_critical = true});
    ward.placed("under_way", 0, "06:00",
                {.status = ContactStatus::started, .actual_start = at("06:30")});
    BOOST_TEST(ward.list() == "insulin 10, friday 4050, under_way 60, today 30");
}

BOOST_AUTO_TEST_CASE(what_is_not_over_recorded_cancelled_or_unplaced_is_not_in_it) {
    Ward ward;
    ward.placed("just_over", 0, "07:30");
    ward.placed("not_over", 0, "07:31");
    ward.placed("later", 1, "06:00");
    ward.placed("seen", 0, "06:00",
                {.status = ContactStatus::delivered, .attendance = Attendance::seen});
    ward.placed("cancelled", 0, "06:00", {.status = ContactStatus::cancelled});
    ward.visit(ward.care, {.day = ward.today - 1});
    BOOST_TEST(ward.list() == "just_over 0");
}

BOOST_AUTO_TEST_CASE(one_professionals_own) {
    Ward ward;
    ward.placed("hers", 0, "06:00");
    ward.placed("his", 0, "06:00", {.professional_id = ward.carl.id});
    BOOST_TEST(ward.list(ward.carl.id) == "his 90");
    BOOST_TEST(count_not_recorded(ward.database(), ward.team.id, {ward.today, at("08:00")}) == 2);
}

BOOST_AUTO_TEST_SUITE_END()
