#include "common/exchange/json_node.h"

#include "common/base/check.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace evenload;

namespace {

template <class Ask>
std::string sentence(const char* json, const Ask& ask) {
    const nlohmann::json value = nlohmann::json::parse(json);
    try {
        ask(JsonNode(value, ""));
    } catch (const Fault& fault) {
        return fault.what();
    }
    return "accepted";
}

} // namespace

BOOST_AUTO_TEST_SUITE(foreign_json)

BOOST_AUTO_TEST_CASE(a_refusal_says_where_what_was_expected_and_what_was_found) {
    const auto size = [](const JsonNode& root) {
        root.at("boxes").items(1, 2)[1].at("size").whole(1, 9);
    };
    BOOST_TEST(sentence(R"({"boxes": [1, {"size": 9}]})", size) == "accepted");
    BOOST_TEST(sentence(R"({"boxes": [1, {"size": 10}]})", size) ==
               "boxes[1].size: expected a whole number from 1 to 9, found 10");
    BOOST_TEST(sentence(R"({"boxes": [1, {"size": 1.5}]})", size) ==
               "boxes[1].size: expected a whole number from 1 to 9, found 1.5");
    BOOST_TEST(sentence(R"({"boxes": [1, {}]})", size) == "boxes[1].size: is missing");
    BOOST_TEST(sentence(R"({"boxes": [1, 2]})", size) == "boxes[1]: expected an object, found 2");
    BOOST_TEST(sentence(R"({"boxes": [1, 2, 3]})", size) ==
               "boxes: expected a list of 1 to 2, found array of 3");
}

BOOST_AUTO_TEST_CASE(a_long_value_is_shortened_in_the_sentence) {
    const std::string long_text = "\"" + std::string(90, 'x') + "\"";
    const std::string said = sentence(long_text.c_str(), [](const JsonNode& node) { node.text(); });
    BOOST_TEST(said.find("a text of at most 80 bytes") != std::string::npos);
    BOOST_TEST(said.size() < 100);
}

BOOST_AUTO_TEST_CASE(a_text_is_not_empty_and_null_is_as_if_it_were_not_there) {
    BOOST_TEST(sentence(R"("")", [](const JsonNode& node) { node.text(); }) ==
               ": expected a text, found \"\"");
    const nlohmann::json json = nlohmann::json::parse(R"({"a": null, "b": false})");
    const JsonNode node(json, "");
    BOOST_TEST(!node.has("a"));
    BOOST_TEST(node.has("b"));
    BOOST_TEST(!node.at("b").is_true_or_false());
}

BOOST_AUTO_TEST_CASE(an_id_is_listed_once_and_known_by_its_number) {
    const nlohmann::json json = nlohmann::json::parse(R"(["x", "y", "x", "z"])");
    const auto ids = JsonNode(json, "ids").items(0, 4);
    JsonNames names("box");
    names.add(ids[0]);
    names.add(ids[1]);
    BOOST_TEST(names.find(ids[2]) == 0);
    BOOST_CHECK_EXCEPTION(names.add(ids[2]), Fault, [](const Fault& fault) {
        return std::string(fault.what()) == "ids[2]: this box is listed twice";
    });
    BOOST_CHECK_EXCEPTION(names.find(ids[3]), Fault, [](const Fault& fault) {
        return std::string(fault.what()) ==
               "ids[3]: expected the id of a box of this file, found \"z\"";
    });
}

BOOST_AUTO_TEST_SUITE_END()
