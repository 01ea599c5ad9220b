#include "server/accounts/packs.h"

#include "common/sync/pack_image.h"
#include "server/audit/reads.h"
#include "tests/support/server_fixture.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace evenload;

namespace {

constexpr std::int64_t hour = 3'600'000;
const std::string id = "0123456789abcdef0123456789abcdef";

struct WithVisits : ServerFixture {
    WithVisits() {
        const auto database = this->database();
        WriteScope scope(*database);
        // Tomorrow a second patient; a third in a week, which three days do not reach; a past one of the first.
        visit(*database, "tomorrow", "case_north2", "2026-11-24", "nurse_beth");
        visit(*database, "far", "case_north3", "2026-11-30", "nurse_beth");
        visit(*database, "last_week", "case_north1", "2026-11-16", "nurse_beth");
        insert(*database, Comment{.id = Id<Comment>("said"),
                                  .team_id = Id<Team>("north"),
                                  .subject_id = "case_north1",
                                  .case_id = Id<Case>("case_north1"),
                                  .author_id = Id<User>("marta"),
                                  .text = "Left leg"});
        insert(*database, User{.id = Id<User>("anna"),
                               .organisation_id = Id<Organisation>("trust"),
                               .name = "anna",
                               .sign_in_name = "anna",
                               .role = Role::administrator});
        scope.commit();
    }
    static void visit(Database& database, const std::string& name, const std::string& case_id,
                      const std::string& day, const std::string& professional) {
        insert(database, Contact{.id = Id<Contact>(name),
                                 .team_id = Id<Team>("north"),
                                 .case_id = Id<Case>(case_id),
                                 .day = on(day),
                                 .professional_id = Id<Professional>(professional),
                                 .start = at("09:00")});
    }
    Instant now() { return {now_milliseconds}; }
    static std::string asking(bool begins, int days = 3) {
        return nlohmann::json{{"id", id}, {"days", days}, {"begins", begins}}.dump();
    }
    bool stands() {
        HttpClient nobody = client();
        const HttpAnswer answer =
            nobody.post("/api/packs/stands", nlohmann::json{{"id", id}}.dump());
        return nlohmann::json::parse(answer.body).at("stands").get<bool>();
    }
    static std::vector<std::string> ids_in(Database& image, const std::string& table) {
        std::vector<std::string> ids;
        image.each("select id from " + table + " order by id", {},
                   [&](const Row& row) { ids.emplace_back(row.text(0)); });
        return ids;
    }
    static std::unique_ptr<SqliteDatabase> opened(const std::string& body) {
        return open_image({reinterpret_cast<const std::byte*>(body.data()), body.size()});
    }
};

using Ids = std::vector<std::string>;

} // namespace

BOOST_FIXTURE_TEST_SUITE(pack_routes, WithVisits)

BOOST_AUTO_TEST_CASE(a_pack_holds_their_own_visits_of_the_days_and_those_patients_only) {
    HttpClient beth = signed_in("beth");
    const HttpAnswer answer = beth.post("/api/packs", asking(true));
    BOOST_TEST_REQUIRE(answer.status == 200);
    const auto image = opened(answer.body);
    BOOST_TEST((ids_in(*image, "cases") == Ids{"case_north1", "case_north2"}));
    BOOST_TEST((ids_in(*image, "patients") == Ids{"patient_north1", "patient_north2"}));
    BOOST_TEST((ids_in(*image, "contacts") ==
                Ids{"last_week", "tomorrow", "visit_north1", "visit_north2"}));
    BOOST_TEST((ids_in(*image, "comments") == Ids{"said"}));
    BOOST_TEST((ids_in(*image, "users") == Ids{"beth", "marta"}));
    BOOST_TEST((ids_in(*image, "teams") == Ids{"north"}));
    BOOST_TEST((ids_in(*image, "professionals") == Ids{"nurse_beth"}));
    // In no other form either: the canary of the third patient, and of the other team.
    BOOST_TEST(answer.body.find("patient_north3") == std::string::npos);
    BOOST_TEST(answer.body.find("case_south1") == std::string::npos);
    BOOST_TEST(answer.body.find("patient_north1") != std::string::npos); // they would be found
}

BOOST_AUTO_TEST_CASE(more_days_carry_more_patients) {
    HttpClient beth = signed_in("beth");
    const HttpAnswer answer = beth.post("/api/packs", asking(true, 8));
    BOOST_TEST((ids_in(*opened(answer.body), "cases") ==
                Ids{"case_north1", "case_north2", "case_north3"}));
}

BOOST_AUTO_TEST_CASE(what_is_not_seen_is_not_carried) {
    const auto database = this->database();
    const PackImage image =
        pack_image(*database, {.user_id = Id<User>("beth"),
                               .professional_id = Id<Professional>("nurse_beth"),
                               .team_id = Id<Team>("north"),
                               .first_day = on("2026-11-23"),
                               .days = 3,
                               .scope = Scope{"trust"}});
    BOOST_TEST(image.case_ids.empty());
}

BOOST_AUTO_TEST_CASE(the_lease_is_counted_from_when_the_device_met_the_server) {
    HttpClient beth = signed_in("beth");
    const HttpAnswer first = beth.post("/api/packs", asking(true));
    BOOST_TEST(first.header("evenload-lease-ends") == std::to_string(now_milliseconds + 72 * hour));
    BOOST_TEST(stands());
    now_milliseconds += 71 * hour;
    HttpClient again = signed_in("beth");
    BOOST_TEST(again.post("/api/packs", asking(false)).status == 200);
    now_milliseconds += 71 * hour;
    BOOST_TEST(stands());
    now_milliseconds += 2 * hour;
    BOOST_TEST(!stands());
    HttpClient late = signed_in("beth");
    BOOST_TEST(late.post("/api/packs", asking(false)).status == 410);
}

