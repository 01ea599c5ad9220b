#include "common/base/sort_stably.h"
#include "common/exchange/demo/day_packing.h"
#include "common/exchange/demo/demo_rows.h"
#include "common/rules/visits_of_plan.h"

#include <algorithm>
#include <array>

namespace evenload::demo {
namespace {

constexpr int weeks_after = 1; // besides the week that is under way
constexpr int recorded_after_minutes = 60;

// One visit to be placed on a day: indexes of the contact and, for two people, of the second contact.
struct Asked {
    int care; // DemoRows::cases
    int first;
    int second = -1;
    int window_start;
    int window_end;
};

bool was_taken_on(const DemoCase& item, Date day) {
    const Case& record = item.record;
    if (record.status == CaseStatus::referral || record.status == CaseStatus::rejected)
        return false;
    if (record.status == CaseStatus::suspended) return false;
    return day > record.received_on || (item.owner < 0 && day >= record.received_on);
}

class ContactMaker {
public:
    ContactMaker(DemoRows& rows, const DemoOptions& options, Random& random)
        : rows_(rows)
        , options_(options)
        , random_(random)
        , first_day_(monday_of(options.now.date) - 7 * weeks_of_visits_before(options))
        , last_day_(monday_of(options.now.date) + 7 * (1 + weeks_after) - 1) {}

    void make() {
        std::vector<std::vector<Asked>> by_day(
            static_cast<std::size_t>(last_day_ - first_day_ + 1));
        for (std::size_t care = 0; care < rows_.cases.size(); ++care)
            ask(static_cast<int>(care), by_day);
        for (Date day = first_day_; day <= last_day_; day = day + 1)
            place_day(day, by_day[static_cast<std::size_t>(day - first_day_)]);
        add_schedules();
    }

private:
    void ask(int care, std::vector<std::vector<Asked>>& by_day) {
        const DemoCase& item = rows_.cases[static_cast<std::size_t>(care)];
        for (const AskedVisit& visit : visits_of_plan(item.plan, first_day_, last_day_)) {
            if (!was_taken_on(item, visit.day)) continue;
            if (item.owner < 0 && visit.day < options_.now.date) continue; // nobody had it yet
            const Window window = window_of(item.plan, visit, rows_.team);
            Asked asked{care, add(item, visit.day, window), -1,
                        window.start ? window.start->minutes : 0,
                        window.end ? window.end->minutes : 24 * 60};
            if (item.plan.staff == 2) {
                asked.second = add(item, visit.day, window);
                contact(asked.second).partner_id = contact(asked.first).id;
            }
            by_day[static_cast<std::size_t>(visit.day - first_day_)].push_back(asked);
        }
    }

    int add(const DemoCase& item, Date day, const Window& window) {
        Contact added;
        added.id =
            demo_id<Contact>(options_, "contact", static_cast<int>(rows_.contacts.size()) + 1);
        added.team_id = rows_.team.id;
        added.case_id = item.record.id;
        added.contact_plan_id = item.plan.id;
        added.day = day;
        added.planned_minutes = item.plan.minutes;
        added.window_start = window.start;
        added.window_end = window.end;
        added.time_critical = item.plan.time_critical;
        added.skills = item.plan.skills;
        added.equipment = item.plan.equipment;
        added.location = "home";
        rows_.contacts.push_back(std::move(added));
        return static_cast<int>(rows_.contacts.size()) - 1;
    }

    Contact& contact(int index) { return rows_.contacts[static_cast<std::size_t>(index)]; }
    const DemoCase& case_of(const Asked& asked) const {
        return rows_.cases[static_cast<std::size_t>(asked.care)];
    }
    Stop stop(const Asked& asked) const {
        return stop_of(rows_.patients[static_cast<std::size_t>(case_of(asked).patient)]);
    }

    void place_day(Date day, std::vector<Asked>& asked) {
        // Hard to place first: time-critical, two people, narrow windows.
        sort_stably(asked, [&](const Asked& a, const Asked& b) {
            const auto ease = [&](const Asked& visit) {
                return std::array{case_of(visit).plan.time_critical ? 0 : 1,
                                  visit.second >= 0 ? 0 : 1, visit.window_end - visit.window_start};
            };
            return ease(a) < ease(b);
        });
        std::vector<PackedDay> days;
        for (const Professional& professional : rows_.professionals)
            days.emplace_back(away(professional, day) ? Professional{} : professional,
                              base_of(professional, rows_.team), day);
        for (const Asked& visit : asked)
            if (case_of(visit).owner >= 0) place(visit, days);
        for (const Asked& visit : asked)
            settle(visit);
    }

    bool away(const Professional& professional, Date day) const {
        return std::any_of(rows_.absences.begin(), rows_.absences.end(),
                           [&](const Absence& absence) {
                               return absence.professional_id == professional.id &&
                                      absence.first_day <= day && day <= absence.last_day;
                           });
    }

    bool able(const Professional& professional, const ContactPlan& plan) const {
        return plan.skills.without(professional.skills).empty() &&
               plan.equipment.without(professional.equipment).empty();
    }

