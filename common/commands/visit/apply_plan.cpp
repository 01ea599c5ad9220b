#include "common/commands/visit/apply_plan.h"

#include "common/commands/gathering.h"
#include "common/commands/visit/visit_guards.h"
#include "common/rules/severity.h"
#include "common/rules/visit_check.h"

#include <map>

namespace evenload {
namespace {

Rejection of_another_day() {
    return rejection("plan_of_this_day",
                     "The day has changed since this plan was made; plan it again");
}

// The contacts of the day as they are, and as the plan wants them.
class PlannedDay {
public:
    PlannedDay(Transaction& transaction, const ApplyPlan& command)
        : transaction_(transaction)
        , command_(command)
        , team_(team_of(transaction, command.team_id)) {
        const std::string day = to_text(command.day);
        for (Contact& contact : transaction.select<Contact>(
                 "where team_id = $1 and day = $2 order by id",
                 {std::string_view(command.team_id.text), std::string_view(day)}))
            contacts_.emplace(contact.id, std::move(contact));
    }

    Guard assign(const VisitAssignment& assignment) {
        const auto found = contacts_.find(assignment.contact_id);
        if (found == contacts_.end()) return of_another_day();
        Contact& contact = found->second;
        if (assignment.professional_id.none() != !assignment.start)
            return rejection("placed_visit",
                             "A planned visit has a professional and a time, or neither");
        if (contact.professional_id == assignment.professional_id &&
            contact.start == assignment.start)
            return std::nullopt;
        if (contact.pinned || not_started(contact)) return of_another_day();
        if (assignment.professional_id)
            if (auto no = day_of(assignment.professional_id)) return no;
        if (!changed_.insert(contact.id).second)
            return rejection("listed_once", "The plan lists a visit twice");
        if (contact.professional_id) leave(contact);
        contact.professional_id = assignment.professional_id;
        contact.start = assignment.start;
        return std::nullopt;
    }

    // After all are assigned: the rules, on the day as it would be.
    std::vector<Breach> breaches() {
        for (const auto& id : changed_)
            enter(contacts_.at(id));
        std::vector<Breach> all;
        for (const auto& id : changed_) {
            const Contact& contact = contacts_.at(id);
            if (!is_placed(contact)) continue;
            VisitCheck check{contact, *contact.start,
                             patient_stop(transaction_.database(), contact.case_id),
                             other_half(contact)};
            for (Breach& breach : check_visit(check, days_.at(contact.professional_id))) {
                breach.message = to_text(*contact.start) + " " +
                                 days_.at(contact.professional_id).professional.name + ": " +
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
    Guard day_of(const Id<Professional>& id) {
        if (days_.contains(id)) return std::nullopt;
        const auto professional = transaction_.find(id);
        if (!professional) return not_there("professional");
        if (auto no = can_take_work(*professional, team_.id)) return no;
        ProfessionalDay day =
            professional_day(transaction_.database(), *professional, team_, command_.day);
        std::erase_if(day.visits, [&](const PlacedVisit& visit) {
            return changed_.contains(visit.contact_id);
        });
        days_.emplace(id, std::move(day));
        return std::nullopt;
    }

    void leave(const Contact& contact) {
        const auto day = days_.find(contact.professional_id);
        if (day != days_.end()) remove_visit(day->second.visits, contact.id);
    }

    void enter(const Contact& contact) {
        if (!is_placed(contact)) return;
        const Stop patient = patient_stop(transaction_.database(), contact.case_id);
        ProfessionalDay& day = days_.at(contact.professional_id);
        add_travel(transaction_.database(), day, patient);
        add_visit(day.visits, {contact.id, *contact.start, contact.planned_minutes, patient});
    }

    std::optional<OtherHalf> other_half(const Contact& contact) const {
        for (const auto& [id, other] : contacts_)
            if (other.status != ContactStatus::cancelled &&
                (other.partner_id == contact.id || contact.partner_id == id))
                return other_half_of(contact, other);
        return std::nullopt;
    }

    Transaction& transaction_;
    const ApplyPlan& command_;
    Team team_;
    std::map<Id<Contact>, Contact> contacts_;
    std::set<Id<Contact>> changed_;
    std::map<Id<Professional>, ProfessionalDay> days_;
};

} // namespace

Outcome perform(const ApplyPlan& command, Transaction& transaction) {
    if (auto no = team_in_reach(transaction, command.team_id)) return rejected(*no);
    PlannedDay day(transaction, command);
    for (const VisitAssignment& assignment : command.visits)
        if (auto no = day.assign(assignment)) return rejected(*no);
    if (!day.changes_something())
        return reject("nothing_changed", "The plan leaves everything where it is");
    std::vector<Breach> breaches = day.breaches();
    if (const Breach* blocking = first_of(breaches, Severity::block))
        return reject(blocking->rule, blocking->message);

    day.write();
    return {{}, {}, std::move(breaches)};
}

} // namespace evenload
