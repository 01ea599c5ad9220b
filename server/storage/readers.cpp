#include "server/storage/readers.h"

#include "server/storage/data_folder.h"

namespace evenload {

Readers::Readers(const DataFolder& folder, int count) {
    for (int i = 0; i < count; ++i)
        free_.push_back(folder.open_to_read());
}

Readers::Loan Readers::lend() {
    std::unique_lock lock(mutex_);
    returned_.wait(lock, [this] { return !free_.empty(); });
    auto database = std::move(free_.back());
    free_.pop_back();
    return Loan(*this, std::move(database));
}

void Readers::take_back(std::unique_ptr<SqliteDatabase> database) {
    {
        const std::lock_guard lock(mutex_);
        free_.push_back(std::move(database));
    }
    returned_.notify_one();
}

} // namespace evenload
