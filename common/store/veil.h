// What somebody does not see of rows that are otherwise in their units: the records of restricted patients, of which
// only what capacity needs is left, and for commissioners everything that names or describes a person. The one place
// that says which fields and rows these are; images, feeds, pages and commands all read through it.
#pragma once

#include "common/model/description.h"
#include "common/model/user.h"
#include "common/store/change.h"

#include <functional>
#include <optional>
#include <set>
#include <string>

namespace evenload {

class Database;

struct Veil {
    bool nobody_named = false;      // a commissioner's: numbers and references only
    std::set<std::string> patients; // restricted, and not theirs to see
    std::set<std::string> cases;    // of these patients
    Id<User> reader = {};           // what is theirs alone stays: their emergency accesses, and a
                                    // commissioner's notices and saved views
    bool has_accesses = false;      // whether the reader has any of these patients
    bool operator==(const Veil&) const = default;

    bool empty() const { return !nobody_named && patients.empty(); }
};

// How much of a row is left.
enum class Seen {
    whole,
    shell,  // some of its fields, as veil_value says
    nothing // it is not there
};

// Of a row of the type, whose fields are asked for by name: the stored text, or none where it is null or not known.
using FieldText = std::function<std::optional<std::string>(std::string_view field)>;
Seen seen_of(const Veil& veil, const RecordType& type, const FieldText& field_text,
             Database& database);

// What is left of a field of a shell: the value, part of it, or that of a new record.
Value veiled_value(const Veil& veil, const RecordType& type, const Field& field,
                   const Value& value);

// Takes away from a record what is hidden. False: it is not there.
bool look_through(const Veil& veil, Database& database, const RecordType& type, void* record);

// Of the row that was changed, which is looked up where the change does not say whose it is.
Seen seen_of(const Veil& veil, Database& database, const Change& change);

// The same of a change.
bool look_through(const Veil& veil, Database& database, Change& change);

// Whether a shell of the type leaves this field as it is.
bool is_left(const Veil& veil, const RecordType& type, const Field& field);

// While it lives, typed rows (tables.h) of the database are read through the veil. Queries of single columns are not:
// who shows what they find reads from rows_in_scope (common/sync/feed.h).
class VeiledReading {
public:
    VeiledReading(Database& database, const Veil& veil);
    ~VeiledReading();
    VeiledReading(const VeiledReading&) = delete;
    VeiledReading& operator=(const VeiledReading&) = delete;

private:
    Database& database_;
    const Veil* before_;
};

} // namespace evenload
