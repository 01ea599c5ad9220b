// What a command sees of the world while it is performed, and the only way it changes it. Time, ids and the
// actor come from here, never from the machine, so that a browser and the server do the same.
//
// Rows outside the actor's units do not exist: find() and select() do not return them and a write to one is
// a Bug. Of a restricted record (veil.h) a shell is found, and only what is left of it may be changed, and nobody given
// it. What is shared with the actor out of other units (shares.h) is found by find_shared() only, which a command
// has to ask for; with a share one may write comments on it, and one's own notices and marks of reading. Nothing is in the database's log until the caller of perform() appends changes() (change_log.h).
#pragma once

#include "common/base/check.h"
#include "common/base/civil_time.h"
#include "common/store/change.h"
#include "common/store/shares.h"
#include "common/store/tables.h"
#include "common/store/veil.h"

#include <set>
#include <string>
#include <vector>

namespace evenload {

// Somebody whose deputy one is: what they may do, and where.
struct Principal {
    Id<User> user_id;
    Id<Professional> professional_id;
    Role role = Role::professional;
    std::set<std::string> unit_ids = {};
    bool operator==(const Principal&) const = default;
};

// Who acts: the session's user, and what they may reach. Made by the server from the session, by the
// browser from what the server told it.
struct Actor {
    Id<User> user_id;
    Id<Professional> professional_id;
    Id<Organisation> organisation_id;
    Role role = Role::professional;
    std::set<std::string> unit_ids; // teams and organisations whose rows they may see and change
    Shares shares = {};             // what they may see or comment on out of other teams
    Veil veil = {};                 // what they do not see in their units
    std::vector<Principal> acts_for = {}; // whose deputies they are today
};

// Thrown by a write of what the actor's veil hides; perform() answers with a rejection (restricted).
struct RestrictedWrite {};

class Transaction {
public:
    struct Context {
        std::string command_id; // seed of the ids of created rows
        Actor actor;
        Instant now;
    };

    Transaction(Database& database, Context context);

    const Actor& actor() const { return context_.actor; }
    Instant now() const { return context_.now; }
    LocalTime local_now() const { return london_time(context_.now); }
    const std::string& command_id() const { return context_.command_id; }

    template <class Record>
    Id<Record> new_id() {
        return Id<Record>(derive_id(context_.command_id, ++ids_));
    }

    template <class Record>
    std::optional<Record> find(const Id<Record>& id) {
        auto record = evenload::find(database_, id);
        if (record && !may_change(description_of<Record>(), &*record)) record.reset();
        return record;
    }

    // Also what is shared with the actor; `level` says how far, and "change" when it is in their own units.
    template <class Record>
    struct Shared {
        Record record;
        GrantLevel level = GrantLevel::view;
    };
    template <class Record>
    std::optional<Shared<Record>> find_shared(const Id<Record>& id) {
        auto record = evenload::find(database_, id);
        if (!record) return std::nullopt;
        if (may_reach(unit_of(description_of<Record>(), &*record)))
            return Shared<Record>{std::move(*record), GrantLevel::change};
        const auto level = shared_level(context_.actor.shares, description_of<Record>(), &*record);
        if (!level) return std::nullopt;
        return Shared<Record>{std::move(*record), *level};
    }

    // `tail` as in tables.h; the caller narrows by team or by a row it has found.
    template <class Record>
    std::vector<Record> select(std::string_view tail,
                               std::initializer_list<ValueView> parameters = {}) {
        std::vector<Record> records = evenload::select<Record>(database_, tail, parameters);
        std::erase_if(records, [&](const Record& record) {
            return !may_change(description_of<Record>(), &record);
        });
        return records;
    }

    // Reading that is not by record, for rules that count: `sql` narrows by unit itself.
    Database& database() { return database_; }

    template <class Record>
    void insert(const Record& record) {
        insert_record(description_of<Record>(), &record);
    }
    // Raises the version by one, in the row and in `record`. Writes nothing when no field differs.
    template <class Record>
    void update(Record& record) {
        update_record(description_of<Record>(), &record);
    }
    template <class Record>
    void erase(const Id<Record>& id) {
        erase_row(description_of<Record>(), id.text);
    }

    // By description, for undo and import.
    void insert_record(const RecordType& type, const void* record);
    void update_record(const RecordType& type, void* record);
    void erase_row(const RecordType& type, const std::string& id);
    bool find_record_row(const RecordType& type, const std::string& id, void* record);

    // Whether this row may be inserted or erased: it is in the actor's units, or of the few that a share lets one
    // write: their comment where they may comment, a notice of it, a notice to them, their mark of reading.
    bool may_add(const RecordType& type, const void* record) const;

    const std::vector<Change>& changes() const { return changes_; }

private:
    // A row as it is stored, before a write.
    struct Snapshot {
        Snapshot(const RecordType& type, Database& database, const std::string& id);
        std::vector<Value> values; // in the order of description
        std::int64_t version = 0;
        std::string unit;
    };

    static std::string unit_of(const RecordType& type, const void* record);
    bool may_reach(const std::string& unit_id) const {
        return context_.actor.unit_ids.contains(unit_id);
    }
    bool may_change(const RecordType& type, const void* record) const;
    // How much of the stored row the actor sees; Seen::whole without a veil.
    Seen seen(const RecordType& type, const void* record) const;
    void check_place(const RecordType& type, const void* record) const;
    void check_left(const RecordType& type, const Change& change) const;

    Database& database_;
    Context context_;
    VeiledReading veiled_; // while the command is performed
    std::uint64_t ids_ = 0;
    std::vector<Change> changes_;
};

} // namespace evenload
