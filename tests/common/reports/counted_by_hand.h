// Every measure counted independently, from its definition, with whole records and plain loops: no facts, no grouping,
// no narrow query.
#pragma once

#include "common/commands/gathering.h"
#include "common/reports/report_period.h"
#include "common/rules/load.h"
#include "common/rules/response_clock.h"
#include "tests/common/reports/random_team.h"

#include <map>
#include <optional>
#include <set>
#include <stdexcept>

namespace evenload {

// What a measure comes to, in tenths, and how many rows it has.
struct Counted {
    int rows = 0;
    std::optional<int> tenths;
};

class CountedByHand {
public:
    CountedByHand(RandomTeam& world, LocalTime now)
        : world_(world)
        , now_(now)
        , cases_(world.all<Case>())
        , contacts_(world.all<Contact>())
        , lines_(world.all<StatusChange>("order by changed_at, id"))
        , former_(world.all<FormerTerms>())
        , plans_(world.all<ContactPlan>()) {}

    Counted count(const std::string& code, ReportPeriod period) const {
        period_ = period;
        day_ = std::min(period.until, now_.date);
        if (code == "open_cases") return cases([&](const Case& c) { return is_open_then(c); });
        if (code == "caseload")
            return cases([&](const Case& c) { return is_open_then(c) && !then(c)->second.none(); });
        if (code == "referrals_in")
            return cases([&](const Case& c) { return period_.holds(c.received_on); });
        if (code == "referrals_out")
            return cases(
                [&](const Case& c) { return !is_open(c.status) && period_.holds(ended(c)); });
        if (code == "waiting") return cases([&](const Case& c) { return waits(c); });
        if (code == "waiting_18_weeks")
            return share([&](const Case& c) { return waits(c); },
                         [&](const Case& c) { return day_ - wait_begins(c) <= 126; });
        if (code == "two_hour") return response(Urgency::two_hour);
        if (code == "two_day") return response(Urgency::two_day);
        if (code == "first_contact") return first_contact();
        if (code == "contacts") return contacts([](const Contact&) { return true; });
        if (code == "contacts_delivered") return contacts_with(ContactStatus::delivered);
        if (code == "contacts_missed") return contacts_with(ContactStatus::missed);
        if (code == "contacts_cancelled") return contacts_with(ContactStatus::cancelled);
        if (code == "unplaced") return contacts(is_unplaced);
        if (code == "without_care") return people_without_care();
        if (code == "continuity") return continuity();
        if (code == "overdue_reviews")
            return cases([&](const Case& c) {
                const auto due = review_then(c);
                return is_open_then(c) && due && *due < day_;
            });
        if (code == "not_seen") return cases([&](const Case& c) { return not_seen(c); });
        if (code == "load") return load();
        if (code == "utilisation") return utilisation();
        if (code == "days_to_clear") return clear();
        if (code == "travel_share") return travel();
        if (code == "closures") return cases([&](const Case& c) { return closed_in_period(c); });
        if (code == "length_of_stay") return stays();
        throw std::runtime_error("nobody counts " + code);
    }

private:
    template <class Choose>
    Counted cases(Choose choose) const {
        const int n = static_cast<int>(std::count_if(cases_.begin(), cases_.end(), choose));
        return {n, n * 10};
    }
    template <class Choose, class Meets>
    Counted share(Choose choose, Meets meets) const {
        int n = 0;
        int met = 0;
        for (const Case& care : cases_) {
            if (!choose(care)) continue;
            ++n;
            met += meets(care);
        }
        return {n, n == 0 ? std::nullopt : std::optional(met * 1000 / n)};
    }
    template <class Choose>
    Counted contacts(Choose choose) const {
        int n = 0;
        for (const Contact& contact : contacts_)
            n += period_.holds(contact.day) && choose(contact);
        return {n, n * 10};
    }
    Counted contacts_with(ContactStatus status) const {
        return contacts([&](const Contact& contact) { return contact.status == status; });
    }
    static Counted median(std::vector<int> values) {
        if (values.empty()) return {};
        std::sort(values.begin(), values.end());
        const std::size_t n = values.size();
        return {static_cast<int>(n),
                n % 2 == 1 ? values[n / 2] * 10 : (values[n / 2 - 1] + values[n / 2]) * 5};
    }
    static bool is_unplaced(const Contact& contact) {
        return contact.status == ContactStatus::planned &&
               (contact.professional_id.none() || !contact.start);
    }
    static Date local_day(const StatusChange& line) { return london_time(line.changed_at).date; }

