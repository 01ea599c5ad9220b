// A command that a plain page gives with a form, for who asks: decided and logged as every other.
#pragma once

#include "common/commands/command.h"
#include "server/edge/http.h"
#include "server/services.h"

#include <functional>
#include <optional>
#include <string>

namespace evenload {

// None: the server is busy, or the session has ended meanwhile.
std::optional<Outcome> given_by_form(const Request& request, Services& services,
                                     const Command& command);

std::string form_command_id();

// Back to the page, or the page's own words for what the rules say.
Reply after_form(const std::optional<Outcome>& outcome, const std::string& back_to,
                 const std::function<Reply(const std::string& problem)>& page);

} // namespace evenload
