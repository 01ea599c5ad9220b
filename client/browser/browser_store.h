// What this device keeps, for real: every request goes to JavaScript by number and comes back by the same number
// through exports.cpp. The page does storage, sealing and the choice of the tab that leads (web/assets/outbox.js).
#pragma once

#include "client/canvas/device_store.h"

#include <map>

namespace evenload {

class BrowserStore : public DeviceStore {
public:
    void open(const StoreKey& key, StoreListener listener) override;
    void put(const StoredCommand& command, std::function<void(const PutResult&)> done) override;
    void remove(std::int64_t number, std::function<void()> done) override;
    void
    read(std::function<void(const std::optional<std::vector<StoredCommand>>&)> done) override;
    void tell(const std::string& text) override;
    void hold(bool holding) override;

    // What comes back from the page (exports.cpp).
    void store_opened();
    void store_failed(const std::string& why);
    void store_leads();
    void store_told(const std::string& text);
    void store_put(int id, PutResult result);
    void store_removed(int id);
    void store_record(int id, StoredCommand record); // of a reading; the end of it comes after the last
    void store_read(int id, bool readable);

private:
    struct Reading {
        std::vector<StoredCommand> records;
        std::function<void(const std::optional<std::vector<StoredCommand>>&)> done;
    };
    StoreListener listener_;
    std::map<int, std::function<void(const PutResult&)>> puts_;
    std::map<int, std::function<void()>> removals_;
    std::map<int, Reading> readings_;
    int next_id_ = 1;
};

} // namespace evenload