    // Status and owner at the end of day_; none: not received yet.
    std::optional<std::pair<CaseStatus, Id<Professional>>> then(const Case& care) const {
        if (care.received_on > day_) return std::nullopt;
        if (day_ == now_.date) return std::pair{care.status, care.owner_id};
        const StatusChange* last = nullptr;
        const StatusChange* first = nullptr;
        for (const StatusChange& line : lines_) {
            if (line.case_id != care.id) continue;
            if (!first) first = &line;
            if (local_day(line) <= day_) last = &line;
        }
        if (last) return std::pair{last->to_status, last->owner_id};
        if (first)
            return std::pair{first->from_status.value_or(first->to_status), Id<Professional>()};
        if (care.closed_on && day_ < *care.closed_on)
            return std::pair{CaseStatus::active, care.owner_id};
        return std::pair{care.status, care.owner_id};
    }
    bool is_open_then(const Case& care) const {
        const auto standing = then(care);
        return standing && is_open(standing->first);
    }
    Date ended(const Case& care) const {
        if (care.closed_on) return *care.closed_on;
        Date day = care.received_on;
        for (const StatusChange& line : lines_)
            if (line.case_id == care.id && line.to_status == care.status) day = local_day(line);
        return day;
    }
    bool closed_in_period(const Case& care) const {
        return care.status == CaseStatus::closed && period_.holds(ended(care));
    }
    Date wait_begins(const Case& care) const {
        Date day = care.received_on;
        for (const StatusChange& line : lines_)
            if (line.case_id == care.id && line.from_status && !is_open(*line.from_status) &&
                is_open(line.to_status) && local_day(line) <= day_)
                day = local_day(line);
        return day;
    }
    bool waits(const Case& care) const {
        const auto standing = then(care);
        if (!standing ||
            (standing->first != CaseStatus::referral && standing->first != CaseStatus::waiting &&
             standing->first != CaseStatus::allocated))
            return false;
        const Date from = wait_begins(care);
        return std::none_of(contacts_.begin(), contacts_.end(), [&](const Contact& contact) {
            return contact.case_id == care.id && contact.attendance == Attendance::seen &&
                   from <= contact.day && contact.day <= day_;
        });
    }
    // The first moment at which the patient was seen, not before the case was received.
    std::optional<LocalTime> first_seen(const Case& care) const {
        std::optional<LocalTime> first;
        for (const Contact& contact : contacts_) {
            if (contact.case_id != care.id || contact.attendance != Attendance::seen ||
                contact.day < care.received_on)
                continue;
            // Unknown starts sort first in a day, and are judged by the end of it.
            const int minutes = contact.start ? contact.start->minutes : -1;
            if (!first || contact.day < first->date ||
                (contact.day == first->date && minutes < first->time.minutes))
                first = LocalTime{contact.day, TimeOfDay{minutes}};
        }
        if (first && first->time.minutes < 0) first->time.minutes = 24 * 60;
        return first;
    }
    Counted response(Urgency urgency) const {
        const auto due = [&](const Case& care) {
            return response_due(urgency, {care.received_on, care.received_at});
        };
        return share(
            [&](const Case& care) {
                return care.urgency == urgency && care.status != CaseStatus::rejected &&
                       period_.holds(care.received_on) &&
                       !response_clock(care, world_.now_of(care.patient_id)) &&
                       (first_seen(care) || minutes_until(due(care), now_) < 0);
            },
            [&](const Case& care) {
                const auto seen = first_seen(care);
                return seen && minutes_until(due(care), *seen) >= 0;
            });
    }
    Counted first_contact() const {
        std::vector<int> days;
        for (const Case& care : cases_)
            if (const auto seen = first_seen(care); seen && period_.holds(seen->date))
                days.push_back(seen->date - care.received_on);
        return median(days);
    }
    Counted people_without_care() const {
        std::set<std::string> people;
        for (const Contact& contact : contacts_)
            if (period_.holds(contact.day) && is_unplaced(contact))
                people.insert(world_.now_of(contact.case_id).patient_id.text);
        const int n = static_cast<int>(people.size());
        return {n, n * 10};
    }
    Counted continuity() const {
        std::map<std::string, std::map<std::string, int>> by_case;
        int n = 0;
        for (const Contact& contact : contacts_)
            if (period_.holds(contact.day) && contact.status == ContactStatus::delivered) {
                ++by_case[contact.case_id.text][contact.professional_id.text];
                ++n;
            }
        int usual = 0;
        for (const auto& [care, by_person] : by_case) {
            int most = 0;
            for (const auto& [person, count] : by_person)
                if (!person.empty()) most = std::max(most, count);
            usual += most;
        }
        return {n, n == 0 ? std::nullopt : std::optional(usual * 1000 / n)};
    }
    bool not_seen(const Case& care) const {
        const auto standing = then(care);
        if (!standing ||
            (standing->first != CaseStatus::active && standing->first != CaseStatus::stable))
            return false;
        Date last = care.received_on;
        for (const Contact& contact : contacts_)
            if (contact.case_id == care.id && contact.attendance == Attendance::seen &&
                last < contact.day && contact.day <= day_)
                last = contact.day;
        return day_ - last > world_.team.no_contact_days;
    }
    // What was agreed at the end of day_ and has been changed since; null: it is as it was.
    const FormerTerms* terms_then(const Case& care) const {
        if (day_ == now_.date) return nullptr;
        const FormerTerms* next = nullptr;
        for (const FormerTerms& terms : former_)
            if (terms.case_id == care.id && london_time(terms.changed_at).date > day_ &&
                (!next || terms.changed_at < next->changed_at))
                next = &terms;
        return next;
    }
    std::optional<Date> review_then(const Case& care) const {
        const FormerTerms* terms = terms_then(care);
        return terms ? terms->review_on : care.review_on;
    }
    std::optional<ContactPlan> plan_then(const Case& care) const {
        if (const FormerTerms* terms = terms_then(care)) {
            if (terms->visits == 0) return std::nullopt;
            ContactPlan plan;
            plan.visits = terms->visits;
            plan.period_days = terms->period_days;
            plan.minutes = terms->minutes;
            plan.staff = terms->staff;
            plan.first_day = *terms->first_day;
            plan.last_day = terms->last_day;
            return plan;
        }
        for (const ContactPlan& plan : plans_)
            if (plan.case_id == care.id) return plan;
        return std::nullopt;
    }
    int load_of_case(const Case& care) const {
        const auto standing = then(care);
        const auto plan = plan_then(care);
        if (!standing || !counts_in_load(standing->first) || !plan) return 0;
        const auto travel = travel_minutes(
            {{}, world_.team.base}, patient_stop(world_.database(), care.id), TravelMode::car, {});
        return load_of(*plan, {*travel, world_.team.recording_minutes, day_}).total_minutes();
    }
    int load_of_person(const Professional& one) const {
        int minutes = 0;
        for (const Case& care : cases_)
            if (const auto standing = then(care); standing && standing->second == one.id)
                minutes += load_of_case(care);
        return minutes;
    }
    Counted load() const {
        Counted counted{0, 0};
        for (const Case& care : cases_)
            if (const int minutes = load_of_case(care); minutes > 0) {
                ++counted.rows;
                *counted.tenths += minutes * 10;
            }
        return counted;
    }
    Counted utilisation() const {
        int rows = 0;
        int asked = 0;
        int there = 0;
        for (const Professional& one : world_.people) {
            const int minutes = load_of_person(one);
            if (!one.active && minutes == 0) continue;
            ++rows;
            asked += minutes;
            there += available_minutes(world_.database(), one, day_);
        }
        return {rows, load_percent(asked, there) * 10};
    }
    Counted clear() const {
        Counted counted;
        int asked = 0;
        for (const Case& care : cases_)
            if (const auto standing = then(care);
                standing && standing->second.none() && load_of_case(care) > 0) {
                ++counted.rows;
                asked += load_of_case(care);
            }
        int free = 0;
        for (const Professional& one : world_.people)
            if (one.active)
                free += std::max(0, available_minutes(world_.database(), one, day_) -
                                        load_of_person(one));
        if (const auto days = days_to_clear(asked, free / 7)) counted.tenths = *days * 10;
        return counted;
    }
    Counted travel() const {
        int rows = 0;
        int road = 0;
        int all = 0;
        for (const Professional& one : world_.people)
            for (Date day = period_.from; day <= period_.until; day = day + 1) {
                const ProfessionalDay shape =
                    professional_day(world_.database(), one, world_.team, day);
                Stop here = shape.base;
                for (const PlacedVisit& visit : shape.visits) {
                    ++rows;
                    road += shape.minutes_between(here, visit.stop);
                    here = visit.stop;
                    all += visit.minutes + world_.team.recording_minutes;
                }
                road += shape.minutes_between(here, shape.base);
            }
        all += road;
        return {rows, all == 0 ? std::nullopt : std::optional(road * 1000 / all)};
    }
    Counted stays() const {
        std::vector<int> days;
        for (const Case& care : cases_)
            if (closed_in_period(care)) days.push_back(*care.closed_on - care.received_on);
        return median(days);
    }

    RandomTeam& world_;
    LocalTime now_;
    std::vector<Case> cases_;
    std::vector<Contact> contacts_;
    std::vector<StatusChange> lines_;
    std::vector<FormerTerms> former_;
    std::vector<ContactPlan> plans_;
    mutable ReportPeriod period_;
    mutable Date day_;
};

} // namespace evenload
