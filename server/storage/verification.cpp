#include "server/storage/verification.h"

#include "common/base/check.h"
#include "common/model/records.h"
#include "common/store/change.h"
#include "common/store/change_log.h"
#include "common/store/tables.h"
#include "common/sync/protocol.h"
#include "server/attachments/contents.h"

#include <map>
#include <set>

namespace evenload {

namespace {

constexpr std::size_t most_problems = 50;

// What the log says a row is: the fields it has told of, or that the row is gone.
struct ToldRow {
    std::map<const Field*, Value> fields;
    bool erased = false;
};
using ToldRows = std::map<std::pair<std::string, std::string>, ToldRow>; // by table and id

class Verifier {
public:
    explicit Verifier(SqliteDatabase& database)
        : database_(database) {}

    Verification run() {
        const ReadScope scope(database_);
        if (const std::string found = database_.check(); found != "ok")
            problem("The file: " + found);
        read_log();
        read_answers();
        check_positions();
        for (const auto& [key, told] : told_)
            check_row(key.first, key.second, told);
        for (std::string& sentence : problems_of_contents(database_))
            problem(std::move(sentence));
        return std::move(result_);
    }

private:
    void problem(std::string sentence) {
        if (result_.problems.size() < most_problems)
            result_.problems.push_back(std::move(sentence));
    }

    void read_log() {
        database_.each("select position, table_name, row_id, kind, after from changes order by "
                       "position, ordinal",
                       {}, [&](const Row& row) {
                           ++result_.changes;
                           positions_.insert(row.integer(0));
                           const RecordType* type = find_record(row.text(1));
                           if (!type) return problem("The log names a table that does not exist.");
                           take_change(*type, std::string(row.text(2)), row.text(3), row.text(4));
                       });
    }

    void take_change(const RecordType& type, const std::string& id, std::string_view kind,
                     std::string_view after) {
        ToldRow& told = told_[{std::string(type.table), id}];
        if (kind == "erase") {
            told = {.fields = {}, .erased = true};
            return;
        }
        told.erased = false;
        for (FieldValue& value : fields_from_json(type, after))
            told.fields[value.field] = std::move(value.value);
    }

    // A command that changed nothing has a position and no rows; its answer tells of it.
    void read_answers() {
        database_.each("select answer from answers", {}, [&](const Row& row) {
            const Answer answer = answer_from_json(row.text(0));
            if (answer.outcome.accepted()) positions_.insert(answer.position);
        });
    }

    void check_positions() {
        const std::int64_t head = log_position(database_);
        result_.commands = head;
        std::int64_t expected = 1;
        for (const std::int64_t position : positions_) {
            if (position != expected)
                problem("The log has nothing at position " + std::to_string(expected) + ".");
            expected = position + 1;
        }
        if (expected != head + 1)
            problem("The log ends at " + std::to_string(expected - 1) + ", but counts " +
                    std::to_string(head) + ".");
    }

    void check_row(const std::string& table, const std::string& id, const ToldRow& told) {
        ++result_.rows;
        const RecordType& type = *find_record(table);
        bool found = false;
        database_.each("select " + column_list(type) + " from " + table + " where id = $1",
                       {std::string_view(id)}, [&](const Row& row) {
                           found = true;
                           if (!told.erased) check_fields(type, id, told, row);
                       });
        if (found && told.erased)
            problem("Row " + id + " of " + table + " is there, though the log erased it.");
        if (!found && !told.erased) problem("Row " + id + " of " + table + " is missing.");
    }

    void check_fields(const RecordType& type, const std::string& id, const ToldRow& told,
                      const Row& row) {
        for (std::size_t i = 0; i < type.fields.size(); ++i) {
            const auto said = told.fields.find(&type.fields[i]);
            if (said == told.fields.end()) continue;
            if (value_of(row.value(static_cast<int>(i))) != said->second)
                problem("Row " + id + " of " + std::string(type.table) + ": " +
                        std::string(type.fields[i].name) + " is not what the log says.");
        }
    }

    SqliteDatabase& database_;
    Verification result_;
    std::set<std::int64_t> positions_;
    ToldRows told_;
};

} // namespace

Verification verify(SqliteDatabase& database) {
    return Verifier(database).run();
}

} // namespace evenload
