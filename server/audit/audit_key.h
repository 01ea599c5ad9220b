// The key of the audit chain: 32 random bytes in a file of their own, not in the database and in no backup, so that who
// can write the database cannot write its history again. Two keys are made from it: one for the chain, one that signs
// checkpoints; the public half of the second names the key and may be told to anybody.
#pragma once

#include <filesystem>
#include <string>

namespace evenload {

struct Settings;

struct AuditKey {
    std::string chain;          // 32 bytes
    std::string signing_secret; // Ed25519, 64 bytes
    std::string public_hex;     // Ed25519, 64 hexadecimal digits
};

// Where the key lies: --audit-key, else "audit_key" in the data folder.
std::filesystem::path audit_key_file(const Settings& settings);

// Fault when it is not there or is not 32 bytes.
AuditKey read_audit_key(const std::filesystem::path& file);

// The same, made when it is missing. Only where no chain of another key can be there (chain.h).
AuditKey read_or_make_audit_key(const std::filesystem::path& file);

AuditKey audit_key_from(const std::string& secret); // of 32 bytes

} // namespace evenload
