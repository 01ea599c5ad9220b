#include "common/sync/veiling.h"

#include "common/commands/access/lift_restriction.h"
#include "common/commands/access/open_restricted.h"
#include "common/commands/access/restrict_record.h"
#include "common/commands/access/working_with.h"
#include "common/commands/case/amend_case.h"
#include "common/commands/case/move_case.h"
#include "common/commands/case/unallocate_case.h"
#include "common/commands/comment/add_comment.h"
#include "common/commands/visit/place_visit.h"
#include "common/sync/authority.h"
#include "common/sync/feed.h"
#include "common/sync/replica.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// Marta, the manager, has restricted a record that Beth works with. Carl and the manager Max do not.
struct SealedWard : World {
    Professional beth = professional("Beth");
    Professional carl = professional("Carl");
    User bethany = user("Bethany", Role::professional, beth.id);
    User carlo = user("Carlo", Role::professional, carl.id);
    User max = user("Max", Role::caseload_manager);
    User oscar = user("Oscar", Role::supervisor);
    User colin = user("Colin", Role::commissioner);
    Patient joy =
        patient("Sealedcanary",
                {.address = "Sealedcanary Road", .postcode = "CO4 3AB", .alerts = "Sealedcanary"});
    Case care = owned();
    Contact booked =
        visit(care, {.professional_id = beth.id, .start = at("10:00"), .notes = "Sealedcanary"});
    Comment words =
        add(Comment{.subject_id = care.id.text, .case_id = care.id, .text = "Sealedcanary"});

