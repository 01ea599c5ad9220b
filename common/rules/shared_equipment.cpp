#include "common/rules/shared_equipment.h"

#include "common/base/text.h"
#include "common/rules/equipment.h"

#include <algorithm>

namespace evenload {
namespace {

const SharedEquipment* item_of(const EquipmentPool& pool, const std::string& code) {
    const auto found = std::find_if(pool.items.begin(), pool.items.end(),
                                    [&](const SharedEquipment& item) { return item.code == code; });
    return found == pool.items.end() ? nullptr : &*found;
}

// The others who have a piece; none when one is left for this professional, or theirs already.
std::vector<std::string> who_has_all(const EquipmentPool& pool, const SharedEquipment& item,
                                     const Contact& contact, const Professional& professional) {
    std::vector<std::string> ids;
    std::vector<std::string> names;
    for (const Borrowing& borrowing : pool.borrowings) {
        if (borrowing.code != item.code || borrowing.contact_id == contact.id) continue;
        if (borrowing.professional_id == professional.id) return {};
        const std::string& id = borrowing.professional_id.text;
        if (std::find(ids.begin(), ids.end(), id) != ids.end()) continue;
        ids.push_back(id);
        names.push_back(borrowing.name);
    }
    if (std::ssize(names) < item.pieces) return {};
    return names;
}

} // namespace

std::optional<Breach> shared_equipment(const Contact& contact, const Professional& professional,
                                       const EquipmentPool* pool, Situation situation) {
    Codes carried = professional.equipment;
    std::vector<std::string> taken;
    for (const std::string& code : contact.equipment.without(professional.equipment)) {
        const SharedEquipment* item = pool ? item_of(*pool, code) : nullptr;
        if (!item) continue;
        carried.add(code);
        const auto names = who_has_all(*pool, *item, contact, professional);
        if (!names.empty())
            taken.push_back(words_of({code}) + " is out with " + joined(names, " and "));
    }
    if (auto breach = equipment(contact.equipment, carried, situation)) return breach;
    if (taken.empty()) return std::nullopt;
    return Breach{"shared_equipment", severity_of("shared_equipment", situation),
                  "Lacks equipment: " + joined(taken, "; "), static_cast<int>(taken.size())};
}

} // namespace evenload
