#include "common/commands/visit/emergency_place.h"

#include "common/base/check.h"
#include "common/commands/gathering.h"
#include "common/commands/visit/expecting.h"
#include "common/rules/absence.h"
#include "common/rules/check_settings.h"
#include "common/rules/emergency_arrival.h"
#include "common/rules/running_late.h"
#include "common/rules/severity.h"
#include "common/rules/visit_check.h"

#include <algorithm>
#include <map>

namespace evenload {
namespace {

class Emergency {
public:
    Emergency(Database& database, Contact visit, const Professional& professional, LocalTime now)
        : database_(database)
        , now_(now)
        , placed_{visit.id, {}, visit.planned_minutes, patient_stop(database, visit.case_id)} {
        const auto team = find(database, visit.team_id);
        EVENLOAD_CHECK(team);
        day_ = as_expected(database, professional_day(database, professional, *team, visit.day));
        add_travel(database, day_, placed_.stop);
        read_planned(professional);
        placed_.start = visit.start.value_or(emergency_arrival(day_, placed_, now.time));
        // Given late, as out of a queue, it still comes before what began after it.
        now_.time = std::min(now_.time, placed_.start);
        visit.professional_id = professional.id;
        visit.start = placed_.start;
        place_.contact = std::move(visit);
    }

    EmergencyPlace run() {
        while (displace_one()) {}
        judge();
        return std::move(place_);
    }

private:
    void read_planned(const Professional& professional) {
        const std::string day = to_text(now_.date);
        for (Contact& contact :
             select<Contact>(database_,
                             "where professional_id = $1 and day = $2 and status = 'planned' and "
                             "start is not null order by id",
                             {std::string_view(professional.id.text), std::string_view(day)}))
            planned_.emplace(contact.id, std::move(contact));
    }

    WaitingVisit waiting(const ExpectedVisit& expected) const {
        WaitingVisit visit{planned_.at(expected.contact_id), expected.late_minutes, {}, {}};
        visit.contact.expected_start.reset();
        if (*visit.contact.start < expected.start) visit.contact.expected_start = expected.start;
        visit.name = patient_words(database_, visit.contact.case_id);
        if (visit.late_minutes == 0) return visit;
        visit.breaches = breaks_by_lateness(visit.contact, expected, day_);
        const PlacedVisit late{
            expected.contact_id, expected.start, visit.contact.planned_minutes, {}};
        if (auto away = absence(late, day_)) visit.breaches.push_back(std::move(*away));
        sort_by_precedence(visit.breaches);
        if (day_.checks) apply_settings(visit.breaches, *day_.checks);
        return visit;
    }

    // Those that have not begun, in the order in which they now come.
    std::vector<WaitingVisit> after() const {
        std::vector<WaitingVisit> visits;
        const ProfessionalDay day = with_emergency(day_, placed_, now_.time);
        for (const ExpectedVisit& expected : expected_day(day, placed_.contact_id, placed_.start))
            if (planned_.contains(expected.contact_id)) visits.push_back(waiting(expected));
        return visits;
    }

    // Without the first one that cannot wait, the others may not have to.
    bool displace_one() {
        place_.late = after();
        for (WaitingVisit& visit : place_.late) {
            if (!first_of(visit.breaches, Severity::block)) continue;
            remove_visit(day_.visits, visit.contact.id);
            place_.displaced.push_back(std::move(visit));
            return true;
        }
        return false;
    }

    void judge() {
        ProfessionalDay before = with_emergency(day_, placed_, now_.time);
        const auto here =
            std::find_if(before.visits.begin(), before.visits.end(), [&](const PlacedVisit& visit) {
                return visit.contact_id == placed_.contact_id;
            });
        before.visits.erase(here, before.visits.end());
        const auto preferences = preferences_of_case(database_, place_.contact.case_id);
        VisitCheck check{place_.contact, placed_.start, placed_.stop};
        check.preferences = preferences;
        place_.breaches = check_visit(check, before);
        for (const WaitingVisit& visit : place_.displaced)
            place_.breaches.push_back(
                {"displaced", Severity::ask_reason,
                 visit.name + ", " + to_text(*visit.contact.start) +
                     ", loses its place: " + first_of(visit.breaches, Severity::block)->message,
                 visit.late_minutes});
        for (const WaitingVisit& visit : place_.late) {
            if (visit.late_minutes == 0) continue;
            const Severity severity =
                visit.breaches.empty() ? Severity::warn : visit.breaches.front().severity;
            place_.breaches.push_back({"running_late", severity,
                                       late_words(visit.name, visit.contact, visit.breaches),
                                       visit.late_minutes});
        }
        sort_by_precedence(place_.breaches);
    }

    Database& database_;
    LocalTime now_;
    PlacedVisit placed_;
    ProfessionalDay day_;
    std::map<Id<Contact>, Contact> planned_;
    EmergencyPlace place_;
};

} // namespace

EmergencyPlace emergency_place(Database& database, Contact visit, const Professional& professional,
                               LocalTime now) {
    return Emergency(database, std::move(visit), professional, now).run();
}

} // namespace evenload