BOOST_AUTO_TEST_CASE(an_ended_pack_is_not_renewed_whoever_ended_it) {
    struct Way {
        std::string name;
        std::function<void(WithVisits&)> end;
    };
    const std::string form = "application/x-www-form-urlencoded";
    const std::vector<Way> ways{
        {"by themselves",
         [](WithVisits& all) {
             HttpClient beth = all.signed_in("beth");
             beth.post("/api/packs/end", nlohmann::json{{"id", id}}.dump());
         }},
        {"on the account page",
         [&](WithVisits& all) {
             HttpClient beth = all.signed_in("beth");
             BOOST_TEST(beth.get("/account").body.find(id) != std::string::npos);
             beth.post("/account/packs/end", "pack=" + id, {{"Content-Type", form}});
         }},
        {"by an administrator",
         [&](WithVisits& all) {
             HttpClient anna = all.signed_in("anna");
             BOOST_TEST(anna.get("/users").body.find(id) != std::string::npos);
             anna.post("/users/packs/end", "pack=" + id, {{"Content-Type", form}});
         }},
        {"by a new password",
         [](WithVisits& all) {
             const auto database = all.database();
             WriteScope scope(*database);
             set_password(*database, Id<User>("beth"), "correct horse battery", all.now());
             scope.commit();
         }},
        {"by being signed out everywhere",
         [](WithVisits& all) {
             const auto database = all.database();
             WriteScope scope(*database);
             end_sessions_of(*database, Id<User>("beth"));
             scope.commit();
         }},
        {"by being disabled", [](WithVisits& all) {
             const auto database = all.database();
             WriteScope scope(*database);
             database->execute("update users set active = 0 where id = 'beth'");
             scope.commit();
         }}};
    for (const Way& way : ways) {
        BOOST_TEST_CONTEXT(way.name) {
            WithVisits all;
            HttpClient beth = all.signed_in("beth");
            BOOST_TEST(beth.post("/api/packs", asking(true)).status == 200);
            BOOST_TEST(all.stands());
            way.end(all);
            BOOST_TEST(!all.stands());
            const auto database = all.database();
            WriteScope scope(*database);
            database->execute("update users set active = 1 where id = 'beth'");
            scope.commit();
            if (way.name == "by being disabled") continue;
            HttpClient again = all.signed_in("beth");
            BOOST_TEST(again.post("/api/packs", asking(false)).status == 410);
        }
    }
}

BOOST_AUTO_TEST_CASE(signing_out_of_the_browser_ends_it_and_of_another_does_not) {
    HttpClient beth = signed_in("beth");
    HttpClient elsewhere = signed_in("beth");
    beth.post("/api/packs", asking(true));
    elsewhere.post("/api/sign_out", "{}");
    BOOST_TEST(stands());
    beth.post("/api/sign_out", "{}");
    BOOST_TEST(!stands());
}

BOOST_AUTO_TEST_CASE(nobody_ends_or_renews_the_pack_of_another) {
    HttpClient beth = signed_in("beth");
    beth.post("/api/packs", asking(true));
    const auto database = this->database();
    {
        WriteScope scope(*database);
        database->execute("update users set professional_id = 'nurse_beth' where id = 'marta'");
        scope.commit();
    }
    HttpClient marta = signed_in("marta");
    BOOST_TEST(marta.post("/api/packs", asking(true)).status == 410);
    BOOST_TEST(marta.post("/api/packs/end", nlohmann::json{{"id", id}}.dump()).status == 200);
    BOOST_TEST(stands());
}

BOOST_AUTO_TEST_CASE(each_file_that_goes_to_a_device_is_written_down_once_a_day) {
    const auto lines = [&] {
        std::vector<std::string> found;
        for (const RecordRead& read :
             reads_where(*database(), "how = $1", {std::string_view("pack")}, 100))
            found.push_back(read.user_id + " " + read.row_id);
        std::ranges::sort(found);
        return found;
    };
    HttpClient beth = signed_in("beth");
    beth.post("/api/packs", asking(true));
    const Ids once{"beth case_north1", "beth case_north2"};
    BOOST_TEST((lines() == once));
    now_milliseconds += hour / 4;
    beth.post("/api/packs", asking(false));
    BOOST_TEST((lines() == once));
    now_milliseconds += 25 * hour;
    HttpClient tomorrow = signed_in("beth");
    tomorrow.post("/api/packs", asking(false));
    BOOST_TEST(lines().size() > once.size());
}

BOOST_AUTO_TEST_CASE(bad_asking_is_told_what_to_send) {
    HttpClient beth = signed_in("beth");
    for (const std::string& body :
         {std::string("{}"), asking(true, 0), asking(true, 15), std::string("[1]"),
          std::string(R"({"id":"x","days":3,"begins":true})")}) {
        const HttpAnswer answer = beth.post("/api/packs", body);
        BOOST_TEST(answer.status == 400, body);
        BOOST_TEST(answer.body.find("32 hexadecimal digits") != std::string::npos);
    }
}

BOOST_AUTO_TEST_SUITE_END()
