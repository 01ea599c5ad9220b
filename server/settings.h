// What an operator decides: where the data is, where to listen, what is in front. Filled by flags, environment
// variables (EVENLOAD_…) and one file; README.md has the table. Nothing else in server/ reads the environment.
#pragma once

#include "server/storage/backup_rotation.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace evenload {

// How somebody whom the provider vouches for is found at their first sign-in. Later they are known by the
// provider's own name for them, whatever this says.
enum class LinkBy {
    nothing,           // only an administrator links people: evenload user link
    email,             // an e-mail address that the provider has verified is the sign-in name
    preferred_username // the provider's user name is the sign-in name
};

// An OpenID Connect provider through which people may sign in, beside local accounts.
struct ProviderSettings {
    std::string
        issuer; // "https://login.example.nhs.uk", exactly as the provider says it; empty: none
    std::string name = "your organisation"; // on the button: "Sign in with …"
    std::string client_id;
    std::filesystem::path client_secret_file; // empty: a public client, which PKCE alone protects
    LinkBy link_by = LinkBy::nothing;
    std::filesystem::path ca_file; // certificate authorities to trust; empty: the system's

    std::string_view shown_name() const { return issuer.empty() ? std::string_view() : name; }
};

struct Settings {
    std::filesystem::path data = ".data";  // everything the program stores; made when missing
    std::string listen = "127.0.0.1:8080"; // "ADDRESS:PORT"; port 0 takes a free one
    std::filesystem::path web;      // the browser program; found beside the executable when empty
    std::filesystem::path log_file; // standard error when empty
    std::filesystem::path
        audit_key; // of the audit chain; "audit_key" in the data folder when empty
    std::filesystem::path checkpoints; // a file to which signed checkpoints are added; empty: none
    std::filesystem::path backup_folder; // of scheduled backups; empty: none are made
    int backup_every_hours = 1;
    Rotation keep_backups;
    std::filesystem::path metrics_token_file; // its reader's; empty: /metrics is for this machine
    std::string public_origin; // "https://evenload.example.nhs.uk": what people type; empty: none
    bool behind_proxy = false; // believe the proxy's X-Real-IP
    int command_threads = 64;  // commands that may wait for one commit together
    int page_threads = 8;      // everything that reads
    std::size_t most_connections = 6000; // open at once, streams included

    int most_attachment_megabytes = 10; // of one file; at most 60
    int pack_hours =
        72; // how long a device without a network opens what it keeps; 0: nothing is kept

    ProviderSettings provider;

    // Cookies then need TLS, and browsers are told to insist on it.
    bool secure_origin() const { return public_origin.rfind("https://", 0) == 0; }
};

} // namespace evenload
