// The year behind the demo: cases that were closed before its weeks of visits begin get urgencies, stays of all
// lengths, reasons and their first contacts, and those that are still open a first contact soon after they came in, so
// that reports have something to say. Draws from a sequence of its own:
// whatever is made here, the present stays as it is.
#include "common/exchange/demo/demo_rows.h"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>
#include <utility>

namespace evenload::demo {
namespace {

constexpr int latest_start = 19 * 60;
constexpr std::array reasons{"Treatment complete", "Treatment complete",   "Goals met",
                             "Moved out of area",  "Admitted to hospital", "Died"};
constexpr std::array outcomes{"Healed", "Goals met",       "Self-managing",
                              "Moved",  "Another service", "Died"};

class PastMaker {
public:
    PastMaker(DemoRows& rows, const DemoOptions& options)
        : rows_(rows)
        , options_(options)
        , random_(options.seed ^ 0x9a57ULL)
        , first_day_(monday_of(options.now.date) - 7 * weeks_of_visits_before(options)) {
        for (StatusChange& line : rows.status_changes)
            if (line.to_status == CaseStatus::closed) closings_[line.case_id.text] = &line;
    }

    void make() {
        for (DemoCase& item : rows_.cases)
            if (item.record.status == CaseStatus::closed && *item.record.closed_on < first_day_)
                live_through(item);
            else
                begin(item);
    }

private:
    void live_through(DemoCase& item) {
        Case& record = item.record;
        const int reason = random_.below(static_cast<int>(reasons.size()));
        record.urgency = static_cast<Urgency>(random_.below(3));
        record.closed_on =
            record.received_on + random_.between(25, first_day_ - record.received_on - 1);
        record.closure_reason = reasons[static_cast<std::size_t>(reason)];
        record.outcome = outcomes[static_cast<std::size_t>(reason)];
        item.plan.last_day = record.closed_on;
        StatusChange& closing = *closings_.at(record.id.text);
        closing.changed_at = {options_.stamp.milliseconds -
                              std::int64_t{options_.now.date - *record.closed_on} * 86'400'000};
        closing.reason = record.closure_reason;
        LocalTime visit = first_contact(record);
        for (int left = random_.between(2, 5); left > 0 && visit.date <= *record.closed_on;
             --left) {
            deliver(item, visit);
            visit = {visit.date + random_.between(2, 14),
                     TimeOfDay{random_.between(9 * 60, 15 * 60)}};
        }
    }

    // The first contact of a case whose others are among the weeks of visits.
    void begin(DemoCase& item) {
        const CaseStatus status = item.record.status;
        if (status == CaseStatus::referral || status == CaseStatus::waiting ||
            status == CaseStatus::allocated || status == CaseStatus::rejected)
            return;
        const LocalTime visit = first_contact(item.record);
        if (visit.date < first_day_) deliver(item, visit);
    }

    // Mostly in time; one in five late.
    LocalTime first_contact(const Case& record) {
        const bool late = random_.one_in(5);
        const int received = record.received_at.minutes;
        switch (record.urgency) {
        case Urgency::two_hour: {
            const int minutes = late ? random_.between(125, 200) : random_.between(25, 110);
            return {record.received_on, TimeOfDay{std::min(received + minutes, latest_start)}};
        }
        case Urgency::two_day:
            return {record.received_on + (late ? 3 : 1),
                    TimeOfDay{random_.between(9 * 60, 15 * 60)}};
        case Urgency::routine: break;
        }
        return {record.received_on + random_.between(2, late ? 24 : 12),
                TimeOfDay{random_.between(9 * 60, 15 * 60)}};
    }

    // By the owner, or whoever has no other visit of the past that day, so that nobody is in two places.
    void deliver(const DemoCase& item, LocalTime when) {
        const int people = static_cast<int>(rows_.professionals.size());
        const int first = item.owner >= 0 ? item.owner : random_.below(people);
        for (int i = 0; i < people; ++i) {
            const int person = (first + i) % people;
            if (!taken_.insert({person, when.date}).second) continue;
            Contact done;
            done.id = demo_id<Contact>(options_, "past contact", ++contacts_);
            done.team_id = rows_.team.id;
            done.case_id = item.record.id;
            done.contact_plan_id = item.plan.id;
            done.day = when.date;
            done.professional_id = rows_.professionals[static_cast<std::size_t>(person)].id;
            done.start = when.time;
            done.planned_minutes = item.plan.minutes;
            done.published_professional_id = done.professional_id;
            done.published_start = done.start;
            done.status = ContactStatus::delivered;
            done.attendance = Attendance::seen;
            done.location = "home";
            done.actual_start = when.time;
            done.actual_minutes = std::max(5, item.plan.minutes + random_.between(-8, 10));
            rows_.contacts.push_back(std::move(done));
            return;
        }
    }

    DemoRows& rows_;
    const DemoOptions& options_;
    Random random_;
    Date first_day_;
    std::unordered_map<std::string, StatusChange*> closings_;
    std::set<std::pair<int, Date>> taken_;
    int contacts_ = 0;
};

} // namespace

void make_past(DemoRows& rows, const DemoOptions& options) {
    PastMaker(rows, options).make();
}

} // namespace evenload::demo
