// What a file is, found in its bytes by libmagic and never believed from its name, and whether that kind is taken.
// Taken: documents and pictures that nothing runs in. Refused: programs, pages and drawings with scripts (HTML,
// SVG), archives, and office documents with macros.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace evenload {

struct FoundType {
    std::string media_type;             // "image/jpeg"
    std::optional<std::string> why_not; // a sentence, when it is not taken
};

// Fault when libmagic cannot work.
FoundType type_of_bytes(std::string_view bytes);

// For the choice of a file: ".pdf,.png,…,image/*".
std::string taken_files();

// The usual ending of a kind that is taken, with its dot; empty for others.
std::string_view ending_of(std::string_view media_type);

} // namespace evenload
