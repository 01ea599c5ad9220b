#include "common/commands/visit/apply_plan.h"

#include "common/commands/gathering.h"
#include "common/commands/visit/visit_guards.h"
#include "common/rules/published_place.h"
#include "common/rules/severity.h"
#include "common/rules/visit_check.h"

#include <algorithm>
#include <map>

namespace evenload {
namespace {

Rejection of_another_day() {
    return rejection("plan_of_this_day",
                     "The day has changed since this plan was made; plan it again");
}

// The contacts of the plan's days as they are, and as the plan wants them.
class PlannedDays {
public:
    PlannedDays(Transaction& transaction, const ApplyPlan& command)
        : transaction_(transaction)
        , command_(command)
        , team_(team_of(transaction, command.team_id)) {
        Date first = command.day;
        Date last = command.day;
        for (const VisitAssignment& assignment : command.visits) {
            first = std::min(first, assignment.day.value_or(first));
            last = std::max(last, assignment.day.value_or(last));
        }
        is_of_several_days_ = first != last;
        const std::string from = to_text(first);
        const std::string until = to_text(last);
        for (Contact& contact : transaction.select<Contact>(
                 "where team_id = $1 and day >= $2 and day <= $3 order by id",
                 {std::string_view(command.team_id.text), std::string_view(from),
                  std::string_view(until)})) {
            if (contact.partner_id && contact.status != ContactStatus::cancelled)
                second_of_.emplace(contact.partner_id, contact.id);
            contacts_.emplace(contact.id, std::move(contact));
        }
    }

    Guard assign(const VisitAssignment& assignment) {
        const auto found = contacts_.find(assignment.contact_id);
        if (found == contacts_.end()) return of_another_day();
        Contact& contact = found->second;
        if (!assignment.day && contact.day != command_.day) return of_another_day();
        const Date day = assignment.day.value_or(command_.day);
        if (assignment.professional_id.none() != !assignment.start)
            return rejection("placed_visit",
                             "A planned visit has a professional and a time, or neither");
        if (contact.professional_id == assignment.professional_id &&
            contact.start == assignment.start && contact.day == day)
            return std::nullopt;
        if (contact.pinned || not_started(contact)) return of_another_day();
        if (day != contact.day && day < transaction_.local_now().date)
            return rejection("past_day", short_text(day) + " is over");
        if (assignment.professional_id)
            if (auto no = know_day_of(assignment.professional_id, day)) return no;
        if (!changed_.insert(contact.id).second)
            return rejection("listed_once", "The plan lists a visit twice");
        if (contact.professional_id) leave(contact);
        keep_published_day(contact);
        contact.professional_id = assignment.professional_id;
        contact.start = assignment.start;
        contact.day = day;
        contact.expected_start.reset();
        return std::nullopt;
    }

    // Both of a pair are given on one day, whatever else a plan says.
    Guard pairs_are_together() const {
        for (const auto& id : changed_) {
            const Contact& contact = contacts_.at(id);
            const Contact* other = other_contact(contact);
            if (other && is_placed(contact) && is_placed(*other) && contact.day != other->day)
                return rejection("double_up", "The two of a two-person visit are on " +
                                                  short_text(contact.day) + " and " +
                                                  short_text(other->day));
        }
        return std::nullopt;
    }

    // After all are assigned: the rules, on the days as they would be.
    std::vector<Breach> breaches() {
        for (const auto& id : changed_)
            enter(contacts_.at(id));
        lend_as_planned();
        std::vector<Breach> all;
        for (const auto& id : changed_) {
            const Contact& contact = contacts_.at(id);
            if (!is_placed(contact)) continue;
            const ProfessionalDay& day = days_.at({contact.day, contact.professional_id});
            const auto [wishes, is_new] = wishes_.try_emplace(contact.case_id);
            if (is_new)
                wishes->second = preferences_of_case(transaction_.database(), contact.case_id);
            VisitCheck check{contact, *contact.start, stops_.at(contact.case_id),
                             other_half(contact), wishes->second};
            for (Breach& breach : check_visit(check, day)) {
                breach.message = (is_of_several_days_ ? short_text(contact.day) + " " : "") +
                                 to_text(*contact.start) + " " + day.professional.name + ": " +
                                 breach.message;
                all.push_back(std::move(breach));
            }
        }
        sort_by_precedence(all);
        return all;
    }

