#include "common/commands/comment/comment_subject.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Ward : World {
    Professional beth = professional("Beth");
    Professional carl = professional("Carl");
    Patient joy = patient("Adeyemi");
    Case hers = case_of(joy, {.status = CaseStatus::active, .owner_id = beth.id});
    Case his = case_of(joy, {.status = CaseStatus::active, .owner_id = carl.id});
    Caseload caseload =
        add(Caseload{.professional_id = beth.id, .name = "Beth", .first_day = today});
    User nina = outsider();

    User outsider() {
        User other = user("Nina", Role::professional);
        other.team_id = Id<Team>("other");
        upsert_row(database(), description_of<User>(), &other);
        return other;
    }
    bool sees(const User& who, const SubjectOfComment& subject) {
        Transaction transaction(database(), {"c", actor, now});
        return may_see(transaction, who, subject);
    }
    void grant(UnitKind unit, const std::string& id, bool revoked = false) {
        add(Grant{.unit = unit, .unit_id = id, .scope_id = nina.id.text, .revoked = revoked});
    }
    SubjectOfComment of(const Case& care) { return {team.id, care.id, {}}; }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(comment_subject, Ward)

BOOST_AUTO_TEST_CASE(a_team_sees_its_own_and_others_do_not) {
    BOOST_TEST(sees(now_of(actor.user_id), of(hers)));
    BOOST_TEST(!sees(nina, of(hers)));
    BOOST_TEST(sees(user("Admin", Role::administrator), of(hers)));
    BOOST_TEST(!sees(user("Wall", Role::kiosk), of(hers)));
}

BOOST_AUTO_TEST_CASE(a_shared_caseload_shows_itself_and_its_cases_only) {
    grant(UnitKind::caseload, caseload.id.text);
    BOOST_TEST(sees(nina, of(hers)));
    BOOST_TEST(sees(nina, {team.id, {}, caseload.id.text}));
    BOOST_TEST(!sees(nina, of(his)));
    BOOST_TEST(!sees(nina, {team.id, {}, {}})); // a schedule of the team
}

BOOST_AUTO_TEST_CASE(a_shared_team_shows_all_and_a_share_that_ended_nothing) {
    grant(UnitKind::caseload, caseload.id.text, true);
    BOOST_TEST(!sees(nina, of(hers)));
    grant(UnitKind::team, team.id.text);
    BOOST_TEST(sees(nina, of(his)));
}

BOOST_AUTO_TEST_CASE(each_kind_of_subject_is_found_with_its_team_and_case) {
    Transaction transaction(database(), {"c", actor, now});
    const Contact contact = visit(hers);
    const auto found = subject_of_comment(transaction, CommentSubject::contact, contact.id.text);
    BOOST_TEST_REQUIRE(found.has_value());
    BOOST_TEST(found->case_id.text == hers.id.text);
    BOOST_TEST(found->team_id.text == "team");
    BOOST_CHECK(found->level == GrantLevel::change);
    BOOST_TEST(
        subject_of_comment(transaction, CommentSubject::caseload, caseload.id.text)->caseload_id ==
        caseload.id.text);
    BOOST_TEST(!subject_of_comment(transaction, CommentSubject::contact_schedule, "none"));
}

BOOST_AUTO_TEST_SUITE_END()
