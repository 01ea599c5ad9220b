#include "server/storage/scheduled_backups.h"

#include "common/base/check.h"
#include "server/storage/backup.h"

#include <algorithm>

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace evenload {

namespace {

namespace fs = std::filesystem;

constexpr const char* unfinished = "evenload_unfinished.sqlite";
// The last of its kind, to look at; it counts for nothing.
constexpr const char* not_sound = "evenload_not_sound.sqlite";

std::vector<std::string> names_in(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.is_regular_file()) names.push_back(entry.path().filename().string());
    return names;
}

std::optional<Instant> newest_in(const fs::path& folder) {
    std::optional<Instant> newest;
    for (const std::string& name : names_in(folder))
        newest = std::max(newest, backup_moment(name));
    return newest;
}

// Copying and checking take a processor for a while; whoever is waited for comes first.
void step_back() {
    ::setpriority(PRIO_PROCESS, static_cast<id_t>(::syscall(SYS_gettid)), 10);
}

} // namespace

ScheduledBackups::ScheduledBackups(fs::path data, Choice choice, std::function<Instant()> now,
                                   Log& log, Metrics& metrics)
    : data_(std::move(data))
    , choice_(std::move(choice))
    , now_(std::move(now))
    , log_(log)
    , metrics_(metrics) {
    if (choice_.folder.empty()) return;
    std::error_code error;
    if (fs::create_directories(choice_.folder, error))
        fs::permissions(choice_.folder, fs::perms::owner_all, error);
    if (!fs::is_directory(choice_.folder, error))
        throw Fault("The folder for backups \"" + choice_.folder.string() +
                    "\" cannot be made; give another with --backup-folder.");
    newest_ = newest_in(choice_.folder);
    thread_ = std::thread([this] { loop(); });
}

ScheduledBackups::~ScheduledBackups() {
    stop();
}

ScheduledBackups::State ScheduledBackups::state() const {
    if (choice_.folder.empty()) return State::none;
    const std::lock_guard lock(mutex_);
    const bool old =
        !newest_ || now_().milliseconds - newest_->milliseconds > 2 * choice_.every.count();
    return failed_ || old ? State::overdue : State::sound;
}

std::optional<Instant> ScheduledBackups::newest() const {
    const std::lock_guard lock(mutex_);
    return newest_;
}

void ScheduledBackups::stop() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_one();
    if (thread_.joinable()) thread_.join();
}

// Also when the newest is of the future: a clock was put back, and nobody waits until it is there again.
bool ScheduledBackups::due() const {
    if (!newest_) return true;
    const std::int64_t age = now_().milliseconds - newest_->milliseconds;
    return age < 0 || age >= choice_.every.count();
}

void ScheduledBackups::loop() {
    step_back();
    constexpr std::chrono::milliseconds look{1'000};
    std::unique_lock lock(mutex_);
    auto not_before = std::chrono::steady_clock::now();
    while (!stopping_) {
        if (due() && std::chrono::steady_clock::now() >= not_before) {
            lock.unlock();
            const bool sound = make_one();
            metrics_.backed_up(sound);
            lock.lock();
            failed_ = !sound;
            if (!sound) not_before = std::chrono::steady_clock::now() + choice_.after_a_failure;
        }
        changed_.wait_for(lock, std::min(look, choice_.every), [this] { return stopping_; });
    }
}

bool ScheduledBackups::make_one() {
    try {
        const Instant made = now_();
        const fs::path part = choice_.folder / unfinished;
        fs::remove(part); // of a process that was killed
        const BackedUp found = back_up(data_, part);
        if (!found.problems.empty()) {
            fs::rename(part, choice_.folder / not_sound);
            log_.event("backup_not_sound",
                       {{"problems", static_cast<std::int64_t>(found.problems.size())}});
            return false;
        }
        fs::rename(part, choice_.folder / backup_name(made));
        log_.event("backed_up", {{"bytes", static_cast<std::int64_t>(found.bytes)}});
        {
            const std::lock_guard lock(mutex_);
            newest_ = made;
        }
        let_old_ones_go();
        return true;
    } catch (const Fault& fault) {
        log_.event("backup_failed", {{"what", fault.what()}});
    } catch (const fs::filesystem_error& error) {
        log_.event("backup_failed", {{"what", error.code().message()}});
    }
    return false;
}

void ScheduledBackups::let_old_ones_go() {
    for (const std::string& name : outlived(names_in(choice_.folder), choice_.keep))
        fs::remove(choice_.folder / name);
}

} // namespace evenload
