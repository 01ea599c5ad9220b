#include "server/storage/sealed_keys.h"

#include "common/base/check.h"
#include "common/model/json.h"
#include "server/audit/digest.h"
#include "server/storage/data_folder.h"
#include "server/storage/secret_file.h"

#include <array>

#include <nlohmann/json.hpp>
#include <sodium.h>

namespace evenload {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view mark = "evenload keys 1\n";
constexpr std::size_t salt_bytes = crypto_pwhash_SALTBYTES;
constexpr std::size_t nonce_bytes = crypto_secretbox_NONCEBYTES;
constexpr std::size_t before_the_box = mark.size() + salt_bytes + nonce_bytes;
constexpr std::string_view lost = "without it the backup's keys are lost";

unsigned char* bytes_of(std::string& text) {
    return reinterpret_cast<unsigned char*>(text.data());
}
const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

std::string random_bytes(std::size_t count) {
    std::string bytes(count, '\0');
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

std::string key_of(const std::string& passphrase, std::string_view salt) {
    std::string key(crypto_secretbox_KEYBYTES, '\0');
    if (crypto_pwhash(bytes_of(key), key.size(), passphrase.data(), passphrase.size(),
                      bytes_of(salt), crypto_pwhash_OPSLIMIT_MODERATE,
                      crypto_pwhash_MEMLIMIT_MODERATE, crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw Fault("There is not enough memory to work on the passphrase; it takes 256 MB.");
    return key;
}

[[noreturn]] void cannot_be_opened() {
    throw Fault(
        "The file of keys cannot be opened: the passphrase is another, or the file was changed.");
}

void require_not_another(const fs::path& file, const std::string& secret) {
    if (fs::exists(file) && secret_in(file, lost) != secret)
        throw Fault("\"" + file.string() +
                    "\" is there and holds another key than the file of keys; move it away first.");
}

} // namespace

std::string sealed_keys(const KeptKeys& keys, const std::string& passphrase) {
    EVENLOAD_CHECK(sodium_init() >= 0);
    if (passphrase.size() < shortest_passphrase)
        throw Fault("A passphrase has " + std::to_string(shortest_passphrase) +
                    " characters or more; this one has " + std::to_string(passphrase.size()) + ".");
    const std::string text = nlohmann::json{{"audit_key", hex_of(keys.audit_key)},
                                            {"outbox_secret", hex_of(keys.outbox_secret)}}
                                 .dump();
    const std::string salt = random_bytes(salt_bytes);
    const std::string nonce = random_bytes(nonce_bytes);
    const std::string key = key_of(passphrase, salt);
    std::string box(text.size() + crypto_secretbox_MACBYTES, '\0');
    crypto_secretbox_easy(bytes_of(box), bytes_of(std::string_view(text)), text.size(),
                          bytes_of(std::string_view(nonce)), bytes_of(std::string_view(key)));
    return std::string(mark) + salt + nonce + box;
}

KeptKeys opened_keys(const std::string& sealed, const std::string& passphrase) {
    EVENLOAD_CHECK(sodium_init() >= 0);
    if (!sealed.starts_with(mark) || sealed.size() < before_the_box + crypto_secretbox_MACBYTES)
        throw Fault("This is not a file of keys that \"evenload backup --with-keys\" has made.");
    const std::string_view all = sealed;
    const std::string_view salt = all.substr(mark.size(), salt_bytes);
    const std::string_view nonce = all.substr(mark.size() + salt_bytes, nonce_bytes);
    const std::string_view box = all.substr(before_the_box);
    const std::string key = key_of(passphrase, salt);
    std::string text(box.size() - crypto_secretbox_MACBYTES, '\0');
    if (crypto_secretbox_open_easy(bytes_of(text), bytes_of(box), box.size(), bytes_of(nonce),
                                   bytes_of(std::string_view(key))) != 0)
        cannot_be_opened();
    const auto json = parse_json(text); // nobody without the passphrase wrote it
    return {bytes_of_hex(json.value("audit_key", std::string())),
            bytes_of_hex(json.value("outbox_secret", std::string()))};
}

KeptKeys keys_in(const KeyFiles& files) {
    const auto present = [](const fs::path& file) {
        if (!fs::exists(file))
            throw Fault("\"" + file.string() +
                        "\" is not there; start the server once, which makes it.");
        return secret_in(file, lost);
    };
    return {present(files.audit_key), present(files.outbox_secret)};
}

void put_keys(const KeptKeys& keys, const KeyFiles& files) {
    require_not_another(files.audit_key, keys.audit_key);
    require_not_another(files.outbox_secret, keys.outbox_secret);
    for (const auto& [file, secret] : {std::pair(files.audit_key, keys.audit_key),
                                       std::pair(files.outbox_secret, keys.outbox_secret)})
        if (!fs::exists(file)) write_private_file(file, secret);
}

} // namespace evenload
