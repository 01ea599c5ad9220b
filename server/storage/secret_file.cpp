#include "server/storage/secret_file.h"

#include "common/base/check.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

namespace evenload {

namespace {

constexpr std::size_t secret_bytes = 32;

[[noreturn]] void cannot_be_written(const std::filesystem::path& file) {
    throw Fault("\"" + file.string() + "\" cannot be written: " + std::strerror(errno) + ".");
}

// Linked to its name when it is whole: whoever comes second finds the first one's.
void make_secret(const std::filesystem::path& file) {
    EVENLOAD_CHECK(sodium_init() >= 0);
    std::array<unsigned char, secret_bytes> secret;
    randombytes_buf(secret.data(), secret.size());
    const std::string unfinished = file.string() + ".new_" + std::to_string(::getpid());
    const int descriptor =
        ::open(unfinished.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0) cannot_be_written(file);
    const bool written =
        ::write(descriptor, secret.data(), secret.size()) == static_cast<ssize_t>(secret.size()) &&
        ::fsync(descriptor) == 0;
    ::close(descriptor);
    const bool linked =
        written && (::link(unfinished.c_str(), file.c_str()) == 0 || errno == EEXIST);
    const int why = errno;
    ::unlink(unfinished.c_str());
    errno = why;
    if (!linked) cannot_be_written(file);
}

} // namespace

std::string secret_in(const std::filesystem::path& file, std::string_view without_it) {
    std::ifstream stream(file, std::ios::binary);
    std::string secret{std::istreambuf_iterator<char>(stream), {}};
    if (secret.size() != secret_bytes)
        throw Fault("\"" + file.string() + "\" holds " + std::to_string(secret.size()) +
                    " bytes instead of 32; bring it back from a copy: " + std::string(without_it) +
                    ". Remove it only when that may be lost.");
    return secret;
}

std::string secret_made_in(const std::filesystem::path& file, std::string_view without_it) {
    if (!std::filesystem::exists(file)) make_secret(file);
    return secret_in(file, without_it);
}

} // namespace evenload
