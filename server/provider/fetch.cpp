#include "server/provider/fetch.h"

#include "common/base/check.h"
#include "common/model/json.h"

#include <chrono>

#include <httplib.h>
#include <nlohmann/json.hpp>

namespace evenload {

namespace {

constexpr std::chrono::seconds patience{5};
constexpr std::size_t most_bytes = 1024 * 1024;

httplib::Headers headers_with(const std::string& authorization) {
    httplib::Headers headers{{"Accept", "application/json"}};
    if (!authorization.empty()) headers.emplace("Authorization", authorization);
    return headers;
}

// Collects the body and stops one that is too large.
httplib::ContentReceiver into(std::string& body) {
    return [&body](const char* bytes, std::size_t size) {
        body.append(bytes, size);
        return body.size() <= most_bytes;
    };
}

nlohmann::json ask(const Endpoint& endpoint, const std::filesystem::path& ca_file,
                   httplib::Request request) {
    httplib::Client client(endpoint.origin);
    client.set_connection_timeout(patience);
    client.set_read_timeout(patience);
    client.set_write_timeout(patience);
    client.set_follow_location(false);
    client.set_keep_alive(false);
    client.enable_server_certificate_verification(true);
    if (!ca_file.empty()) client.set_ca_cert_path(ca_file.string());
    std::string body;
    request.path = endpoint.path;
    const auto started = std::chrono::steady_clock::now();
    request.content_receiver = [receive = into(body), started](const char* bytes, std::size_t size,
                                                               std::uint64_t, std::uint64_t) {
        return receive(bytes, size) && std::chrono::steady_clock::now() - started < 2 * patience;
    };
    const httplib::Result result = client.send(request);
    if (!result) throw ProviderFault("not reachable: " + httplib::to_string(result.error()));
    if (result->status != 200) throw ProviderFault("status " + std::to_string(result->status));
    try {
        nlohmann::json json = parse_json(body);
        if (json.is_object()) return json;
    } catch (const Fault&) {
        // what it was goes into no log
    }
    throw ProviderFault("not a JSON object");
}

} // namespace

nlohmann::json fetch_json(const Endpoint& endpoint, const std::filesystem::path& ca_file,
                          const std::string& authorization) {
    httplib::Request request;
    request.method = "GET";
    request.headers = headers_with(authorization);
    return ask(endpoint, ca_file, std::move(request));
}

nlohmann::json post_form(const Endpoint& endpoint, const std::filesystem::path& ca_file,
                         const std::string& form, const std::string& authorization) {
    httplib::Request request;
    request.method = "POST";
    request.headers = headers_with(authorization);
    request.headers.emplace("Content-Type", "application/x-www-form-urlencoded");
    request.body = form;
    return ask(endpoint, ca_file, std::move(request));
}

} // namespace evenload
