#include "client/views/timetable_keeper.h"

#include "client/views/timetable_changes.h"
#include "common/base/random.h"
#include "common/commands/comment/add_comment.h"
#include "common/commands/patient/amend_patient.h"
#include "common/commands/schedule/publish_schedule.h"
#include "common/commands/undo.h"
#include "common/commands/visit/pin_visit.h"
#include "common/commands/visit/place_visit.h"
#include "common/commands/visit/unplace_visit.h"
#include "common/sync/feed.h"
#include "tests/client/views/viewpoints.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

std::string text_of(const Standing& standing) {
    return std::to_string(standing.published) + ',' + std::to_string(standing.to_return) + ',' +
           std::to_string(standing.to_unplace);
}

std::string text_of(const VisitBlock& block) {
    std::string text = "\n  " + block.id + ' ' + block.spoken + ' ' +
                       std::to_string(static_cast<int>(block.tone)) +
                       (block.movable ? "" : " fixed");
    if (block.leg)
        text +=
            ' ' + std::to_string(block.leg->minutes) + '/' + std::to_string(block.leg->gap_minutes);
    for (const Breach& breach : block.breaches)
        text += " !" + breach.rule;
    return text;
}

// All that changes with the contacts.
std::string text_of(const TimetableView& view) {
    std::string text = view.title + ' ' + view.draft.text + ' ' + std::to_string(view.changes) +
                       ' ' + text_of(view.standing) + ' ' + std::to_string(view.first_minute) +
                       '-' + std::to_string(view.last_minute) + ' ' + view.unplaced_summary + ' ' +
                       std::to_string(view.not_recorded) + ' ' + std::to_string(view.unread);
    for (const TimetableRow& row : view.rows) {
        text += "\n" + row.spoken + ' ' + std::to_string(static_cast<int>(row.tone)) + ' ' +
                text_of(row.standing) + ' ' + std::to_string(row.unread);
        for (const TimeBand& band : row.bands)
            text += " [" + std::to_string(band.from) + '-' + std::to_string(band.until) + ']';
        for (const VisitBlock& block : row.visits)
            text += text_of(block);
        for (const ToldPlace& told : row.told)
            text += "\n  told " + told.spoken;
    }
    for (const UnplacedVisit& visit : view.unplaced)
        text += "\n? " + visit.id + ' ' + visit.detail;
    for (const TimetableProblem& problem : view.problems)
        text += "\n! " + problem.text;
    for (const DraftChange& change : draft_changes(*view.source))
        text += "\n~ " + change.text;
    return text;
}

// Two who are there and one who has left but has a visit; a pair; what the team has one piece of; another day.
struct Round {
    World world;
    Professional amara =
        world.professional("Amara Osei", {.break_start = at("12:00"), .break_minutes = 30});
    Professional beth = world.professional("Beth Lindqvist");
    Professional gone = world.professional("Cleo Marsh", {.active = false});
    Patient near = world.patient("Near");
    Case care = world.case_of(near, {.reason = "Wound", .owner_id = amara.id});
    Case far = world.case_of(world.patient("Far", {.place = kilometres_north(10)}),
                             {.reason = "Bloods", .owner_id = beth.id});
    SharedEquipment scanner = world.add(SharedEquipment{.code = "scanner", .pieces = 1});
    Contact first = visit(care, amara, "09:00", {.id = Id<Contact>("first")});
    Contact second =
        visit(far, beth, "09:00", {.id = Id<Contact>("second"), .partner_id = first.id});
    Contact alone = visit(far, amara, "10:00", {.id = Id<Contact>("alone")});
    Contact scan = visit(care, beth, "12:00",
                         {.id = Id<Contact>("scan"), .equipment = *codes_from_text("scanner")});
    Contact left = visit(far, gone, "13:00", {.id = Id<Contact>("left")});
    Contact told = visit(care, beth, "14:00",
                         {.id = Id<Contact>("told"),
                          .published_professional_id = beth.id,
                          .published_start = at("14:00")});
    Contact tomorrow =
        visit(care, beth, "14:00", {.id = Id<Contact>("tomorrow"), .day = world.today + 1});
    Contact waiting = world.visit(far, {.id = Id<Contact>("waiting")});
    Replica replica{replica_image(world.database(), world.actor.unit_ids), world.actor};
    Viewpoint viewpoint = manager_at(world, "07:30");
    TimetableKeeper keeper;
    std::uint64_t seen = 0;

