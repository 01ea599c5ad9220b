#include "common/commands/visit/place_visit.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// Beth and Carl work 08:00–16:00; the patient lives 5 km north of the base: 12 minutes by car.
struct Ward : World {
    Professional beth = professional("Beth", {.skills = {"wound_care"}});
    Professional carl = professional("Carl");
    Patient joy = patient("Adeyemi", {.place = kilometres_north(5)});
    Case care = case_of(joy, {.status = CaseStatus::active, .owner_id = beth.id});
    Contact dressing = visit(care);

    Outcome place(const Contact& contact, std::string_view time, const Professional& to,
                  const std::string& reason = "") {
        return perform(PlaceVisit{contact.id, today, at(time), to.id, reason});
    }
    Contact placed(std::string_view time, const Professional& with, Contact rest = {}) {
        rest.professional_id = with.id;
        rest.start = at(time);
        return visit(care, rest);
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(place_visit)

BOOST_AUTO_TEST_CASE(a_visit_placed_by_hand_is_pinned) {
    Ward ward;
    BOOST_TEST(rule_of(ward.place(ward.dressing, "10:00", ward.beth)) == "accepted");
    const Contact contact = ward.now_of(ward.dressing);
    BOOST_TEST(contact.professional_id.text == "beth");
    BOOST_TEST(to_text(*contact.start) == "10:00");
    BOOST_TEST(contact.pinned);
}

BOOST_AUTO_TEST_CASE(moves_to_another_day_person_and_time) {
    Ward ward;
    ward.place(ward.dressing, "10:00", ward.beth);
    BOOST_TEST(ward.perform(PlaceVisit{ward.dressing.id, ward.today + 1, at("11:00"), ward.carl.id})
                   .accepted());
    const Contact contact = ward.now_of(ward.dressing);
    BOOST_CHECK(contact.day == ward.today + 1);
    BOOST_TEST(contact.professional_id.text == "carl");
}

BOOST_AUTO_TEST_CASE(overlap_blocks_and_the_next_minute_does_not) {
    Ward ward;
    ward.placed("10:00", ward.beth);
    BOOST_TEST(rule_of(ward.place(ward.dressing, "10:29", ward.beth, "please")) == "visit_overlap");
    BOOST_TEST(rule_of(ward.place(ward.dressing, "10:30", ward.beth)) == "accepted");
}

BOOST_AUTO_TEST_CASE(a_delivered_visit_takes_the_time_it_really_took_and_a_cancelled_one_none) {
    Ward ward;
    ward.placed(
        "10:00", ward.beth,
        {.status = ContactStatus::delivered, .actual_start = at("10:05"), .actual_minutes = 50});
    ward.placed("14:00", ward.beth, {.status = ContactStatus::cancelled});
    BOOST_TEST(rule_of(ward.place(ward.dressing, "10:54", ward.beth)) == "visit_overlap");
    BOOST_TEST(rule_of(ward.place(ward.dressing, "10:55", ward.beth)) == "accepted");
    BOOST_TEST(rule_of(ward.place(ward.dressing, "14:00", ward.beth)) == "accepted");
}

BOOST_AUTO_TEST_CASE(overtime_asks_a_reason_which_is_kept_with_the_visit) {
    Ward ward;
    const Outcome refused = ward.place(ward.dressing, "15:50", ward.beth);
    BOOST_TEST(rule_of(refused) == "working_hours");
    BOOST_TEST(message_of(refused) == "20 min outside working hours 08:00–16:00");
    BOOST_TEST(refused.rejection->accepts_reason);
    const Outcome accepted =
        ward.place(ward.dressing, "15:50", ward.beth, "family is there at four");
    BOOST_TEST(warnings_of(accepted) == "working_hours");
    const Comment comment = ward.all<Comment>().at(0);
    BOOST_TEST(comment.text == "family is there at four");
    BOOST_TEST(comment.subject_id == ward.dressing.id.text);
    BOOST_TEST(comment.case_id.text == ward.care.id.text);
    BOOST_TEST(comment.author_id.text == "marta");
}

BOOST_AUTO_TEST_CASE(every_reason_that_is_asked_for_is_named) {
    Ward ward;
    const Contact contact =
        ward.visit(ward.care, {.window_end = at("09:00"), .skills = {"insulin"}});
    BOOST_TEST(message_of(ward.place(contact, "15:50", ward.carl)) ==
               "Lacks skill: insulin. Starts 6 h 50 after the window until 09:00. "
               "20 min outside working hours 08:00–16:00");
}

BOOST_AUTO_TEST_CASE(too_little_time_to_travel_asks_a_reason) {
    Ward ward;
    BOOST_TEST(rule_of(ward.place(ward.dressing, "08:12", ward.beth)) == "accepted");
    BOOST_TEST(message_of(ward.place(ward.dressing, "08:11", ward.beth)) ==
               "Travel takes 12 min from base, there are 11 min");
}

BOOST_AUTO_TEST_CASE(a_measured_way_is_used_where_there_is_one) {
    Ward ward;
    ward.add(TravelRow{.site = 0, .minutes = "0 40"});
    ward.add(TravelRow{.site = 1, .minutes = "35 0"});
    ward.team.base_site = 0;
    upsert_row(ward.database(), description_of<Team>(), &ward.team);
    const Patient far = ward.patient("Far", {.site = 1});
    const Contact contact = ward.visit(ward.case_of(far));
    BOOST_TEST(message_of(ward.place(contact, "08:39", ward.beth)) ==
               "Travel takes 40 min from base, there are 39 min");
    BOOST_TEST(message_of(ward.place(contact, "15:00", ward.beth)) ==
               "Travel takes 35 min back to base, there are 30 min");
}

BOOST_AUTO_TEST_CASE(absence_blocks) {
    Ward ward;
    ward.absence(ward.beth);
    BOOST_TEST(rule_of(ward.place(ward.dressing, "10:00", ward.beth, "please")) == "absence");
}

BOOST_AUTO_TEST_CASE(a_time_critical_window_blocks_and_another_asks) {
    Ward ward;
    const Contact insulin =
        ward.visit(ward.care, {.window_end = at("09:00"), .time_critical = true});
    BOOST_TEST(rule_of(ward.place(insulin, "09:01", ward.beth, "please")) == "time_window");
    BOOST_TEST(rule_of(ward.place(insulin, "09:00", ward.beth)) == "accepted");
    const Contact wash = ward.visit(ward.care, {.window_end = at("11:00")});
    BOOST_TEST(ward.place(wash, "11:01", ward.beth).rejection->accepts_reason);
}

BOOST_AUTO_TEST_CASE(what_has_started_is_over_or_cancelled_does_not_move) {
    Ward ward;
    for (const ContactStatus status : {ContactStatus::started, ContactStatus::delivered,
                                       ContactStatus::missed, ContactStatus::cancelled}) {
        const Contact contact = ward.visit(ward.care, {.status = status});
        BOOST_TEST(rule_of(ward.place(contact, "10:00", ward.beth, "please")) == "started_visit");
    }
}

BOOST_AUTO_TEST_CASE(refuses_what_is_not_there_a_past_day_and_midnight) {
    Ward ward;
    BOOST_TEST(rule_of(ward.perform(PlaceVisit{Id<Contact>("none"), ward.today, at("10:00"),
                                               ward.beth.id})) == "record_exists");
    BOOST_TEST(rule_of(ward.perform(PlaceVisit{ward.dressing.id, ward.today, at("10:00"), {}})) ==
               "record_exists");
    BOOST_TEST(rule_of(ward.perform(PlaceVisit{ward.dressing.id, ward.today - 1, at("10:00"),
                                               ward.beth.id})) == "past_day");
    BOOST_TEST(rule_of(ward.place(ward.dressing, "24:00", ward.beth)) == "time_of_day");
    const Professional gone = ward.professional("Gone", {.active = false});
    BOOST_TEST(rule_of(ward.place(ward.dressing, "10:00", gone)) == "can_take_work");
}

BOOST_AUTO_TEST_CASE(a_professional_places_their_own_visits_only) {
    Ward ward;
    const Contact carls = ward.placed("13:00", ward.carl);
    ward.actor = actor_of(ward, "Beth L", Role::professional, ward.beth.id);
    BOOST_TEST(rule_of(ward.place(ward.dressing, "10:00", ward.carl)) == "own_work_only");
    BOOST_TEST(rule_of(ward.place(carls, "10:00", ward.beth)) == "own_work_only");
    BOOST_TEST(rule_of(ward.place(ward.dressing, "10:00", ward.beth)) == "accepted");
}

// The two come together: when one half moves, the other comes along to the same minute.
BOOST_AUTO_TEST_CASE(the_other_half_of_a_pair_moves_along) {
    Ward ward;
    const Contact first = ward.placed("10:00", ward.beth);
    const Contact second = ward.placed("10:00", ward.carl, {.partner_id = first.id});
    BOOST_TEST(rule_of(ward.place(first, "13:00", ward.beth)) == "accepted");
    BOOST_TEST(to_text(*ward.now_of(second).start) == "13:00");
    BOOST_TEST(ward.now_of(second).professional_id.text == "carl");
    BOOST_TEST(
        ward.perform(PlaceVisit{second.id, ward.today + 1, at("09:00"), ward.carl.id}).accepted());
    BOOST_CHECK(ward.now_of(first).day == ward.today + 1);
    BOOST_TEST(to_text(*ward.now_of(first).start) == "09:00");
}

BOOST_AUTO_TEST_CASE(the_other_half_has_a_say_in_where_the_pair_goes) {
    Ward ward;
    const Contact first = ward.placed("10:00", ward.beth);
    ward.placed("10:00", ward.carl, {.partner_id = first.id});
    ward.placed("13:15", ward.carl);
    const Outcome refused = ward.place(first, "13:00", ward.beth);
    BOOST_TEST(rule_of(refused) == "visit_overlap");
    BOOST_TEST(message_of(refused) ==
               "Carl, who comes as well: Overlaps the 13:15 visit by 15 min");
}

BOOST_AUTO_TEST_CASE(one_person_cannot_be_both_halves) {
    Ward ward;
    const Contact first = ward.visit(ward.care);
    ward.placed("10:00", ward.carl, {.partner_id = first.id});
    BOOST_TEST(rule_of(ward.place(first, "10:00", ward.carl, "please")) == "one_person_twice");
    BOOST_TEST(rule_of(ward.place(first, "10:00", ward.beth)) == "accepted");
}

BOOST_AUTO_TEST_CASE(a_started_half_does_not_move_along) {
    Ward ward;
    const Contact first = ward.placed("10:00", ward.beth);
    ward.placed("10:00", ward.carl, {.partner_id = first.id, .status = ContactStatus::started});
    BOOST_TEST(rule_of(ward.place(first, "13:00", ward.beth)) == "started_visit");
    BOOST_TEST(rule_of(ward.place(first, "10:00", ward.beth)) == "accepted");
}

BOOST_AUTO_TEST_CASE(a_pair_in_sequence_keeps_its_gap_or_gives_a_reason) {
    Ward ward;
    const Contact first = ward.placed("10:00", ward.beth);
    const Contact second = ward.placed("10:45", ward.carl,
                                       {.partner_id = first.id,
                                        .partner_timing = SecondVisit::in_sequence,
                                        .gap_from_minutes = 30,
                                        .gap_to_minutes = 60});
    BOOST_TEST(rule_of(ward.place(second, "11:00", ward.carl)) == "accepted");
    const Outcome refused = ward.place(second, "11:01", ward.carl);
    BOOST_TEST(rule_of(refused) == "double_up");
    BOOST_TEST(refused.rejection->accepts_reason);
    BOOST_TEST(to_text(*ward.now_of(first).start) == "10:00");
}

BOOST_AUTO_TEST_CASE(an_unplaced_half_follows_to_the_day) {
    Ward ward;
    const Contact first = ward.visit(ward.care);
    const Contact second = ward.visit(ward.care, {.partner_id = first.id});
    BOOST_TEST(
        ward.perform(PlaceVisit{first.id, ward.today + 2, at("10:00"), ward.beth.id}).accepted());
    BOOST_CHECK(ward.now_of(second).day == ward.today + 2);
    BOOST_TEST(!ward.now_of(second).start);
}

BOOST_AUTO_TEST_SUITE_END()
