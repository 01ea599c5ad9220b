#include "common/store/stored.h"

#include "common/base/check.h"

#include <algorithm>
#include <array>

namespace evenload {
namespace {

template <class Choice, std::size_t count>
Choice choice_from(const std::array<std::string_view, count>& words, std::string_view text) {
    const auto found = std::find(words.begin(), words.end(), text);
    EVENLOAD_CHECK(found != words.end());
    return static_cast<Choice>(found - words.begin());
}

} // namespace

CaseStatus case_status_from(std::string_view text) {
    static constexpr std::array<std::string_view, 8> words{
        "referral", "waiting", "allocated", "active", "stable", "suspended", "closed", "rejected"};
    return choice_from<CaseStatus>(words, text);
}

Urgency urgency_from(std::string_view text) {
    static constexpr std::array<std::string_view, 3> words{"two_hour", "two_day", "routine"};
    return choice_from<Urgency>(words, text);
}

ContactStatus contact_status_from(std::string_view text) {
    static constexpr std::array<std::string_view, 5> words{"planned", "started", "delivered",
                                                           "missed", "cancelled"};
    return choice_from<ContactStatus>(words, text);
}

std::optional<TimeOfDay> time_at(const Row& row, int column) {
    if (row.is_null(column)) return std::nullopt;
    return TimeOfDay{static_cast<int>(row.integer(column))};
}

Date date_at(const Row& row, int column) {
    const auto date = date_from_text(row.text(column));
    EVENLOAD_CHECK(date);
    return *date;
}

} // namespace evenload
