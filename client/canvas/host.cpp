#include "client/canvas/host.h"

namespace evenload {

std::string answer_of(const FormAnswer& answer, const std::string& name) {
    const auto found = answer.find(name);
    return found == answer.end() || found->second.empty() ? std::string() : found->second.front();
}

} // namespace evenload
