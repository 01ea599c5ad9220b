// server/openapi.yaml against the program: the routes, the commands, and what real answers hold.
#include "common/base/text.h"
#include "common/commands/command.h"
#include "tests/support/server_fixture.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <regex>

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace evenload;

namespace {

constexpr const char* file = "server/openapi.yaml";
const std::string begin_mark = "# commands: begin\n";
const std::string end_mark = "# commands: end\n";

std::string document() {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

// "GET /cases/{reference}" of everything below "paths:".
std::set<std::string> documented_routes() {
    std::set<std::string> routes;
    std::string path;
    bool in_paths = false;
    const std::string text = document();
    for (const std::string_view line : split(text, '\n')) {
        if (!line.empty() && line[0] != ' ') in_paths = line == "paths:";
        if (!in_paths) continue;
        if (line.starts_with("  /") && line.ends_with(":")) path = line.substr(2, line.size() - 3);
        if (line == "    get:") routes.insert("GET " + path);
        if (line == "    post:") routes.insert("POST " + path);
    }
    return routes;
}

std::set<std::string> served_routes() {
    ServerFixture fixture;
    std::set<std::string> served;
    for (const std::string& name : fixture.server().route_names())
        served.insert(std::regex_replace(name, std::regex(":([a-z_]+)"), "{$1}"));
    return served;
}

std::string type_of(const Field& field) {
    const auto quoted = [&](const std::string& type) {
        return field.optional ? "[" + type + ", 'null']" : type;
    };
    switch (field.kind) {
    case FieldKind::integer:
    case FieldKind::time_of_day:
    case FieldKind::instant: return quoted("integer");
    case FieldKind::boolean: return quoted("boolean");
    case FieldKind::codes:
    case FieldKind::records: return "array";
    default: return quoted("string");
    }
}

std::string words_for(const Field& field) {
    if (field.kind == FieldKind::id && !field.references.empty())
        return "id of a row of " + std::string(field.references);
    if (field.kind == FieldKind::time_of_day) return "minutes from midnight";
    return expectation(field);
}

void describe_fields(std::string& text, const RecordType& type, const std::string& indent) {
    text += indent + "type: object\n" + indent + "additionalProperties: false\n";
    if (type.fields.empty()) return;
    text += indent + "properties:\n";
    for (const Field& field : type.fields) {
        text += indent + "  " + std::string(field.name) + ":\n" + indent +
                "    type: " + type_of(field) + "\n";
        if (field.kind == FieldKind::records) {
            text += indent + "    items:\n";
            describe_fields(text, field.element(), indent + "      ");
            continue;
        }
        if (field.kind == FieldKind::codes) text += indent + "    items: {type: string}\n";
        if (field.kind == FieldKind::date) text += indent + "    format: date\n";
        if (field.kind == FieldKind::choice)
            text += indent + "    enum: [" +
                    joined({field.choices.begin(), field.choices.end()}, ", ") +
                    (field.optional ? ", null" : "") + "]\n";
        else
            text += indent + "    description: '" + words_for(field) + "'\n";
    }
}

std::string described_commands() {
    std::string text = "      properties:\n";
    for (const CommandType& type : all_commands()) {
        std::vector<std::string> roles;
        const Field& role = *description_of<User>().find("role");
        for (const Role one : type.roles)
            roles.emplace_back(role.choices[static_cast<std::size_t>(one)]);
        text += "        " + std::string(type.name) +
                ":\n          description: " + std::string(type.label) + "\n          x-roles: [" +
                joined(roles, ", ") + "]\n";
        describe_fields(text, *type.arguments, "          ");
    }
    return text;
}

// The words listed after "required:" of a schema.
std::set<std::string> required_of(const std::string& schema) {
    const std::string text = document();
    const auto start = text.find("\n    " + schema + ":\n", text.find("\n  schemas:"));
    BOOST_TEST_REQUIRE(start != std::string::npos, schema);
    const auto open = text.find("required: [", start) + 11;
    std::set<std::string> names;
    for (const std::string_view name :
         split(std::string_view(text).substr(open, text.find(']', open) - open), ','))
        names.emplace(trimmed(name));
    return names;
}

std::set<std::string> members_of(const std::string& body) {
    std::set<std::string> names;
    const auto object = nlohmann::json::parse(body);
    for (const auto& [name, value] : object.items())
        names.insert(name);
    return names;
}

} // namespace

BOOST_AUTO_TEST_SUITE(openapi)

BOOST_AUTO_TEST_CASE(every_route_is_documented_and_every_documented_route_is_served) {
    BOOST_TEST(documented_routes() == served_routes(), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(every_command_is_documented_with_its_fields) {
    const std::string text = document();
    const auto start = text.find(begin_mark) + begin_mark.size();
    const auto end = text.find(end_mark);
    BOOST_TEST_REQUIRE(end != std::string::npos);
    const std::string expected = described_commands();
    if (std::getenv("EVENLOAD_UPDATE"))
        std::ofstream(file) << text.substr(0, start) << expected << text.substr(end);
    BOOST_TEST((document().substr(start, expected.size() + end_mark.size()) == expected + end_mark),
               "the commands have changed: run this test once with EVENLOAD_UPDATE=1 and look at "
               "the difference");
}

BOOST_AUTO_TEST_CASE(answers_hold_what_is_documented_and_nothing_else) {
    ServerFixture fixture;
    HttpClient marta = fixture.signed_in("marta");
    const auto comment = [](const std::string& id, const std::string& subject) {
        return command_text(id, "add_comment",
                            R"({"subject":"case_file","text":"Seen","subject_id":")" + subject +
                                "\"}");
    };
    const auto per_element = boost::test_tools::per_element();
    BOOST_TEST(members_of(marta.get("/api/session").body) == required_of("session"), per_element);
    BOOST_TEST(members_of(marta.get("/api/kiosk").body) == required_of("kiosk_page"), per_element);
    BOOST_TEST(members_of(marta.get("/api/changes?since=0").body) == required_of("changes"),
               per_element);
    BOOST_TEST(members_of(marta.post("/api/commands", comment("c1", "case_north1")).body) ==
                   required_of("accepted"),
               per_element);
    BOOST_TEST(members_of(marta.post("/api/commands", comment("c2", "none")).body) ==
                   required_of("rejected"),
               per_element);
    BOOST_TEST(members_of(marta.get("/api/none").body) == required_of("error"), per_element);
}

BOOST_AUTO_TEST_SUITE_END()
