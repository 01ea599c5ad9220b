// What an operator decides: where the data is, where to listen, what is in front. Filled by flags, environment
// variables (EVENLOAD_…) and one file; README.md has the table. Nothing else in server/ reads the environment.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace evenload {

struct Settings {
    std::filesystem::path data = ".data";  // everything the program stores; made when missing
    std::string listen = "127.0.0.1:8080"; // "ADDRESS:PORT"; port 0 takes a free one
    std::filesystem::path web;      // the browser program; found beside the executable when empty
    std::filesystem::path log_file; // standard error when empty
    std::string public_origin; // "https://evenload.example.nhs.uk": what people type; empty: none
    bool behind_proxy = false; // believe the proxy's X-Real-IP
    int command_threads = 64;  // commands that may wait for one commit together
    int page_threads = 8;      // everything that reads
    std::size_t most_connections = 6000; // open at once, streams included

    int most_attachment_megabytes = 10; // of one file; at most 60

    // Cookies then need TLS, and browsers are told to insist on it.
    bool secure_origin() const { return public_origin.rfind("https://", 0) == 0; }
};

} // namespace evenload
