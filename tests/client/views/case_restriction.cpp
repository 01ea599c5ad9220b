#include "client/views/case_restriction.h"

#include "client/views/case_view.h"
#include "tests/client/views/small_case.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// Joy's record is restricted; who looks is the caseload manager.
struct Restricted : SmallCase {
    Restriction restriction = world.add(Restriction{
        .patient_id = care.patient_id, .reason = "works in this team", .restricted_at = world.now});
    CaseView seen(bool hidden) {
        Viewpoint from = manager_at(world);
        if (hidden) from.veil.patients = {care.patient_id.text};
        return case_view(world.database(), from, care.reference);
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(case_restriction)

BOOST_AUTO_TEST_CASE(who_sees_the_record_reads_why_it_is_restricted_and_may_lift_that) {
    Restricted file;
    const CaseView view = file.seen(false);
    BOOST_TEST(view.restriction.text == "Restricted: works in this team");
    BOOST_TEST(!view.restriction.hidden);
    BOOST_TEST(!view.actions.lift_restriction);
    BOOST_TEST(view.actions.restrict_record.has_value());
    BOOST_TEST(*view.actions.open_restricted == "You see this record already");
}

BOOST_AUTO_TEST_CASE(from_whom_it_is_hidden_may_open_it_and_nothing_else) {
    Restricted file;
    const CaseView view = file.seen(true);
    BOOST_TEST(view.restriction.hidden);
    BOOST_TEST(!view.actions.open_restricted);
    BOOST_TEST(view.actions.lift_restriction.has_value());
    BOOST_TEST(view.actions.comment.has_value());
    BOOST_TEST(view.actions.amend.has_value());
    BOOST_TEST(view.identity == "CO7 9AB"); // and not that nobody knows the rest
    BOOST_TEST(view.referral.front().name == "Source");
}

BOOST_AUTO_TEST_CASE(what_is_open_in_an_emergency_says_until_when) {
    Restricted file;
    const EmergencyAccess access =
        file.world.add(EmergencyAccess{.patient_id = file.care.patient_id,
                                       .user_id = manager_at(file.world).user_id,
                                       .opened_at = file.world.now,
                                       .ends_at = {file.world.now.milliseconds + 7 * 3'600'000}});
    const CaseView view = file.seen(false);
    BOOST_TEST((view.restriction.own_access == access.id));
    BOOST_TEST(view.restriction.text ==
               "Open to you until 15:00, for an emergency. What you read is reviewed.");
}

BOOST_AUTO_TEST_CASE(a_record_that_is_not_restricted_says_nothing) {
    SmallCase file;
    const CaseView view = file.view();
    BOOST_TEST(view.restriction.text == "");
    BOOST_TEST(!view.actions.restrict_record);
    BOOST_TEST(view.actions.open_restricted.has_value());
}

BOOST_AUTO_TEST_SUITE_END()
