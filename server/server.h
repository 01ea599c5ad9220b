// The whole server in one object: starts listening when it is made, stops cleanly when it is told to or goes
// out of scope. Several may live in one process, each on its own data folder (tests do).
#pragma once

#include "common/base/civil_time.h"
#include "server/settings.h"

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace evenload {

class DataFolder;
class Log;
struct Route;

// What tests set differently.
struct ServerOptions {
    std::function<Instant()> now; // the machine's clock when empty
    std::chrono::milliseconds between_events{100};
    std::chrono::milliseconds whole_request{10'000};
};

class Server {
public:
    // Fault when the folder, the database or the address cannot be used. The log outlives the server.
    Server(const Settings& settings, Log& log, const ServerOptions& options = {});
    ~Server();

    std::string address() const; // "127.0.0.1:8080", the port that was really taken
    int port() const;
    const DataFolder& folder() const;
    std::vector<std::string> route_names() const; // "GET /cases/:reference", …
    bool has_program() const;                     // whether there is a browser program to serve

    // Takes no new work, answers what it has (for at most this long), closes the streams, makes everything
    // durable and folds the write-ahead log into the file. May be called twice.
    void stop(std::chrono::milliseconds within = std::chrono::seconds(10));

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

// The machine's clock.
Instant machine_now();

} // namespace evenload
