#include "common/exchange/hhcrsp.h"

#include "common/base/check.h"
#include "common/base/text.h"
#include "common/model/json.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include <nlohmann/json.hpp>

namespace evenload::hhcrsp {
namespace {

using nlohmann::json;

constexpr std::size_t most_patients = 5'000;
constexpr std::size_t most_caregivers = 1'000;
constexpr std::size_t most_services = 200;
constexpr int longest_minutes = 48 * 60;

// A value of the file together with where it stands, so that every refusal can say so.
class Node {
public:
    Node(const json& value, std::string path)
        : value_(value)
        , path_(std::move(path)) {}

    [[noreturn]] void refuse(const std::string& expected) const {
        std::string found =
            value_.is_array() || value_.is_object()
                ? std::string(value_.type_name()) + " of " + std::to_string(value_.size())
                : value_.dump(-1, ' ', true);
        if (found.size() > 40) found = found.substr(0, 40) + "…";
        throw Fault(path_ + ": expected " + expected + ", found " + found);
    }
    [[noreturn]] void refuse_as(const std::string& sentence) const {
        throw Fault(path_ + ": " + sentence);
    }

    Node at(const std::string& name) const {
        if (!value_.is_object()) refuse("an object");
        const auto found = value_.find(name);
        if (found == value_.end())
            throw Fault((path_.empty() ? name : path_ + "." + name) + ": is missing");
        return {*found, path_.empty() ? name : path_ + "." + name};
    }
    bool has(const std::string& name) const { return value_.is_object() && value_.contains(name); }

    std::vector<Node> items(std::size_t least, std::size_t most) const {
        if (!value_.is_array() || value_.size() < least || value_.size() > most)
            refuse(least == most
                       ? "a list of " + std::to_string(least)
                       : "a list of " + std::to_string(least) + " to " + std::to_string(most));
        std::vector<Node> items;
        for (std::size_t i = 0; i < value_.size(); ++i)
            items.push_back({value_[i], path_ + "[" + std::to_string(i) + "]"});
        return items;
    }

    std::string text() const {
        if (!value_.is_string() || value_.get_ref<const std::string&>().empty()) refuse("a text");
        const std::string& text = value_.get_ref<const std::string&>();
        if (text.size() > 80) refuse("a text of at most 80 bytes");
        return text;
    }

    double number() const {
        if (!value_.is_number()) refuse("a number");
        const double number = value_.get<double>();
        if (!std::isfinite(number)) refuse("a number");
        return number;
    }

    Millis minutes(int least) const {
        const double number = this->number();
        if (number < least || number > longest_minutes)
            refuse("minutes from " + std::to_string(least) + " to " +
                   std::to_string(longest_minutes));
        return static_cast<Millis>(std::lround(number * minute));
    }

private:
    const json& value_;
    std::string path_;
};

std::optional<Place> place_of(const Node& owner) {
    if (!owner.has("location")) return std::nullopt;
    const Node location = owner.at("location");
    const std::vector<Node> pair = location.items(2, 2);
    const double longitude = pair[0].number();
    const double latitude = pair[1].number();
    if (std::abs(longitude) > 180 || std::abs(latitude) > 90)
        location.refuse_as("expected longitude and latitude in degrees");
    return Place{static_cast<std::int32_t>(std::lround(latitude * 1e6)),
                 static_cast<std::int32_t>(std::lround(longitude * 1e6))};
}

// Ids of one kind, in order, each once.
class Names {
public:
    explicit Names(const char* kind)
        : kind_(kind) {}
    void add(const Node& node) {
        const std::string id = node.text();
        if (!index_.emplace(id, static_cast<int>(index_.size())).second)
            node.refuse_as("this " + std::string(kind_) + " is listed twice");
    }
    int find(const Node& node) const {
        const auto found = index_.find(node.text());
        if (found == index_.end())
            node.refuse("the id of a " + std::string(kind_) + " of this file");
        return found->second;
    }

private:
    const char* kind_;
    std::unordered_map<std::string, int> index_; // looked up, never walked
};

Caregiver caregiver(const Node& node, const Names& services) {
    Caregiver caregiver{node.at("id").text(), {}};
    for (const Node& ability : node.at("abilities").items(0, most_services))
        caregiver.services.push_back(services.find(ability));
    std::sort(caregiver.services.begin(), caregiver.services.end());
    caregiver.services.erase(std::unique(caregiver.services.begin(), caregiver.services.end()),
                             caregiver.services.end());
    return caregiver;
}

void read_synchronization(const Node& node, Patient& patient) {
    const Node type = node.at("type");
    const std::string name = type.text();
    if (name != "simultaneous" && name != "sequential")
        type.refuse("\"simultaneous\" or \"sequential\"");
    patient.in_sequence = name == "sequential";
    if (!patient.in_sequence) return;
    const Node distance = node.at("distance");
    const std::vector<Node> gap = distance.items(2, 2);
    patient.gap_from = gap[0].minutes(0);
    patient.gap_to = gap[1].minutes(0);
    if (patient.gap_to < patient.gap_from)
        distance.refuse_as("the second number is below the first");
}

Patient patient(const Node& node, const Names& services) {
    Patient patient;
    patient.id = node.at("id").text();
    patient.place = place_of(node);
    const Node window = node.at("time_window");
    const std::vector<Node> ends = window.items(2, 2);
    patient.window_start = ends[0].minutes(0);
    patient.window_end = ends[1].minutes(0);
    if (patient.window_end < patient.window_start) window.refuse_as("it ends before it starts");
    for (const Node& service : node.at("required_caregivers").items(1, 2))
        patient.visits.push_back(
            {services.find(service.at("service")), service.at("duration").minutes(1)});
    if (patient.visits.size() == 2) read_synchronization(node.at("synchronization"), patient);
    return patient;
}

} // namespace

bool Instance::in_whole_minutes() const {
    const auto whole = [](Millis value) { return value % minute == 0; };
    for (const auto& row : travel)
        if (!std::all_of(row.begin(), row.end(), whole)) return false;
    return std::all_of(patients.begin(), patients.end(), [&](const Patient& patient) {
        return whole(patient.window_start) && whole(patient.window_end) &&
               whole(patient.gap_from) && whole(patient.gap_to) &&
               std::all_of(patient.visits.begin(), patient.visits.end(),
                           [&](const Visit& visit) { return whole(visit.duration); });
    });
}

Instance read(std::string_view text) {
    const json document = parse_json(text);
    const Node root(document, "");
    if (!document.is_object())
        throw Fault("expected an object with patients, caregivers and distances");
    Instance instance;
    if (root.has("name")) instance.name = root.at("name").text();

    Names services("service");
    for (const Node& service : root.at("services").items(1, most_services)) {
        services.add(service.at("id"));
        instance.services.push_back(service.at("id").text());
    }
    Names caregivers("caregiver");
    for (const Node& node : root.at("caregivers").items(1, most_caregivers)) {
        caregivers.add(node.at("id"));
        instance.caregivers.push_back(caregiver(node, services));
    }
    Names patients("patient");
    for (const Node& node : root.at("patients").items(1, most_patients)) {
        patients.add(node.at("id"));
        instance.patients.push_back(patient(node, services));
    }
    if (root.has("central_offices"))
        instance.office = place_of(root.at("central_offices").items(1, 1).front());

    const std::size_t sites = instance.patients.size() + 1;
    for (const Node& row : root.at("distances").items(sites, sites)) {
        auto& minutes = instance.travel.emplace_back();
        for (const Node& way : row.items(sites, sites))
            minutes.push_back(way.minutes(0));
    }
    return instance;
}

} // namespace evenload::hhcrsp
