// No byte outside of one's scope: every text field of a random service is a word of its own, and every answer of the
// real server, to everybody, is searched for the words that are not theirs (tests/support/scope_model.h says which).
#include "common/commands/command.h"
#include "common/exchange/csv_table_export.h"
#include "common/sync/feed.h"
#include "server/access/visitor.h"
#include "tests/support/scope_model.h"
#include "tests/support/server_fixture.h"

#include <regex>
#include <set>

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace evenload;

namespace {

using Words = std::set<std::string>;

struct Canaries {
    Canaries() {
        const auto database = fixture.database();
        WriteScope scope(*database);
        service = std::make_unique<RandomService>(7, *database);
        scope.commit();
    }

    Words words_of(const User& user) {
        const ScopeModel model(*service);
        Words words;
        for (const Canary& canary : service->canaries)
            if (model.sees(user, canary)) words.insert(canary.word);
        return words;
    }

    // Everything that can be asked for, about everything that the user knows of.
    std::vector<std::string> addresses(HttpClient& client, const Words& known) {
        std::vector<std::string> all{"/list",       "/print",      "/print/report", "/print/cases",
                                     "/restricted", "/deputies",   "/calendar",     "/users",
                                     "/account",    "/api/kiosk",  "/api/image",    "/api/session",
                                     "/import",     "/permissions"};
        for (const char* page : {"/list", "/print", "/print/report", "/print/cases"})
            for (const Team& team : service->teams)
                all.push_back(std::string(page) + "?team=" + team.id.text);
        for (const RecordType* type : all_records())
            all.push_back("/export/" + std::string(type->table));
        for (const char* table : {"patients", "cases", "contacts", "professionals"})
            all.push_back(std::string("/export/") + table + "?as=import");
        for (const Case& care : service->cases) {
            if (!known.contains(care.reference)) continue;
            all.push_back("/audit?record=" + care.reference);
            all.push_back("/print/cases?team=" + care.team_id.text + "&case=" + care.reference);
        }
        for (const User& user : service->users)
            all.push_back("/audit?person=" + user.sign_in_name);
        for (const Canary& canary : service->canaries)
            if (canary.type->table == "attachments")
                all.push_back("/api/attachments/" + canary.row_id);
        const auto session = nlohmann::json::parse(client.get("/api/session").body, nullptr, false);
        if (session.is_object())
            all.push_back("/api/changes?since=0&lineage=" + session.value("lineage", "") +
                          "&scope=" + session.value("scope", ""));
        return all;
    }

    static Words words_in(const HttpAnswer& answer) {
        static const std::regex word("canary[0-9]+x");
        std::string bytes = answer.body;
        for (const auto& [name, value] : answer.headers)
            bytes += '\n' + value;
        Words found;
        for (std::sregex_iterator match(bytes.begin(), bytes.end(), word), end; match != end;
             ++match)
            found.insert(match->str());
        return found;
    }

    static Words not_theirs(Words found, const Words& theirs) {
        std::erase_if(found, [&](const std::string& word) { return theirs.contains(word); });
        return found;
    }

    // How many words the answer has; one that is not theirs fails the test.
    std::size_t scan(const User& who, const std::string& what, const HttpAnswer& answer,
                     const Words& theirs) {
        const Words found = words_in(answer);
        for (const std::string& word : not_theirs(found, theirs))
            BOOST_TEST(false, what << " gave " << place_of(word) << " to " << who.id.text);
        return found.size();
    }

    std::string place_of(const std::string& word) {
        for (const Canary& canary : service->canaries)
            if (canary.word == word)
                return std::string(canary.type->table) + "." + canary.field + " of " +
                       canary.row_id;
        return word;
    }

    HttpClient client_of(const User& user) {
        return user.role == Role::kiosk ? fixture.screen(user.id.text)
                                        : fixture.signed_in(user.id.text);
    }

