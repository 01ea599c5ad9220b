#include "server/static_files/static_files.h"

#include "tests/support/server_fixture.h"

#include <fstream>
#include <set>

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace evenload;

namespace {

void write(const std::filesystem::path& file, const std::string& text) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
}

struct Built {
    Built() {
        write(folder.path() / "index.html", "<!doctype html>page");
        write(folder.path() / "manifest.json", "{}");
        write(folder.path() / "assets/evenload.0123456789ab.wasm", "wasm");
        write(folder.path() / "assets/evenload.0123456789ab.wasm.br", "wasm in brotli");
        write(folder.path() / "assets/evenload.0123456789ab.wasm.gz", "wasm in gzip");
        write(folder.path() / "assets/page-0123456789ab.js", "script");
        write(folder.path() / "assets/plain.css", "style");
        write(folder.path() / "sw.js", "worker");
        write(folder.path() / "shell.json", "{}");
        settings.web = folder.path();
    }
    TemporaryFolder folder;
    Settings settings;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(static_files, Built)

BOOST_AUTO_TEST_CASE(files_are_served_with_the_headers_that_browsers_need) {
    ServerFixture fixture(settings);
    HttpClient client = fixture.client(); // not signed in: the program is no secret
    struct Row {
        std::string path, accepted, body, type, encoding, cache;
    };
    const std::string for_good = "public, max-age=31536000, immutable";
    const std::vector<Row> table{
        {"/assets/evenload.0123456789ab.wasm", "", "wasm", "application/wasm", "", for_good},
        {"/assets/evenload.0123456789ab.wasm", "gzip", "wasm in gzip", "application/wasm", "gzip",
         for_good},
        {"/assets/evenload.0123456789ab.wasm", "gzip, br;q=0.9", "wasm in brotli",
         "application/wasm", "br", for_good},
        {"/assets/evenload.0123456789ab.wasm", "gzip, br;q=0", "wasm in gzip", "application/wasm",
         "gzip", for_good},
        {"/assets/page-0123456789ab.js", "br", "script", "text/javascript; charset=utf-8", "",
         for_good},
        {"/assets/plain.css", "br", "style", "text/css; charset=utf-8", "", "no-cache"},
        {"/shell.json", "", "{}", "application/json", "", "no-cache"},
        {"/shell", "", "<!doctype html>page", "text/html; charset=utf-8", "", "no-cache"},
    };
    for (const Row& row : table) {
        const HttpAnswer answer = client.get(row.path, {{"Accept-Encoding", row.accepted}});
        BOOST_TEST(answer.status == 200, row.path);
        BOOST_TEST(answer.body == row.body, row.path);
        BOOST_TEST(answer.header("content-type") == row.type, row.path);
        BOOST_TEST(answer.header("content-encoding") == row.encoding, row.path);
        BOOST_TEST(answer.header("cache-control") == row.cache, row.path);
        BOOST_TEST(answer.header("x-content-type-options") == "nosniff", row.path);
    }
    BOOST_TEST(client.get("/assets/none.js").status == 404);
    BOOST_TEST(client.get("/manifest.json").status == 404);
    BOOST_TEST(client.get("/assets/evenload.0123456789ab.wasm.br").status == 404);
}

BOOST_AUTO_TEST_CASE(what_a_browser_has_already_is_not_sent_again) {
    ServerFixture fixture(settings);
    HttpClient client = fixture.client();
    const HttpAnswer first = client.get("/shell");
    const HttpAnswer again = client.get("/shell", {{"If-None-Match", first.header("etag")}});
    BOOST_TEST(again.status == 304);
    BOOST_TEST(again.body == "");
    BOOST_TEST(client.get("/shell", {{"If-None-Match", "\"other\""}}).status == 200);
}

BOOST_AUTO_TEST_CASE(every_screens_address_gives_the_page_to_those_who_are_signed_in) {
    ServerFixture fixture(settings);
    HttpClient marta = fixture.signed_in("marta");
    HttpClient nobody = fixture.client();
    for (const char* path :
         {"/", "/board", "/timetable", "/timetable?day=2026-11-23", "/cases", "/cases/C-1042",
          "/case/C-1042", "/comments", "/attention", "/my-day", "/my-caseload", "/kiosk"}) {
        const HttpAnswer page = marta.get(path);
        BOOST_TEST(page.status == 200, path);
        BOOST_TEST(page.body == "<!doctype html>page", path);
        BOOST_TEST(page.header("cache-control") == "no-cache", path);
        BOOST_TEST(page.header("content-security-policy").find("default-src 'none'") == 0U, path);
        const HttpAnswer turned_away = nobody.get(path);
        BOOST_TEST((turned_away.status == 303 || turned_away.status == 401), path);
        BOOST_TEST(turned_away.body.find("<!doctype html>page") == std::string::npos, path);
    }
}

BOOST_AUTO_TEST_CASE(the_worker_opens_the_addresses_that_give_the_page_and_no_others) {
    ServerFixture fixture(settings);
    HttpClient marta = fixture.signed_in("marta");
    const HttpAnswer worker = fixture.client().get("/sw.js");
    BOOST_TEST(worker.status == 200);
    BOOST_TEST(worker.header("content-type") == "text/javascript; charset=utf-8");
    BOOST_TEST(worker.header("cache-control") == "no-cache");
    BOOST_TEST(worker.body.ends_with(";\nworker"));
    const std::string begin = "const client_pages = ";
    BOOST_REQUIRE(worker.body.starts_with(begin));
    const auto pages = nlohmann::json::parse(
                           worker.body.substr(begin.size(), worker.body.find(";\n") - begin.size()))
                           .get<std::set<std::string>>();
    for (const std::string& route : fixture.server().route_names()) {
        if (!route.starts_with("GET /") || route.starts_with("GET /api/stream")) continue;
        const std::string pattern = route.substr(4);
        const bool gives_the_page = marta.get(pattern).body == "<!doctype html>page";
        BOOST_TEST(pages.contains(pattern) == (gives_the_page && pattern != "/shell"), pattern);
    }
}

BOOST_AUTO_TEST_CASE(head_is_get_without_the_body) {
    ServerFixture fixture(settings);
    HttpClient client = fixture.client();
    const HttpAnswer answer = client.head("/assets/plain.css");
    BOOST_TEST(answer.status == 200);
    BOOST_TEST(answer.header("content-length") == "5");
    BOOST_TEST(client.get("/assets/plain.css").body == "style"); // and nothing was left on the connection
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_CASE(encodings_are_accepted_as_the_header_says) {
    BOOST_TEST(accepts_encoding("gzip, deflate, br", "br"));
    BOOST_TEST(accepts_encoding("br;q=1.0", "br"));
    BOOST_TEST(!accepts_encoding("br;q=0", "br"));
    BOOST_TEST(!accepts_encoding("br;q=0.000", "br"));
    BOOST_TEST(!accepts_encoding("brotli", "br"));
    BOOST_TEST(!accepts_encoding("", "br"));
}
