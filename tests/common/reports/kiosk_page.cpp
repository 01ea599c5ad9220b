#include "common/reports/kiosk_page.h"

#include "common/base/check.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Wall : World {
    Wall() { beth = professional("Beth Lindqvist", {.role = "Community nurse", .band = 5}); }

    Case someone(const std::string& given, const std::string& family,
                 const std::string& postcode = "CO3 4AB") {
        return case_of(World::patient(family, {.id = Id<Patient>(given + family),
                                               .given_name = given,
                                               .family_name = family,
                                               .postcode = postcode}));
    }
    void placed(const Case& care, std::string_view start) {
        visit(care, {.professional_id = beth.id, .start = at(start)});
    }
    KioskPage page(std::string_view time) {
        return kiosk_page(database(), team.id, {today, at(time)});
    }
    Professional beth;
};

WeekHours sundays() {
    WeekHours hours;
    hours.days[6] = Shift{at("08:00"), at("16:00")};
    return hours;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(kiosk, Wall)

BOOST_AUTO_TEST_CASE(counts_visits_and_people_without_care) {
    placed(someone("Lena", "Park"), "09:00");
    const Case twice = someone("Sid", "Moor");
    visit(twice);
    visit(twice, {.professional_id = beth.id});            // a person, but no time
    visit(someone("Una", "Bell"), {.start = at("10:00")}); // a time, but no person
    visit(someone("Max", "Reed"), {.status = ContactStatus::cancelled});
    visit(someone("Ivy", "Snow"), {.day = today + 1});
    const KioskPage shown = page("08:00");
    BOOST_TEST(shown.visits == 4);
    BOOST_TEST(shown.placed_visits == 1);
    BOOST_TEST(shown.unplaced_visits == 3);
    BOOST_TEST(shown.people_without_care == 2);
}

BOOST_AUTO_TEST_CASE(says_who_is_where_by_initials_and_outward_postcode) {
    placed(someone("Lena", "Park", "CO3 4AB"), "09:00");
    placed(someone("Sid", "Moor", "CO12DE"), "11:15");
    const auto row = [&](std::string_view time) { return page(time).rows.at(0); };
    BOOST_TEST(row("08:30").now == "free");
    BOOST_TEST(row("08:30").next == "09:00 L.P. CO3");
    BOOST_TEST(row("09:00").now == "L.P. CO3");
    BOOST_TEST(row("09:29").now == "L.P. CO3");
    BOOST_TEST(row("09:30").now == "free");
    BOOST_TEST(row("09:30").next == "11:15 S.M. CO1");
    BOOST_TEST(row("11:15").next == "finished");
    BOOST_TEST(row("16:00").now == "off shift");
    BOOST_TEST(row("09:00").professional == "Beth Lindqvist");
    BOOST_TEST(row("09:00").role == "Community nurse · B5");
}

BOOST_AUTO_TEST_CASE(who_does_not_work_today_is_not_off_shift) {
    professional("Callum Reyes", {.hours = sundays()});
    const Professional away = professional("Divya Nair");
    absence(away);
    const KioskPage shown = page("09:00");
    BOOST_TEST(shown.rows.at(0).next == "no visits");
    BOOST_TEST(shown.rows.at(1).now == "not working today");
    BOOST_TEST(shown.rows.at(2).now == "away");
}

BOOST_AUTO_TEST_CASE(two_people_who_read_alike_are_flagged) {
    placed(someone("Lena", "Park"), "09:00");
    placed(someone("Lou", "Pym"), "10:00");
    placed(someone("Lia", "Poe", "CO1 1AA"), "11:00");
    BOOST_TEST(page("09:00").rows.at(0).now == "L.P. CO3 (same initials twice)");
    BOOST_TEST(page("11:00").rows.at(0).now == "L.P. CO1");
}

BOOST_AUTO_TEST_CASE(counts_what_nobody_has_recorded_with_the_oldest) {
    const Case care = someone("Lena", "Park");
    placed(care, "09:00"); // ends 09:30
    visit(care, {.day = today - 1, .professional_id = beth.id, .start = at("15:00")});
    visit(care, {.day = today - 1,
                 .professional_id = beth.id,
                 .start = at("10:00"),
                 .status = ContactStatus::delivered,
                 .attendance = Attendance::seen});
    BOOST_TEST(page("09:29").unrecorded_visits == 1);
    BOOST_TEST(page("09:31").unrecorded_visits == 2);
    BOOST_TEST(page("09:30").oldest_unrecorded_minutes == 18 * 60); // since yesterday 15:30
}

BOOST_AUTO_TEST_CASE(counts_two_hour_responses_that_nobody_has_seen) {
    const Case first =
        case_of(patient("Park"),
                {.received_on = today, .received_at = at("13:42"), .urgency = Urgency::two_hour});
    const Case second =
        case_of(patient("Moor"),
                {.received_on = today, .received_at = at("14:00"), .urgency = Urgency::two_hour});
    case_of(patient("Bell"),
            {.received_on = today, .received_at = at("13:00"), .urgency = Urgency::two_day});
    case_of(patient("Reed"), {.received_on = today,
                              .received_at = at("13:00"),
                              .urgency = Urgency::two_hour,
                              .status = CaseStatus::closed});
    BOOST_TEST(page("14:30").two_hour_responses == 2);
    BOOST_TEST(page("14:30").two_hour_text == "1 h 12 left");
    visit(first, {.status = ContactStatus::delivered, .attendance = Attendance::seen});
    BOOST_TEST(page("14:30").two_hour_responses == 1);
    BOOST_TEST(page("14:30").two_hour_text == "1 h 30 left");
    visit(second, {.status = ContactStatus::delivered, .attendance = Attendance::seen});
    BOOST_TEST(page("14:30").two_hour_text == "");
}

// Beth: 4 visits of 30 minutes and 10 to write up each, at one place: 160 of 480 minutes. Callum: nothing.
BOOST_AUTO_TEST_CASE(shows_the_load_of_the_day_and_who_is_at_either_end) {
    professional("Callum Reyes");
    professional("Divya Nair", {.hours = sundays()}); // not at work: does not count
    const Case care = someone("Lena", "Park");
    for (const char* start : {"09:00", "10:00", "11:00", "12:00"})
        placed(care, start);
    const KioskPage shown = page("08:00");
    BOOST_TEST(shown.rows.at(0).percent == 34); // 33.3, rounded up
    BOOST_TEST(shown.rows.at(1).percent == 0);
    BOOST_TEST(shown.team_percent == 17);
    BOOST_TEST(shown.team_percent_text == "Beth 34% · Callum 0%");
}

BOOST_AUTO_TEST_CASE(comes_back_from_json_as_it_was) {
    placed(someone("Lena", "Park"), "09:00");
    const KioskPage shown = page("09:10");
    BOOST_TEST((kiosk_page_from_json(to_json_text(shown)) == shown));
    for (const char* broken :
         {"", "{}", "[]", R"({"day":"2026-11-23","time":"x"})", R"({"day":7})"})
        BOOST_CHECK_THROW(kiosk_page_from_json(broken), Fault);
}

BOOST_AUTO_TEST_CASE(a_team_that_is_not_there_is_a_fault) {
    BOOST_CHECK_THROW(kiosk_page(database(), Id<Team>("none"), {today, at("09:00")}), Fault);
}

BOOST_AUTO_TEST_SUITE_END()
