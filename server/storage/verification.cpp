#include "server/storage/verification.h"

#include "common/base/check.h"
#include "common/model/records.h"
#include "common/store/change.h"
#include "common/store/change_log.h"
#include "common/store/tables.h"
#include "common/sync/protocol.h"
#include "server/attachments/contents.h"

#include <algorithm>
#include <optional>

namespace evenload {

namespace {

constexpr std::size_t most_problems = 50;

// What the log says a row is: the fields it has told of, or that the row is gone.
struct ToldRow {
    const RecordType* type = nullptr; // none: nothing was told yet
    std::string id;
    std::vector<std::optional<Value>> fields; // as the type has them
    bool erased = false;

    bool is(std::string_view table, std::string_view row_id) const {
        return type && type->table == table && id == row_id;
    }
};

class Verifier {
public:
    explicit Verifier(SqliteDatabase& database)
        : database_(database) {}

    Verification run() {
        const ReadScope scope(database_);
        if (const std::string found = database_.check(); found != "ok")
            problem("The file: " + found);
        head_ = log_position(database_);
        seen_.resize(static_cast<std::size_t>(head_) + 1);
        read_log();
        read_answers();
        check_positions();
        for (std::string& sentence : problems_of_contents(database_))
            problem(std::move(sentence));
        return std::move(result_);
    }

private:
    void problem(std::string sentence) {
        if (result_.problems.size() < most_problems)
            result_.problems.push_back(std::move(sentence));
    }

    // Row by row, so that one is held at a time however long the log is.
    void read_log() {
        ToldRow told;
        database_.each("select table_name, row_id, kind, after, position from changes order by "
                       "table_name, row_id, position, ordinal",
                       {}, [&](const Row& row) {
                           ++result_.changes;
                           saw(row.integer(4));
                           if (!told.is(row.text(0), row.text(1))) {
                               check_row(told);
                               told = begun(row.text(0), row.text(1));
                           }
                           if (told.type) take_change(told, row.text(2), row.text(3));
                       });
        check_row(told);
    }

    ToldRow begun(std::string_view table, std::string_view id) {
        const RecordType* type = find_record(table);
        if (!type) {
            problem("The log names a table that does not exist.");
            return {};
        }
        return {.type = type,
                .id = std::string(id),
                .fields = std::vector<std::optional<Value>>(type->fields.size())};
    }

    static void take_change(ToldRow& told, std::string_view kind, std::string_view after) {
        told.erased = kind == "erase";
        if (told.erased) {
            std::ranges::fill(told.fields, std::nullopt);
            return;
        }
        for (FieldValue& value : fields_from_json(*told.type, after))
            told.fields[static_cast<std::size_t>(value.field - &told.type->fields[0])] =
                std::move(value.value);
    }

    // A command that changed nothing has a position and no rows; its answer tells of it.
    void read_answers() {
        database_.each("select answer from answers", {}, [&](const Row& row) {
            const Answer answer = answer_from_json(row.text(0));
            if (answer.outcome.accepted()) saw(answer.position);
        });
    }

    void saw(std::int64_t position) {
        if (position > head_)
            beyond_ = std::max(beyond_, position);
        else if (position > 0)
            seen_[static_cast<std::size_t>(position)] = true;
    }

    void check_positions() {
        result_.commands = head_;
        std::int64_t last = 0;
        for (std::int64_t position = 1; position <= head_; ++position) {
            if (!seen_[static_cast<std::size_t>(position)]) continue;
            if (position != last + 1)
                problem("The log has nothing at position " + std::to_string(last + 1) + ".");
            last = position;
        }
        last = std::max(last, beyond_);
        if (last != head_)
            problem("The log ends at " + std::to_string(last) + ", but counts " +
                    std::to_string(head_) + ".");
    }

    void check_row(const ToldRow& told) {
        if (!told.type) return;
        ++result_.rows;
        const std::string table(told.type->table);
        bool found = false;
        database_.each("select " + column_list(*told.type) + " from " + table + " where id = $1",
                       {std::string_view(told.id)}, [&](const Row& row) {
                           found = true;
                           if (!told.erased) check_fields(told, row);
                       });
        if (found && told.erased)
            problem("Row " + told.id + " of " + table + " is there, though the log erased it.");
        if (!found && !told.erased) problem("Row " + told.id + " of " + table + " is missing.");
    }

    void check_fields(const ToldRow& told, const Row& row) {
        for (std::size_t i = 0; i < told.fields.size(); ++i)
            if (told.fields[i] && value_of(row.value(static_cast<int>(i))) != *told.fields[i])
                problem("Row " + told.id + " of " + std::string(told.type->table) + ": " +
                        std::string(told.type->fields[i].name) + " is not what the log says.");
    }

    SqliteDatabase& database_;
    Verification result_;
    std::int64_t head_ = 0;   // how far the log counts
    std::int64_t beyond_ = 0; // the last position after that
    std::vector<bool> seen_;  // by position
};

} // namespace

Verification verify(SqliteDatabase& database) {
    return Verifier(database).run();
}

} // namespace evenload
