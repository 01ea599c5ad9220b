// What of another team's rows, when they change or are taken back, reaches somebody with whom a caseload of it is shared.
#include "common/sync/scope.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// Nina of South is shown caseload and case "shared" of the world's team; "other" of each is there, and not shared.
struct Shown : World {
    Scope scope{"south"};

    Shown() {
        scope.shares.unit_ids = {"team"};
        scope.shares.caseloads = {{"shared", GrantLevel::view}};
        scope.shares.cases = {{"shared", GrantLevel::view}};
        scope.reader = Id<User>("nina");
    }
    template <class Record>
    bool reaches(const Record& record, Change::Kind kind) {
        const RecordType& type = description_of<Record>();
        Change change{kind, &type, record.id.text, "team", {}, {}};
        if (kind == Change::Kind::erase)
            for (const Field& field : type.fields)
                change.before.push_back({&field, field.get(&record)});
        return in_scope(database(), scope, change);
    }
    // The row is there, is changed, and is no more.
    template <class Record>
    void reaches_always(bool expected, Record record) {
        record = add(std::move(record));
        const std::string table(description_of<Record>().table);
        BOOST_TEST(reaches(record, Change::Kind::insert) == expected, table << ": new");
        BOOST_TEST(reaches(record, Change::Kind::update) == expected, table << ": changed");
        delete_row(database(), description_of<Record>(), record.id.text);
        BOOST_TEST(reaches(record, Change::Kind::erase) == expected, table << ": taken back");
    }
    template <class Record>
    void reaches_when_of_the_shared_case() {
        reaches_always(true, Record{.case_id = Id<Case>("shared")});
        reaches_always(false, Record{.case_id = Id<Case>("other")});
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(in_scope_of_a_share, Shown)

BOOST_AUTO_TEST_CASE(are_the_caseload_and_its_cases) {
    const Patient joy = patient("Joy");
    reaches_always(true, Case{.id = Id<Case>("shared"), .patient_id = joy.id});
    reaches_always(false, Case{.id = Id<Case>("other"), .patient_id = joy.id});
    const Caseload shared = add(Caseload{.id = Id<Caseload>("shared"), .name = "B"});
    const Caseload other = add(Caseload{.id = Id<Caseload>("other"), .name = "C"});
    BOOST_TEST(reaches(shared, Change::Kind::update));
    BOOST_TEST(!reaches(other, Change::Kind::update));
}

BOOST_AUTO_TEST_CASE(is_what_belongs_to_the_shared_case) {
    reaches_when_of_the_shared_case<StatusChange>();
    reaches_when_of_the_shared_case<ContactPlan>();
    reaches_when_of_the_shared_case<FormerTerms>();
    reaches_when_of_the_shared_case<Contact>();
    reaches_when_of_the_shared_case<Task>();
    reaches_when_of_the_shared_case<Attachment>();
}

BOOST_AUTO_TEST_CASE(are_comments_on_the_case_and_on_the_caseload) {
    using enum CommentSubject;
    const auto on = [](CommentSubject subject, const char* subject_id, const char* case_id) {
        return Comment{.subject = subject, .subject_id = subject_id, .case_id = Id<Case>(case_id)};
    };
    reaches_always(true, on(case_file, "shared", "shared"));
    reaches_always(true, on(contact, "a visit of it", "shared"));
    reaches_always(true, on(caseload, "shared", ""));
    reaches_always(false, on(case_file, "other", "other"));
    reaches_always(false, on(caseload, "other", ""));
    reaches_always(false, on(caseload, "other", "other"));
}

BOOST_AUTO_TEST_CASE(is_no_comment_on_what_only_has_the_caseloads_id) {
    const Comment comment =
        add(Comment{.subject = CommentSubject::contact_schedule, .subject_id = "shared"});
    BOOST_TEST(!reaches(comment, Change::Kind::insert));
}

BOOST_AUTO_TEST_CASE(are_the_readers_own_notices_and_marks_and_nobody_elses) {
    for (const char* reader : {"nina", "oscar"}) {
        const bool own = Id<User>(reader) == scope.reader;
        reaches_always(own, Notice{.user_id = Id<User>(reader)});
        reaches_always(own, ThreadRead{.user_id = Id<User>(reader)});
    }
}

BOOST_AUTO_TEST_CASE(is_the_grant_to_the_reader_until_it_is_revoked_and_no_other) {
    const auto grant = [&](Grant one) {
        one.scope_id = one.scope_id.empty() ? "nina" : one.scope_id;
        one.unit_id = one.unit_id.empty() ? "shared" : one.unit_id;
        return reaches(add(std::move(one)), Change::Kind::update);
    };
    BOOST_TEST(grant({.unit = UnitKind::caseload}));
    BOOST_TEST(!grant({.unit = UnitKind::caseload, .revoked = true}));
    BOOST_TEST(!grant({.unit = UnitKind::caseload, .scope = ScopeKind::kiosk}));
    BOOST_TEST(!grant({.unit = UnitKind::caseload, .scope_id = "oscar"}));
    BOOST_TEST(!grant({.unit = UnitKind::caseload, .unit_id = "other"}));
    BOOST_TEST(!grant({.unit = UnitKind::team}));
}

BOOST_AUTO_TEST_CASE(is_nothing_else_of_the_team_and_nothing_of_a_third) {
    reaches_always(false, User{.id = Id<User>("new"), .team_id = team.id, .name = "New"});
    reaches_always(false, Absence{.first_day = today, .last_day = today});
    const Task task = add(Task{.case_id = Id<Case>("shared")});
    BOOST_TEST(reaches(task, Change::Kind::update));
    scope.shares.unit_ids = {"west"};
    BOOST_TEST(!reaches(task, Change::Kind::update));
    scope.unit_ids = {"team"};
    BOOST_TEST(reaches(task, Change::Kind::update));
}

BOOST_AUTO_TEST_CASE(are_notices_out_of_every_team_that_shares) {
    add(Team{.id = Id<Team>("west"), .organisation_id = organisation.id, .name = "West"});
    scope.shares.unit_ids = {"team", "west"};
    for (const char* one : {"team", "west"}) {
        const Notice notice = add(Notice{.team_id = Id<Team>(one), .user_id = scope.reader});
        BOOST_TEST(reaches(notice, Change::Kind::insert), one);
    }
}

BOOST_AUTO_TEST_CASE(is_nothing_without_a_share) {
    std::vector<std::string> parameters;
    scope.shares = {};
    for (const RecordType* type : all_records())
        BOOST_TEST(shared_rows(scope, *type, parameters) == "", std::string(type->table));
    BOOST_TEST(parameters.empty());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(name_of_a_scope)

BOOST_AUTO_TEST_CASE(says_what_is_hidden_and_not_from_whom_when_nothing_is) {
    Scope plain{"south"};
    const std::string name = scope_of(plain);
    plain.veil.reader = Id<User>("nina");
    BOOST_TEST(scope_of(plain) == name);
    Scope veiled{"south"};
    veiled.veil.patients = {"joy"};
    BOOST_TEST(scope_of(veiled) != name);
    Scope further = veiled;
    further.veil.cases = {"leg"};
    BOOST_TEST(scope_of(further) != scope_of(veiled));
    Scope nobody_named = veiled;
    nobody_named.veil.nobody_named = true;
    BOOST_TEST(scope_of(nobody_named) != scope_of(veiled));
    Scope reading = veiled;
    reading.veil.reader = Id<User>("nina");
    BOOST_TEST(scope_of(reading) != scope_of(veiled));
}

BOOST_AUTO_TEST_SUITE_END()
