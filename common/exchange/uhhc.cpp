#include "common/exchange/uhhc.h"

#include "common/base/check.h"
#include "common/exchange/json_node.h"
#include "common/model/json.h"

#include <algorithm>
#include <unordered_map>

#include <nlohmann/json.hpp>

namespace evenload::uhhc {
namespace {

constexpr std::size_t most_patients = 5'000;
constexpr std::size_t most_caregivers = 1'000;
constexpr std::size_t most_services = 200;
constexpr int longest = 7 * 24 * 60;
constexpr int most_weight = 100'000;

Weight weight_of(const JsonNode& components, const char* name) {
    if (!components.has(name)) return {};
    const JsonNode node = components.at(name);
    if (!node.is_text()) return {node.whole(0, most_weight), false};
    if (node.text() != "HARD") node.refuse("a weight or \"HARD\"");
    return {0, true};
}

Weights weights_of(const JsonNode& components) {
    Weights weights;
    weights.travel_time = weight_of(components, "travel_time");
    weights.total_tardiness = weight_of(components, "total_tardiness");
    weights.highest_tardiness = weight_of(components, "highest_tardiness");
    weights.total_waiting_time = weight_of(components, "total_waiting_time");
    weights.total_extra_time = weight_of(components, "total_extra_time");
    weights.max_idle_time = weight_of(components, "max_idle_time");
    weights.caregiver_preferences = weight_of(components, "caregiver_preferences");
    weights.optional_patients = weight_of(components, "optional_patients");
    weights.missed_lunch_break = weight_of(components, "missed_lunch_break");
    weights.workload_balance = weight_of(components, "workload_balance");
    weights.incompatibilities = weight_of(components, "incompatibilities");
    weights.lunch_counts = components.has("missed_lunch_break");
    return weights;
}

Window window_of(const JsonNode& node, const char* from, const char* to) {
    const Window window{node.at(from).whole(0, longest), node.at(to).whole(0, longest)};
    if (window.end < window.start) node.refuse_as("it ends before it starts");
    return window;
}

std::vector<int> found(const JsonNode& list, const JsonNames& names) {
    std::vector<int> indexes;
    for (const JsonNode& node : list.items(0, most_caregivers))
        indexes.push_back(names.find(node));
    std::sort(indexes.begin(), indexes.end());
    indexes.erase(std::unique(indexes.begin(), indexes.end()), indexes.end());
    return indexes;
}

struct Reader {
    JsonNode root;
    Instance instance;
    JsonNames services{"service"};
    JsonNames caregivers{"caregiver"};
    JsonNames patients{"patient"};
    JsonNames terminals{"terminal point"};
    std::vector<int> terminal_sites;
    std::vector<int> default_minutes;
    int sites = 0;

    void read_metadata() {
        const JsonNode metadata = root.at("metadata");
        instance.weights = weights_of(metadata.at("cost_components"));
        const JsonNode met = metadata.at("time_window_met");
        if (met.text() != "at_service_start" && met.text() != "at_service_end")
            met.refuse("\"at_service_start\" or \"at_service_end\"");
        instance.window_met_at_end = met.text() == "at_service_end";
        const std::string origin = metadata.has("origin") ? metadata.at("origin").text() : "";
        instance.leaves_when_needed = origin != "bazirha" && origin != "bazirha-caie";
        if (!root.has("lunch_breaks")) return;
        const JsonNode lunch = root.at("lunch_breaks");
        const Window window = window_of(lunch, "start", "end");
        instance.lunch_start = window.start;
        instance.lunch_end = window.end;
        instance.lunch_minutes = lunch.at("min_duration").whole(1, longest);
    }

    void read_services() {
        for (const JsonNode& node : root.at("services").items(1, most_services)) {
            services.add(node.at("id"));
            instance.services.push_back(node.at("id").text());
            default_minutes.push_back(
                node.has("default_duration") ? node.at("default_duration").whole(1, longest) : 0);
        }
    }

    int site_of(const JsonNode& node) const {
        return node.at("distance_matrix_index").whole(0, sites - 1);
    }

