#include "server/audit/chain_check.h"

#include "common/base/check.h"
#include "common/store/change_log.h"
#include "server/audit/chain.h"
#include "server/audit/reads.h"

#include <set>

namespace evenload {

namespace {

constexpr std::size_t most_problems = 50;

std::string counted(std::int64_t number) {
    return std::to_string(number);
}

class ChainChecker {
public:
    ChainChecker(Database& database, const AuditKey& key)
        : database_(database)
        , key_(key) {}

    ChainCheck run(const std::vector<Checkpoint>& checkpoints) {
        const ReadScope scope(database_);
        try {
            check(checkpoints);
        } catch (const Fault& fault) {
            problem("The audit chain cannot be read: " + std::string(fault.what()) + ".");
        }
        return std::move(result_);
    }

private:
    void problem(std::string sentence) {
        if (result_.problems.size() < most_problems)
            result_.problems.push_back(std::move(sentence));
    }
    void note(std::string sentence) { result_.notes.push_back(std::move(sentence)); }

    void check(const std::vector<Checkpoint>& checkpoints) {
        const auto beginning = last_beginning(database_);
        if (!beginning) {
            problem("There is no audit chain, or its beginning is gone.");
        } else if (beginning->subject != key_.public_hex) {
            problem("The audit chain was made with the key " + beginning->subject.substr(0, 12) +
                    "…, and this is the key " + key_.public_hex.substr(0, 12) + "….");
        } else {
            check_links(*beginning);
            check_ends();
            check_seal(*beginning);
        }
        for (const Checkpoint& checkpoint : kept_checkpoints(database_))
            check_checkpoint(checkpoint, "in the database");
        for (const Checkpoint& checkpoint : checkpoints)
            check_checkpoint(checkpoint, "in the file");
    }

    void check_links(const Link& beginning) {
        Link before;
        each_link(database_, "where number = $1", {beginning.number - 1},
                  [&](const Link& link) { before = link; });
        each_link(database_, "where number >= $1 order by number", {beginning.number},
                  [&](const Link& link) {
                      check_link(link, before);
                      before = link;
                  });
        head_ = before;
        if (beginning.position > 0)
            note("The chain begins after entry " + counted(beginning.position) + ", on " +
                 to_text(beginning.at) + "; what was before is sealed as it was then.");
    }

    void check_link(const Link& link, const Link& before) {
        ++result_.links;
        if (link.number != before.number + 1)
            problem("Link " + counted(before.number + 1) + " of the chain is missing.");
        if (mac_of(database_, key_, link, before.mac, before.read) != link.mac)
            problem(name_of(link, before) + " is not what was written.");
        switch (link.kind) {
        case LinkKind::unsigned_entry:
            problem("Entry " + counted(link.position) +
                    " was put into the log by something that has not the key, before " +
                    to_text(link.at) + ".");
            [[fallthrough]];
        case LinkKind::entry:
            ++result_.entries;
            if (link.position != before.position + 1)
                problem("Link " + counted(link.number) + " is of entry " + counted(link.position) +
                        ", and the one before it of entry " + counted(before.position) + ".");
            return;
        case LinkKind::answer: answered_.insert(link.subject); return;
        case LinkKind::unsigned_reads:
            problem(name_of(link, before) + " were put there by something that has not the key.");
            [[fallthrough]];
        case LinkKind::reads: result_.reads += link.read - before.read; return;
        case LinkKind::begin:
            lineages_.push_back({link.detail.substr(0, link.detail.find(' ')), 0, 0});
            return;
        case LinkKind::restored:
            note("A backup of entry " + counted(link.position) + " was restored on " +
                 to_text(link.at) + ".");
            if (!lineages_.empty()) lineages_.back().until = link.number;
            lineages_.push_back({link.subject, link.number, 0});
            return;
        }
    }

