// Putting one visit to a professional, a day and a time, with all that comes along: the other half of a pair, the
// rules, the pin. What several commands do with a visit is here once; who may give which command is theirs to ask.
#pragma once

#include "common/commands/guards.h"

#include <optional>
#include <string>
#include <vector>

namespace evenload {

struct Placement {
    Date day;
    TimeOfDay start;
    Professional professional;
    bool pinned = true; // decided by hand for this one visit
};

// What placing would do; nothing is written yet.
struct TriedPlacement {
    Guard no; // the other half of the pair stands in the way: nothing else is filled then
    Contact contact;
    std::optional<Contact> other;
    std::vector<Breach> breaches; // strictest first
};
TriedPlacement try_placement(Transaction& transaction, Contact contact, const Placement& placement);
void write_placement(Transaction& transaction, TriedPlacement& tried);

// The guards of who may place what where, in order of precedence; not the rules of care.
Guard may_place(Transaction& transaction, const Contact& contact, const Placement& placement);

} // namespace evenload
