// The words between a browser and the server. Commands go up, rows come down (design decisions 3–5).
//
//   POST /api/commands   {"id","command","arguments"}            → Answer
//   GET  /api/changes    ?lineage=…&scope=…&since=N              → ChangesMessage
//   GET  /api/image                                              → an SQLite image of the rows in scope
//   GET  /api/stream     server-sent events                      → "N": the log is at N, no data
#pragma once

#include "common/base/outcome.h"
#include "common/store/change_log.h"
#include "common/store/transaction.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace evenload {

// Where a replica stands: in which history, how far, and for which scopes. Another lineage or another scope
// means that the replica's rows cannot be continued: it fetches an image.
struct Cursor {
    std::string lineage;
    std::string scope; // hash of what the session may see (scope.h)
    std::int64_t position = 0;
    bool operator==(const Cursor&) const = default;
};

// {"unit_ids":["…"],"caseloads":{"id":"comment"},"cases":{"id":"view"}}. Reading: Fault when malformed.
nlohmann::json to_json(const Shares& shares);
Shares shares_from_json(const nlohmann::json& object);

// {"patients":["…"],"cases":["…"],"nobody_named":false}; the reader is the session's user.
nlohmann::json to_json(const Veil& veil);
Veil veil_from_json(const nlohmann::json& object);

// [{"user_id":"…","professional_id":"…","role":"caseload_manager","unit_ids":["…"]}]
nlohmann::json to_json(const std::vector<Principal>& principals);
std::vector<Principal> principals_from_json(const nlohmann::json& list);

// The server's verdict on one command. `position` is set when it was accepted.
struct Answer {
    std::string command_id;
    std::int64_t position = 0;
    Outcome outcome;
};
std::string to_json_text(const Answer& answer);
Answer answer_from_json(std::string_view json);

struct ChangesMessage {
    Cursor cursor;             // after applying `changes`
    bool image_needed = false; // the asker's cursor cannot be continued
    bool more = false;         // ask again at once
    std::vector<LoggedChange> changes;
};
std::string to_json_text(const ChangesMessage& message);
ChangesMessage changes_from_json(std::string_view json);

} // namespace evenload
