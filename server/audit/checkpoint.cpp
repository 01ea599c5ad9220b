#include "server/audit/checkpoint.h"

#include "common/base/check.h"
#include "common/model/json.h"
#include "common/store/change_log.h"
#include "server/audit/digest.h"

#include <cerrno>
#include <cstring>
#include <fstream>

#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace evenload {

namespace {

// What is signed: every field but the signature.
std::string signed_text(const Checkpoint& checkpoint) {
    return Digest()
        .add("evenload audit checkpoint")
        .add(checkpoint.link)
        .add(checkpoint.mac)
        .add(checkpoint.position)
        .add(checkpoint.read)
        .add(checkpoint.at.milliseconds)
        .add(checkpoint.lineage)
        .add(checkpoint.public_key)
        .hex();
}

const unsigned char* pointer_to(const std::string& bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

} // namespace

void prepare_checkpoints(Database& database) {
    if (database.has_table("audit_checkpoints")) return;
    database.execute("create table audit_checkpoints (\n"
                     "  number " +
                     std::string(database.integer_type()) +
                     " primary key not null,\n"
                     "  line text not null\n)" +
                     std::string(database.table_suffix()) + ";\n");
}

std::optional<Checkpoint> checkpoint_now(Database& database, const AuditKey& key, Instant now) {
    const auto head = last_link(database);
    if (!head) return std::nullopt;
    Checkpoint checkpoint;
    checkpoint.link = head->number;
    checkpoint.mac = head->mac;
    checkpoint.position = head->position;
    checkpoint.read = head->read;
    checkpoint.at = now;
    checkpoint.lineage = lineage(database);
    checkpoint.public_key = key.public_hex;
    std::string signature(crypto_sign_BYTES, '\0');
    const std::string text = signed_text(checkpoint);
    crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.data()), nullptr,
                         pointer_to(text), text.size(), pointer_to(key.signing_secret));
    checkpoint.signature = hex_of(signature);
    return checkpoint;
}

bool is_signed(const Checkpoint& checkpoint) {
    const std::string signature = bytes_of_hex(checkpoint.signature);
    const std::string public_key = bytes_of_hex(checkpoint.public_key);
    if (signature.size() != crypto_sign_BYTES || public_key.size() != crypto_sign_PUBLICKEYBYTES)
        return false;
    const std::string text = signed_text(checkpoint);
    return crypto_sign_verify_detached(pointer_to(signature), pointer_to(text), text.size(),
                                       pointer_to(public_key)) == 0;
}

std::string to_line(const Checkpoint& checkpoint) {
    return nlohmann::ordered_json{{"time", to_text(checkpoint.at)},
                                  {"at", checkpoint.at.milliseconds},
                                  {"link", checkpoint.link},
                                  {"position", checkpoint.position},
                                  {"read", checkpoint.read},
                                  {"lineage", checkpoint.lineage},
                                  {"mac", checkpoint.mac},
                                  {"public_key", checkpoint.public_key},
                                  {"signature", checkpoint.signature}}
        .dump();
}

Checkpoint checkpoint_from(std::string_view line) {
    try {
        const auto object = parse_json(line);
        Checkpoint checkpoint;
        checkpoint.at = {object.at("at").get<std::int64_t>()};
        checkpoint.link = object.at("link").get<std::int64_t>();
        checkpoint.position = object.at("position").get<std::int64_t>();
        checkpoint.read = object.at("read").get<std::int64_t>();
        checkpoint.lineage = object.at("lineage").get<std::string>();
        checkpoint.mac = object.at("mac").get<std::string>();
        checkpoint.public_key = object.at("public_key").get<std::string>();
        checkpoint.signature = object.at("signature").get<std::string>();
        return checkpoint;
    } catch (const nlohmann::json::exception&) {
        throw Fault("this is no checkpoint");
    }
}

void keep_checkpoint(Database& database, const Checkpoint& checkpoint) {
    database.run("insert into audit_checkpoints (number, line) values ($1, $2)",
                 {database.integer("select max(number) from audit_checkpoints") + 1,
                  std::string_view(to_line(checkpoint))});
}

std::vector<Checkpoint> kept_checkpoints(Database& database) {
    std::vector<Checkpoint> checkpoints;
    database.each("select line from audit_checkpoints order by number", {},
                  [&](const Row& row) { checkpoints.push_back(checkpoint_from(row.text(0))); });
    return checkpoints;
}

std::vector<Checkpoint> checkpoints_in(const std::filesystem::path& file) {
    std::ifstream stream(file);
    if (!stream) throw Fault("\"" + file.string() + "\" cannot be read.");
    std::vector<Checkpoint> checkpoints;
    int number = 0;
    for (std::string line; std::getline(stream, line);) {
        ++number;
        if (line.empty()) continue;
        try {
            checkpoints.push_back(checkpoint_from(line));
        } catch (const Fault&) {
            throw Fault("\"" + file.string() + "\", line " + std::to_string(number) +
                        ": this is no checkpoint, as \"evenload checkpoint\" prints it.");
        }
    }
    return checkpoints;
}

void append_checkpoint(const std::filesystem::path& file, const Checkpoint& checkpoint) {
    const std::string line = to_line(checkpoint) + "\n";
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0640);
    const bool written =
        descriptor >= 0 &&
        ::write(descriptor, line.data(), line.size()) == static_cast<ssize_t>(line.size()) &&
        ::fsync(descriptor) == 0;
    const int why = errno;
    if (descriptor >= 0) ::close(descriptor);
    if (!written)
        throw Fault("\"" + file.string() + "\" cannot be written: " + std::strerror(why) + ".");
}

} // namespace evenload
