// A few read-only connections, lent to one thread at a time. Whoever reads more than one thing opens a
// ReadScope, so that all of it is of one moment.
#pragma once

#include "common/store/sqlite.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

namespace evenload {

class DataFolder;

class Readers {
public:
    Readers(const DataFolder& folder, int count);

    // Returned when it goes out of scope.
    class Loan {
    public:
        Loan(Readers& readers, std::unique_ptr<SqliteDatabase> database)
            : readers_(readers)
            , database_(std::move(database)) {}
        ~Loan() { readers_.take_back(std::move(database_)); }
        Loan(const Loan&) = delete;
        Loan& operator=(const Loan&) = delete;

        SqliteDatabase& operator*() const { return *database_; }
        SqliteDatabase* operator->() const { return database_.get(); }

    private:
        Readers& readers_;
        std::unique_ptr<SqliteDatabase> database_;
    };
    Loan lend(); // waits for one

private:
    void take_back(std::unique_ptr<SqliteDatabase> database);

    std::mutex mutex_;
    std::condition_variable returned_;
    std::vector<std::unique_ptr<SqliteDatabase>> free_;
};

} // namespace evenload