    ServerFixture fixture;
    std::unique_ptr<RandomService> service;
};

// Ids of rows wherever a command asks for one, and words elsewhere.
class SomeArguments {
public:
    SomeArguments(const RandomService& service, Random& random)
        : service_(service)
        , random_(random) {}

    void fill(const RecordType& type, void* record) {
        for (const Field& field : type.fields) {
            if (field.kind == FieldKind::records)
                fill(field.element(), field.append(record));
            else if (const Value value = value_of_field(field); !is_null(value))
                field.set(record, view_of(value));
        }
    }

private:
    Value value_of_field(const Field& field) {
        if (field.kind == FieldKind::id) return row_of(field.references);
        if (field.name == "subject_id") return row_of("cases");
        if (field.kind == FieldKind::text) return std::string("a few words");
        if (field.kind == FieldKind::date) return to_text(service_.today);
        if (field.kind == FieldKind::integer) return std::int64_t{30};
        if (field.kind == FieldKind::time_of_day) return std::int64_t{600};
        return {};
    }
    Value row_of(std::string_view table) {
        std::vector<std::string> ids;
        for (const Canary& canary : service_.canaries)
            if (canary.type->table == table) ids.push_back(canary.row_id);
        for (const Contact& contact : service_.contacts)
            if (table == "contacts") ids.push_back(contact.id.text);
        if (ids.empty()) return {};
        return ids[static_cast<std::size_t>(random_.below(static_cast<int>(ids.size())))];
    }

    const RandomService& service_;
    Random& random_;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(canaries, Canaries)

BOOST_AUTO_TEST_CASE(no_answer_to_a_question_holds_a_word_outside_of_ones_scope) {
    std::size_t found = 0;
    for (const User& user : service->users) {
        const Words theirs = words_of(user);
        HttpClient client = client_of(user);
        for (const std::string& address : addresses(client, theirs))
            found += scan(user, address, client.get(address), theirs);
    }
    BOOST_TEST(found > 5'000U); // the words that are theirs do arrive
}

// A command may change who sees what, so that what they are given after it is theirs as well.
BOOST_AUTO_TEST_CASE(no_answer_to_a_command_holds_a_word_outside_of_ones_scope) {
    Random random(3);
    const auto database = fixture.database();
    const auto given_now = [&](const User& user) {
        Words words;
        const auto visitor = visitor_of(*database, user.id, Instant{fixture.now_milliseconds});
        const auto rows = rows_in_scope(*database, visitor->scope());
        for (const Canary& canary : service->canaries)
            words.insert(rows->text("select " + canary.field + " from " +
                                        std::string(canary.type->table) + " where id = $1",
                                    {std::string_view(canary.row_id)}));
        return words;
    };
    int number = 0;
    int accepted = 0;
    for (const User& user : service->users) {
        if (user.role == Role::kiosk) continue;
        Words theirs = words_of(user);
        HttpClient client = client_of(user);
        for (const CommandType& type : all_commands()) {
            const std::shared_ptr<void> arguments = type.create();
            SomeArguments(*service, random).fill(*type.arguments, arguments.get());
            const auto answer = client.post(
                "/api/commands",
                to_json_text(Command{"some" + std::to_string(++number), &type, arguments}));
            BOOST_TEST((answer.status == 200 || answer.status == 409), type.name << answer.body);
            accepted += answer.status == 200;
            if (!not_theirs(words_in(answer), theirs).empty()) theirs.merge(given_now(user));
            scan(user, std::string(type.name), answer, theirs);
        }
    }
    BOOST_TEST(accepted > 20);
}

BOOST_AUTO_TEST_CASE(a_word_in_the_wrong_hands_is_found) {
    const User& commissioner = service->users[2];
    BOOST_TEST_REQUIRE((commissioner.role == Role::commissioner));
    const std::string name = service->patients.front().family_name;
    HttpAnswer answer;
    answer.body = "Mrs " + name + ", " + service->cases.front().reference;
    BOOST_TEST(not_theirs(words_in(answer), words_of(commissioner)) == Words{name},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
