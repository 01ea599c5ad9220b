#include "common/rules/patient_choice.h"

#include "tests/common/rules/days.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

std::vector<PatientPreference> wish(PreferenceKind kind, std::string reason = {}) {
    PatientPreference wish;
    wish.professional_id = Id<Professional>("beth");
    wish.kind = kind;
    wish.reason = std::move(reason);
    return {wish};
}

} // namespace

BOOST_AUTO_TEST_SUITE(patient_choice_rule)

BOOST_AUTO_TEST_CASE(who_is_excluded_is_refused_with_the_reason) {
    const auto wishes = wish(PreferenceKind::excluded, "asked for a woman");
    const auto breach = patient_choice(Id<Professional>("beth"), wishes);
    BOOST_TEST(said(breach) == "Is not to visit this patient: asked for a woman");
    BOOST_CHECK(breach->severity == Severity::block);
    BOOST_TEST(said(patient_choice(Id<Professional>("carl"), wishes)) == "holds");
}

BOOST_AUTO_TEST_CASE(preferring_someone_excludes_nobody) {
    const auto beth = Id<Professional>("beth");
    BOOST_TEST(said(patient_choice(beth, wish(PreferenceKind::preferred))) == "holds");
    BOOST_TEST(said(patient_choice(beth, wish(PreferenceKind::no_matter))) == "holds");
    BOOST_TEST(said(patient_choice(beth, {})) == "holds");
}

BOOST_AUTO_TEST_SUITE_END()
