#include "tests/client/screens/recording_desk.h"

#include "common/model/json.h"

#include <nlohmann/json.hpp>

namespace evenload {

std::string words_of(const Command& command) {
    return std::string(command.type->name) + ' ' +
           to_json(*command.type->arguments, command.arguments.get()).dump();
}

void RecordingDesk::give(Command command, std::string what) {
    asked.push_back("give " + words_of(command) + " | " + what);
}

void RecordingDesk::open(const FormRequest& request) {
    asked.push_back("open " + std::to_string(static_cast<int>(request.kind)) + ' ' +
                    request.subject);
}

} // namespace evenload
