#include "common/exchange/json_node.h"

#include "common/base/check.h"

#include <cmath>

#include <nlohmann/json.hpp>

namespace evenload {

void JsonNode::refuse(const std::string& expected) const {
    std::string found =
        value_->is_array() || value_->is_object()
            ? std::string(value_->type_name()) + " of " + std::to_string(value_->size())
            : value_->dump(-1, ' ', true);
    if (found.size() > 40) found = found.substr(0, 40) + "…";
    throw Fault(path_ + ": expected " + expected + ", found " + found);
}

void JsonNode::refuse_as(const std::string& sentence) const {
    throw Fault(path_ + ": " + sentence);
}

JsonNode JsonNode::at(const std::string& name) const {
    if (!value_->is_object()) refuse("an object");
    const std::string path = path_.empty() ? name : path_ + "." + name;
    const auto found = value_->find(name);
    if (found == value_->end()) throw Fault(path + ": is missing");
    return {*found, path};
}

bool JsonNode::has(const std::string& name) const {
    return value_->is_object() && value_->contains(name) && !value_->at(name).is_null();
}

std::vector<JsonNode> JsonNode::items(std::size_t least, std::size_t most) const {
    if (!value_->is_array() || value_->size() < least || value_->size() > most)
        refuse(least == most
                   ? "a list of " + std::to_string(least)
                   : "a list of " + std::to_string(least) + " to " + std::to_string(most));
    std::vector<JsonNode> items;
    for (std::size_t i = 0; i < value_->size(); ++i)
        items.push_back({(*value_)[i], path_ + "[" + std::to_string(i) + "]"});
    return items;
}

std::string JsonNode::text() const {
    if (!value_->is_string() || value_->get_ref<const std::string&>().empty()) refuse("a text");
    const std::string& text = value_->get_ref<const std::string&>();
    if (text.size() > 80) refuse("a text of at most 80 bytes");
    return text;
}

double JsonNode::number() const {
    if (!value_->is_number()) refuse("a number");
    const double number = value_->get<double>();
    if (!std::isfinite(number)) refuse("a number");
    return number;
}

int JsonNode::whole(int least, int most) const {
    const double number = this->number();
    if (number < least || number > most || number != std::floor(number))
        refuse("a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    return static_cast<int>(number);
}

bool JsonNode::is_true_or_false() const {
    if (!value_->is_boolean()) refuse("true or false");
    return value_->get<bool>();
}

bool JsonNode::is_text() const {
    return value_->is_string();
}

void JsonNames::add(const JsonNode& node) {
    const std::string id = node.text();
    if (!index_.emplace(id, static_cast<int>(index_.size())).second)
        node.refuse_as("this " + std::string(kind_) + " is listed twice");
}

int JsonNames::find(const JsonNode& node) const {
    const auto found = index_.find(node.text());
    if (found == index_.end()) node.refuse("the id of a " + std::string(kind_) + " of this file");
    return found->second;
}

} // namespace evenload
