// shared_equipment: a piece that the team shares goes with one professional for the day, so no more people can
// use it than there are pieces.
// Source: product.md, "What goes into allocation and scheduling: equipment and technology".
#pragma once

#include "common/base/outcome.h"
#include "common/model/contact.h"
#include "common/model/professional.h"
#include "common/model/shared_equipment.h"
#include "common/rules/severity.h"

#include <optional>
#include <string>
#include <vector>

namespace evenload {

// A visit of the day that asks for equipment which its professional does not carry anyway.
struct Borrowing {
    Id<Contact> contact_id;
    Id<Professional> professional_id;
    std::string name; // of the professional
    std::string code;
};

// What a team shares, and who needs it on one day.
struct EquipmentPool {
    std::vector<SharedEquipment> items;
    std::vector<Borrowing> borrowings;
};

// Like the rule `equipment`, with what is left to borrow counted as carried; the contact's own borrowing takes
// nothing from itself. What only others have is a breach of `shared_equipment`: "Lacks equipment: bladder scanner
// is out with Beth Lindqvist". A null pool: the team shares nothing.
std::optional<Breach> shared_equipment(const Contact& contact, const Professional& professional,
                                       const EquipmentPool* pool, Situation situation);

} // namespace evenload
