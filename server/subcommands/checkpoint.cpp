// evenload checkpoint: a signed word of how far the audit chain is, to be kept where nobody who can write the database
// can write.

#include "server/audit/checkpoint.h"

#include "common/base/check.h"
#include "server/audit/chain.h"
#include "server/server.h"
#include "server/settings.h"
#include "server/storage/data_folder.h"
#include "server/subcommands/subcommands.h"

#include <cstdio>

#include <CLI/CLI.hpp>

namespace evenload {

namespace {

struct CheckpointOptions {
    bool public_key = false;
    bool begin_again = false;
};

void print_checkpoint(const Settings& settings) {
    const AuditKey key = read_audit_key(audit_key_file(settings));
    const auto database = open_sqlite(settings.data / "evenload.sqlite", FileUse::read_only);
    const ReadScope scope(*database);
    const auto checkpoint = database->has_table("audit_links")
                                ? checkpoint_now(*database, key, machine_now())
                                : std::nullopt;
    if (!checkpoint)
        throw Fault("There is no audit chain yet; it begins when the server is next started.");
    std::printf("%s\n", to_line(*checkpoint).c_str());
}

// The former key is kept: what it made can be checked with it in a copy of the database.
std::filesystem::path set_key_aside(const std::filesystem::path& key) {
    if (!std::filesystem::exists(key)) return {};
    std::filesystem::path kept = key;
    kept += ".before_" + std::to_string(machine_now().milliseconds);
    std::filesystem::rename(key, kept);
    return kept;
}

void begin_again(const Settings& settings) {
    const DataFolder folder(settings.data);
    const auto database = folder.open_to_write();
    WriteScope scope(*database);
    const auto file = audit_key_file(settings);
    const auto kept = set_key_aside(file);
    const AuditKey key = read_or_make_audit_key(file);
    begin_chain(*database, key, machine_now());
    keep_checkpoint(*database, *checkpoint_now(*database, key, machine_now()));
    scope.commit();
    database->checkpoint();
    std::printf("What is there was sealed, and the audit chain begins again under a new key in "
                "%s.\n",
                file.c_str());
    if (!kept.empty()) std::printf("The former key is now %s.\n", kept.c_str());
}

void do_checkpoint(const Settings& settings, const CheckpointOptions& options) {
    if (options.begin_again) return begin_again(settings);
    if (!options.public_key) return print_checkpoint(settings);
    std::printf("%s\n", read_audit_key(audit_key_file(settings)).public_hex.c_str());
}

} // namespace

void add_checkpoint(CLI::App& program, Settings& settings) {
    CLI::App* command = program.add_subcommand(
        "checkpoint", "Print a signed word of how far the audit chain is, as one line");
    const auto options = std::make_shared<CheckpointOptions>();
    auto* public_key = command->add_flag("--public-key", options->public_key,
                                         "Print instead the key with which it can be checked");
    command
        ->add_flag("--begin-again", options->begin_again,
                   "The audit key is lost, or others have seen it: seal what is there and begin "
                   "again with a new one; the server must be stopped")
        ->excludes(public_key);
    command->footer("The server may be running. Keep the lines on another machine, and give them "
                    "to \"evenload verify --checkpoints FILE\".");
    command->callback([options, &settings] { do_checkpoint(settings, *options); });
}

} // namespace evenload
