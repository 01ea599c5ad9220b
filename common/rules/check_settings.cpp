#include "common/rules/check_settings.h"

#include <algorithm>
#include <array>

namespace evenload {
namespace {

struct CheckName {
    std::string_view rule;
    std::string_view words;
};

constexpr std::array<CheckName, 11> names{{
    {"skill_match", "Skill"},
    {"pay_band", "Pay band"},
    {"equipment", "Equipment carried"},
    {"shared_equipment", "Equipment shared by the team"},
    {"time_window", "Time window"},
    {"double_up", "Two people at the agreed times"},
    {"working_hours", "Working hours"},
    {"travel_gap", "Travel time"},
    {"capacity", "Capacity of a caseload"},
    {"rest_break", "Rest break"},
    {"response_clock", "Response standard"},
}};

} // namespace

const std::vector<std::string_view>& checks_to_set() {
    static const std::vector<std::string_view> rules = [] {
        std::vector<std::string_view> all;
        for (const CheckName& name : names)
            all.push_back(name.rule);
        return all;
    }();
    return rules;
}

std::string_view check_words(std::string_view rule) {
    const auto found = std::find_if(names.begin(), names.end(),
                                    [&](const CheckName& name) { return name.rule == rule; });
    return found == names.end() ? rule : found->words;
}

Severity severity_from(CheckStrictness strictness) {
    switch (strictness) {
    case CheckStrictness::warn: return Severity::warn;
    case CheckStrictness::ask_reason: return Severity::ask_reason;
    case CheckStrictness::block: break;
    }
    return Severity::block;
}

CheckStrictness strictness_from(Severity severity) {
    switch (severity) {
    case Severity::warn: return CheckStrictness::warn;
    case Severity::ask_reason: return CheckStrictness::ask_reason;
    case Severity::block: break;
    }
    return CheckStrictness::block;
}

Severity severity_of(std::string_view rule, Situation situation,
                     std::span<const CheckSetting> settings) {
    std::vector<Breach> breaches{{std::string(rule), severity_of(rule, situation), "", 0}};
    apply_settings(breaches, settings);
    return breaches.front().severity;
}

bool is_set(std::string_view rule, std::span<const CheckSetting> settings) {
    return std::any_of(settings.begin(), settings.end(),
                       [&](const CheckSetting& setting) { return setting.rule == rule; });
}

void apply_settings(std::vector<Breach>& breaches, std::span<const CheckSetting> settings) {
    if (settings.empty()) return;
    for (Breach& breach : breaches)
        for (const CheckSetting& setting : settings) {
            if (setting.rule != breach.rule) continue;
            const Severity said = severity_from(setting.strictness);
            const bool as_usual = breach.severity == severity_of(breach.rule);
            breach.severity = as_usual ? said : std::max(said, breach.severity);
        }
    sort_by_precedence(breaches);
}

} // namespace evenload