    static std::string name_of(const Link& link, const Link& before) {
        switch (link.kind) {
        case LinkKind::entry:
        case LinkKind::unsigned_entry:
            return "Entry " + counted(link.position) + " (link " + counted(link.number) + ")";
        case LinkKind::answer: return "The answer of link " + counted(link.number);
        case LinkKind::reads:
        case LinkKind::unsigned_reads:
            return "The reads " + counted(before.read + 1) + " to " + counted(link.read) +
                   " (link " + counted(link.number) + ")";
        case LinkKind::begin:
            return "The beginning of the chain (link " + counted(link.number) + ")";
        case LinkKind::restored: break;
        }
        return "The restoring of a backup (link " + counted(link.number) + ")";
    }

    // Nothing is there beyond what the last link stands for, and the log counts as far.
    void check_ends() {
        const std::int64_t last = std::max(database_.integer("select max(position) from changes"),
                                           log_position(database_));
        if (last > head_.position)
            problem("The log has entries after " + counted(head_.position) +
                    ", the last one of the chain.");
        if (log_position(database_) < head_.position)
            problem("The log ends at entry " + counted(log_position(database_)) +
                    ", and the chain at " + counted(head_.position) + ".");
        if (last_read_number(database_) > head_.read)
            problem("There are reads after " + counted(head_.read) +
                    ", the last one of the chain.");
        if (!lineages_.empty() && lineages_.back().name != lineage(database_))
            problem("The records say that they are of another history than the chain.");
    }

    // Answers that no link covers must be those that were there when the chain began.
    void check_seal(const Link& beginning) {
        database_.each("select distinct a.command_id from answers a join changes c on c.command_id "
                       "= a.command_id where c.position > $1",
                       {beginning.position},
                       [&](const Row& row) { answered_.emplace(row.text(0)); });
        const std::string digest =
            sealed_digest(database_, beginning, [&](std::string_view command_id) {
                return !answered_.contains(std::string(command_id));
            });
        if (!beginning.detail.ends_with(" " + digest))
            problem(beginning.position > 0
                        ? "What was before the chain began (entries 1 to " +
                              counted(beginning.position) +
                              "), or an answer without a link, is not what was sealed."
                        : "There is an answer that no link covers.");
    }

    void check_checkpoint(const Checkpoint& checkpoint, std::string_view where) {
        ++result_.checkpoints;
        const std::string name =
            "The checkpoint of " + to_text(checkpoint.at) + " " + std::string(where);
        if (!is_signed(checkpoint)) return problem(name + " is not as it was signed.");
        const auto beginning = last_beginning(database_);
        const bool of_former_key = beginning && checkpoint.link < beginning->number;
        if (checkpoint.public_key != key_.public_hex && !of_former_key)
            return problem(name + " was signed with another key.");
        if (replaced_by_a_restore(checkpoint))
            return note(name + " is of entries that a restored backup did not have.");
        std::string mac;
        each_link(database_, "where number = $1", {checkpoint.link},
                  [&](const Link& link) { mac = link.mac; });
        if (mac.empty())
            problem(name + " counts " + counted(checkpoint.link) +
                    " links; the chain here is shorter.");
        else if (mac != checkpoint.mac)
            problem(name + " tells of another entry " + counted(checkpoint.position) +
                    " than is here: the chain was made again.");
    }

    bool replaced_by_a_restore(const Checkpoint& checkpoint) const {
        for (const Lineage& one : lineages_)
            if (one.name == checkpoint.lineage && one.until > 0 && checkpoint.link >= one.until)
                return true;
        return false;
    }

    struct Lineage {
        std::string name;
        std::int64_t from = 0;
        std::int64_t until = 0; // the link that restored another; 0: this one lasts
    };

    Database& database_;
    const AuditKey& key_;
    ChainCheck result_;
    Link head_;
    std::set<std::string> answered_; // commands whose answers links cover
    std::vector<Lineage> lineages_;
};

} // namespace

ChainCheck check_chain(Database& database, const AuditKey& key,
                       const std::vector<Checkpoint>& checkpoints) {
    return ChainChecker(database, key).run(checkpoints);
}

bool has_chain(Database& database) {
    return database.has_table("audit_links") && last_beginning(database).has_value();
}

} // namespace evenload
