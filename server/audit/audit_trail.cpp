#include "server/audit/audit_trail.h"

#include "common/model/records.h"
#include "common/store/change_log.h"
#include "common/store/tables.h"
#include "server/audit/audit_words.h"
#include "server/audit/reads.h"

#include <algorithm>
#include <limits>
#include <map>

namespace evenload {

namespace {

constexpr std::int64_t day_milliseconds = 24 * 3'600'000;

// Midnight in London, by going there from midnight UTC.
Instant start_of(Date date) {
    const Instant midnight{std::int64_t{date.days} * day_milliseconds};
    const LocalTime there = london_time(midnight);
    return {midnight.milliseconds - std::int64_t{there.time.minutes} * 60'000};
}

struct Moments {
    std::int64_t from = std::numeric_limits<std::int64_t>::min();
    std::int64_t until = std::numeric_limits<std::int64_t>::max(); // not included

    bool hold(Instant at) const { return at.milliseconds >= from && at.milliseconds < until; }
};

Moments moments_of(const AuditPeriod& period) {
    Moments moments;
    if (period.first) moments.from = start_of(*period.first).milliseconds;
    if (period.last) moments.until = start_of(*period.last + 1).milliseconds;
    return moments;
}

// Rows by table and id.
using Rows = std::set<std::pair<std::string, std::string>>;

bool points_to(const Field& field, std::string_view table) {
    return field.kind == FieldKind::id && field.references == table;
}

// Of the patient and the cases: what points to either. What readers are told of it is theirs, and not of the record.
bool is_of_records(const RecordType& type) {
    return type.table != "notices" && type.table != "threads_read";
}

void add_pointing(Database& database, std::string_view table, const std::string& id, Rows& rows) {
    for (const RecordType* type : all_records()) {
        if (!is_of_records(*type)) continue;
        for (const Field& field : type->fields)
            if (points_to(field, table))
                database.each("select id from " + std::string(type->table) + " where " +
                                  std::string(field.name) + " = $1",
                              {std::string_view(id)},
                              [&](const Row& row) { rows.emplace(type->table, row.text(0)); });
    }
}

// Rows that are gone: what an undo took back is told of by the log alone.
void add_erased(Database& database, const Rows& of, const std::set<std::string>& unit_ids,
                Rows& rows) {
    for (const std::string& unit : unit_ids)
        database.each(
            "select table_name, row_id, before from changes where unit_id = $1 and kind = 'erase'",
            {std::string_view(unit)}, [&](const Row& row) {
                const RecordType* type = find_record(row.text(0));
                if (!type || !is_of_records(*type)) return;
                for (const FieldValue& field : fields_from_json(*type, row.text(2))) {
                    const auto* id = std::get_if<std::string>(&field.value);
                    if (id && field.field->kind == FieldKind::id &&
                        of.contains({std::string(field.field->references), *id}))
                        rows.emplace(row.text(0), row.text(1));
                }
            });
}

struct PatientRows {
    Rows all;
    std::set<std::string> team_ids;
};

PatientRows rows_of(Database& database, const Patient& patient,
                    const std::set<std::string>& unit_ids) {
    Rows heads{{"patients", patient.id.text}};
    PatientRows rows;
    if (unit_ids.contains(patient.team_id.text)) rows.team_ids.insert(patient.team_id.text);
    for (const Case& care :
         select<Case>(database, "where patient_id = $1", {std::string_view(patient.id.text)})) {
        if (!unit_ids.contains(care.team_id.text)) continue;
        heads.emplace("cases", care.id.text);
        rows.team_ids.insert(care.team_id.text);
    }
    rows.all = heads;
    for (const auto& [table, id] : heads)
        add_pointing(database, table, id, rows.all);
    add_erased(database, heads, unit_ids, rows.all);
    return rows;
}

// A reason is written in one row of a command, and is why of all of them.
void share_reasons(std::vector<AuditLine>& lines) {
    std::map<std::int64_t, std::string> reasons;
    for (const AuditLine& line : lines)
        if (!line.why.empty()) reasons.emplace(line.position, line.why);
    for (AuditLine& line : lines)
        if (const auto found = reasons.find(line.position);
            line.why.empty() && found != reasons.end())
            line.why = found->second;
}

AuditTrail newest(std::vector<AuditLine> lines, int most) {
    share_reasons(lines);
    std::ranges::stable_sort(lines, std::ranges::greater(), [](const AuditLine& line) {
        return std::pair(line.at, line.position);
    });
    const bool cut = lines.size() > static_cast<std::size_t>(most);
    if (cut) lines.resize(static_cast<std::size_t>(most));
    return {std::move(lines), cut};
}

// The first position of a moment or later; the log is in the order of time.
std::int64_t position_at(Database& database, std::int64_t moment) {
    std::int64_t low = 1;
    std::int64_t high = log_position(database) + 1;
    while (low < high) {
        const std::int64_t middle = low + (high - low) / 2;
        const std::int64_t at = database.integer(
            "select at from changes where position >= $1 order by position limit 1", {middle},
            std::numeric_limits<std::int64_t>::max());
        if (at < moment)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool is_veiled(Database& database, const Veil& veil, const RecordRead& read) {
    const RecordType* type = find_record(read.table_name);
    return type &&
           seen_of(veil, database, Change{Change::Kind::update, type, read.row_id, {}, {}, {}}) !=
               Seen::whole;
}

} // namespace

AuditTrail trail_of_patient(Database& database, const Patient& patient,
                            const std::set<std::string>& unit_ids, const AuditPeriod& period,
                            int most) {
    const Moments moments = moments_of(period);
    const PatientRows rows = rows_of(database, patient, unit_ids);
    AuditWords words(database);
    std::vector<AuditLine> lines;
    std::int64_t since =
        moments.from; // lists of the team before the patient was in it held nothing
    for (const auto& [table, id] : rows.all) {
        for (const LoggedChange& logged : changes_of_row(database, *find_record(table), id)) {
            if (table == "patients" && logged.change.kind == Change::Kind::insert)
                since = std::max(since, logged.at.milliseconds);
            if (unit_ids.contains(logged.change.unit_id) && moments.hold(logged.at))
                lines.push_back(words.line_of(logged));
        }
        for (const RecordRead& read : reads_where(
                 database, "row_id = $1 and table_name = $2 and at >= $3 and at < $4",
                 {std::string_view(id), std::string_view(table), moments.from, moments.until},
                 most + 1))
            lines.push_back(words.line_of(read));
    }
    for (const std::string& team_id : rows.team_ids)
        for (const RecordRead& read :
             reads_where(database, "row_id = $1 and table_name = 'teams' and at >= $2 and at < $3",
                         {std::string_view(team_id), since, moments.until}, most + 1))
            lines.push_back(words.line_of(read));
    return newest(std::move(lines), most);
}

AuditTrail trail_of_person(Database& database, const User& user,
                           const std::set<std::string>& unit_ids, const Veil& veil,
                           const AuditPeriod& period, int most) {
    const Moments moments = moments_of(period);
    AuditWords words(database);
    std::vector<AuditLine> lines;
    for (const LoggedChange& logged : changes_by_user(
             database, user.id.text,
             {position_at(database, moments.from), position_at(database, moments.until)}, unit_ids,
             most + 1))
        lines.push_back(seen_of(veil, database, logged.change) == Seen::whole
                            ? words.line_of(logged)
                            : words.restricted_line_of(logged));
    for (const RecordRead& read :
         reads_where(database, "user_id = $1 and at >= $2 and at < $3",
                     {std::string_view(user.id.text), moments.from, moments.until}, most + 1))
        if (unit_ids.contains(read.unit_id))
            lines.push_back(is_veiled(database, veil, read) ? words.restricted_line_of(read)
                                                            : words.line_of(read));
    return newest(std::move(lines), most);
}

} // namespace evenload
