#include "client/views/known_people.h"

namespace evenload {

std::set<std::string> known_people(Database& database, const Id<Case>& case_id) {
    std::set<std::string> known;
    database.each("select distinct n.professional_id from cases c join cases o on "
                  "o.patient_id = c.patient_id join contacts n on n.case_id = o.id "
                  "where c.id = $1 and n.attendance = 'seen' and n.professional_id is not null",
                  {std::string_view(case_id.text)},
                  [&](const Row& row) { known.emplace(row.text(0)); });
    return known;
}

} // namespace evenload
