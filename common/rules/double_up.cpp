#include "common/rules/double_up.h"

#include "common/base/check.h"
#include "common/rules/severity.h"

namespace evenload {
namespace {

constexpr int day_minutes = 24 * 60;

std::string gap_text(const OtherHalf& other) {
    if (other.gap_from_minutes == other.gap_to_minutes)
        return duration_text(other.gap_from_minutes);
    return std::to_string(other.gap_from_minutes) + "–" + std::to_string(other.gap_to_minutes) +
           " min";
}

} // namespace

OtherHalf other_half_of(const Contact& contact, const Contact& other) {
    const bool other_is_second = other.partner_id == contact.id;
    EVENLOAD_CHECK(other_is_second || contact.partner_id == other.id);
    const Contact& second = other_is_second ? other : contact;
    return {other.id,
            other.professional_id,
            other.day,
            other.start,
            other_is_second,
            second.partner_timing,
            second.gap_from_minutes,
            second.gap_to_minutes};
}

OtherHalf moving_along(OtherHalf other, Date day, TimeOfDay start) {
    if (!other.start || other.timing != SecondVisit::together) return other;
    other.day = day;
    other.start = start;
    return other;
}

std::optional<Breach> double_up(const ProposedStart& proposed, const OtherHalf& other) {
    if (other.professional_id && other.professional_id == proposed.professional_id)
        return Breach{"one_person_twice", severity_of("one_person_twice"),
                      "Two people are needed, and this is the other one already", 0};
    if (!other.start || !other.professional_id) return std::nullopt;

    const int later =
        (other.day - proposed.day) * day_minutes + other.start->minutes - proposed.start.minutes;
    const int gap = other.is_second ? later : -later; // second start − first start
    const Severity severity = severity_of("double_up");
    if (other.timing == SecondVisit::together) {
        if (gap == 0) return std::nullopt;
        const int off = gap < 0 ? -gap : gap;
        return Breach{"double_up", severity,
                      "Two people are needed together; the other comes at " +
                          to_text(*other.start) +
                          (other.day == proposed.day ? "" : " on " + short_text(other.day)),
                      off};
    }
    const int off = gap < other.gap_from_minutes ? other.gap_from_minutes - gap
                    : gap > other.gap_to_minutes ? gap - other.gap_to_minutes
                                                 : 0;
    if (off == 0) return std::nullopt;
    return Breach{"double_up", severity,
                  "The second visit must start " + gap_text(other) +
                      " after the first; it would start " +
                      (gap < 0 ? duration_text(-gap) + " before" : duration_text(gap) + " after"),
                  off};
}

} // namespace evenload
