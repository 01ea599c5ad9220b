// A disk in memory that SQLite writes to and whose power can be cut at any moment: what was written and not synced is
// then there, or not, or torn at 512 bytes, in any order; what was synced is there. Everything that is done to it is
// kept in order, so that one run of a program gives a crash at each of its steps.
//
// The model is that of SQLite's own crash tests (test6.c): a sector is written or it is not.
#pragma once

#include "common/base/random.h"

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace evenload::power_cut {

using Bytes = std::vector<unsigned char>;
using Files = std::map<std::string, Bytes>;

// One thing that was done to the disk.
struct Step {
    enum class Kind { write, truncate, sync, remove, acknowledge };
    Kind kind = Kind::write;
    std::string file;
    std::size_t offset = 0; // of a write; the new size of a truncation; what was acknowledged
    Bytes bytes;
};

class Disk {
public:
    Disk() = default;
    explicit Disk(Files files)
        : files_(std::move(files)) {}

    // Somebody was told that everything up to here is kept.
    void acknowledge(std::size_t number);
    const std::vector<Step>& steps() const { return steps_; }

    // What SQLite asks, through Mounted.
    bool exists(const std::string& file);
    void remove(const std::string& file);
    std::size_t size(const std::string& file);
    std::size_t read(const std::string& file, std::size_t offset, unsigned char* to,
                     std::size_t count);
    void write(const std::string& file, std::size_t offset, const unsigned char* from,
               std::size_t count);
    void truncate(const std::string& file, std::size_t size);
    void sync(const std::string& file);
    void create(const std::string& file);
    // Memory that the connections of one file share (the index of the write-ahead log); lost with the power.
    unsigned char* shared(const std::string& file, std::size_t region, std::size_t size);
    void forget_shared(const std::string& file);

private:
    std::mutex mutex_;
    Files files_;
    std::vector<Step> steps_;
    std::map<std::pair<std::string, std::size_t>, std::unique_ptr<Bytes>> shared_;
};

// While it lives, SQLite opens every file on this disk.
class Mounted {
public:
    explicit Mounted(Disk& disk);
    ~Mounted();
    Mounted(const Mounted&) = delete;
};

// Walks through the steps of a disk and says what is left after a cut at the place where it is.
class Replay {
public:
    explicit Replay(const std::vector<Step>& steps)
        : steps_(steps) {}

    void go_to(std::size_t step); // forwards
    std::size_t acknowledged() const { return acknowledged_; }
    Files after_a_cut(Random& random) const;

private:
    void take(const Step& step);

    const std::vector<Step>& steps_;
    std::size_t next_ = 0;
    std::size_t acknowledged_ = 0;
    Files durable_;
    std::map<std::string, std::vector<const Step*>> unsynced_;
};

} // namespace evenload::power_cut
