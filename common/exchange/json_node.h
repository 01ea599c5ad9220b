// A value of a foreign JSON file together with where it stands, so that every refusal can say so
// ("patients[3].time_window: expected …, found …"). Not for the service's own messages (common/model/json.h).
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace evenload {

class JsonNode {
public:
    JsonNode(const nlohmann::json& value, std::string path)
        : value_(&value)
        , path_(std::move(path)) {}

    [[noreturn]] void refuse(const std::string& expected) const; // says what was found as well
    [[noreturn]] void refuse_as(const std::string& sentence) const;

    JsonNode at(const std::string& name) const; // a Fault when it is missing
    bool has(const std::string& name) const;    // and is not null
    std::vector<JsonNode> items(std::size_t least, std::size_t most) const;

    std::string text() const; // 1 to 80 bytes
    double number() const;    // finite
    int whole(int least, int most) const;
    bool is_true_or_false() const;
    bool is_text() const;

private:
    const nlohmann::json* value_;
    std::string path_;
};

// Ids of one kind, in order, each once.
class JsonNames {
public:
    explicit JsonNames(const char* kind)
        : kind_(kind) {}
    void add(const JsonNode& node);
    int find(const JsonNode& node) const;

private:
    const char* kind_;
    std::unordered_map<std::string, int> index_; // looked up, never walked
};

} // namespace evenload
