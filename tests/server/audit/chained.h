// A database with an audit chain: some accepted commands, some refused, some reads, and a checkpoint at the end.
#pragma once

#include "common/sync/authority.h"
#include "server/audit/chain.h"
#include "server/audit/chain_check.h"
#include "server/audit/reads.h"
#include "tests/support/server_fixture.h"

namespace evenload {

inline const Instant chained_at{1'795'000'000'000};

class Chained {
public:
    Chained()
        : folder_(temporary_.path() / "data")
        , database_(folder_.open_to_write()) {
        WriteScope scope(*database_);
        store_team(*database_, "North", "marta", "beth", "canary");
        scope.commit();
    }

    SqliteDatabase& database() { return *database_; }
    std::filesystem::path key_file() const { return temporary_.path() / "key"; }
    AuditKey key() { return key_of_chain(*database_, key_file()); }

    // What the server's writer does with its jobs.
    void together(const std::function<void()>& jobs) {
        Chain chain(key());
        WriteScope scope(*database_);
        chain.before(*database_, chained_at);
        jobs();
        chain.after(*database_, chained_at);
        scope.commit();
    }

    Verdict comment(const std::string& case_id) {
        Actor actor;
        actor.user_id = Id<User>("marta");
        actor.organisation_id = Id<Organisation>("trust");
        actor.role = Role::caseload_manager;
        actor.unit_ids = {"north", "trust"};
        const std::string number = std::to_string(++commands_);
        const std::string text = command_text("c" + number, "add_comment",
                                              R"({"subject":"case_file","subject_id":")" + case_id +
                                                  R"(","text":"Seen )" + number + R"("})");
        return decide(*database_, command_from_json(text), text, actor, chained_at);
    }
    void read(const std::string& user_id, const std::string& case_id) {
        note_reads(*database_, {{user_id, ReadHow::screen, "cases", case_id, "north", "", {}}},
                   chained_at);
    }

    // Fifteen transactions with thirty entries, ten refusals and fifteen reads.
    void some_work() {
        for (int i = 0; i < 15; ++i)
            together([&] {
                comment("case_north1");
                comment("case_north2");
                if (i % 3 != 0) comment("nobody");
                read("user" + std::to_string(i), "case_north" + std::to_string(1 + i % 3));
            });
    }

    Checkpoint checkpoint() { return *checkpoint_now(*database_, key(), chained_at); }
    std::vector<std::string> problems(const std::vector<Checkpoint>& elsewhere = {}) {
        return check_chain(*database_, key(), elsewhere).problems;
    }

private:
    TemporaryFolder temporary_;
    DataFolder folder_;
    std::unique_ptr<SqliteDatabase> database_;
    int commands_ = 0;
};

inline bool says(const std::vector<std::string>& sentences, std::string_view words) {
    return std::ranges::any_of(sentences, [&](const std::string& sentence) {
        return sentence.find(words) != std::string::npos;
    });
}

} // namespace evenload
