// The files kept with a case, newest first. What was removed is not listed; the history says so.
#pragma once

#include "client/views/viewpoint.h"
#include "common/model/attachment.h"

#include <optional>
#include <string>
#include <vector>

namespace evenload {

struct DocumentLine {
    Id<Attachment> id;
    std::string name;        // "Wound, 20 Nov.jpg"
    std::string kind;        // "JPEG picture · 48 kB"
    std::string added;       // "Amara Osei, Fri 20 Nov 09:12"
    std::string description; // "left leg, before compression"
    std::string address;     // where its bytes are
    std::optional<std::string> why_not_remove;
};

std::vector<DocumentLine> case_documents(Database& database, const Viewpoint& viewpoint,
                                         const Id<Case>& case_id);

std::string media_words(std::string_view media_type); // "PDF", "JPEG picture"
std::string size_words(std::int64_t bytes);           // "640 bytes", "48 kB", "2.4 MB"

} // namespace evenload
