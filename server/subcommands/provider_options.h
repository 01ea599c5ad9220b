// The options of evenload serve that name an OpenID Connect provider, and what must be true of them together.
#pragma once

namespace CLI {
class App;
}

namespace evenload {

struct Settings;

void add_provider_options(CLI::App& serve, Settings& settings);

// Fault that says what is missing: without it nobody could sign in, or somebody else could.
void check_provider_settings(const Settings& settings);

} // namespace evenload
