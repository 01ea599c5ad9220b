// double_up: the two visits of a two-person pair are given by two people, at the same time or one after the
// other within the gap that the plan asks for. An unplaced half breaches nothing: it is listed as unplaced.
// Source: product.md, "two-person visits"; planning.md, synchronisation "simultaneous" and "sequential".
#pragma once

#include "common/base/outcome.h"
#include "common/model/contact.h"

namespace evenload {

// The other visit of the pair, as far as the rule needs it.
struct OtherHalf {
    Id<Contact> contact_id;
    Id<Professional> professional_id;
    Date day;
    std::optional<TimeOfDay> start;
    bool is_second = false; // the other is the second, so this one is the first
    SecondVisit timing = SecondVisit::together;
    int gap_from_minutes = 0; // second start − first start, in sequence
    int gap_to_minutes = 0;
};

// What `contact` must know of `other`, in either direction. A Bug when they are no pair.
OtherHalf other_half_of(const Contact& contact, const Contact& other);

// The other half as it will be when this visit is placed by hand: who comes together moves along (place_visit).
// A hover asks with this, or it would call every move of a pair a breach.
OtherHalf moving_along(OtherHalf other, Date day, TimeOfDay start);

struct ProposedStart {
    Id<Professional> professional_id;
    Date day;
    TimeOfDay start;
};

// Rule one_person_twice (blocks), else rule double_up; amount: minutes off.
std::optional<Breach> double_up(const ProposedStart& proposed, const OtherHalf& other);

} // namespace evenload
