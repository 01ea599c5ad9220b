// A real server in this process, on a free port and its own data folder, with a small organisation in it:
// team North and team South, each with people of every role, professionals, patients and cases. It is Monday
// 23 November 2026, 08:00 UTC, until a test moves the clock. Everything goes when the fixture does.
//
//     ServerFixture fixture;
//     HttpClient marta = fixture.signed_in("marta");           // caseload manager of North
//     marta.post("/api/commands", command_text("c1", "add_comment", R"({"subject":…})"));
#pragma once

#include "common/model/records.h"
#include "common/store/sqlite.h"
#include "common/store/tables.h"
#include "server/access/cookies.h"
#include "server/accounts/accounts.h"
#include "server/accounts/sessions.h"
#include "server/log/log.h"
#include "server/server.h"
#include "server/storage/data_folder.h"
#include "tests/support/civil.h"
#include "tests/support/http_client.h"

#include <atomic>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>

#include <stdlib.h>

namespace evenload {

// A folder that goes when this does.
class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "evenload_XXXXXX").string();
        EVENLOAD_CHECK(::mkdtemp(pattern.data()));
        path_ = pattern;
    }
    ~TemporaryFolder() {
        std::error_code error;
        std::filesystem::remove_all(path_, error);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

inline std::string command_text(const std::string& id, const std::string& name,
                                const std::string& arguments) {
    return R"({"id":")" + id + R"(","command":")" + name + R"(","arguments":)" + arguments + "}";
}

// The people and patients of one team. Every text of a patient carries the canary of the team, so that a
// byte of one team in the hands of another is found by searching for it.
inline void store_team(Database& database, const std::string& name, const std::string& manager,
                       const std::string& nurse, const std::string& canary) {
    const Organisation organisation{.id = Id<Organisation>("trust"), .name = "Trust"};
    if (!find(database, organisation.id)) insert(database, organisation);
    const Team team{.id = Id<Team>(lower(name)),
                    .organisation_id = organisation.id,
                    .name = name,
                    .base = Place{51'889'000, 903'000}};
    insert(database, team);
    const auto user = [&](const std::string& sign_in_name, Role role,
                          const Id<Professional>& professional_id) {
        insert(database, User{.id = Id<User>(sign_in_name),
                              .organisation_id = organisation.id,
                              .team_id = team.id,
                              .name = sign_in_name,
                              .sign_in_name = sign_in_name,
                              .role = role,
                              .professional_id = professional_id});
    };
    const Professional professional{.id = Id<Professional>("nurse_" + nurse),
                                    .team_id = team.id,
                                    .name = nurse + " " + canary,
                                    .role = "District nurse",
                                    .band = 6,
                                    .hours = weekdays("08:00", "16:00")};
    insert(database, professional);
    user(manager, Role::caseload_manager, {});
    user(nurse, Role::professional, professional.id);
    user("wall_" + lower(name), Role::kiosk, {});
    for (int i = 1; i <= 3; ++i) {
        const std::string number = std::to_string(i);
        const Patient patient{.id = Id<Patient>("patient_" + lower(name) + number),
                              .team_id = team.id,
                              .given_name = "Joy",
                              .family_name = canary + number,
                              .birth_date = on("1940-02-03"),
                              .address = canary + " Road",
                              .postcode = "CO3 4AB",
                              .phone = canary,
                              .alerts = canary + " dog",
                              .next_of_kin = canary};
        insert(database, patient);
        const Case care{.id = Id<Case>("case_" + lower(name) + number),
                        .team_id = team.id,
                        .patient_id = patient.id,
                        .reference = "C-" + lower(name) + number,
                        .received_on = on("2026-11-23"),
                        .received_at = at("07:00"),
                        .reason = canary + " reason"};
        insert(database, care);
        insert(database, Contact{.id = Id<Contact>("visit_" + lower(name) + number),
                                 .team_id = team.id,
                                 .case_id = care.id,
                                 .day = on("2026-11-23"),
                                 .professional_id = i == 1 ? professional.id : Id<Professional>(),
                                 .start = i == 1 ? std::optional(at("08:00")) : std::nullopt});
    }
}

class ServerFixture {
public:
    explicit ServerFixture(Settings settings = {}, ServerOptions options = {})
        : settings_(std::move(settings))
        , options_(std::move(options))
        , log_([this](const std::string& line) {
            const std::lock_guard lock(log_mutex_);
            log_lines_ += line + "\n";
        }) {
        settings_.data = folder_.path() / "data";
        settings_.listen = "127.0.0.1:0";
        if (settings_.page_threads == Settings{}.page_threads) settings_.page_threads = 4;
        if (!options_.now) options_.now = [this] { return Instant{now_milliseconds}; };
        {
            const DataFolder data(settings_.data);
            const auto database = data.open_to_write();
            WriteScope scope(*database);
            store_team(*database, "North", "marta", "beth", north_canary);
            store_team(*database, "South", "sam", "sunil", south_canary);
            scope.commit();
        }
        start();
    }

    void start() { server_ = std::make_unique<Server>(settings_, log_, options_); }
    void stop() { server_.reset(); }
    void restart() {
        stop();
        start();
    }

    Server& server() { return *server_; }
    const std::filesystem::path& data() const { return settings_.data; }
    HttpClient client() { return HttpClient(server_->port()); }

    // A client with a session, made without the wait for a password.
    HttpClient signed_in(const std::string& sign_in_name) {
        HttpClient client(server_->port());
        const auto database = open_beside_a_server(settings_.data);
        WriteScope scope(*database);
        client.cookie = cookie_name(Cookie::session, settings_.secure_origin()) + "=" +
                        start_session(*database, Id<User>(sign_in_name), Instant{now_milliseconds});
        scope.commit();
        return client;
    }
    HttpClient screen(const std::string& kiosk_user) {
        HttpClient client(server_->port());
        const auto database = open_beside_a_server(settings_.data);
        WriteScope scope(*database);
        client.cookie =
            cookie_name(Cookie::screen, settings_.secure_origin()) + "=" +
            create_kiosk_token(*database, Id<User>(kiosk_user), Instant{now_milliseconds});
        scope.commit();
        return client;
    }

    // The database, to look at or to prepare something.
    std::unique_ptr<SqliteDatabase> database() { return open_beside_a_server(settings_.data); }

    std::string log_text() {
        const std::lock_guard lock(log_mutex_);
        return log_lines_;
    }

    void pass_minutes(std::int64_t minutes) { now_milliseconds += minutes * 60'000; }
    std::atomic<std::int64_t> now_milliseconds{(std::int64_t{on("2026-11-23").days} * 24 + 8) *
                                               3'600'000};

    static inline const std::string north_canary = "Northcanary";
    static inline const std::string south_canary = "Southcanary";

private:
    TemporaryFolder folder_;
    Settings settings_;
    ServerOptions options_;
    std::mutex log_mutex_;
    std::string log_lines_;
    Log log_;
    std::unique_ptr<Server> server_;
};

} // namespace evenload
