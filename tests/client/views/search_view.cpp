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

BOOST_AUTO_TEST_CASE(a_comment_is_shown_around_the_word_and_leads_to_its_thread) {
    World world;
    const Case care =
        world.case_of(world.patient("Adeyemi", {.given_name = "Joy"}), {.reference = "C-1042"});
    world.add(Comment{.id = Id<Comment>("c"),
                      .team_id = world.team.id,
                      .subject_id = care.id.text,
                      .case_id = care.id,
                      .text = "Spoke with the daughter on Friday: the key safe has a new number"});
    const SearchView view =
        search_view(world.database(), SearchIndex(world.database(), world.team.id),
                    manager_at(world), "safe key");
    BOOST_REQUIRE(view.hits.size() == 1u);
    const SearchHit& hit = view.hits[0];
    BOOST_TEST((hit.kind == SearchHit::Kind::comment));
    BOOST_TEST(hit.title == "…on Friday: the key safe has a new number");
    BOOST_TEST(hit.place.case_reference == "C-1042");
    BOOST_TEST(hit.detail.find("C-1042") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(many_cases_leave_room_for_comments) {
    World world;
    Case care;
    for (int i = 0; i < 12; ++i)
        care = world.case_of(world.patient("Petrov", {.id = Id<Patient>("p" + std::to_string(i))}),
                             {.id = Id<Case>("case" + std::to_string(i))});
    for (const char* id : {"a", "b", "c"})
        world.add(Comment{.id = Id<Comment>(id),
                          .team_id = world.team.id,
                          .subject_id = care.id.text,
                          .case_id = care.id,
                          .text = "Petrov asked"});
    const SearchView view =
        search_view(world.database(), SearchIndex(world.database(), world.team.id),
                    manager_at(world), "petrov");
    BOOST_REQUIRE(view.hits.size() == 8u);
    BOOST_TEST((view.hits[5].kind == SearchHit::Kind::case_file));
    BOOST_TEST((view.hits[6].kind == SearchHit::Kind::comment));
    BOOST_TEST(view.more);
}

BOOST_AUTO_TEST_SUITE_END()
