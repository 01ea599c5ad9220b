# The one place that names the versions of third-party source and the packages of Debian 12.
# tools/setup reads it, refuses anything else and says so.

# From Debian source packages of this suite (and its security suite): upstream version exactly,
# packaging revision at least (a newer revision is a security fix and welcome).
source_suite=trixie
imgui_upstream=1.90.1+ds
imgui_at_least=1.90.1+ds-1
cpp_httplib_upstream=0.18.7
cpp_httplib_at_least=0.18.7-1+deb13u1

# From npm; package-lock.json beside this file holds their hashes.
better_sqlite3=12.11.1
sqlite=3.53.2
lucide_static=1.62.0

build_packages=(
    cmake ninja-build ccache g++ emscripten
    libboost1.81-dev nlohmann-json3-dev libfmt-dev libspdlog-dev libcli11-dev
    libsodium-dev libssl-dev libcjose-dev zlib1g-dev libbrotli-dev libmagic-dev libical-dev
    prometheus-cpp-dev
    brotli gzip fonts-inter fonttools librsvg2-bin python3 python3-brotli
    dpkg-dev ca-certificates
)

test_packages=(
    librapidcheck-dev
    clang clang-format libclang-rt-14-dev python3-clang
    chromium firefox-esr git python3-icalendar
    libpcre2-8-0 libcrypt1 openssl
)

# Debian's own Node is new enough; a machine that already has one keeps it.
node_at_least=18
