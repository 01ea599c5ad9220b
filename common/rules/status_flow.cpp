#include "common/rules/status_flow.h"

#include <array>

namespace evenload {
namespace {

constexpr std::array<CaseStatus, 8> all_statuses{
    CaseStatus::referral, CaseStatus::waiting,   CaseStatus::allocated, CaseStatus::active,
    CaseStatus::stable,   CaseStatus::suspended, CaseStatus::closed,    CaseStatus::rejected};

constexpr StatusStep none = StatusStep::none;
constexpr StatusStep change = StatusStep::change;
constexpr StatusStep owner = StatusStep::allocate;
constexpr StatusStep tray = StatusStep::unallocate;
constexpr StatusStep close = StatusStep::close;
constexpr StatusStep reopen = StatusStep::reopen;

// Row: from; column: to, both in the order of CaseStatus.
// clang-format off
constexpr std::array<std::array<StatusStep, 8>, 8> steps{{
    //  referral waiting allocated active  stable  suspended closed  rejected
    {{  none,    change, owner,    none,   none,   none,     none,   change }}, // referral
    {{  none,    none,   owner,    none,   none,   change,   close,  change }}, // waiting
    {{  none,    tray,   none,     change, change, change,   close,  none   }}, // allocated
    {{  none,    tray,   none,     none,   change, change,   close,  none   }}, // active
    {{  none,    tray,   none,     change, none,   change,   close,  none   }}, // stable
    {{  none,    change, change,   change, change, none,     close,  none   }}, // suspended
    {{  none,    reopen, none,     none,   none,   none,     none,   none   }}, // closed
    {{  reopen,  none,   none,     none,   none,   none,     none,   none   }}, // rejected
}};
// clang-format on

std::string with_article(CaseStatus status) {
    const std::string word(words_of(status));
    return word[0] == 'a' ? "An " + word + " case" : "A " + word + " case";
}

} // namespace

StatusStep step_between(CaseStatus from, CaseStatus to) {
    return steps[static_cast<std::size_t>(from)][static_cast<std::size_t>(to)];
}

std::vector<CaseStatus> statuses_to_choose(CaseStatus from, bool has_owner) {
    std::vector<CaseStatus> choices;
    for (const CaseStatus to : all_statuses)
        if (!status_flow(from, to, has_owner)) choices.push_back(to);
    return choices;
}

bool needs_owner(CaseStatus status) {
    return status == CaseStatus::allocated || status == CaseStatus::active ||
           status == CaseStatus::stable;
}

std::optional<Breach> status_flow(CaseStatus from, CaseStatus to, bool has_owner) {
    const auto breach = [](std::string message) {
        return Breach{"status_flow", Severity::block, std::move(message), 0};
    };
    switch (step_between(from, to)) {
    case StatusStep::allocate:
        return breach("Give the case to a professional to make it allocated");
    case StatusStep::unallocate: return breach("Take the owner away to make the case waiting");
    case StatusStep::close: return breach("Close the case, with a reason and an outcome");
    case StatusStep::reopen: return breach("Reopen the case first");
    case StatusStep::change: break;
    case StatusStep::none:
        if (from == to) return breach("The case is " + std::string(words_of(to)) + " already");
        return breach(with_article(from) + " cannot become " + std::string(words_of(to)));
    }
    if (needs_owner(to) && !has_owner)
        return breach("Give the case to a professional first: it has no owner");
    if (to == CaseStatus::waiting && has_owner)
        return breach("Take the owner away to make the case waiting");
    return std::nullopt;
}

std::string_view words_of(CaseStatus status) {
    switch (status) {
    case CaseStatus::referral: return "referral";
    case CaseStatus::waiting: return "waiting";
    case CaseStatus::allocated: return "allocated";
    case CaseStatus::active: return "active";
    case CaseStatus::stable: return "stable";
    case CaseStatus::suspended: return "suspended";
    case CaseStatus::closed: return "closed";
    case CaseStatus::rejected: break;
    }
    return "rejected";
}

} // namespace evenload
