// What a session may see: whole units, out of other units the rows of what is shared with it, and of all that what its
// veil leaves. The feed, the image
// and the stream are filtered by it; a change of it means another image, which is how what is no longer shared
// leaves a replica.
#pragma once

#include "common/model/user.h"
#include "common/store/change.h"
#include "common/store/shares.h"
#include "common/store/veil.h"

#include <initializer_list>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace evenload {

class Database;

struct Scope {
    Scope() = default;
    // Mostly a scope is units and nothing shared, so they may stand for it.
    Scope(std::set<std::string> units)
        : unit_ids(std::move(units)) {}
    Scope(std::initializer_list<std::string> units)
        : unit_ids(units) {}

    std::set<std::string> unit_ids;
    Shares shares = {};
    Veil veil = {};
    std::set<std::string> acts_for =
        {};               // users whose deputy they are: a page learns of it with its image
    Id<User> reader = {}; // whose shares they are: notices and marks of reading are theirs alone
    bool operator==(const Scope&) const = default;

    // Units of which something may be new to the session.
    std::set<std::string> touching_units() const;
};

// Cursor::scope. The same for all who see the same units and have no shares and no veil.
std::string scope_of(const Scope& scope);

// The condition on a table's rows for what is shared out of other units: "id in ($1, $2)". Empty: none of this table.
// Parameters are appended.
std::string shared_rows(const Scope& scope, const RecordType& type,
                        std::vector<std::string>& parameters);

// Whether the row that was changed is in the scope now, as its unit or the database says.
bool in_scope(Database& database, const Scope& scope, const Change& change);

} // namespace evenload
