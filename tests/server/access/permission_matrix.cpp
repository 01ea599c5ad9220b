// Every cell of permission_matrix.txt, asked of the real server.
#include "common/commands/command.h"
#include "server/accounts/calendar_tokens.h"
#include "server/accounts/invitations.h"
#include "server/attachments/contents.h"
#include "tests/support/server_fixture.h"

#include <fstream>
#include <sstream>

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace evenload;

namespace {

const std::vector<std::string> people{"anna", "marta", "sue", "beth", "colin", "wall", "none"};

struct Promise {
    std::string name;
    std::vector<std::string> cells;
    std::string path;
    std::string body;
};

Promise promise_in(const std::string& line, bool of_routes) {
    std::istringstream words(line);
    Promise row;
    words >> row.name;
    if (std::string pattern; of_routes && words >> pattern) row.name += " " + pattern;
    row.cells.resize(of_routes ? 7 : 5);
    for (std::string& cell : row.cells)
        words >> cell;
    words >> row.path;
    std::getline(words, row.body);
    row.body = trimmed(row.body);
    return row;
}

// The rows below "[section]"; its first line names the columns.
std::vector<Promise> rows_of(const std::string& section) {
    std::ifstream file("tests/server/access/permission_matrix.txt");
    std::vector<Promise> rows;
    bool inside = false;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.starts_with("#")) continue;
        if (line.starts_with("[")) {
            inside = line == "[" + section + "]";
            std::getline(file, line);
        } else if (inside) {
            rows.push_back(promise_in(line, section != "commands"));
        }
    }
    BOOST_TEST_REQUIRE(!rows.empty(), section);
    return rows;
}

// A browser program of one line a file, so that its routes answer.
Settings with_files(const TemporaryFolder& folder) {
    std::filesystem::create_directories(folder.path() / "assets");
    for (const char* name :
         {"index.html", "import.html", "device.html", "assets/app.js", "favicon.ico", "favicon.svg",
          "sw.js", "shell.json", "manifest.webmanifest"})
        std::ofstream(folder.path() / name) << "x";
    Settings settings;
    settings.web = folder.path();
    return settings;
}

struct Matrix {
    Matrix() {
        const auto database = fixture.database();
        WriteScope scope(*database);
        add(*database, "anna", Role::administrator);
        add(*database, "sue", Role::supervisor);
        add(*database, "colin", Role::commissioner);
        set_password(*database, Id<User>("marta"), "correct horse battery", now());
        invitation = invite(*database, Id<User>("colin"), now());
        calendar =
            create_calendar_token(*database, Id<Professional>("nurse_beth"), Id<User>(), now());
        restrict_one(*database);
        scope.commit();
    }

    // A record of team North with a file.
    void restrict_one(Database& database) {
        insert(database, Restriction{.id = Id<Restriction>("restriction"),
                                     .team_id = Id<Team>("north"),
                                     .patient_id = Id<Patient>("patient_north3"),
                                     .restricted_by = Id<User>("marta")});
        const std::string bytes = "words";
        const Content content{hash_of_content(bytes), "text/plain", 5};
        keep_content(database, content, stored_form(bytes), Id<User>("marta"), now());
        insert(database, Attachment{.id = Id<Attachment>("of_restricted"),
                                    .team_id = Id<Team>("north"),
                                    .case_id = Id<Case>("case_north3"),
                                    .name = "letter.txt",
                                    .media_type = "text/plain",
                                    .size_bytes = 5,
                                    .content_hash = content.hash});
    }

    static void add(Database& database, const std::string& name, Role role) {
        insert(database, User{.id = Id<User>(name),
                              .organisation_id = Id<Organisation>("trust"),
                              .team_id = Id<Team>("north"),
                              .name = name,
                              .sign_in_name = name,
                              .role = role});
    }

    Instant now() { return {fixture.now_milliseconds}; }

    HttpClient client_of(const std::string& person) {
        if (person == "none") return fixture.client();
        return person == "wall" ? fixture.screen("wall_north") : fixture.signed_in(person);
    }

    std::string filled(std::string text) {
        const std::string number = std::to_string(++asked);
        for (const auto& [mark, value] :
             {std::pair{"$n", number}, {"$invitation", invitation}, {"$calendar", calendar}})
            if (const auto at = text.find(mark); at != std::string::npos)
                text.replace(at, std::string_view(mark).size(), value);
        return text;
    }

    // `headers` instead of those of a page of this site.
    HttpAnswer ask(HttpClient& client, const Promise& row, HttpClient::Headers headers = {}) {
        const std::string path = filled(row.path);
        if (row.name.starts_with("GET")) return client.get(path);
        std::string body = filled(row.body);
        const bool of_file = body.starts_with("bytes:");
        if (of_file) body = body.substr(6);
        headers.emplace("Content-Type", of_file ? "application/octet-stream"
                                        : body.starts_with("{")
                                            ? "application/json"
                                            : "application/x-www-form-urlencoded");
        return client.post(path, body, std::move(headers));
    }

