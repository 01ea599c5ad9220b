#include "common/rules/shared_equipment.h"

#include "tests/common/rules/days.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Cupboard {
    EquipmentPool pool;
    Professional beth = beth_on_monday().professional;
    Contact scan;

    Cupboard() {
        SharedEquipment scanners;
        scanners.code = "bladder_scanner";
        scanners.pieces = 2;
        pool.items = {scanners};
        scan.id = Id<Contact>("scan");
        scan.equipment = {"bladder_scanner"};
    }
    void borrowed_by(const std::string& who, const std::string& contact) {
        pool.borrowings.push_back(
            {Id<Contact>(contact), Id<Professional>(who), who, "bladder_scanner"});
    }
    std::optional<Breach> asked() const { return shared_equipment(scan, beth, &pool, {}); }
};

} // namespace

BOOST_AUTO_TEST_SUITE(shared_equipment_rule)

BOOST_AUTO_TEST_CASE(a_piece_is_there_until_others_have_all) {
    Cupboard cupboard;
    BOOST_TEST(said(cupboard.asked()) == "holds");
    cupboard.borrowed_by("Amara", "one");
    cupboard.borrowed_by("Amara", "two"); // one piece serves both
    BOOST_TEST(said(cupboard.asked()) == "holds");
    cupboard.borrowed_by("Carl", "three");
    BOOST_TEST(said(cupboard.asked()) ==
               "Lacks equipment: bladder scanner is out with Amara and Carl");
    BOOST_CHECK(cupboard.asked()->severity == Severity::ask_reason);
}

BOOST_AUTO_TEST_CASE(who_has_a_piece_keeps_it_for_the_day) {
    Cupboard cupboard;
    cupboard.borrowed_by("Amara", "one");
    cupboard.borrowed_by("beth", "two");
    cupboard.borrowed_by("Carl", "three"); // one too many, by somebody's decision
    BOOST_TEST(said(cupboard.asked()) == "holds");
}

BOOST_AUTO_TEST_CASE(a_visit_that_moves_leaves_its_piece) {
    Cupboard cupboard;
    cupboard.borrowed_by("Amara", "one");
    cupboard.borrowed_by("Carl", "scan"); // the visit itself, where it is now
    BOOST_TEST(said(cupboard.asked()) == "holds");
}

BOOST_AUTO_TEST_CASE(what_they_carry_or_nobody_shares_is_the_usual_rule) {
    Cupboard cupboard;
    cupboard.borrowed_by("Amara", "one");
    cupboard.borrowed_by("Carl", "two");
    cupboard.beth.equipment = {"bladder_scanner"};
    BOOST_TEST(said(cupboard.asked()) == "holds");
    cupboard.scan.equipment = {"doppler"};
    BOOST_TEST(said(cupboard.asked()) == "Lacks equipment: doppler");
    BOOST_TEST(said(shared_equipment(cupboard.scan, cupboard.beth, nullptr, {})) ==
               "Lacks equipment: doppler");
}

BOOST_AUTO_TEST_SUITE_END()
