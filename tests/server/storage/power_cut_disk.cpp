#include "tests/server/storage/power_cut_disk.h"

#include "common/base/check.h"

#include <algorithm>
#include <cstring>

#include <sqlite3.h>

namespace evenload::power_cut {

namespace {

constexpr std::size_t sector = 512;

void put(Bytes& file, std::size_t offset, const unsigned char* from, std::size_t count) {
    if (file.size() < offset + count) file.resize(offset + count);
    std::copy_n(from, count, file.begin() + static_cast<std::ptrdiff_t>(offset));
}

} // namespace

// ---- the disk ----

void Disk::acknowledge(std::size_t number) {
    const std::lock_guard lock(mutex_);
    steps_.push_back({Step::Kind::acknowledge, {}, number, {}});
}

bool Disk::exists(const std::string& file) {
    const std::lock_guard lock(mutex_);
    return files_.contains(file);
}

void Disk::create(const std::string& file) {
    const std::lock_guard lock(mutex_);
    files_[file];
}

void Disk::remove(const std::string& file) {
    const std::lock_guard lock(mutex_);
    files_.erase(file);
    steps_.push_back({Step::Kind::remove, file, 0, {}});
}

std::size_t Disk::size(const std::string& file) {
    const std::lock_guard lock(mutex_);
    return files_[file].size();
}

std::size_t Disk::read(const std::string& file, std::size_t offset, unsigned char* to,
                       std::size_t count) {
    const std::lock_guard lock(mutex_);
    const Bytes& bytes = files_[file];
    if (offset >= bytes.size()) return 0;
    const std::size_t there = std::min(count, bytes.size() - offset);
    std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(offset), there, to);
    return there;
}

void Disk::write(const std::string& file, std::size_t offset, const unsigned char* from,
                 std::size_t count) {
    const std::lock_guard lock(mutex_);
    put(files_[file], offset, from, count);
    steps_.push_back({Step::Kind::write, file, offset, Bytes(from, from + count)});
}

void Disk::truncate(const std::string& file, std::size_t size) {
    const std::lock_guard lock(mutex_);
    files_[file].resize(size);
    steps_.push_back({Step::Kind::truncate, file, size, {}});
}

void Disk::sync(const std::string& file) {
    const std::lock_guard lock(mutex_);
    steps_.push_back({Step::Kind::sync, file, 0, {}});
}

unsigned char* Disk::shared(const std::string& file, std::size_t region, std::size_t size) {
    const std::lock_guard lock(mutex_);
    auto& memory = shared_[{file, region}];
    if (!memory) memory = std::make_unique<Bytes>(size);
    return memory->data();
}

void Disk::forget_shared(const std::string& file) {
    const std::lock_guard lock(mutex_);
    std::erase_if(shared_, [&](const auto& one) { return one.first.first == file; });
}

// ---- what SQLite sees of it ----

namespace {

Disk* mounted = nullptr;

struct OpenFile {
    sqlite3_file base; // first, as SQLite casts
    std::string* name;
};

const std::string& name_of(sqlite3_file* file) {
    return *reinterpret_cast<OpenFile*>(file)->name;
}

int close_file(sqlite3_file* file) {
    delete reinterpret_cast<OpenFile*>(file)->name;
    return SQLITE_OK;
}

int read_file(sqlite3_file* file, void* to, int count, sqlite3_int64 offset) {
    const auto wanted = static_cast<std::size_t>(count);
    const std::size_t there = mounted->read(name_of(file), static_cast<std::size_t>(offset),
                                            static_cast<unsigned char*>(to), wanted);
    if (there == wanted) return SQLITE_OK;
    std::memset(static_cast<unsigned char*>(to) + there, 0, wanted - there);
    return SQLITE_IOERR_SHORT_READ;
}

int write_file(sqlite3_file* file, const void* from, int count, sqlite3_int64 offset) {
    mounted->write(name_of(file), static_cast<std::size_t>(offset),
                   static_cast<const unsigned char*>(from), static_cast<std::size_t>(count));
    return SQLITE_OK;
}

int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
    mounted->truncate(name_of(file), static_cast<std::size_t>(size));
    return SQLITE_OK;
}

int sync_file(sqlite3_file* file, int) {
    mounted->sync(name_of(file));
    return SQLITE_OK;
}

int size_of_file(sqlite3_file* file, sqlite3_int64* size) {
    *size = static_cast<sqlite3_int64>(mounted->size(name_of(file)));
    return SQLITE_OK;
}

// One connection at a time: nobody is ever in the way.
int take_lock(sqlite3_file*, int) {
    return SQLITE_OK;
}
int check_lock(sqlite3_file*, int* reserved) {
    *reserved = 0;
    return SQLITE_OK;
}
int lock_shared(sqlite3_file*, int, int, int) {
    return SQLITE_OK;
}
void shared_barrier(sqlite3_file*) {}

