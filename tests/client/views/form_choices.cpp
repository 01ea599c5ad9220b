#include "client/views/form_choices.h"

#include "tests/client/views/viewpoints.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

std::string labels(const std::vector<Choice>& choices) {
    std::string text;
    for (const Choice& choice : choices)
        text += (text.empty() ? "" : "; ") + choice.label;
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(form_choices)

BOOST_AUTO_TEST_CASE(the_people_who_work_here_and_the_words_that_the_team_has) {
    World world;
    world.professional("Beth Lindqvist",
                       {.skills = {"wound_care", "insulin"}, .equipment = {"scanner"}});
    world.professional("Amara Osei", {.skills = {"wound_care"}});
    world.professional("Zoe Left", {.active = false});
    world.case_of(world.patient("One"), {.needs = {"wound"}});
    world.case_of(world.patient("Two"), {.needs = {"wound", "falls"}});
    const TeamChoices choices = team_choices(world.database(), world.team.id);
    BOOST_TEST(labels(choices.professionals) == "Amara Osei; Beth Lindqvist");
    BOOST_TEST(labels(choices.skills) == "Insulin; Wound care");
    BOOST_TEST(labels(choices.equipment) == "Scanner");
    BOOST_TEST(labels(choices.needs) == "Falls; Wound");
}

BOOST_AUTO_TEST_SUITE_END()
