// Asks the provider something over HTTP: certificates are checked, nothing is followed elsewhere, five seconds, one
// megabyte. What goes wrong is a ProviderFault with a word for the log, never with what was sent or received.
#pragma once

#include "server/provider/endpoint.h"

#include <filesystem>
#include <stdexcept>
#include <string>

#include <nlohmann/json_fwd.hpp>

namespace evenload {

// The provider, or somebody who says so, does not do what the standards say. The text is one word or two.
struct ProviderFault : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// `ca_file`: empty for the system's certificate authorities.
nlohmann::json fetch_json(const Endpoint& endpoint, const std::filesystem::path& ca_file,
                          const std::string& authorization = {});

// A form that is posted; `authorization` is the whole header, or empty.
nlohmann::json post_form(const Endpoint& endpoint, const std::filesystem::path& ca_file,
                         const std::string& form, const std::string& authorization);

} // namespace evenload