int control_file(sqlite3_file*, int, void*) {
    return SQLITE_NOTFOUND;
}
int sector_size(sqlite3_file*) {
    return 4096;
}
// As the VFS of Unix: a write that is cut harms nothing beside it.
int characteristics(sqlite3_file*) {
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

int map_shared(sqlite3_file* file, int region, int size, int, volatile void** memory) {
    *memory = mounted->shared(name_of(file), static_cast<std::size_t>(region),
                              static_cast<std::size_t>(size));
    return SQLITE_OK;
}
int unmap_shared(sqlite3_file* file, int remove) {
    if (remove) mounted->forget_shared(name_of(file));
    return SQLITE_OK;
}

const sqlite3_io_methods methods{.iVersion = 2,
                                 .xClose = close_file,
                                 .xRead = read_file,
                                 .xWrite = write_file,
                                 .xTruncate = truncate_file,
                                 .xSync = sync_file,
                                 .xFileSize = size_of_file,
                                 .xLock = take_lock,
                                 .xUnlock = take_lock,
                                 .xCheckReservedLock = check_lock,
                                 .xFileControl = control_file,
                                 .xSectorSize = sector_size,
                                 .xDeviceCharacteristics = characteristics,
                                 .xShmMap = map_shared,
                                 .xShmLock = lock_shared,
                                 .xShmBarrier = shared_barrier,
                                 .xShmUnmap = unmap_shared,
                                 .xFetch = nullptr,
                                 .xUnfetch = nullptr};

int open_file(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out_flags) {
    static int nameless = 0;
    const std::string path = name ? name : "nameless" + std::to_string(++nameless);
    file->pMethods = nullptr;
    if (!(flags & SQLITE_OPEN_CREATE) && !mounted->exists(path)) return SQLITE_CANTOPEN;
    mounted->create(path);
    auto* open = reinterpret_cast<OpenFile*>(file);
    open->name = new std::string(path);
    open->base.pMethods = &methods;
    if (out_flags) *out_flags = flags;
    return SQLITE_OK;
}

int remove_file(sqlite3_vfs*, const char* name, int) {
    mounted->remove(name);
    return SQLITE_OK;
}

int look_at_file(sqlite3_vfs*, const char* name, int, int* there) {
    *there = mounted->exists(name) ? 1 : 0;
    return SQLITE_OK;
}

int full_name(sqlite3_vfs*, const char* name, int size, char* full) {
    sqlite3_snprintf(size, full, "%s", name);
    return SQLITE_OK;
}

sqlite3_vfs* usual() {
    static sqlite3_vfs* const found = sqlite3_vfs_find("unix");
    return found;
}

sqlite3_vfs& ours() {
    static sqlite3_vfs vfs = [] {
        sqlite3_vfs made = *usual();
        made.pNext = nullptr;
        made.zName = "power_cut";
        made.szOsFile = sizeof(OpenFile);
        made.xOpen = open_file;
        made.xDelete = remove_file;
        made.xAccess = look_at_file;
        made.xFullPathname = full_name;
        return made;
    }();
    return vfs;
}

} // namespace

Mounted::Mounted(Disk& disk) {
    EVENLOAD_CHECK(!mounted);
    mounted = &disk;
    EVENLOAD_CHECK(sqlite3_initialize() == SQLITE_OK &&
                   sqlite3_vfs_register(&ours(), 1) == SQLITE_OK);
}

Mounted::~Mounted() {
    sqlite3_vfs_register(usual(), 1);
    mounted = nullptr;
}

// ---- what a cut leaves ----

void Replay::go_to(std::size_t step) {
    for (; next_ < step; ++next_)
        take(steps_[next_]);
}

void Replay::take(const Step& step) {
    switch (step.kind) {
    case Step::Kind::acknowledge: acknowledged_ = step.offset; return;
    case Step::Kind::remove:
        durable_.erase(step.file);
        unsynced_.erase(step.file);
        return;
    case Step::Kind::write:
    case Step::Kind::truncate: unsynced_[step.file].push_back(&step); return;
    case Step::Kind::sync:
        Bytes& file = durable_[step.file];
        for (const Step* one : unsynced_[step.file])
            if (one->kind == Step::Kind::truncate)
                file.resize(one->offset);
            else
                put(file, one->offset, one->bytes.data(), one->bytes.size());
        unsynced_.erase(step.file);
        return;
    }
}

Files Replay::after_a_cut(Random& random) const {
    Files left = durable_;
    for (const auto& [name, steps] : unsynced_) {
        // Often nothing or everything has arrived; in between, any part of it has.
        const int one_in = random.one_in(4)   ? 1
                           : random.one_in(4) ? 1'000'000
                                              : random.between(2, 6);
        if (!left.contains(name) && random.one_in(2)) continue; // not even its name
        Bytes& file = left[name];
        for (const Step* step : steps) {
            if (step->kind == Step::Kind::truncate) {
                if (random.one_in(one_in)) file.resize(step->offset);
                continue;
            }
            for (std::size_t at = 0; at < step->bytes.size(); at += sector)
                if (random.one_in(one_in))
                    put(file, step->offset + at, step->bytes.data() + at,
                        std::min(sector, step->bytes.size() - at));
        }
    }
    return left;
}

} // namespace evenload::power_cut
