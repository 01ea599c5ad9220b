// What is asked over TLS: a certificate that nobody trusts is not believed, and the answer must be what was asked for.
#include "server/provider/fetch.h"

#include "tests/support/hostile_provider.h"
#include "tests/support/server_fixture.h"

#include <boost/test/unit_test.hpp>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

using namespace evenload;

namespace {

// A certificate that signs itself, for one name, with its key.
struct Certificate {
    explicit Certificate(const char* name)
        : key(EVP_RSA_gen(2048))
        , certificate(X509_new()) {
        X509_set_version(certificate, 2);
        ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
        X509_gmtime_adj(X509_getm_notBefore(certificate), -60);
        X509_gmtime_adj(X509_getm_notAfter(certificate), 3600);
        X509_set_pubkey(certificate, key);
        X509_NAME* subject = X509_get_subject_name(certificate);
        X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC,
                                   reinterpret_cast<const unsigned char*>(name), -1, -1, 0);
        X509_set_issuer_name(certificate, subject);
        const std::string names = std::string("DNS:") + name;
        for (const auto& [kind, value] : {std::pair{NID_basic_constraints, std::string("CA:TRUE")},
                                          std::pair{NID_subject_alt_name, names}}) {
            X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, nullptr, kind, value.c_str());
            X509_add_ext(certificate, extension, -1);
            X509_EXTENSION_free(extension);
        }
        X509_sign(certificate, key, EVP_sha256());
    }
    ~Certificate() {
        X509_free(certificate);
        EVP_PKEY_free(key);
    }
    Certificate(const Certificate&) = delete;

    void write_to(const std::filesystem::path& file) const {
        FILE* stream = std::fopen(file.c_str(), "w");
        PEM_write_X509(stream, certificate);
        std::fclose(stream);
    }

    EVP_PKEY* key;
    X509* certificate;
};

// A server over TLS that answers what it is told to.
struct TlsServer {
    explicit TlsServer(const char* name)
        : certificate(name)
        , server(certificate.certificate, certificate.key) {
        server.Get("/json", [](const auto&, auto& response) {
            response.set_content(R"({"a":1})", "application/json");
        });
        server.Get("/list", [](const auto&, auto& response) {
            response.set_content("[1]", "application/json");
        });
        server.Get("/page", [](const auto&, auto& response) {
            response.set_content("<html>", "text/html");
        });
        server.Get("/large", [](const auto&, auto& response) {
            response.set_content('"' + std::string(2'000'000, 'x') + '"', "application/json");
        });
        server.Get("/moved", [](const auto&, auto& response) { response.set_redirect("/json"); });
        port = server.bind_to_any_port("127.0.0.1");
        thread = std::thread([this] { server.listen_after_bind(); });
        server.wait_until_ready();
        certificate.write_to(folder.path() / "ca.pem");
    }
    ~TlsServer() {
        server.stop();
        thread.join();
    }
    Endpoint at(const std::string& path) {
        return *endpoint_from_text("https://localhost:" + std::to_string(port) + path);
    }
    std::filesystem::path ca() const { return folder.path() / "ca.pem"; }

    TemporaryFolder folder;
    Certificate certificate;
    httplib::SSLServer server;
    int port = 0;
    std::thread thread;
};

std::string fault_of(const Endpoint& endpoint, const std::filesystem::path& ca) {
    try {
        fetch_json(endpoint, ca);
        return "";
    } catch (const ProviderFault& fault) {
        return fault.what();
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(fetch)

BOOST_AUTO_TEST_CASE(a_certificate_counts_when_its_authority_is_trusted_and_its_name_is_right) {
    TlsServer right("localhost");
    BOOST_TEST(fetch_json(right.at("/json"), right.ca())["a"] == 1);
    BOOST_TEST(
        fault_of(right.at("/json"), {}).starts_with("not reachable")); // the system's authorities
    TlsServer other("login.example");
    BOOST_TEST(fault_of(other.at("/json"), other.ca()).starts_with("not reachable"));
    BOOST_TEST(fault_of(right.at("/json"), other.ca()).starts_with("not reachable"));
}

BOOST_AUTO_TEST_CASE(only_a_json_object_of_reasonable_size_at_that_very_address_is_an_answer) {
    TlsServer server("localhost");
    BOOST_TEST(fault_of(server.at("/list"), server.ca()) == "not a JSON object");
    BOOST_TEST(fault_of(server.at("/page"), server.ca()) == "not a JSON object");
    BOOST_TEST(fault_of(server.at("/large"), server.ca()).starts_with("not reachable"));
    BOOST_TEST(fault_of(server.at("/moved"), server.ca()) == "status 302");
    BOOST_TEST(fault_of(server.at("/none"), server.ca()) == "status 404");
}

BOOST_AUTO_TEST_SUITE_END()
