// evenload demo: loads the invented team and says how to sign in to it.

#include "common/exchange/demo/demo.h"

#include "common/base/check.h"
#include "server/accounts/accounts.h"
#include "server/audit/chain.h"
#include "server/server.h"
#include "server/settings.h"
#include "server/storage/data_folder.h"
#include "server/subcommands/subcommands.h"

#include <cstdio>

#include <CLI/CLI.hpp>

namespace evenload {

namespace {

struct DemoCommandOptions {
    std::string size = "team";
    std::uint64_t seed = 1;
    std::string today; // "2026-11-23"; empty: the machine's date
    std::string time;  // "14:30"; empty: the machine's time
};

LocalTime moment(const DemoCommandOptions& options) {
    LocalTime now = london_time(machine_now());
    if (!options.today.empty()) {
        const auto date = date_from_text(options.today);
        if (!date)
            throw Fault("--today: expected a date as 2026-11-23, found \"" + options.today + "\".");
        now.date = *date;
    }
    if (!options.time.empty()) {
        const auto time = time_from_text(options.time);
        if (!time) throw Fault("--time: expected a time as 14:30, found \"" + options.time + "\".");
        now.time = *time;
    }
    return now;
}

// One password for everyone, because it is a demo; the wall screen has a link instead.
std::string give_credentials(Database& database, const DemoResult& loaded) {
    const std::string password = generate_password();
    std::string text = "Sign in to the demo with the password " + password + " as\n";
    std::string screen;
    for (const DemoUser& user : loaded.users) {
        if (user.kiosk) {
            screen = create_kiosk_token(database, Id<User>(user.user_id), machine_now());
            continue;
        }
        set_password(database, Id<User>(user.user_id), password, machine_now());
        text +=
            "  " + user.sign_in_name +
            std::string(user.sign_in_name.size() < 20 ? 20 - user.sign_in_name.size() : 1, ' ') +
            user.name + ", " + user.role_text + "\n";
    }
    return text + "The wall screen opens at /kiosk?token=" + screen + "\n";
}

void run_demo(const Settings& settings, const DemoCommandOptions& chosen) {
    DemoOptions options;
    options.size = chosen.size == "large" ? DemoSize::large : DemoSize::team;
    options.seed = chosen.seed;
    options.now = moment(chosen);
    options.stamp = machine_now();

    const DataFolder folder(settings.data);
    const auto database = folder.open_to_write();
    AuditedScope scope(*database, audit_key_file(settings));
    const DemoResult loaded = load_demo(*database, options);
    const std::string sign_in = give_credentials(*database, loaded);
    scope.commit();
    database->checkpoint();
    write_private_file(folder.demo_sign_in(), sign_in);
    std::printf("Loaded %d professionals, %d patients, %d cases and %d contacts.\n%s",
                loaded.professionals, loaded.patients, loaded.cases, loaded.contacts,
                sign_in.c_str());
}

} // namespace

void add_demo(CLI::App& program, Settings& settings) {
    auto* demo = program.add_subcommand(
        "demo", "Load an invented team around Colchester into an empty data folder");
    const auto options = std::make_shared<DemoCommandOptions>();
    demo->add_option("--size", options->size,
                     "team: 12 professionals, 300 cases; large: 100 and 10,000, 100,000 contacts")
        ->check(CLI::IsMember({"team", "large"}))
        ->capture_default_str();
    demo->add_option("--seed", options->seed, "Another seed is another team")
        ->capture_default_str();
    demo->add_option("--today", options->today,
                     "The day that the demo is about, as 2026-11-23 (default: today)");
    demo->add_option("--time", options->time, "The time of that day, as 14:30 (default: now)");
    demo->callback([&settings, options] { run_demo(settings, *options); });
}

} // namespace evenload
