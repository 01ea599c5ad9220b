// One table on its way from a sheet into a team: read() looks at every row and names every problem, write() stores what
// was read. Never half of it: the caller writes only when nothing was wrong.
#pragma once

#include "common/exchange/csv_sheet.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

#include <map>
#include <memory>
#include <optional>

namespace evenload {

class TableImport {
public:
    TableImport(Transaction& transaction, const Id<Team>& team_id, CsvSheet& sheet)
        : transaction_(transaction)
        , team_id_(team_id)
        , sheet_(sheet) {}
    virtual ~TableImport() = default;

    virtual void read() = 0;
    virtual void write() = 0;

protected:
    template <class Record>
    std::vector<Record> of_team() {
        return transaction_.select<Record>("where team_id = $1 order by id",
                                           {std::string_view(team_id_.text)});
    }

    // A record of this team with the row's fields.
    template <class Record>
    Record started(const CsvRow& row, const CsvNames& fields) {
        Record record;
        record.id = transaction_.new_id<Record>();
        record.team_id = team_id_;
        sheet_.fill(row, description_of<Record>(), fields, &record);
        return record;
    }

    // Who is named in a cell; none for an empty one. A name that nobody has is a problem.
    Id<Professional> professional_in(const CsvRow& row, std::string_view column) {
        if (!people_) {
            people_.emplace();
            for (const Professional& known : of_team<Professional>())
                people_->emplace(known.name, known.id);
        }
        const std::string name = sheet_.cell(row, column);
        if (name.empty()) return {};
        const auto found = people_->find(name);
        if (found != people_->end()) return found->second;
        sheet_.problem(row, column, "the name of a professional of this team");
        return {};
    }

    // The case whose reference is in the row; a Case without an id, and a problem, when there is none.
    Case case_in(const CsvRow& row) {
        if (!cases_) {
            cases_.emplace();
            for (const Case& known : of_team<Case>())
                cases_->emplace(known.reference, known);
        }
        const auto found = cases_->find(sheet_.cell(row, case_column));
        if (found != cases_->end()) return found->second;
        sheet_.problem(row, case_column, "the reference of a case of this team");
        return {};
    }

    Transaction& transaction_;
    const Id<Team>& team_id_;
    CsvSheet& sheet_;

private:
    std::optional<std::map<std::string, Id<Professional>>> people_;
    std::optional<std::map<std::string, Case>> cases_;
};

using TableImportPointer = std::unique_ptr<TableImport>;
TableImportPointer patients_import(Transaction& transaction, const Id<Team>& team_id,
                                   CsvSheet& sheet);
TableImportPointer professionals_import(Transaction& transaction, const Id<Team>& team_id,
                                        CsvSheet& sheet);
TableImportPointer cases_import(Transaction& transaction, const Id<Team>& team_id, CsvSheet& sheet);
TableImportPointer contacts_import(Transaction& transaction, const Id<Team>& team_id,
                                   CsvSheet& sheet);
TableImportPointer absences_import(Transaction& transaction, const Id<Team>& team_id,
                                   CsvSheet& sheet);
TableImportPointer tasks_import(Transaction& transaction, const Id<Team>& team_id, CsvSheet& sheet);

} // namespace evenload