    int terminal_of(const JsonNode& caregiver, const char* name) const {
        return terminal_sites[static_cast<std::size_t>(terminals.find(caregiver.at(name)))];
    }

    void read_caregiver(const JsonNode& node) {
        caregivers.add(node.at("id"));
        Caregiver caregiver;
        caregiver.id = node.at("id").text();
        caregiver.services = found(node.at("abilities"), services);
        caregiver.from_site = terminal_of(node, "departing_point");
        caregiver.to_site =
            terminal_of(node, node.has("arrival_point") ? "arrival_point" : "departing_point");
        const Window shift = window_of(node.at("working_shift"), "start", "end");
        caregiver.shift_start = shift.start;
        caregiver.shift_end = shift.end;
        caregiver.lunch_break =
            node.has("lunch_break") && node.at("lunch_break").is_true_or_false();
        if (caregiver.lunch_break && instance.lunch_minutes == 0)
            node.at("lunch_break").refuse_as("the file has no lunch_breaks");
        instance.caregivers.push_back(std::move(caregiver));
    }

    void read_pairing(const JsonNode& node, Patient& patient) const {
        const JsonNode sync = node.at("synchronization");
        const JsonNode type = sync.at("type");
        const std::string name = type.text();
        if (name == "independent") return;
        if (name != "simultaneous" && name != "sequential")
            type.refuse("\"independent\", \"simultaneous\" or \"sequential\"");
        patient.pairing = name == "simultaneous" ? Pairing::simultaneous : Pairing::sequential;
        if (patient.pairing == Pairing::simultaneous) return;
        const Window gap = window_of(sync.at("distance"), "min", "max");
        patient.gap_from = gap.start;
        patient.gap_to = gap.end;
    }

    void read_patient(const JsonNode& node) {
        patients.add(node.at("id"));
        Patient patient;
        patient.id = node.at("id").text();
        patient.site = site_of(node);
        for (const JsonNode& window : node.at("time_windows").items(1, 20))
            patient.windows.push_back(window_of(window, "start", "end"));
        for (std::size_t i = 1; i < patient.windows.size(); ++i)
            if (patient.windows[i].start < patient.windows[i - 1].start)
                node.at("time_windows").refuse_as("the windows are not in order");
        for (const JsonNode& service : node.at("required_services").items(1, 2)) {
            const int index = services.find(service.at("service"));
            const int usual = default_minutes[static_cast<std::size_t>(index)];
            if (usual == 0 || service.has("duration"))
                patient.services.push_back({index, service.at("duration").whole(1, longest)});
            else
                patient.services.push_back({index, usual});
        }
        if (patient.services.size() == 2) read_pairing(node, patient);
        patient.optional = node.has("optional") && node.at("optional").is_true_or_false();
        patient.has_preferences = node.has("preferred_caregivers");
        if (patient.has_preferences)
            patient.preferred = found(node.at("preferred_caregivers"), caregivers);
        if (node.has("incompatible_caregivers"))
            patient.incompatible = found(node.at("incompatible_caregivers"), caregivers);
        instance.patients.push_back(std::move(patient));
    }

    Instance run() {
        read_metadata();
        read_services();
        const auto rows = root.at("distances").items(1, most_patients + most_caregivers);
        sites = static_cast<int>(rows.size());
        for (const JsonNode& row : rows) {
            auto& minutes = instance.travel.emplace_back();
            for (const JsonNode& way : row.items(rows.size(), rows.size()))
                minutes.push_back(way.whole(0, longest));
        }
        for (const JsonNode& node : root.at("terminal_points").items(1, most_caregivers)) {
            terminals.add(node.at("id"));
            terminal_sites.push_back(site_of(node));
        }
        for (const JsonNode& node : root.at("caregivers").items(1, most_caregivers))
            read_caregiver(node);
        for (const JsonNode& node : root.at("patients").items(1, most_patients))
            read_patient(node);
        return std::move(instance);
    }
};

} // namespace

Instance read(std::string_view text) {
    const nlohmann::json document = parse_json(text);
    if (!document.is_object())
        throw Fault("expected an object with metadata, caregivers, patients and distances");
    return Reader{.root = JsonNode(document, "")}.run();
}

} // namespace evenload::uhhc
