#include "common/store/shares.h"

#include "common/model/records.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

Shares one_caseload() {
    Shares shares;
    shares.unit_ids = {"north"};
    shares.caseloads = {{"beth", GrantLevel::view}};
    shares.cases = {{"leg", GrantLevel::comment}};
    return shares;
}

template <class Record>
std::optional<GrantLevel> level(const Record& record) {
    return shared_level(one_caseload(), description_of<Record>(), &record);
}

} // namespace

BOOST_AUTO_TEST_SUITE(shares)

BOOST_AUTO_TEST_CASE(a_row_is_as_open_as_the_case_or_caseload_that_it_is_about) {
    BOOST_CHECK(level(Caseload{.id = Id<Caseload>("beth")}) == GrantLevel::view);
    BOOST_CHECK(level(Case{.id = Id<Case>("leg")}) == GrantLevel::comment);
    BOOST_CHECK(level(Contact{.case_id = Id<Case>("leg")}) == GrantLevel::comment);
    Comment on_visit{.subject = CommentSubject::contact, .subject_id = "visit"};
    on_visit.case_id = Id<Case>("leg");
    BOOST_CHECK(level(on_visit) == GrantLevel::comment);
    BOOST_CHECK(level(Comment{.subject = CommentSubject::caseload, .subject_id = "beth"}) ==
                GrantLevel::view);
}

BOOST_AUTO_TEST_CASE(what_only_has_the_same_id_is_not_shared) {
    BOOST_CHECK(!level(Case{.id = Id<Case>("beth")}));
    BOOST_CHECK(!level(Caseload{.id = Id<Caseload>("leg")}));
    BOOST_CHECK(!level(Comment{.subject = CommentSubject::contact_schedule, .subject_id = "beth"}));
    BOOST_CHECK(!level(Notice{.subject_id = "beth"}));
    BOOST_CHECK(!level(ThreadRead{.subject = CommentSubject::caseload, .subject_id = "beth"}));
    BOOST_CHECK(!level(Contact{.case_id = Id<Case>("arm")}));
    BOOST_CHECK(!level(Contact{}));
}

BOOST_AUTO_TEST_SUITE_END()
