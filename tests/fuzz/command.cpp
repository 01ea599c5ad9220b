// Any bytes given as a command: a command that writes the same JSON again, or a Fault.
#include "common/commands/command.h"

#include "common/base/check.h"

#include <cstddef>
#include <cstdint>

using namespace evenload;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        const Command command = command_from_json({reinterpret_cast<const char*>(data), size});
        const std::string text = to_json_text(command);
        EVENLOAD_CHECK(to_json_text(command_from_json(text)) == text);
    } catch (const Fault&) {
        // The answer to bytes that are no command.
    }
    return 0;
}
