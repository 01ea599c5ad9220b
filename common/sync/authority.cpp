#include "common/sync/authority.h"

namespace evenload {
namespace {

std::string hash_of(std::string_view body) {
    return derive_id(body, body.size());
}

// Everything the command wrote is undone again unless it is kept.
class Trial {
public:
    explicit Trial(Database& database)
        : database_(database) {
        database_.savepoint("one_command");
    }
    ~Trial() {
        try {
            if (!kept_) database_.rollback_to("one_command");
            database_.release("one_command");
        } catch (const Fault&) {
            // The transaction around us is lost as well, and its owner will say so.
        }
    }
    Trial(const Trial&) = delete;
    Trial& operator=(const Trial&) = delete;

    void keep() { kept_ = true; }

private:
    Database& database_;
    bool kept_ = false;
};

} // namespace

Verdict decide(Database& database, const Command& command, std::string_view body,
               const Actor& actor, Instant now) {
    const std::string body_hash = hash_of(body);
    if (const auto before = stored_answer(database, command.id)) {
        if (before->body_hash != body_hash) return {Verdict::Kind::different, {}, 0};
        return {Verdict::Kind::repeated, before->answer, 0};
    }

    Answer answer{command.id, 0, {}};
    {
        Trial trial(database);
        Acted acted = perform_acting(command, database, {command.id, actor, now});
        answer.outcome = std::move(acted.outcome);
        if (answer.outcome.accepted()) {
            answer.position = append_to_log(database,
                                            {command.id, std::string(command.type->name),
                                             actor.user_id.text, now, acted.acted_for.text},
                                            acted.changes);
            trial.keep();
        }
    }

    Verdict verdict;
    verdict.kind = answer.outcome.accepted() ? Verdict::Kind::accepted : Verdict::Kind::rejected;
    verdict.answer = to_json_text(answer);
    verdict.position = answer.position;
    store_answer(database, command.id, {body_hash, verdict.answer}, now);
    return verdict;
}

} // namespace evenload