    Contact visit(const Case& of, const Professional& who, std::string_view start, Contact rest) {
        rest.professional_id = who.id;
        rest.start = at(start);
        return world.visit(of, rest);
    }
    void look() {
        keeper.look(replica.database(), viewpoint, world.today,
                    seen > 0 ? replica.touched_since(seen) : std::nullopt);
        seen = replica.version();
        BOOST_TEST(text_of(keeper.view()) ==
                   text_of(timetable_view(replica.database(), viewpoint, world.today)));
    }
    template <class Arguments>
    Outcome give(Arguments arguments) {
        return replica.perform(make_command(world.next_command_id(), std::move(arguments)),
                               world.now);
    }
    template <class Arguments>
    void accepted(Arguments arguments) {
        BOOST_TEST(rule_of(give(std::move(arguments))) == "accepted");
        look();
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(timetable_keeper, Round)

BOOST_AUTO_TEST_CASE(after_every_change_it_shows_what_a_fresh_timetable_shows) {
    look();
    const Date today = world.today;
    accepted(PlaceVisit{alone.id, today, at("11:00"), beth.id, "swap"});
    accepted(
        PlaceVisit{second.id, today, at("15:00"), beth.id, "late"}); // its other half is Amara's
    accepted(UnplaceVisit{alone.id});
    accepted(PinVisit{first.id, true});
    accepted(
        PlaceVisit{left.id, today, at("16:00"), amara.id, "left"}); // who has left has no row now
    accepted(PlaceVisit{scan.id, today, at("13:00"), amara.id, "swap"}); // nobody else borrows then
    accepted(PlaceVisit{told.id, today + 1, at("10:00"), beth.id, "later"});
    accepted(PlaceVisit{tomorrow.id, today, at("10:30"), beth.id, "sooner"});
    accepted(PublishSchedule{world.team.id, today, today, {}});
    accepted(AmendPatient{near.id, {{"family_name", "Near", "Nearer"}}});
    accepted(AddComment{CommentSubject::contact, alone.id.text, "hello", {}});
    viewpoint.now.time = at("10:30");
    look();
}

BOOST_AUTO_TEST_CASE(rows_that_a_change_does_not_concern_are_left_alone) {
    look();
    const VisitBlock* const of_amara = keeper.view().rows[0].visits.data();
    accepted(PlaceVisit{told.id, world.today, at("15:00"), beth.id, "late"});
    BOOST_TEST(keeper.view().rows[0].visits.data() == of_amara);
    accepted(PlaceVisit{second.id, world.today, at("16:00"), beth.id, "late"}); // a pair with hers
    BOOST_TEST(keeper.view().rows[0].visits.data() != of_amara);
}

// Another viewer, day or team is another timetable.
BOOST_AUTO_TEST_CASE(another_look_is_made_anew) {
    look();
    viewpoint.role = Role::commissioner;
    look();
    BOOST_TEST(keeper.view().why_not_place.has_value());
    keeper.look(replica.database(), viewpoint, world.today + 1, std::span<const TouchedRow>());
    BOOST_TEST(to_text(keeper.view().day) == to_text(world.today + 1));
    BOOST_TEST(keeper.view().rows[1].visits.size() == 1U);
}

BOOST_AUTO_TEST_CASE(whatever_is_placed_where_it_shows_what_a_fresh_timetable_shows) {
    constexpr std::uint64_t seed = 20261122;
    BOOST_TEST_MESSAGE("seed " << seed);
    Random random(seed);
    const std::vector<Id<Contact>> visits{first.id, second.id, alone.id,    scan.id,
                                          left.id,  told.id,   tomorrow.id, waiting.id};
    look();
    int taken = 0;
    for (int round = 0; round < 80; ++round) {
        const Id<Contact>& id = visits[static_cast<std::size_t>(random.between(0, 7))];
        const TimeOfDay start{static_cast<int>(random.between(16, 34)) * 30};
        const Id<Professional>& who = random.between(0, 1) == 0 ? amara.id : beth.id;
        const int later = random.between(0, 5) == 0 ? 1 : 0;
        const Outcome outcome = random.between(0, 5) == 0
                                    ? give(UnplaceVisit{id})
                                    : give(PlaceVisit{id, world.today + later, start, who, "why"});
        taken += rule_of(outcome) == "accepted";
        if (random.between(0, 2) > 0) look(); // else two changes are looked at together
    }
    look();
    BOOST_TEST(taken > 20);
}

BOOST_AUTO_TEST_SUITE_END()
