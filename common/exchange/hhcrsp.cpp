#include "common/exchange/hhcrsp.h"

#include "common/base/check.h"
#include "common/base/text.h"
#include "common/exchange/json_node.h"
#include "common/model/json.h"

#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

namespace evenload::hhcrsp {
namespace {

constexpr std::size_t most_patients = 5'000;
constexpr std::size_t most_caregivers = 1'000;
constexpr std::size_t most_services = 200;
constexpr int longest_minutes = 48 * 60;

using Node = JsonNode;

Millis minutes(const Node& node, int least) {
    const double number = node.number();
    if (number < least || number > longest_minutes)
        node.refuse("minutes from " + std::to_string(least) + " to " +
                    std::to_string(longest_minutes));
    return static_cast<Millis>(std::lround(number * minute));
}

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

Caregiver caregiver(const Node& node, const JsonNames& services) {
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
    patient.gap_from = minutes(gap[0], 0);
    patient.gap_to = minutes(gap[1], 0);
    if (patient.gap_to < patient.gap_from)
        distance.refuse_as("the second number is below the first");
}

Patient patient(const Node& node, const JsonNames& services) {
    Patient patient;
    patient.id = node.at("id").text();
    patient.place = place_of(node);
    const Node window = node.at("time_window");
    const std::vector<Node> ends = window.items(2, 2);
    patient.window_start = minutes(ends[0], 0);
    patient.window_end = minutes(ends[1], 0);
    if (patient.window_end < patient.window_start) window.refuse_as("it ends before it starts");
    for (const Node& service : node.at("required_caregivers").items(1, 2))
        patient.visits.push_back(
            {services.find(service.at("service")), minutes(service.at("duration"), 1)});
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
    const nlohmann::json document = parse_json(text);
    const Node root(document, "");
    if (!document.is_object())
        throw Fault("expected an object with patients, caregivers and distances");
    Instance instance;
    if (root.has("name")) instance.name = root.at("name").text();

    JsonNames services("service");
    for (const Node& service : root.at("services").items(1, most_services)) {
        services.add(service.at("id"));
        instance.services.push_back(service.at("id").text());
    }
    JsonNames caregivers("caregiver");
    for (const Node& node : root.at("caregivers").items(1, most_caregivers)) {
        caregivers.add(node.at("id"));
        instance.caregivers.push_back(caregiver(node, services));
    }
    JsonNames patients("patient");
    for (const Node& node : root.at("patients").items(1, most_patients)) {
        patients.add(node.at("id"));
        instance.patients.push_back(patient(node, services));
    }
    if (root.has("central_offices"))
        instance.office = place_of(root.at("central_offices").items(1, 1).front());

    const std::size_t sites = instance.patients.size() + 1;
    for (const Node& row : root.at("distances").items(sites, sites)) {
        auto& row_minutes = instance.travel.emplace_back();
        for (const Node& way : row.items(sites, sites))
            row_minutes.push_back(minutes(way, 0));
    }
    return instance;
}

} // namespace evenload::hhcrsp
