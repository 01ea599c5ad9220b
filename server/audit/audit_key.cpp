#include "server/audit/audit_key.h"

#include "common/base/check.h"
#include "server/audit/digest.h"
#include "server/settings.h"
#include "server/storage/secret_file.h"

namespace evenload {

namespace {

constexpr std::string_view without_it = "without it nobody can tell whether the log was changed";

} // namespace

std::filesystem::path audit_key_file(const Settings& settings) {
    return settings.audit_key.empty() ? settings.data / "audit_key" : settings.audit_key;
}

AuditKey audit_key_from(const std::string& secret) {
    AuditKey key;
    key.chain = bytes_of_hex(Digest(secret).add("audit chain").hex());
    const std::string seed = bytes_of_hex(Digest(secret).add("audit checkpoints").hex());
    key.signing_secret.resize(crypto_sign_SECRETKEYBYTES);
    std::string signing_public(crypto_sign_PUBLICKEYBYTES, '\0');
    const auto bytes = [](auto& text) { return reinterpret_cast<unsigned char*>(text.data()); };
    const int failed =
        crypto_sign_seed_keypair(bytes(signing_public), bytes(key.signing_secret),
                                 reinterpret_cast<const unsigned char*>(seed.data()));
    EVENLOAD_CHECK(failed == 0);
    key.public_hex = hex_of(signing_public);
    return key;
}

AuditKey read_audit_key(const std::filesystem::path& file) {
    if (!std::filesystem::exists(file))
        throw Fault("There is no audit key at \"" + file.string() + "\"; " +
                    std::string(without_it) +
                    ". Bring it back from a copy, or say where it is with --audit-key.");
    return audit_key_from(secret_in(file, without_it));
}

AuditKey read_or_make_audit_key(const std::filesystem::path& file) {
    return audit_key_from(secret_made_in(file, without_it));
}

} // namespace evenload