    Case owned() {
        Case rest;
        rest.owner_id = beth.id;
        rest.status = CaseStatus::active;
        rest.reason = "Sealedcanary";
        return case_of(joy, rest);
    }
    Outcome restrict() { return perform(RestrictRecord{joy.id, "Sealedcanary works here", {}}); }
    Veil veil(const User& who) {
        return veil_of(database(), who, principals_of(database(), who, today), {"team", "trust"},
                       now);
    }
    bool hidden_from(const User& who) { return veil(who).patients.contains(joy.id.text); }
    Scope scope(const User& who) {
        Scope units{"team", "trust"};
        units.veil = veil(who);
        units.reader = who.id;
        return units;
    }
    Actor as(const User& who) {
        return {who.id,   who.professional_id, organisation.id, who.role, {"team", "trust"}, {},
                veil(who)};
    }
    bool image_has(const User& who, const std::string& text) {
        const auto bytes = replica_image(database(), scope(who));
        return std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size())
                   .find(text) != std::string_view::npos;
    }
    // As the server does it.
    template <class Arguments>
    Answer decided(const User& who, Arguments arguments) {
        WriteScope writing(database());
        const Command command = make_command(next_command_id(), std::move(arguments));
        Actor giver = as(who);
        for (const User& principal : principals_of(database(), who, today))
            giver.acts_for.push_back(
                {principal.id, principal.professional_id, principal.role, giver.unit_ids});
        const Verdict verdict = decide(database(), command, to_json_text(command), giver, now);
        writing.commit();
        last_command_id = command.id;
        return answer_from_json(verdict.answer);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(veiling, SealedWard)

BOOST_AUTO_TEST_CASE(those_who_work_with_the_patient_and_supervisors_are_inside) {
    restrict();
    for (const User& who : {bethany, oscar, now_of(actor.user_id)})
        BOOST_TEST(!hidden_from(who), who.name);
    for (const User& who : {carlo, max, colin})
        BOOST_TEST(hidden_from(who), who.name);
}

BOOST_AUTO_TEST_CASE(no_byte_of_a_restricted_record_is_in_the_image_or_log_of_others) {
    BOOST_TEST(image_has(max, "Sealedcanary"));
    restrict();
    perform(AmendCase{care.id, {{"reason", "Sealedcanary", "Sealedcanary again"}}});
    BOOST_TEST(!image_has(max, "Sealedcanary"));
    BOOST_TEST(image_has(max, "Restricted"));
    BOOST_TEST(image_has(max, care.reference));
    BOOST_TEST(image_has(bethany, "Sealedcanary"));
}

BOOST_AUTO_TEST_CASE(load_minutes_and_locality_are_left) {
    restrict();
    const auto rows = rows_in_scope(database(), scope(max));
    const auto left = select<Patient>(*rows, "where id = $1", {std::string_view(joy.id.text)});
    BOOST_TEST_REQUIRE(left.size() == 1U);
    BOOST_TEST(left[0].postcode == "CO4");
    BOOST_TEST(short_name(left[0]) == "Restricted");
    const auto visits = select<Contact>(*rows, "");
    BOOST_TEST_REQUIRE(visits.size() == 1U);
    BOOST_TEST(visits[0].planned_minutes == 30);
    BOOST_TEST(visits[0].pinned);
    BOOST_TEST(select<Comment>(*rows, "").empty());
}

BOOST_AUTO_TEST_CASE(marking_and_lifting_reach_a_replica_with_its_next_change) {
    Replica copy(replica_image(database(), scope(max)), as(max));
    const auto name = [&] { return find(copy.database(), joy.id)->family_name; };
    const auto follow = [&] {
        if (copy.apply(changes_for(database(), copy.cursor(), scope(max)))) return;
        copy.replace(replica_image(database(), scope(max)), as(max));
    };
    BOOST_TEST(name() == "Sealedcanary");
    restrict();
    follow();
    BOOST_TEST(name() == "Restricted");
    BOOST_TEST(select<Comment>(copy.database(), "").empty());
    perform(LiftRestriction{restriction_of(database(), joy.id)->id, "over"});
    follow();
    BOOST_TEST(name() == "Sealedcanary");
    BOOST_TEST(select<Comment>(copy.database(), "").size() == 1U);
}

BOOST_AUTO_TEST_CASE(changes_are_sent_without_what_is_hidden) {
    restrict();
    const auto image = replica_image(database(), scope(max));
    Replica copy(image, as(max));
    perform(AmendCase{care.id, {{"reason", "Sealedcanary", "Sealedcanary again"}}});
    perform(AddComment{CommentSubject::case_file, care.id.text, "Sealedcanary", {}, {}});
    perform(UnallocateCase{care.id, "away"});
    const std::string sent = to_json_text(changes_for(database(), copy.cursor(), scope(max)));
    BOOST_TEST(sent.find("Sealedcanary") == std::string::npos);
    BOOST_TEST(copy.apply(changes_from_json(sent)));
    BOOST_TEST(find(copy.database(), care.id)->owner_id.none());
}

BOOST_AUTO_TEST_CASE(an_emergency_opens_the_record_for_a_while) {
    restrict();
    BOOST_TEST(decided(carlo, OpenRestricted{joy.id, "found on the floor"}).outcome.accepted());
    BOOST_TEST(!hidden_from(carlo));
    BOOST_TEST(image_has(carlo, "Sealedcanary"));
    BOOST_TEST(hidden_from(max));
    now.milliseconds += 3'600'000;
    BOOST_TEST(hidden_from(carlo));
}

BOOST_AUTO_TEST_CASE(who_does_not_see_a_record_takes_work_away_and_gives_none) {
    restrict();
    BOOST_TEST(rule_of(decided(max, MoveCase{care.id, carl.id, "nearer"}).outcome) == "restricted");
    BOOST_TEST(rule_of(decided(max, AmendCase{care.id, {{"reason", "", "mine"}}}).outcome) !=
               "accepted");
    BOOST_TEST(
        rule_of(decided(max, AddComment{CommentSubject::case_file, care.id.text, "x", {}, {}})
                    .outcome) == "restricted");
    BOOST_TEST(rule_of(decided(max, PlaceVisit{booked.id, today, at("11:00"), carl.id, "nearer"})
                           .outcome) == "restricted");
    BOOST_TEST(now_of(care).reason == "Sealedcanary");
    BOOST_TEST(rule_of(decided(max, UnallocateCase{care.id, "away"}).outcome) == "accepted");
    BOOST_TEST(now_of(care).reason == "Sealedcanary");
    BOOST_TEST(now_of(care).owner_id.none());
}

BOOST_AUTO_TEST_CASE(a_commissioner_has_numbers_and_references_and_no_names) {
    BOOST_TEST(!image_has(colin, "Sealedcanary"));
    BOOST_TEST(image_has(colin, care.reference));
    const auto rows = rows_in_scope(database(), scope(colin));
    BOOST_TEST(select<Case>(*rows, "").size() == 1U);
    BOOST_TEST(select<Contact>(*rows, "").size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_deputy_does_what_the_other_may_and_the_log_says_for_whom) {
    BOOST_TEST(rule_of(decided(carlo, MoveCase{care.id, carl.id, "nearer"}).outcome) ==
               "permission");
    add(Deputy{.user_id = max.id, .deputy_id = carlo.id, .first_day = today, .last_day = today});
    BOOST_TEST(rule_of(decided(carlo, MoveCase{care.id, carl.id, "nearer"}).outcome) == "accepted");
    const auto logged = changes_of_command(database(), last_command_id);
    BOOST_TEST_REQUIRE(!logged.empty());
    BOOST_TEST(logged[0].user_id == carlo.id.text);
    BOOST_TEST(logged[0].for_user_id == max.id.text);
    now.milliseconds += 24 * 3'600'000;
    today = today + 1;
    BOOST_TEST(rule_of(decided(carlo, UnallocateCase{care.id, "x"}).outcome) == "permission");
}

BOOST_AUTO_TEST_CASE(what_a_deputy_may_do_themselves_they_do_in_their_own_name) {
    add(Deputy{.user_id = max.id, .deputy_id = carlo.id, .first_day = today, .last_day = today});
    decided(carlo, AddComment{CommentSubject::case_file, care.id.text, "Seen", {}, {}});
    const auto logged = changes_of_command(database(), last_command_id);
    BOOST_TEST_REQUIRE(!logged.empty());
    BOOST_TEST(logged[0].for_user_id == "");
}

BOOST_AUTO_TEST_CASE(a_deputy_sees_the_restricted_records_of_the_other) {
    restrict();
    BOOST_TEST(hidden_from(max));
    add(Deputy{.user_id = bethany.id, .deputy_id = max.id, .first_day = today, .last_day = today});
    BOOST_TEST(!hidden_from(max));
}

BOOST_AUTO_TEST_CASE(nobody_is_the_deputy_of_who_has_left_or_works_elsewhere) {
    add(Deputy{.user_id = max.id, .deputy_id = carlo.id, .first_day = today, .last_day = today});
    add(Deputy{.user_id = Id<User>("nobody"),
               .deputy_id = carlo.id,
               .first_day = today,
               .last_day = today});
    const auto principals = [&] { return principals_of(database(), carlo, today).size(); };
    BOOST_TEST(principals() == 1U);
    max.active = false;
    upsert_row(database(), description_of<User>(), &max);
    BOOST_TEST(principals() == 0U);
    max.active = true;
    max.organisation_id = Id<Organisation>("another");
    upsert_row(database(), description_of<User>(), &max);
    BOOST_TEST(principals() == 0U);
}

BOOST_AUTO_TEST_CASE(an_emergency_opens_nothing_to_a_role_that_sees_no_records) {
    restrict();
    for (const User& who : {colin, carlo})
        add(EmergencyAccess{.patient_id = joy.id,
                            .user_id = who.id,
                            .reason = "x",
                            .opened_at = now,
                            .ends_at = {now.milliseconds + 60'000}});
    BOOST_TEST(hidden_from(colin));
    BOOST_TEST(!hidden_from(carlo));
}

// A veil is of what somebody sees, and of their own accesses: with more in it, everybody had an image of their own.
BOOST_AUTO_TEST_CASE(a_veil_names_what_is_hidden_and_seen_and_no_more) {
    restrict();
    const Patient ada = patient("Ada");
    BOOST_TEST(perform(RestrictRecord{ada.id, "x", {}}).accepted());
    BOOST_TEST(veil_of(database(), max, {}, {"elsewhere"}, now).empty());
    BOOST_TEST(veil(max).patients.size() == 2U);
    BOOST_TEST(!veil(max).has_accesses);
    const auto of_ada = all<Restriction>("where reason = 'x'").at(0);
    BOOST_TEST(perform(LiftRestriction{of_ada.id, "x"}).accepted());
    add(EmergencyAccess{.patient_id = ada.id,
                        .user_id = max.id,
                        .reason = "x",
                        .opened_at = {now.milliseconds - 120'000},
                        .ends_at = {now.milliseconds - 60'000}});
    BOOST_TEST(!veil(max).has_accesses); // Joy's is hidden, and it was not Joy's that Max opened
}

BOOST_AUTO_TEST_SUITE_END()
