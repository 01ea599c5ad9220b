#include "server/attachments/media_type.h"

#include "common/base/check.h"

#include <algorithm>
#include <array>
#include <memory>

#include <magic.h>

namespace evenload {

namespace {

struct TakenType {
    std::string_view media_type;
    std::string_view ending;
    bool office = false; // a zip archive that may hold macros
};
constexpr std::array taken{
    TakenType{"application/pdf", ".pdf"},
    TakenType{"image/png", ".png"},
    TakenType{"image/jpeg", ".jpg"},
    TakenType{"image/heic", ".heic"},
    TakenType{"image/heif", ".heif"},
    TakenType{"text/plain", ".txt"},
    TakenType{"text/csv", ".csv"},
    TakenType{"application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx",
              true},
    TakenType{"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx", true},
    TakenType{"application/vnd.oasis.opendocument.text", ".odt", true},
};

// Names of parts that hold macros. A zip archive says the names of its parts in clear (APPNOTE 4.4.17), so that
// looking for them finds every one; it may also find one in a picture inside, and then errs on the safe side.
constexpr std::array<std::string_view, 5> parts_with_macros{
    "vbaProject", "vbaData", "xl/macrosheets/", "Basic/script", "Scripts/"};

const TakenType* find_taken(std::string_view media_type) {
    const auto found = std::ranges::find(taken, media_type, &TakenType::media_type);
    return found == taken.end() ? nullptr : &*found;
}

std::string media_type_of(std::string_view bytes) {
    // Not for several threads, and quick to open: its table is a mapped file.
    const std::unique_ptr<magic_set, decltype(&magic_close)> magic(magic_open(MAGIC_MIME_TYPE),
                                                                   &magic_close);
    if (!magic || magic_load(magic.get(), nullptr) != 0)
        throw Fault("The kinds of files cannot be told apart; is libmagic's table installed?");
    const char* found = magic_buffer(magic.get(), bytes.data(), bytes.size());
    return found ? found : "application/octet-stream";
}

bool holds_macros(std::string_view bytes) {
    return std::ranges::any_of(parts_with_macros, [&](std::string_view part) {
        return bytes.find(part) != std::string_view::npos;
    });
}

} // namespace

FoundType type_of_bytes(std::string_view bytes) {
    if (bytes.empty()) return {"application/x-empty", "The file is empty."};
    FoundType found{media_type_of(bytes), std::nullopt};
    const TakenType* type = find_taken(found.media_type);
    if (!type)
        found.why_not = "This kind of file is not taken (" + found.media_type +
                        "). PDF, PNG, JPEG and HEIC, plain text, and Word, Excel and OpenDocument "
                        "files without macros are.";
    else if (type->office && holds_macros(bytes))
        found.why_not = "This document holds macros. Save it without them and add it again.";
    return found;
}

std::string taken_files() {
    std::string all;
    for (const TakenType& type : taken)
        all.append(all.empty() ? "" : ",").append(type.ending);
    return all + ",.jpeg";
}

std::string_view ending_of(std::string_view media_type) {
    const TakenType* type = find_taken(media_type);
    return type ? type->ending : std::string_view();
}

} // namespace evenload
