#include "common/store/change_log.h"
#include "common/sync/replica.h"
#include "tests/support/server_fixture.h"

#include <boost/test/unit_test.hpp>
#include <brotli/decode.h>
#include <nlohmann/json.hpp>
#include <zlib.h>

using namespace evenload;

namespace {

std::string comment_on(const std::string& id, const std::string& case_id) {
    return command_text(
        id, "add_comment",
        nlohmann::json{{"subject", "case_file"}, {"subject_id", case_id}, {"text", "Seen today"}}
            .dump());
}

std::span<const std::byte> bytes_of(const std::string& text) {
    return {reinterpret_cast<const std::byte*>(text.data()), text.size()};
}

std::string changes_address(const Cursor& cursor) {
    return "/api/changes?lineage=" + cursor.lineage + "&scope=" + cursor.scope +
           "&since=" + std::to_string(cursor.position);
}

std::string unzipped(const std::string& packed) {
    z_stream stream{};
    inflateInit2(&stream, 15 + 16);
    std::string plain(50'000'000, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(plain.data());
    stream.avail_out = static_cast<uInt>(plain.size());
    inflate(&stream, Z_FINISH);
    plain.resize(stream.total_out);
    inflateEnd(&stream);
    return plain;
}

std::string unbrotlied(const std::string& packed) {
    std::string plain(50'000'000, '\0');
    std::size_t size = plain.size();
    const auto result =
        BrotliDecoderDecompress(packed.size(), reinterpret_cast<const std::uint8_t*>(packed.data()),
                                &size, reinterpret_cast<std::uint8_t*>(plain.data()));
    BOOST_TEST(result == BROTLI_DECODER_RESULT_SUCCESS);
    plain.resize(size);
    return plain;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(feed, ServerFixture)

BOOST_AUTO_TEST_CASE(an_image_and_then_changes_make_a_replica_that_follows) {
    HttpClient marta = signed_in("marta");
    const HttpAnswer image = marta.get("/api/image");
    BOOST_TEST_REQUIRE(image.status == 200);
    BOOST_TEST(image.header("content-type") == "application/octet-stream");
    BOOST_TEST(image.header("cache-control") == "no-store");
    Replica replica(bytes_of(image.body), Actor{});
    BOOST_TEST(replica.cursor().position == 0);

    marta.post("/api/commands", comment_on("c1", "case_north1"));
    const HttpAnswer changes = marta.get(changes_address(replica.cursor()));
    BOOST_TEST_REQUIRE(changes.status == 200);
    BOOST_TEST(replica.apply(changes_from_json(changes.body)));
    BOOST_TEST(replica.cursor().position == 1);
    BOOST_TEST(replica.database().integer("select count(*) from comments") == 1);
}

BOOST_AUTO_TEST_CASE(an_image_is_the_same_whichever_way_it_is_packed) {
    HttpClient marta = signed_in("marta");
    const HttpAnswer plain = marta.get("/api/image");
    const HttpAnswer gzip = marta.get("/api/image", {{"Accept-Encoding", "gzip, deflate"}});
    const HttpAnswer brotli = marta.get("/api/image", {{"Accept-Encoding", "gzip, deflate, br"}});
    BOOST_TEST(plain.header("content-encoding") == "");
    BOOST_TEST(gzip.header("content-encoding") == "gzip");
    BOOST_TEST(brotli.header("content-encoding") == "br");
    BOOST_TEST((unzipped(gzip.body) == plain.body));
    BOOST_TEST((unbrotlied(brotli.body) == plain.body));
    BOOST_TEST(gzip.body.size() * 2 < plain.body.size());
}

BOOST_AUTO_TEST_CASE(another_teams_people_get_not_a_byte) {
    HttpClient marta = signed_in("marta");
    HttpClient sam = signed_in("sam");
    marta.post("/api/commands", comment_on("c1", "case_north1"));
    const std::string image = sam.get("/api/image").body;
    BOOST_TEST(image.find(south_canary) != std::string::npos); // the search finds what is there
    const Cursor cursor = Replica(bytes_of(image), Actor{}).cursor();
    for (const std::string& address :
         {std::string("/api/image"), std::string("/api/changes?since=0"), changes_address(cursor),
          changes_address({cursor.lineage, cursor.scope, 0}), std::string("/api/session"),
          std::string("/list"), std::string("/list?team=north"), std::string("/print"),
          std::string("/print?team=north"), std::string("/print?professional=nurse_beth"),
          std::string("/api/kiosk"), std::string("/healthz")}) {
        const HttpAnswer answer = sam.get(address);
        BOOST_TEST(answer.body.find(north_canary) == std::string::npos, address);
        BOOST_TEST(answer.body.find("Seen today") == std::string::npos, address);
    }
}

BOOST_AUTO_TEST_CASE(a_cursor_of_another_history_or_scope_is_sent_for_an_image) {
    HttpClient marta = signed_in("marta");
    const Cursor cursor = Replica(bytes_of(marta.get("/api/image").body), Actor{}).cursor();
    const auto image_needed = [&](const Cursor& asked) {
        return changes_from_json(marta.get(changes_address(asked)).body).image_needed;
    };
    BOOST_TEST(!image_needed(cursor));
    BOOST_TEST(image_needed({"another", cursor.scope, 0}));
    BOOST_TEST(image_needed({cursor.lineage, "another", 0}));
    BOOST_TEST(image_needed({cursor.lineage, cursor.scope, 5}));
    BOOST_TEST(marta.get("/api/changes?since=-1").status == 400);
    BOOST_TEST(marta.get("/api/changes?since=x").status == 400);
    BOOST_TEST(marta.get("/api/changes").status == 400);
}

BOOST_AUTO_TEST_CASE(a_grant_shows_another_team_and_revoking_hides_it_again) {
    HttpClient sam = signed_in("sam");
    const auto scope_now = [&] {
        return nlohmann::json::parse(sam.get("/api/session").body)["scope"].get<std::string>();
    };
    const std::string before = scope_now();
    const auto write = [&](const std::string& sql) {
        const auto database = this->database();
        WriteScope scope(*database);
        database->execute(sql);
        scope.commit();
    };
    {
        const auto database = this->database();
        WriteScope scope(*database);
        insert(*database, Grant{.id = Id<Grant>("g1"),
                                .team_id = Id<Team>("north"),
                                .unit = UnitKind::team,
                                .unit_id = "north",
                                .scope = ScopeKind::user,
                                .scope_id = "sam"});
        scope.commit();
    }
    BOOST_TEST(scope_now() != before);
    BOOST_TEST(sam.get("/api/image").body.find(north_canary) != std::string::npos);
    BOOST_TEST(sam.get("/list?team=north").status == 200);
    // To see is not to change.
    BOOST_TEST(sam.post("/api/commands", comment_on("c1", "case_north1")).status == 409);

    write("update grants set revoked = 1");
    BOOST_TEST(scope_now() == before);
    BOOST_TEST(sam.get("/api/image").body.find(north_canary) == std::string::npos);
    BOOST_TEST(sam.get("/list?team=north").status == 404);
}

BOOST_AUTO_TEST_CASE(a_stream_says_where_the_log_is_and_only_to_whom_it_concerns) {
    HttpClient marta = signed_in("marta");
    HttpClient beth_stream = signed_in("beth");
    HttpClient sam_stream = signed_in("sam");
    const HttpAnswer opened = beth_stream.get("/api/stream");
    BOOST_TEST(opened.status == 200);
    BOOST_TEST(opened.header("content-type") == "text/event-stream");
    BOOST_TEST(opened.header("content-length") == "");
    BOOST_TEST(sam_stream.get("/api/stream").status == 200);
    BOOST_TEST(beth_stream.next_event(2'000).value_or("") == "0");
    BOOST_TEST(sam_stream.next_event(2'000).value_or("") == "0");

    marta.post("/api/commands", comment_on("c1", "case_north1"));
    BOOST_TEST(beth_stream.next_event(2'000).value_or("") == "1");
    BOOST_TEST(!sam_stream.next_event(300));
    BOOST_TEST(!sam_stream.ended());
}

BOOST_AUTO_TEST_CASE(a_burst_becomes_few_events_and_the_last_one_is_the_newest) {
    HttpClient marta = signed_in("marta");
    HttpClient stream = signed_in("beth");
    stream.get("/api/stream");
    stream.next_event(2'000);
    for (int i = 1; i <= 40; ++i)
        marta.post("/api/commands", comment_on("c" + std::to_string(i), "case_north1"));
    int events = 0;
    std::string last;
    while (last != "40") {
        const auto event = stream.next_event(2'000);
        BOOST_TEST_REQUIRE(event.has_value());
        last = *event;
        ++events;
    }
    BOOST_TEST(events < 40);
}

BOOST_AUTO_TEST_CASE(a_restart_keeps_everything_and_streams_come_back) {
    HttpClient marta = signed_in("marta");
    marta.post("/api/commands", comment_on("c1", "case_north1"));
    const Cursor cursor = Replica(bytes_of(marta.get("/api/image").body), Actor{}).cursor();
    restart();
    HttpClient again(server().port());
    again.cookie = marta.cookie; // the session lives in the database
    const ChangesMessage message = changes_from_json(again.get(changes_address(cursor)).body);
    BOOST_TEST(!message.image_needed);
    BOOST_TEST(again.get("/api/stream").status == 200);
    BOOST_TEST(again.next_event(2'000).value_or("") == "1");
}

BOOST_AUTO_TEST_CASE(an_image_is_not_older_than_the_askers_own_command) {
    HttpClient marta = signed_in("marta");
    for (int i = 1; i <= 3; ++i) {
        marta.get("/api/image");
        marta.post("/api/commands", comment_on("c" + std::to_string(i), "case_north1"));
        // A cached image may be behind; its cursor then says so and the rows follow.
        Replica replica(bytes_of(marta.get("/api/image").body), Actor{});
        while (replica.cursor().position < i)
            BOOST_TEST_REQUIRE(replica.apply(
                changes_from_json(marta.get(changes_address(replica.cursor())).body)));
        BOOST_TEST(replica.database().integer("select count(*) from comments") == i);
    }
}

BOOST_AUTO_TEST_SUITE_END()