    // The word of the table for an answer.
    static std::string cell_of(const HttpAnswer& answer) {
        const bool sent_to_sign_in = answer.status == 303 && answer.header("set-cookie").empty() &&
                                     answer.header("location").starts_with("/sign_in");
        if (answer.status == 401 || sent_to_sign_in) return "out";
        if (answer.status == 403) return "no";
        return answer.status >= 200 && answer.status < 400 ? "yes" : std::to_string(answer.status);
    }

    void check(const Promise& row) {
        for (std::size_t i = 0; i < people.size(); ++i) {
            HttpClient client = client_of(people[i]);
            const std::string found = cell_of(ask(client, row));
            BOOST_TEST(found == row.cells[i], row.name << " " << row.path << " of " << people[i]
                                                       << ": " << found << ", not "
                                                       << row.cells[i]);
        }
    }

    TemporaryFolder web;
    ServerFixture fixture{with_files(web)};
    std::string invitation;
    std::string calendar;
    int asked = 0;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(permission_matrix, Matrix)

BOOST_AUTO_TEST_CASE(every_route_has_a_row_and_every_row_a_route) {
    std::set<std::string> listed;
    for (const Promise& row : rows_of("routes"))
        BOOST_TEST(listed.insert(row.name).second, row.name << " has two rows");
    const auto names = fixture.server().route_names();
    const std::set<std::string> served(names.begin(), names.end());
    BOOST_TEST(listed == served, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(every_route_answers_every_role_as_the_table_says) {
    for (const Promise& row : rows_of("routes"))
        check(row);
}

// The provider alone asks from elsewhere, and brings a token that it has signed.
BOOST_AUTO_TEST_CASE(every_route_that_changes_something_is_closed_to_pages_of_other_sites) {
    const std::vector<HttpClient::Headers> elsewhere{
        {{"Sec-Fetch-Site", "cross-site"}},
        {{"Sec-Fetch-Site", "same-site"}},
        {{"Sec-Fetch-Site", "none"}},
        {{"Sec-Fetch-Site", ""}, {"Origin", "https://elsewhere.example"}},
        {{"Sec-Fetch-Site", ""}}};
    HttpClient anna = client_of("anna");
    for (const Promise& row : rows_of("routes")) {
        if (!row.name.starts_with("POST") || row.name.ends_with("/sign_in/provider/sign_out"))
            continue;
        for (const auto& headers : elsewhere)
            BOOST_TEST(ask(anna, row, headers).status == 403, row.name);
        BOOST_TEST(ask(anna, row, {{"Content-Type", "text/plain"}}).status == 415, row.name);
        BOOST_TEST(ask(anna, row, {{"Content-Type", "text/plain; charset=utf-8"}}).status == 415,
                   row.name);
    }
    BOOST_TEST(anna.get("/account").status == 200); // nothing above signed her out
}

BOOST_AUTO_TEST_CASE(what_is_another_teams_is_answered_as_the_table_says) {
    for (const Promise& row : rows_of("another team"))
        check(row);
}

BOOST_AUTO_TEST_CASE(what_is_restricted_is_answered_as_the_table_says) {
    for (const Promise& row : rows_of("a restricted record"))
        check(row);
}

BOOST_AUTO_TEST_CASE(every_command_has_a_row_and_every_row_a_command) {
    std::set<std::string> listed;
    for (const Promise& row : rows_of("commands"))
        BOOST_TEST(listed.insert(row.name).second, row.name << " has two rows");
    std::set<std::string> known;
    for (const CommandType& type : all_commands())
        known.emplace(type.name);
    BOOST_TEST(listed == known, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(every_command_is_refused_to_the_roles_that_may_not_give_it_and_to_no_other) {
    std::vector<HttpClient> clients;
    for (const std::string& person : people)
        clients.push_back(client_of(person));
    for (const Promise& row : rows_of("commands")) {
        const CommandType* type = find_command(row.name);
        BOOST_TEST_REQUIRE(type);
        for (std::size_t i = 0; i < people.size(); ++i) {
            const std::string id = "c" + std::to_string(++asked);
            const HttpAnswer answer =
                clients[i].post("/api/commands", to_json_text(Command{id, type, type->create()}));
            if (i >= row.cells.size()) {
                BOOST_TEST(answer.status == 401, row.name << " of " << people[i]);
                continue;
            }
            BOOST_TEST((answer.status == 200 || answer.status == 409),
                       row.name << " of " << people[i] << ": " << answer.body);
            const bool refused = answer.body.find(R"("rule":"permission")") != std::string::npos;
            BOOST_TEST(refused == (row.cells[i] == "no"),
                       row.name << " of " << people[i] << ": " << answer.body);
        }
    }
}

BOOST_AUTO_TEST_CASE(administrators_read_the_same_as_the_table) {
    const std::string page = fixture.signed_in("anna").get("/permissions").body;
    for (const Promise& row : rows_of("commands")) {
        std::string expected =
            "<tr><th scope=\"row\">" + std::string(find_command(row.name)->label) + "</th>";
        for (const std::string& cell : row.cells)
            expected += cell == "yes" ? "<td>May</td>" : "<td class=\"muted\">–</td>";
        BOOST_TEST(page.find(expected) != std::string::npos, expected);
    }
}

BOOST_AUTO_TEST_SUITE_END()
