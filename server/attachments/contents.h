// The bytes of files kept with cases. They lie in a table beside the records, so that a backup has them, but are
// never part of an image, a feed or an export. Kept once, by their SHA-256, as base64, because the portable
// statements of the store know texts and numbers only.
//
// Who sent bytes may attach them for a day; what nobody ever attached goes then. What was attached once stays:
// its removal can be undone.
#pragma once

#include "common/base/civil_time.h"
#include "common/model/attachment.h"
#include "common/store/database.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenload {

// Creates the tables where they are missing.
void prepare_contents(Database& database);

struct Content {
    std::string hash; // SHA-256, 64 hexadecimal digits
    std::string media_type;
    std::int64_t size_bytes = 0;
};
std::string hash_of_content(std::string_view bytes);
std::string stored_form(std::string_view bytes); // for keep_content; slow, so outside of the writer

// Writing connection, inside the caller's transaction.
void keep_content(Database& database, const Content& content, std::string_view stored,
                  const Id<User>& sender, Instant now);

// Reading is enough for what follows.
inline constexpr int most_waiting_contents = 20; // sent by one person and not attached to anything
int waiting_contents(Database& database, const Id<User>& sender);
// What this person has sent within a day.
std::optional<Content> sent_content(Database& database, const std::string& hash,
                                    const Id<User>& sender, Instant now);
// Nothing when they are not here. Fault when they are not what their hash says.
std::optional<std::string> bytes_of_content(Database& database, const std::string& hash);

// For verify: sentences about bytes that are missing or damaged, with ids and without contents.
std::vector<std::string> problems_of_contents(Database& database);

} // namespace evenload
