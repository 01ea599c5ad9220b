#include "server/storage/program_write.h"

#include "common/store/change_log.h"
#include "server/accounts/token.h"

namespace evenload {

std::unique_ptr<SqliteDatabase> open_or_create(const std::filesystem::path& data) {
    std::error_code unknown;
    if (!std::filesystem::exists(data / "evenload.sqlite", unknown))
        DataFolder(data).open_to_write();
    return open_beside_a_server(data);
}

void write_as_program(Database& database, const std::string& what,
                      const std::set<std::string>& unit_ids,
                      const std::function<void(Transaction&)>& work, Instant now) {
    const std::string id = what + "_" + derive_id(random_token(), 1);
    Actor actor;
    actor.role = Role::administrator;
    actor.unit_ids = unit_ids;
    Transaction transaction(database, {id, actor, now});
    work(transaction);
    append_to_log(database, {id, what, "", now}, transaction.changes());
}

} // namespace evenload
