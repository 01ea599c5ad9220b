#include "server/subcommands/systemd_notice.h"

#include "tests/support/server_fixture.h"

#include <boost/test/unit_test.hpp>
#include <sys/un.h>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(systemd_notice)

BOOST_AUTO_TEST_CASE(whoever_listens_is_told) {
    const TemporaryFolder folder;
    const std::string name = (folder.path() / "notify").string();
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    BOOST_TEST_REQUIRE(name.size() < sizeof address.sun_path);
    name.copy(address.sun_path, name.size());
    const int socket = ::socket(AF_UNIX, SOCK_DGRAM, 0);
    BOOST_TEST_REQUIRE(
        ::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    ::setenv("NOTIFY_SOCKET", name.c_str(), 1);
    tell_systemd("READY=1");
    ::unsetenv("NOTIFY_SOCKET");
    std::string told(100, '\0');
    const auto count = ::recv(socket, told.data(), told.size(), MSG_DONTWAIT);
    ::close(socket);
    BOOST_TEST(count == 7);
    BOOST_TEST(told.substr(0, 7) == "READY=1");
}

BOOST_AUTO_TEST_CASE(where_nobody_listens_nothing_happens) {
    ::unsetenv("NOTIFY_SOCKET");
    BOOST_CHECK_NO_THROW(tell_systemd("READY=1"));
    ::setenv("NOTIFY_SOCKET", "/nowhere/at/all", 1);
    BOOST_CHECK_NO_THROW(tell_systemd("READY=1"));
    ::unsetenv("NOTIFY_SOCKET");
}

BOOST_AUTO_TEST_SUITE_END()
