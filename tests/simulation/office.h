// An office under bad weather: one server (the real authority and feed on a real database) and several pages
// (the real Session, Replica and Outbox), on a network that loses, doubles and delays, with a server that
// is restarted. One seed decides everything.
#pragma once

#include "client/session/session.h"
#include "common/store/sqlite.h"
#include "tests/simulation/clockwork.h"
#include "tests/support/client/fake_host.h"

#include <memory>
#include <string>
#include <vector>

namespace evenload::simulation {

// Faults planted on purpose, to show that the checks would find them.
enum class PlantedBug {
    none,
    forgets_answers,            // the server does not know a command that comes a second time
    loses_a_change,             // one row is missing from what the server sends
    answers_before_commit,      // an accepted command is gone after a restart
    counts_one_too_far,         // a cursor that skips the next command
    accepts_without_performing, // said to be accepted, and never done
    rejects_what_it_performed,
    forgets_an_erasure,  // rows that went do not go elsewhere
    mixes_up_the_order,  // of the changes in one message
    says_nothing_is_new, // when there is, and moves the cursor on
    forgets_a_field      // of a row that changed
};

struct Weather {
    int loses_one_in = 12;   // requests, and as often answers
    int doubles_one_in = 10; // requests
    int slowest_milliseconds = 400;
    int restarts = 3;
    int clock_jumps =
        3; // of the server's clock, up to 25 hours there or back; every other page's is as wrong
    int spoils_one_in = 0; // commands that something in between answers itself, wrongly; 0: none
    PlantedBug bug = PlantedBug::none;
};

class Server {
public:
    Server(Clockwork& clockwork, Weather& weather);

    HttpResponse answer(const HttpRequest& request, int page);
    void restart(); // what was not committed is gone
    void jump_in_time();
    bool up() const { return up_; }
    std::int64_t position();
    Database& database() { return *database_; }
    std::vector<std::function<void(std::int64_t)>> listeners;

private:
    bool has(PlantedBug bug, int one_in) const;
    Instant now() const;
    HttpResponse image();
    HttpResponse session(int page);
    HttpResponse command(const HttpRequest& request, int page);
    HttpResponse changes(const HttpRequest& request);
    Actor actor_of(int page) const;

    Clockwork& clockwork_;
    Weather& weather_;
    std::unique_ptr<SqliteDatabase> database_;
    std::vector<std::byte> on_disk_;
    bool up_ = true;
    std::int64_t clock_error_ = 0; // milliseconds
};

// A browser page whose network is the simulated one.
class Page : public FakeHost {
public:
    Page(int number, Clockwork& clockwork, Weather& weather, Server& server);

    void fetch(HttpRequest request, std::function<void(HttpResponse)> done) override;
    StreamId open_stream(std::string path, StreamListener listener) override;
    void close_stream(StreamId stream) override;
    TimerId after(int milliseconds, std::function<void()> action) override;
    void cancel(TimerId timer) override { clockwork_.cancel(timer); }
    void random_bytes(std::span<std::uint8_t> out) override;
    double monotonic_milliseconds() const override { return static_cast<double>(clockwork_.now()); }
    std::int64_t utc_milliseconds() const override { return clockwork_.now() + clock_error_; }

    void server_is_at(std::int64_t position);
    void stream_breaks();

    Session session;
    int given = 0; // commands that the page accepted

    // A random deed of a person at this page.
    void act();

private:
    std::string any_id(const char* table);
    void hear(const std::function<void(const StreamListener&)>& call);
    void hear_position(std::int64_t position);
    void stream_fails();

    int number_;
    Clockwork& clockwork_;
    Weather& weather_;
    Server& server_;
    std::optional<StreamListener> stream_;
    int stream_count_ = 0;
    std::int64_t clock_error_ = 0; // milliseconds
};

// Runs one day in the office; the violations found, in words; empty when every promise held.
std::vector<std::string> violations(std::uint64_t seed, Weather weather = {}, int pages = 4,
                                    int deeds = 60);

} // namespace evenload::simulation
