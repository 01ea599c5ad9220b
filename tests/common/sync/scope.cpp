#include "common/sync/scope.h"

#include "common/commands/case/move_case.h"
#include "common/commands/case/unallocate_case.h"
#include "common/commands/caseload/revoke_share.h"
#include "common/commands/caseload/share_caseload.h"
#include "common/commands/comment/add_comment.h"
#include "common/commands/undo.h"
#include "common/sync/feed.h"
#include "common/sync/replica.h"
#include "common/sync/sharing.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// Nina works in team South. Beth's caseload of the world's team has one case; another case is Carl's, one waits.
// Every text of a patient is a word of their own, so that a byte too many is found.
struct Ward : World {
    Professional beth = professional("Beth");
    Professional carl = professional("Carl");
    Case shared = care("Sharedcanary", beth.id);
    Case carls = care("Carlcanary", carl.id);
    Case waiting = care("Waitingcanary", {});
    Caseload caseload = add(Caseload{
        .id = Id<Caseload>("beths"), .professional_id = beth.id, .name = "B", .first_day = today});
    User nina = outsider();
    User oscar = user("Oscar", Role::supervisor);

    Case care(const std::string& canary, const Id<Professional>& owner) {
        Patient who = patient(canary, {.address = canary + " Road", .alerts = canary});
        Case rest;
        rest.owner_id = owner;
        rest.reason = canary;
        if (owner) rest.status = CaseStatus::active;
        const Case made = case_of(who, rest);
        plan(made);
        visit(made, {.professional_id = owner, .notes = canary});
        add(Task{.case_id = made.id, .title = canary});
        add(FormerTerms{.case_id = made.id});
        add(StatusChange{.case_id = made.id, .reason = canary});
        add(Comment{.subject_id = made.id.text, .case_id = made.id, .text = canary});
        return made;
    }
    User outsider() {
        add(Team{.id = Id<Team>("south"), .organisation_id = organisation.id, .name = "South"});
        User other = user("Nina", Role::professional);
        other.team_id = Id<Team>("south");
        upsert_row(database(), description_of<User>(), &other);
        return other;
    }
    Scope scope() {
        Scope ninas{"south", "trust"};
        ninas.shares = shares_of(database(), nina, ninas.unit_ids, today);
        ninas.reader = nina.id;
        return ninas;
    }
    Actor as_nina() {
        return {nina.id,       {}, organisation.id, Role::professional, {"south", "trust"},
                scope().shares};
    }
    Outcome share(GrantLevel level) { return perform(ShareCaseload{caseload.id, nina.id, level}); }
    std::string image() {
        const auto bytes = replica_image(database(), scope());
        return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    }
    bool image_has(const std::string& text) { return image().find(text) != std::string::npos; }
    Replica replica() { return {replica_image(database(), scope()), as_nina()}; }
    std::int64_t count(Replica& copy, const std::string& table) {
        return copy.database().integer("select count(*) from " + table);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(scope, Ward)

BOOST_AUTO_TEST_CASE(a_scope_names_what_it_holds) {
    BOOST_TEST(scope_of(scope()) == scope_of({"trust", "south"})); // all of a team have one name
    share(GrantLevel::view);
    const std::string view = scope_of(scope());
    BOOST_TEST(view != scope_of({"trust", "south"}));
    share(GrantLevel::comment);
    BOOST_TEST(scope_of(scope()) != view);
    const std::string comment = scope_of(scope());
    perform(MoveCase{carls.id, beth.id, "x"});
    BOOST_TEST(scope_of(scope()) != comment);
}

BOOST_AUTO_TEST_CASE(before_it_is_shared_nothing_of_the_other_team_is_there) {
    Replica copy = replica();
    for (const char* table :
         {"cases", "patients", "professionals", "contacts", "contact_plans", "caseloads",
          "comments", "tasks", "status_changes", "former_terms", "grants"})
        BOOST_TEST(count(copy, table) == 0, table);
    BOOST_TEST(!image_has("canary"));
}

BOOST_AUTO_TEST_CASE(a_share_brings_the_caseload_its_case_and_all_that_is_of_it) {
    share(GrantLevel::view);
    Replica copy = replica();
    for (const char* table :
         {"cases", "patients", "professionals", "contacts", "contact_plans", "caseloads",
          "comments", "tasks", "status_changes", "former_terms", "grants", "notices"})
        BOOST_TEST(count(copy, table) == 1, table);
    BOOST_TEST(count(copy, "teams") == 2);
    BOOST_TEST(image_has("Sharedcanary"));
    BOOST_TEST(!image_has("Carlcanary"));
    BOOST_TEST(!image_has("Waitingcanary"));
}

BOOST_AUTO_TEST_CASE(a_cursor_of_before_needs_an_image_when_something_is_shared_moves_or_is_ended) {
    Replica copy = replica();
    const auto continues = [&] {
        return copy.apply(changes_for(database(), copy.cursor(), scope()));
    };
    BOOST_TEST(continues());
    const Outcome given = share(GrantLevel::view);
    BOOST_TEST(!continues());
    copy.replace(replica_image(database(), scope()), as_nina());
    BOOST_TEST(continues());
    perform(MoveCase{carls.id, beth.id, "x"});
    BOOST_TEST(!continues());
    copy.replace(replica_image(database(), scope()), as_nina());
    BOOST_TEST(count(copy, "cases") == 2);
    BOOST_TEST(image_has("Carlcanary"));
    perform(UnallocateCase{shared.id, "x"});
    BOOST_TEST(!continues());
    copy.replace(replica_image(database(), scope()), as_nina());
    BOOST_TEST(count(copy, "cases") == 1);
    BOOST_TEST(!image_has("Sharedcanary"));
    perform(RevokeShare{Id<Grant>(given.created.at(0))});
    BOOST_TEST(!continues());
    copy.replace(replica_image(database(), scope()), as_nina());
    for (const char* table : {"cases", "patients", "contacts", "caseloads", "comments", "notices"})
        BOOST_TEST(count(copy, table) == 0, table);
    BOOST_TEST(!image_has("canary"));
}

BOOST_AUTO_TEST_CASE(changes_of_what_is_shared_arrive_and_no_others) {
    share(GrantLevel::view);
    Replica copy = replica();
    perform(AddComment{CommentSubject::case_file, shared.id.text, "for Nina", {}});
    perform(AddComment{CommentSubject::case_file, carls.id.text, "Carlcanary again", {}});
    perform(AddComment{CommentSubject::caseload, caseload.id.text, "of the caseload", {}});
    const ChangesMessage message = changes_for(database(), copy.cursor(), scope());
    const std::string sent = to_json_text(message);
    BOOST_TEST(sent.find("for Nina") != std::string::npos);
    BOOST_TEST(sent.find("of the caseload") != std::string::npos);
    BOOST_TEST(sent.find("Carlcanary") == std::string::npos);
    BOOST_TEST(copy.apply(message));
    BOOST_TEST(count(copy, "comments") == 3);
    BOOST_TEST(copy.cursor().position == log_position(database()));
}

BOOST_AUTO_TEST_CASE(notices_and_grants_to_others_do_not_arrive) {
    share(GrantLevel::view);
    perform(ShareCaseload{caseload.id, oscar.id, GrantLevel::view});
    Replica copy = replica();
    BOOST_TEST(count(copy, "grants") == 1);
    BOOST_TEST(count(copy, "notices") == 1);
}

BOOST_AUTO_TEST_CASE(what_is_taken_back_arrives_as_taken_back) {
    share(GrantLevel::view);
    perform(AddComment{CommentSubject::case_file, shared.id.text, "oh", {}});
    const std::string commented = last_command_id;
    Replica copy = replica();
    BOOST_TEST(count(copy, "comments") == 2);
    perform(Undo{commented});
    BOOST_TEST(copy.apply(changes_for(database(), copy.cursor(), scope())));
    BOOST_TEST(count(copy, "comments") == 1);
}

BOOST_AUTO_TEST_CASE(a_comment_is_shown_at_once_where_commenting_is_shared_and_nothing_else_is) {
    share(GrantLevel::comment);
    Replica copy = replica();
    const AddComment words{CommentSubject::case_file, shared.id.text, "from Nina", {}};
    BOOST_TEST(rule_of(copy.perform(make_command("n1", words), now)) == "accepted");
    BOOST_TEST(count(copy, "comments") == 2);
    BOOST_TEST(rule_of(copy.perform(make_command("n2", Undo{"n1"}), now)) == "accepted");
    BOOST_TEST(count(copy, "comments") == 1);
    share(GrantLevel::view);
    copy.replace(replica_image(database(), scope()), as_nina());
    BOOST_TEST(rule_of(copy.perform(make_command("n3", words), now)) == "share_level");
}

BOOST_AUTO_TEST_SUITE_END()