    bool changes_something() const { return !changed_.empty(); }
    void write() {
        for (const auto& id : changed_)
            transaction_.update(contacts_.at(id));
    }

private:
    // Makes sure that the professional may work and that their day is known.
    Guard know_day_of(const Id<Professional>& id, Date date) {
        if (days_.contains({date, id})) return std::nullopt;
        const auto professional = transaction_.find(id);
        if (!professional) return not_there("professional");
        if (auto no = can_take_work(*professional, team_.id)) return no;
        ProfessionalDay day = professional_day(transaction_.database(), *professional, team_, date);
        std::erase_if(day.visits, [&](const PlacedVisit& visit) {
            return changed_.contains(visit.contact_id);
        });
        days_.emplace(std::pair(date, id), std::move(day));
        return std::nullopt;
    }

    void leave(const Contact& contact) {
        const auto day = days_.find({contact.day, contact.professional_id});
        if (day != days_.end()) remove_visit(day->second.visits, contact.id);
    }

    void enter(const Contact& contact) {
        if (!is_placed(contact)) return;
        const auto [patient, is_new] = stops_.try_emplace(contact.case_id);
        if (is_new) patient->second = patient_stop(transaction_.database(), contact.case_id);
        ProfessionalDay& day = days_.at({contact.day, contact.professional_id});
        add_travel(transaction_.database(), day, patient->second);
        add_visit(day.visits,
                  {contact.id, *contact.start, contact.planned_minutes, patient->second});
    }

    // What the team shares is with whoever needs it when the plan has been applied.
    void lend_as_planned() {
        std::map<Date, std::shared_ptr<EquipmentPool>> pools;
        for (auto& [key, day] : days_) {
            if (!day.pool) continue;
            auto& pool = pools[key.first];
            if (!pool) {
                pool = std::make_shared<EquipmentPool>(*day.pool);
                std::erase_if(pool->borrowings, [&](const Borrowing& borrowing) {
                    return changed_.contains(borrowing.contact_id);
                });
            }
            day.pool = pool;
        }
        for (const auto& id : changed_) {
            const Contact& contact = contacts_.at(id);
            const auto pool = pools.find(contact.day);
            if (!is_placed(contact) || pool == pools.end()) continue;
            const Professional& who = days_.at({contact.day, contact.professional_id}).professional;
            for (const std::string& code : contact.equipment.without(who.equipment))
                pool->second->borrowings.push_back({contact.id, who.id, who.name, code});
        }
    }

    const Contact* other_contact(const Contact& contact) const {
        const auto second = second_of_.find(contact.id);
        const auto other =
            contacts_.find(second == second_of_.end() ? contact.partner_id : second->second);
        if (other == contacts_.end() || other->second.status == ContactStatus::cancelled)
            return nullptr;
        return &other->second;
    }
    std::optional<OtherHalf> other_half(const Contact& contact) const {
        const Contact* other = other_contact(contact);
        if (!other) return std::nullopt;
        return other_half_of(contact, *other);
    }

    Transaction& transaction_;
    const ApplyPlan& command_;
    Team team_;
    bool is_of_several_days_ = false;
    std::map<Id<Contact>, Contact> contacts_;
    std::map<Id<Contact>, Id<Contact>> second_of_; // of pairs, by the first
    std::set<Id<Contact>> changed_;
    std::map<std::pair<Date, Id<Professional>>, ProfessionalDay> days_;
    std::map<Id<Case>, Stop> stops_;
    std::map<Id<Case>, std::vector<PatientPreference>> wishes_;
};

} // namespace

Outcome perform(const ApplyPlan& command, Transaction& transaction) {
    if (auto no = team_in_reach(transaction, command.team_id)) return rejected(*no);
    PlannedDays days(transaction, command);
    for (const VisitAssignment& assignment : command.visits)
        if (auto no = days.assign(assignment)) return rejected(*no);
    if (!days.changes_something())
        return reject("nothing_changed", "The plan leaves everything where it is");
    if (auto no = days.pairs_are_together()) return rejected(*no);
    std::vector<Breach> breaches = days.breaches();
    if (const Breach* blocking = first_of(breaches, Severity::block))
        return reject(blocking->rule, blocking->message);

    days.write();
    return {{}, {}, std::move(breaches)};
}

} // namespace evenload
