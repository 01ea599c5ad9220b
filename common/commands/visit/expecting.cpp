#include "common/commands/visit/expecting.h"

#include "common/base/sort_stably.h"
#include "common/commands/gathering.h"
#include "common/commands/guards.h"
#include "common/rules/running_late.h"

#include <map>

namespace evenload {

namespace {

// In the order in which they are expected, each still at its planned start: who waits for another keeps waiting.
void put_in_turn(ProfessionalDay& day, const ProfessionalDay& expected) {
    std::map<Id<Contact>, std::size_t> turn;
    for (const PlacedVisit& visit : expected.visits)
        turn.emplace(visit.contact_id, turn.size());
    sort_stably(day.visits, [&](const PlacedVisit& one, const PlacedVisit& other) {
        return turn.at(one.contact_id) < turn.at(other.contact_id);
    });
}

} // namespace

ProfessionalDay as_expected(Database& database, ProfessionalDay day) {
    const std::string day_text = to_text(day.day);
    std::map<Id<Contact>, TimeOfDay> expected;
    database.each("select id, expected_start from contacts where professional_id = $1 and "
                  "day = $2 and status = 'planned' and expected_start is not null order by id",
                  {std::string_view(day.professional.id.text), std::string_view(day_text)},
                  [&](const Row& row) {
                      expected.emplace(Id<Contact>(std::string(row.text(0))),
                                       TimeOfDay{static_cast<int>(row.integer(1))});
                  });
    for (PlacedVisit& visit : day.visits)
        if (const auto found = expected.find(visit.contact_id); found != expected.end())
            visit.start = found->second;
    sort_stably(day.visits, [](const PlacedVisit& one, const PlacedVisit& other) {
        return one.start < other.start;
    });
    return day;
}

std::string patient_words(Database& database, const Id<Case>& case_id) {
    const auto care = find(database, case_id);
    const auto patient = care ? find(database, care->patient_id) : std::nullopt;
    return patient ? short_name(*patient) : care ? care->reference : "A visit";
}

std::string late_words(const std::string& name, const Contact& contact,
                       const std::vector<Breach>& breaches) {
    std::string words =
        name + ", " + to_text(*contact.start) + ": expected " + to_text(*contact.expected_start);
    for (const Breach& breach : breaches)
        words += "; " + breach.message;
    return words;
}

void expect_from(Transaction& transaction, const Contact& from, TimeOfDay start, Outcome& outcome) {
    const auto professional = transaction.find(from.professional_id);
    if (!professional) return;
    const bool is_today = from.day == transaction.local_now().date;
    ProfessionalDay day = professional_day(transaction.database(), *professional,
                                           team_of(transaction, from.team_id), from.day);
    put_in_turn(day, as_expected(transaction.database(), day));
    for (const ExpectedVisit& expected : expected_day(day, from.id, start)) {
        auto contact = transaction.find(expected.contact_id);
        if (!contact || contact->status != ContactStatus::planned) continue;
        const bool late = expected.late_minutes > 0;
        if (is_today) {
            contact->expected_start.reset();
            if (late) contact->expected_start = expected.start;
            transaction.update(*contact);
        }
        if (!late) continue;
        contact->expected_start = expected.start;
        outcome.warnings.push_back(
            {"running_late", Severity::warn,
             late_words(patient_words(transaction.database(), contact->case_id), *contact,
                        breaks_by_lateness(*contact, expected, day)),
             expected.late_minutes});
    }
}

} // namespace evenload
