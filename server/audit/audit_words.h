// A row of the log or of the reads in words: codes as people say them, ids as names.
#pragma once

#include "common/store/change_log.h"
#include "server/audit/audit_trail.h"
#include "server/audit/reads.h"

#include <map>
#include <string>

namespace evenload {

// "Beth Hall"; of somebody who has gone from the records, words that say so.
std::string name_of_person(Database& database, const Id<User>& id);

// Looks names up once. One database, one moment.
class AuditWords {
public:
    explicit AuditWords(Database& database)
        : database_(database) {}

    AuditLine line_of(const LoggedChange& logged);
    AuditLine line_of(const RecordRead& read);
    // Who and when, and what was done, but not to what.
    AuditLine restricted_line_of(const LoggedChange& logged);
    AuditLine restricted_line_of(const RecordRead& read);

private:
    std::string person(const std::string& user_id);
    // "Beth Hall for Marta Kowalska" when one acted as the other's deputy.
    std::string person(const LoggedChange& logged);
    // "case C-1042", "visit of 2026-11-23", "patient Mrs Joy Adeyemi".
    std::string name_of_row(std::string_view table, const std::string& id);
    std::string fields_text(const LoggedChange& logged);
    std::string value_text(const Field& field, const Value& value);
    std::string name_in(std::string_view table, const std::string& id);

    Database& database_;
    std::map<std::pair<std::string, std::string>, std::string> names_; // by table and id
};

} // namespace evenload
