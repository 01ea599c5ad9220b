#include "client/views/search_view.h"

#include "tests/client/views/viewpoints.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

std::string titles_of(const SearchView& view) {
    std::string titles;
    for (const SearchHit& hit : view.hits)
        titles += (titles.empty() ? "" : "; ") + hit.title;
    return titles;
}

} // namespace

BOOST_AUTO_TEST_SUITE(search)

BOOST_AUTO_TEST_CASE(a_case_is_found_by_name_reference_postcode_and_nhs_number_in_any_order) {
    World world;
    world.case_of(world.patient("Adeyemi", {.nhs_number = "9434765919",
                                            .title = "Mrs",
                                            .given_name = "Joy",
                                            .birth_date = on("1945-03-04"),
                                            .postcode = "CO7 9AB"}),
                  {.reference = "C-1042", .reason = "Leg ulcer"});
    world.case_of(world.patient("Petrov", {.title = "Mr", .given_name = "Lev"}),
                  {.reference = "C-0945"});
    const auto found = [&](const std::string& text) {
        return titles_of(search_view(world.database(), SearchIndex(world.database(), world.team.id),
                                     manager_at(world), text));
    };
    for (const char* text :
         {"adey", "ADEYEMI joy", "c-1042", "co79ab", "CO7 9ab", "943 476", "  joy  "})
        BOOST_TEST(found(text) == "Mrs Joy Adeyemi, 81", text);
    BOOST_TEST(found("joy petrov") == "");
    BOOST_TEST(found("%%") == "");
    BOOST_TEST(found("j") == "");
}

BOOST_AUTO_TEST_CASE(people_of_the_team_are_found_and_open_cases_come_before_closed_ones) {
    World world;
    world.professional("Beth Petrov", {.role = "Community nurse", .band = 5});
    world.case_of(world.patient("Petrov", {.given_name = "Aaron"}), {.status = CaseStatus::closed});
    world.case_of(world.patient("Petrov", {.id = Id<Patient>("zoe"), .given_name = "Zoe"}));
    const SearchView view =
        search_view(world.database(), SearchIndex(world.database(), world.team.id),
                    manager_at(world), "petrov");
    BOOST_TEST(titles_of(view) == "Beth Petrov; Zoe Petrov; Aaron Petrov");
    BOOST_TEST(view.hits[0].detail == "Community nurse · B5");
    BOOST_TEST(view.hits[2].mark.text == "Closed");
    BOOST_TEST(view.summary == "3 found");
}

BOOST_AUTO_TEST_SUITE_END()
