#include "common/sync/pack_image.h"

#include "common/commands/case/amend_case.h"
#include "common/commands/comment/add_comment.h"
#include "common/sync/feed.h"
#include "common/sync/replica.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

using Ids = std::vector<std::string>;

// Beth visits Joy today. Omar is Carl's patient, and every word about him says so.
struct Round : World {
    Professional beth = professional("Beth");
    Professional carl = professional("Carlcanary");
    User bethany = user("Bethany", Role::professional, beth.id);
    Case leg = case_of(patient("Joy"), {.id = Id<Case>("leg")});
    Contact first = booked("first", leg, beth, today);
    Case omars = case_of(patient("Omarcanary", {.address = "Omarcanary Road"}),
                         {.id = Id<Case>("omars"), .reason = "Omarcanary"});
    Contact his = booked("his", omars, carl, today);

    Contact booked(const std::string& id, const Case& care, const Professional& by, Date day,
                   ContactStatus status = ContactStatus::planned) {
        return visit(care, {.id = Id<Contact>(id),
                            .day = day,
                            .professional_id = by.id,
                            .start = at("10:00"),
                            .status = status});
    }
    PackRequest request(int days = 3) const {
        return {.user_id = bethany.id,
                .professional_id = beth.id,
                .team_id = team.id,
                .first_day = today,
                .days = days,
                .scope = Scope{"team", "trust"}};
    }
    PackImage pack(int days = 3) { return pack_image(database(), request(days)); }
    Ids ids(const std::string& table) {
        Ids found;
        open_image(pack().bytes)
            ->each("select id from " + table + " order by id", {},
                   [&](const Row& row) { found.emplace_back(row.text(0)); });
        return found;
    }
    static bool has(const PackImage& image, std::string_view text) {
        const auto* bytes = reinterpret_cast<const char*>(image.bytes.data());
        return std::string_view(bytes, image.bytes.size()).find(text) != std::string_view::npos;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(packs_of_days, Round)

BOOST_AUTO_TEST_CASE(what_is_needed_at_the_door_is_in_it) {
    add(Comment{.id = Id<Comment>("said"), .subject_id = "leg", .case_id = leg.id});
    add(Task{.id = Id<Task>("order"), .case_id = leg.id});
    add(PatientPreference{.id = Id<PatientPreference>("gate"), .patient_id = leg.patient_id});
    plan(leg, {.id = Id<ContactPlan>("weekly")});
    BOOST_TEST((ids("patients") == Ids{"joy"}));
    for (const auto& [table, id] : {std::pair{"cases", "leg"},
                                    {"contacts", "first"},
                                    {"comments", "said"},
                                    {"tasks", "order"},
                                    {"patient_preferences", "gate"},
                                    {"contact_plans", "weekly"},
                                    {"professionals", "beth"},
                                    {"users", "bethany"},
                                    {"teams", "team"},
                                    {"organisations", "trust"}})
        BOOST_TEST((ids(table) == Ids{id}), table);
}

BOOST_AUTO_TEST_CASE(no_byte_of_other_peoples_visits_and_patients_is_in_it) {
    add(Comment{.subject_id = "omars", .case_id = omars.id, .text = "Omarcanary"});
    add(Task{.case_id = omars.id, .title = "Omarcanary"});
    const PackImage image = pack();
    BOOST_TEST(has(image, "Joy"));
    for (const char* canary : {"Omarcanary", "Carlcanary"})
        BOOST_TEST(!has(image, canary), canary);
}

// The canary that the case above looks for is found where it is: Carl stands in when Joy is his patient, too.
BOOST_AUTO_TEST_CASE(who_else_visits_the_patient_is_named_with_their_visits) {
    booked("by_carl", leg, carl, today + 9);
    BOOST_TEST((ids("contacts") == Ids{"by_carl", "first"}));
    BOOST_TEST((ids("professionals") == Ids{"beth", "carlcanary"}));
    BOOST_TEST(has(pack(), "Carlcanary"));
    BOOST_TEST(!has(pack(), "Omarcanary"));
}

BOOST_AUTO_TEST_CASE(the_days_are_counted_from_the_first_to_the_last_and_no_further) {
    const auto carried_when_visited_on = [](Date day) {
        Round world;
        world.booked("own", world.omars, world.beth, day);
        return world.pack(3).case_ids == Ids{"leg", "omars"};
    };
    BOOST_TEST(!carried_when_visited_on(today - 1));
    BOOST_TEST(carried_when_visited_on(today));
    BOOST_TEST(carried_when_visited_on(today + 2));
    BOOST_TEST(!carried_when_visited_on(today + 3));
}

BOOST_AUTO_TEST_CASE(one_day_is_that_day) {
    booked("tomorrow", omars, beth, today + 1);
    BOOST_TEST((pack(1).case_ids == Ids{"leg"}));
    BOOST_TEST((pack(2).case_ids == Ids{"leg", "omars"}));
}

BOOST_AUTO_TEST_CASE(a_cancelled_visit_carries_nobody) {
    booked("own", omars, beth, today + 1, ContactStatus::cancelled);
    BOOST_TEST((pack().case_ids == Ids{"leg"}));
}

// Another need of the same patient is another file: whoever sees to it carries it.
BOOST_AUTO_TEST_CASE(the_patients_other_cases_stay_at_home) {
    const Case foot =
        case_of(now_of(leg.patient_id), {.id = Id<Case>("foot"), .owner_id = beth.id});
    booked("foots", foot, carl, today);
    BOOST_TEST((ids("cases") == Ids{"leg"}));
    BOOST_TEST((ids("contacts") == Ids{"first"}));
}

BOOST_AUTO_TEST_CASE(contacts_go_back_ninety_days) {
    booked("old", leg, carl, today - 90);
    booked("too_old", leg, carl, today - 91);
    BOOST_TEST((ids("contacts") == Ids{"first", "old"}));
}

BOOST_AUTO_TEST_CASE(absences_are_ones_own_that_are_not_over) {
    absence(beth, {.id = Id<Absence>("over"), .first_day = today - 2, .last_day = today - 1});
    absence(beth, {.id = Id<Absence>("ends"), .first_day = today - 2, .last_day = today});
    absence(carl, {.id = Id<Absence>("carls")});
    BOOST_TEST((ids("absences") == Ids{"ends"}));
}

BOOST_AUTO_TEST_CASE(travel_is_from_ones_own_sites_and_those_of_the_patients) {
    for (int site = 0; site < 5; ++site)
        add(TravelRow{.id = Id<TravelRow>("row_" + std::to_string(site)), .site = site});
    for (const char* sql :
         {"update teams set base_site = 0", "update professionals set site = 1 where id = 'beth'",
          "update patients set site = 2 where id = 'joy'",
          "update patients set site = 3 where id <> 'joy'",
          "update professionals set site = 4 where id <> 'beth'"})
        database().execute(sql);
    BOOST_TEST((ids("travel_rows") == Ids{"row_0", "row_1", "row_2"}));
}

// What is shared, told, reviewed and logged is for a desk with a network.
BOOST_AUTO_TEST_CASE(what_no_door_needs_is_not_in_it_not_even_ones_own) {
    add(Notice{.user_id = bethany.id, .summary = "Noticecanary"});
    add(Grant{.scope_id = bethany.id.text});
    add(SavedView{.user_id = bethany.id, .name = "Viewcanary"});
    add(Restriction{.patient_id = leg.patient_id, .reason = "Sealcanary"});
    add(EmergencyAccess{.patient_id = leg.patient_id, .user_id = bethany.id});
    perform(AmendCase{leg.id, {{"reason", "", "Logcanary"}}});
    perform(AmendCase{leg.id, {{"reason", "Logcanary", "Now"}}});
    for (const char* table :
         {"notices", "grants", "saved_views", "restrictions", "emergency_accesses"})
        BOOST_TEST(ids(table).empty(), table);
    for (const char* canary : {"Noticecanary", "Viewcanary", "Sealcanary", "Logcanary"})
        BOOST_TEST(!has(pack(), canary), canary);
}

BOOST_AUTO_TEST_CASE(of_a_record_that_is_hidden_from_the_person_only_the_visit_is_carried) {
    booked("own", omars, beth, today + 1);
    BOOST_TEST(has(pack(), "Omarcanary"));
    PackRequest veiled = request();
    veiled.scope.veil.patients = {omars.patient_id.text};
    veiled.scope.veil.cases = {omars.id.text};
    veiled.scope.veil.reader = bethany.id;
    const PackImage image = pack_image(database(), veiled);
    BOOST_TEST(!has(image, "Omarcanary"));
    BOOST_TEST(find(*open_image(image.bytes), Id<Contact>("own")).has_value());
}

BOOST_AUTO_TEST_CASE(what_is_out_of_scope_is_not_carried_though_it_is_ones_own_visit) {
    const Patient far = patient("Farcanary", {.team_id = Id<Team>("second")});
    const Case away = case_of(far, {.id = Id<Case>("away"), .team_id = Id<Team>("second")});
    visit(away, {.team_id = Id<Team>("second"), .professional_id = beth.id});
    BOOST_TEST((pack().case_ids == Ids{"leg"}));
    BOOST_TEST(!has(pack(), "Farcanary"));
    PackRequest wider = request();
    wider.scope = Scope{"team", "second", "trust"};
    BOOST_TEST((pack_image(database(), wider).case_ids == Ids{"away", "leg"}));
}

BOOST_AUTO_TEST_CASE(cases_are_listed_by_id_each_once_whatever_the_order_of_their_visits) {
    for (const auto& [id, day] : {std::pair{"zoster", 0}, {"ankle", 2}, {"hip", 1}}) {
        const Case care = case_of(now_of(leg.patient_id), {.id = Id<Case>(id)});
        booked(std::string(id) + "_1", care, beth, today + day);
        booked(std::string(id) + "_2", care, beth, today + 2);
    }
    BOOST_TEST((pack().case_ids == Ids{"ankle", "hip", "leg", "zoster"}));
}

BOOST_AUTO_TEST_CASE(it_opens_as_a_replica_on_which_work_goes_on) {
    set_lineage(database(), "first");
    perform(AmendCase{leg.id, {{"reason", "", "Ulcer"}}});
    Actor own = actor;
    own.user_id = bethany.id;
    own.role = Role::professional;
    Replica copy(pack().bytes, own);
    BOOST_TEST(copy.cursor().lineage == "first");
    BOOST_TEST(copy.cursor().position == log_position(database()));
    BOOST_TEST(find(copy.database(), leg.id)->reason == "Ulcer");
    AddComment seen{CommentSubject::case_file, leg.id.text, "Seen", {}, {}};
    BOOST_TEST(copy.perform(make_command("offline", seen), now).accepted());
    BOOST_TEST(copy.pending().size() == 1u);
}

// Part of what the person sees: continued by changes it would look whole, and lack what it never had.
BOOST_AUTO_TEST_CASE(no_changes_continue_it) {
    Replica copy(pack().bytes, actor);
    const ChangesMessage news = changes_for(database(), copy.cursor(), request().scope);
    BOOST_TEST(news.image_needed);
    PackRequest others = request();
    others.user_id = actor.user_id;
    BOOST_TEST(Replica(pack_image(database(), others).bytes, actor).cursor().scope !=
               copy.cursor().scope);
}

BOOST_AUTO_TEST_SUITE_END()