    // The owner if they can, else the colleague with the fewest visits who can.
    void place(const Asked& visit, std::vector<PackedDay>& days) {
        const DemoCase& item = case_of(visit);
        std::vector<int> order{item.owner};
        for (int i = 0; i < static_cast<int>(days.size()); ++i)
            if (i != item.owner &&
                able(rows_.professionals[static_cast<std::size_t>(i)], item.plan))
                order.push_back(i);
        std::stable_sort(order.begin() + 1, order.end(), [&](int a, int b) {
            return days[static_cast<std::size_t>(a)].visits() <
                   days[static_cast<std::size_t>(b)].visits();
        });
        if (order.size() > 12) order.resize(12);
        for (const int person : order)
            if (place_with(visit, person, order, days)) return;
    }

    bool place_with(const Asked& visit, int person, const std::vector<int>& others,
                    std::vector<PackedDay>& days) {
        PackedDay& own = days[static_cast<std::size_t>(person)];
        const int minutes = case_of(visit).plan.minutes;
        const auto fit = own.best_fit(stop(visit), minutes, visit.window_start, visit.window_end);
        if (!fit) return false;
        int second = -1;
        if (visit.second >= 0) {
            for (const int other : others)
                if (other != person &&
                    days[static_cast<std::size_t>(other)].fits_at(stop(visit), fit->start, minutes))
                    second = other;
            if (second < 0) return false;
        }
        put(visit.first, person, fit->start, minutes, stop(visit), own);
        if (second >= 0)
            put(visit.second, second, fit->start, minutes, stop(visit),
                days[static_cast<std::size_t>(second)]);
        return true;
    }

    void put(int index, int person, int start, int minutes, const Stop& where, PackedDay& day) {
        day.put(index, where, start, minutes);
        Contact& placed = contact(index);
        placed.professional_id = rows_.professionals[static_cast<std::size_t>(person)].id;
        placed.start = TimeOfDay{start};
        if (placed.day >= monday_of(options_.now.date) + 7) return; // next week is still a draft
        placed.published_professional_id = placed.professional_id;
        placed.published_day = placed.day;
        placed.published_start = placed.start;
    }

    // What is over has an outcome; a few of today's are not recorded yet, as on any day.
    void settle(const Asked& visit) {
        const bool past_day = contact(visit.first).day < options_.now.date;
        const bool today = contact(visit.first).day == options_.now.date;
        const Contact& first = contact(visit.first);
        const bool over = today && first.start &&
                          first.start->minutes + first.planned_minutes + recorded_after_minutes <
                              options_.now.time.minutes;
        if (!past_day && !(over && !random_.one_in(12))) return;
        const int chance = random_.below(100);
        for (const int index : {visit.first, visit.second})
            if (index >= 0) record(contact(index), chance, *case_of(visit).need);
    }

    void record(Contact& done, int chance, const Need& need) {
        if (!is_placed(done)) {
            done.status = ContactStatus::cancelled;
            done.attendance = Attendance::cancelled_by_provider;
            done.notes = "No one was free; rebooked.";
            return;
        }
        if (chance < 3) {
            done.status = ContactStatus::missed;
            done.attendance = chance == 0 ? Attendance::did_not_attend : Attendance::no_access;
            done.notes = "No answer; phoned daughter, rebooked.";
            return;
        }
        if (chance < 5) {
            done.status = ContactStatus::cancelled;
            done.attendance = Attendance::cancelled_by_patient;
            done.notes = "At hospital appointment.";
            return;
        }
        done.status = ContactStatus::delivered;
        done.attendance = Attendance::seen;
        done.actual_start = TimeOfDay{done.start->minutes + random_.between(-4, 9)};
        done.actual_minutes = std::max(5, done.planned_minutes + random_.between(-8, 10));
        if (chance % 3 == 0) done.notes = need.note;
        if (need.tag == "diabetes" && chance % 4 == 0) done.mechanism = Mechanism::telephone;
    }

    void add_schedules() {
        const Date monday = monday_of(options_.now.date);
        int number = 0;
        for (int week = -weeks_of_visits_before(options_); week <= weeks_after; ++week)
            for (const Professional& professional : rows_.professionals) {
                ContactSchedule schedule;
                schedule.id = demo_id<ContactSchedule>(options_, "schedule", ++number);
                schedule.team_id = rows_.team.id;
                schedule.professional_id = professional.id;
                schedule.first_day = monday + 7 * week;
                schedule.last_day = schedule.first_day + 6;
                if (week < weeks_after) {
                    schedule.status = ScheduleStatus::published;
                    const int days_ago = options_.now.date - schedule.first_day + 4;
                    schedule.published_at =
                        Instant{options_.stamp.milliseconds - days_ago * 86'400'000LL};
                    schedule.published_by = rows_.users[1].id;
                }
                rows_.schedules.push_back(std::move(schedule));
            }
    }

    DemoRows& rows_;
    const DemoOptions& options_;
    Random& random_;
    Date first_day_;
    Date last_day_;
};

} // namespace

void make_contacts(DemoRows& rows, const DemoOptions& options, Random& random) {
    ContactMaker(rows, options, random).make();
}

} // namespace evenload::demo
