// A device's disk and the tabs that share it, for tests: what is asked happens when the test says so, in the order
// in which it was asked. A tab that is closed answers nothing more, and what it had asked for is lost.
#pragma once

#include "client/canvas/device_store.h"

#include <deque>
#include <map>
#include <set>

namespace evenload {

class FakeStore;

struct FakeDisk {
    struct Record {
        std::string owner;
        StoredCommand stored;
    };
    std::map<std::int64_t, Record> records;
    std::vector<FakeStore*> tabs; // opened; the first leads
    std::int64_t next_number = 1;
    StoreFailure fails; // every put, from now on

    void settle(); // until nothing is left to do
    std::vector<std::string> command_ids() const {
        std::vector<std::string> ids;
        for (const auto& [number, record] : records)
            ids.push_back(record.stored.command_id);
        return ids;
    }
};

class FakeStore : public DeviceStore {
public:
    explicit FakeStore(FakeDisk& its_disk)
        : disk(its_disk) {}
    ~FakeStore() override { close(); }

    FakeDisk& disk;
    std::string owner;
    StoreListener listener;
    bool holding = false;
    std::deque<std::function<void()>> waiting;

    // The tab goes, killed: the next one leads.
    void close() {
        waiting.clear();
        const bool led = !disk.tabs.empty() && disk.tabs.front() == this;
        std::erase(disk.tabs, this);
        if (led && !disk.tabs.empty()) disk.tabs.front()->lead();
    }
    bool do_next() {
        if (waiting.empty()) return false;
        const auto next = std::move(waiting.front());
        waiting.pop_front();
        next();
        return true;
    }

    void open(const StoreKey& key, StoreListener its_listener) override {
        owner = key.owner;
        listener = std::move(its_listener);
        waiting.push_back([this] {
            disk.tabs.push_back(this);
            listener.opened();
            if (disk.tabs.front() == this) lead();
        });
    }
    void put(const StoredCommand& command,
             std::function<void(const PutResult&)> done) override {
        waiting.push_back([this, command, done] {
            if (!disk.fails.empty()) return done({0, disk.fails});
            StoredCommand stored = command;
            if (stored.number == 0) stored.number = disk.next_number++;
            disk.records[stored.number] = {owner, stored};
            done({stored.number, {}});
        });
    }
    void remove(std::int64_t number, std::function<void()> done) override {
        waiting.push_back([this, number, done] {
            disk.records.erase(number);
            done();
        });
    }
    void
    read(std::function<void(const std::optional<std::vector<StoredCommand>>&)> done) override {
        waiting.push_back([this, done] {
            std::vector<StoredCommand> found;
            for (const auto& [number, record] : disk.records)
                if (record.owner == owner) found.push_back(record.stored);
            done(found);
        });
    }
    void tell(const std::string& text) override {
        for (FakeStore* other : disk.tabs)
            if (other != this && other->owner == owner)
                other->waiting.push_back([other, text] { other->listener.told(text); });
    }
    void hold(bool now_holding) override { holding = now_holding; }

private:
    void lead() {
        waiting.push_back([this] { listener.leads(); });
    }
};

inline void FakeDisk::settle() {
    for (bool more = true; more;) {
        more = false;
        const auto open_tabs = tabs;
        for (FakeStore* tab : open_tabs)
            more |= tab->do_next();
    }
}

} // namespace evenload
