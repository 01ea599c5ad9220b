#include "client/browser/browser_store.h"

#include "client/browser/js.h"

#include <utility>

namespace evenload {

void BrowserStore::open(const StoreKey& key, StoreListener listener) {
    listener_ = std::move(listener);
    js::page_store_open(key.owner.c_str(), key.key.c_str());
}

void BrowserStore::put(const StoredCommand& command,
                       std::function<void(const PutResult&)> done) {
    const int id = next_id_++;
    puts_.emplace(id, std::move(done));
    js::page_store_put(id, static_cast<double>(command.number), command.lineage.c_str(),
                       command.command_id.c_str(), command.bytes.data(), command.bytes.size());
}

void BrowserStore::remove(std::int64_t number, std::function<void()> done) {
    const int id = next_id_++;
    removals_.emplace(id, std::move(done));
    js::page_store_remove(id, static_cast<double>(number));
}

void BrowserStore::read(
    std::function<void(const std::optional<std::vector<StoredCommand>>&)> done) {
    const int id = next_id_++;
    readings_.emplace(id, Reading{{}, std::move(done)});
    js::page_store_read(id);
}

void BrowserStore::tell(const std::string& text) {
    js::page_store_tell(text.c_str());
}

void BrowserStore::hold(bool holding) {
    js::page_store_hold(holding ? 1 : 0);
}

void BrowserStore::store_opened() {
    if (listener_.opened) listener_.opened();
}
void BrowserStore::store_failed(const std::string& why) {
    if (listener_.failed) listener_.failed(why);
}
void BrowserStore::store_leads() {
    if (listener_.leads) listener_.leads();
}
void BrowserStore::store_told(const std::string& text) {
    if (listener_.told) listener_.told(text);
}

void BrowserStore::store_put(int id, PutResult result) {
    const auto found = puts_.extract(id);
    if (found) found.mapped()(result);
}

void BrowserStore::store_removed(int id) {
    const auto found = removals_.extract(id);
    if (found) found.mapped()();
}

void BrowserStore::store_record(int id, StoredCommand record) {
    const auto found = readings_.find(id);
    if (found != readings_.end()) found->second.records.push_back(std::move(record));
}

void BrowserStore::store_read(int id, bool readable) {
    const auto found = readings_.extract(id);
    if (!found) return;
    if (!readable) return found.mapped().done(std::nullopt);
    found.mapped().done(found.mapped().records);
}

} // namespace evenload
