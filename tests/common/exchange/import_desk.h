// A team into which spreadsheets are imported, and what was wrong with them as sentences.
#pragma once

#include "common/exchange/csv_import.h"
#include "tests/support/world.h"

namespace evenload {

struct ImportDesk {
    World world;

    CsvImport import(CsvTable table, const std::string& csv,
                     const std::map<std::string, std::string>& mapping = {}) {
        Transaction transaction(world.database(),
                                {world.next_command_id(), world.actor, world.now});
        return import_csv(transaction, world.team.id, table, csv, mapping);
    }
    static std::vector<std::string> texts(const CsvImport& result) {
        std::vector<std::string> all;
        for (const CsvProblem& problem : result.problems)
            all.push_back(to_text(problem));
        return all;
    }
};

} // namespace evenload
