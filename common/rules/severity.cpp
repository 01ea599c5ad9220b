#include "common/rules/severity.h"

#include "common/base/check.h"
#include "common/base/sort_stably.h"

#include <algorithm>
#include <array>

namespace evenload {
namespace {

struct Strictness {
    std::string_view rule;
    Severity usual;
    Severity time_critical;
    Severity two_person;
};

constexpr Severity warn = Severity::warn;
constexpr Severity ask = Severity::ask_reason;
constexpr Severity block = Severity::block;

// clang-format off
//                       usual  time critical  two-person
constexpr std::array<Strictness, 15> table{{
    {"absence",          block, block, block},
    {"patient_choice",   block, block, block},
    {"skill_match",      ask,   block, block},
    {"pay_band",         ask,   block, block},
    {"equipment",        ask,   block, block},
    {"shared_equipment", ask,   block, ask},
    {"one_person_twice", block, block, block},
    {"visit_overlap",    block, block, block},
    {"time_window",      ask,   block, ask},
    {"double_up",        ask,   ask,   ask},
    {"working_hours",    ask,   ask,   ask},
    {"travel_gap",       ask,   ask,   ask},
    {"capacity",         ask,   ask,   ask},
    {"rest_break",       warn,  warn,  warn},
    {"response_clock",   warn,  warn,  warn},
}};
// clang-format on

} // namespace

Severity severity_of(std::string_view rule, Situation situation) {
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const Strictness& row) { return row.rule == rule; });
    EVENLOAD_CHECK(found != table.end());
    Severity severity = found->usual;
    if (situation.time_critical) severity = std::max(severity, found->time_critical);
    if (situation.two_person) severity = std::max(severity, found->two_person);
    return severity;
}

int precedence_of(std::string_view rule) {
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const Strictness& row) { return row.rule == rule; });
    return static_cast<int>(found - table.begin());
}

void sort_by_precedence(std::vector<Breach>& breaches) {
    sort_stably(breaches, [](const Breach& a, const Breach& b) {
        if (a.severity != b.severity) return a.severity > b.severity;
        return precedence_of(a.rule) < precedence_of(b.rule);
    });
}

const Breach* first_of(const std::vector<Breach>& breaches, Severity at_least) {
    const auto found = std::find_if(breaches.begin(), breaches.end(), [&](const Breach& breach) {
        return breach.severity >= at_least;
    });
    return found == breaches.end() ? nullptr : &*found;
}

std::string messages_of(const std::vector<Breach>& breaches, Severity severity) {
    std::string text;
    for (const Breach& breach : breaches) {
        if (breach.severity != severity) continue;
        if (!text.empty()) text += ". ";
        text += breach.message;
    }
    return text;
}

} // namespace evenload
