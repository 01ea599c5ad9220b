// Typed rows in, typed rows out, from the records' descriptions. There is no other mapping.
#pragma once

#include "common/base/id.h"
#include "common/model/records.h"
#include "common/store/database.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenload {

// "create table …" and its indexes for one record, in the engine's types.
std::string create_table_sql(const RecordType& type, const Database& database);

// "alter table … add column …" and its index, for a table of an older schema. Rows that are there get the value
// that a new record has.
std::string add_column_sql(const RecordType& type, const Field& field, const Database& database);

// "id, version, team_id, …" in the order of description, each after `prefix` ("contacts.").
std::string column_list(const RecordType& type, std::string_view prefix = {});

// Fills `record` from columns `first_column` onward, which are column_list(type). Fault when a stored
// value is not of its field's kind: the database was changed by something else.
void read_record(const RecordType& type, void* record, const Row& row, int first_column = 0);

// Writes every column. Insert fails (Fault) when the id exists; upsert replaces.
void insert_row(Database& database, const RecordType& type, const void* record);
void upsert_row(Database& database, const RecordType& type, const void* record);
void delete_row(Database& database, const RecordType& type, std::string_view id);
// Takes away what the database's veil hides, where it has one. False: for this reader the row is not there.
bool seen_through_veil(Database& database, const RecordType& type, void* record);

bool find_row(Database& database, const RecordType& type, std::string_view id, void* record);

template <class Record> std::optional<Record> find(Database& database, const Id<Record>& id) {
    Record record;
    if (id.none() || !find_row(database, description_of<Record>(), id.text, &record)) return std::nullopt;
    return record;
}

// `tail` is what follows "from table": "where team_id = $1 order by name, id".
template <class Record>
std::vector<Record> select(Database& database, std::string_view tail,
                           std::initializer_list<ValueView> parameters = {}) {
    const RecordType& type = description_of<Record>();
    const std::string sql = "select " + column_list(type) + " from " + std::string(type.table) + " " +
                            std::string(tail);
    std::vector<Record> records;
    database.each(sql, parameters, [&](const Row& row) {
        read_record(type, &records.emplace_back(), row);
        if (!seen_through_veil(database, type, &records.back())) records.pop_back();
    });
    return records;
}

// The condition for all rows of the team that is $1, "team_id = $1", so that they are read the cheaper way: one pass
// over the table where no other team has rows to speak of, as in a replica; by the index where many teams have.
std::string of_whole_team(Database& database);

template <class Record> void insert(Database& database, const Record& record) {
    insert_row(database, description_of<Record>(), &record);
}

} // namespace evenload
