// Changes that the program makes by itself, mostly its subcommands: in the log like every other, under the program's name.
#pragma once

#include "common/store/transaction.h"
#include "server/server.h"
#include "server/storage/data_folder.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <set>
#include <string>

namespace evenload {

// A data folder that may still be empty; what is there is opened beside a running server.
std::unique_ptr<SqliteDatabase> open_or_create(const std::filesystem::path& data);

// `what` is the log's word for it ("add_user"). Inside the caller's WriteScope; what `work` throws leaves nothing.
void write_as_program(Database& database, const std::string& what,
                      const std::set<std::string>& unit_ids,
                      const std::function<void(Transaction&)>& work, Instant now = machine_now());

} // namespace evenload
