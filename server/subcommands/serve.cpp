// evenload serve: runs until it is told to stop (SIGTERM or SIGINT).

#include "common/base/check.h"
#include "server/accounts/invitations.h"
#include "server/log/log.h"
#include "server/server.h"
#include "server/settings.h"
#include "server/storage/data_folder.h"
#include "server/subcommands/provider_options.h"
#include "server/subcommands/subcommands.h"
#include "server/subcommands/systemd_notice.h"

#include <csignal>
#include <cstdio>
#include <fstream>
#include <iterator>

#include <CLI/CLI.hpp>
#include <malloc.h>
#include <sys/resource.h>
#include <unistd.h>

namespace evenload {

namespace {

// The browser program lies beside this one where it was built, else where it is installed.
std::filesystem::path web_folder_of_this_program() {
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    for (const char* relative : {"../web", "../share/evenload/web"}) {
        const auto folder = program.parent_path() / relative;
        if (std::filesystem::exists(folder / "index.html", error)) return folder.lexically_normal();
    }
    return {};
}

// Each connection is a descriptor; the usual limit of 1,024 would be reached by a large team's streams.
void raise_descriptor_limit() {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

// Images and files are megabytes, and each thread has a heap of its own that would keep them: what is large goes back to
// the system when it is done with. Saying a threshold also keeps glibc from raising it by itself (mallopt(3)).
void return_large_memory() {
    ::mallopt(M_MMAP_THRESHOLD, 128 * 1024);
}

// Blocked before any thread starts, so that only wait_for_stop() gets them.
sigset_t block_stop_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    return signals;
}

int wait_for_stop(const sigset_t& signals) {
    int signal = 0;
    while (sigwait(&signals, &signal) != 0) {}
    return signal;
}

std::string text_of(const std::filesystem::path& file) {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

// On a folder without anybody the operator's terminal is the only proof of who may begin.
void offer_first_administrator(const Server& server, const std::string& origin) {
    const auto database = open_beside_a_server(server.folder().path());
    WriteScope scope(*database);
    if (has_users(*database)) return;
    const std::string token = invite_first_administrator(*database, machine_now());
    scope.commit();
    std::printf("Nobody can sign in yet. Open this within %d hours, once, to become the first "
                "administrator:\n  %s/invitation?token=%s\n",
                static_cast<int>(invitation_hours), origin.c_str(), token.c_str());
}

void greet(const Server& server, const Settings& settings) {
    // People's browsers trust "localhost" with what else needs TLS.
    const std::string local = server.address().rfind("127.0.0.1:", 0) == 0
                                  ? "localhost:" + std::to_string(server.port())
                                  : server.address();
    const std::string origin =
        settings.public_origin.empty() ? "http://" + local : settings.public_origin;
    std::printf("Evenload is at %s\n", origin.c_str());
    if (!server.has_program())
        std::printf(
            "There is no browser program to serve; build it, or say where it is with --web.\n");
    if (const std::string demo = text_of(server.folder().demo_sign_in()); !demo.empty())
        std::printf("%s(also in %s)\n", demo.c_str(), server.folder().demo_sign_in().c_str());
    offer_first_administrator(server, origin);
    std::fflush(stdout);
}

void add_backup_options(CLI::App& command, Settings& settings) {
    command
        .add_option("--backup-folder", settings.backup_folder,
                    "Folder for scheduled backups, best on another disk (default: none are made)")
        ->envname("EVENLOAD_BACKUP_FOLDER");
    command
        .add_option("--backup-every", settings.backup_every_hours,
                    "Hours between scheduled backups")
        ->envname("EVENLOAD_BACKUP_EVERY")
        ->check(CLI::Range(1, 168))
        ->capture_default_str();
    const auto keep = [&](const char* name, const char* variable, int& number, const char* what) {
        command.add_option(name, number, std::string("Keep the last backup of so many ") + what)
            ->envname(variable)
            ->check(CLI::Range(0, 1000))
            ->capture_default_str();
    };
    keep("--keep-hourly", "EVENLOAD_KEEP_HOURLY", settings.keep_backups.hourly, "hours");
    keep("--keep-daily", "EVENLOAD_KEEP_DAILY", settings.keep_backups.daily, "days");
    keep("--keep-weekly", "EVENLOAD_KEEP_WEEKLY", settings.keep_backups.weekly, "weeks");
}

void serve(Settings settings) {
    check_provider_settings(settings);
    if (settings.web.empty()) settings.web = web_folder_of_this_program();
    const sigset_t signals = block_stop_signals();
    raise_descriptor_limit();
    return_large_memory();
    Log log(settings.log_file.empty() ? log_to_standard_error() : log_to_file(settings.log_file));
    Server server(settings, log);
    log.event("started", {{"address", server.address()}});
    greet(server, settings);
    tell_systemd("READY=1");

    const int signal = wait_for_stop(signals);
    tell_systemd("STOPPING=1");
    log.event("stopping", {{"signal", signal}});
    server.stop();
    log.event("stopped");
}

} // namespace

void add_serve(CLI::App& program, Settings& settings) {
    CLI::App* command = program.add_subcommand("serve", "Serve the team's page until stopped");
    command->add_option("--listen", settings.listen, "Address and port to listen on")
        ->envname("EVENLOAD_LISTEN")
        ->capture_default_str();
    command
        ->add_option("--web", settings.web,
                     "Folder of the browser program (default: beside this program)")
        ->envname("EVENLOAD_WEB");
    command
        ->add_option("--public-origin", settings.public_origin,
                     "What people type, as https://evenload.example.nhs.uk; https makes cookies "
                     "and browsers insist "
                     "on TLS")
        ->envname("EVENLOAD_PUBLIC_ORIGIN")
        ->check([](const std::string& text) {
            const bool good = (text.rfind("https://", 0) == 0 || text.rfind("http://", 0) == 0) &&
                              text.back() != '/';
            return good ? std::string()
                        : "write it as https://evenload.example.nhs.uk, without a slash at the end";
        });
    command
        ->add_flag("--behind-proxy", settings.behind_proxy,
                   "Take the asker's address from the X-Real-IP header of a proxy in front")
        ->envname("EVENLOAD_BEHIND_PROXY");
    command->add_option("--log", settings.log_file, "File for the log (default: standard error)")
        ->envname("EVENLOAD_LOG");
    command
        ->add_option("--command-threads", settings.command_threads,
                     "Commands that may share one commit")
        ->envname("EVENLOAD_COMMAND_THREADS")
        ->check(CLI::Range(1, 512))
        ->capture_default_str();
    command
        ->add_option("--page-threads", settings.page_threads,
                     "Requests that may read at the same time")
        ->envname("EVENLOAD_PAGE_THREADS")
        ->check(CLI::Range(1, 128))
        ->capture_default_str();
    command->add_option("--most-connections", settings.most_connections, "Connections open at once")
        ->envname("EVENLOAD_MOST_CONNECTIONS")
        ->check(CLI::Range(16, 100'000))
        ->capture_default_str();
    command
        ->add_option("--most-attachment-megabytes", settings.most_attachment_megabytes,
                     "How large a file kept with a case may be")
        ->envname("EVENLOAD_MOST_ATTACHMENT_MEGABYTES")
        ->check(CLI::Range(1, 60))
        ->capture_default_str();
    command
        ->add_option(
            "--pack-hours", settings.pack_hours,
            "How long a device opens the days that it keeps for working without a network, "
            "counted from when it last met the server; 0: nobody may keep any")
        ->envname("EVENLOAD_PACK_HOURS")
        ->check(CLI::Range(0, 720))
        ->capture_default_str();
    command
        ->add_option("--checkpoints", settings.checkpoints,
                     "File to which signed checkpoints of the audit chain are added; best on "
                     "another machine")
        ->envname("EVENLOAD_CHECKPOINTS");
    add_backup_options(*command, settings);
    command
        ->add_option("--metrics-token-file", settings.metrics_token_file,
                     "File with the token that whoever reads /metrics shows (default: only this "
                     "machine itself reads it)")
        ->envname("EVENLOAD_METRICS_TOKEN_FILE");
    add_provider_options(*command, settings);
    command->callback([&settings] { serve(settings); });
}

} // namespace evenload
