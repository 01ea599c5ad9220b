// What this device keeps of one person's commands until the server has answered them, shared by all tabs of the
// browser. Bytes go in and come out; on the disk they are sealed under a key that the server gives after sign-in
// and that the browser holds in memory only. Not a database of records and not a cache.
//
// One of the tabs leads: it alone sends what is kept, and the next one leads when it has gone. Every callback is
// called from the event loop, never from inside the call that was given it.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace evenload {

struct StoreKey {
    std::string owner; // files the items of one person
    std::string key;   // 32 bytes in hexadecimal
};

struct StoredCommand {
    std::int64_t number = 0; // the order in which this device was given them; 0: not kept yet
    std::string lineage;     // of the records that it was given for
    std::string command_id;
    std::string bytes;
    bool readable = true; // false: the stored bytes are not what was kept, and `bytes` is empty
};

// Why nothing is kept, as the page says it: "insecure", "missing", "full", "no_answer"; anything else is a failure
// without a name.
using StoreFailure = std::string;

struct StoreListener {
    std::function<void()> opened;
    std::function<void(const StoreFailure&)> failed; // it cannot be used, from now on
    std::function<void()> leads;                     // this tab does from now on
    std::function<void(const std::string&)> told;    // by another tab of the same person
};

struct PutResult {
    std::int64_t number = 0; // durable on the disk
    StoreFailure failure;    // when there is no number
};

class DeviceStore {
public:
    virtual ~DeviceStore() = default;

    virtual void open(const StoreKey& key, StoreListener listener) = 0;
    // New without a number, else in the place of what has that number.
    virtual void put(const StoredCommand& command, std::function<void(const PutResult&)> done) = 0;
    virtual void remove(std::int64_t number, std::function<void()> done) = 0;
    // Everything of the person, in order; nothing when the store cannot be read.
    virtual void
    read(std::function<void(const std::optional<std::vector<StoredCommand>>&)> done) = 0;
    virtual void tell(const std::string& text) = 0; // the other tabs
    // Whether leaving the page would lose something, so that the browser asks first.
    virtual void hold(bool holding) = 0;
};

} // namespace evenload
