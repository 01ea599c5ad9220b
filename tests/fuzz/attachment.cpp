// Any bytes given as a file, and the same bytes as the name that it came with: what it is found to be is one of the kinds
// taken or a sentence, and the header with its name holds one line of plain signs.
#include "common/base/check.h"
#include "server/attachments/download.h"
#include "server/attachments/media_type.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

using namespace evenload;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    try {
        const FoundType found = type_of_bytes(bytes);
        EVENLOAD_CHECK(found.why_not || !ending_of(found.media_type).empty());
        Attachment attachment;
        attachment.name = std::string(bytes.substr(0, 300));
        attachment.media_type = found.media_type;
        const std::string name = name_to_save(attachment);
        EVENLOAD_CHECK(found.why_not || name.ends_with(ending_of(found.media_type)));
        EVENLOAD_CHECK(
            std::ranges::all_of(disposition_of(name), [](char c) { return c >= ' ' && c < 0x7f; }));
    } catch (const Fault&) {
        // libmagic could not work.
    }
    return 0;
}
