// A team at random for properties of measures: cases with histories of all kinds, plans, contacts. The same seed gives
// the same team.
#pragma once

#include "common/base/random.h"
#include "tests/support/world.h"

#include <algorithm>
#include <string>
#include <vector>

namespace evenload {

template <class Value>
const Value& any_of(Random& random, const std::vector<Value>& values) {
    return values[static_cast<std::size_t>(random.below(static_cast<int>(values.size())))];
}

// Four professionals, some thirty cases with histories of all kinds, a few hundred contacts.
struct RandomTeam : World {
    explicit RandomTeam(std::uint64_t seed)
        : random(seed) {
        for (const char* name : {"Ann", "Ben", "Cat", "Dan"})
            people.push_back(professional(name, {.active = !random.one_in(5)}));
        for (int i = 0; i < 12; ++i)
            patients.push_back(patient("P" + std::to_string(i), any_patient()));
        for (int i = 0; i < 30; ++i)
            add_case();
    }

    Patient any_patient() {
        Patient one;
        one.postcode = any_of(random, std::vector<std::string>{"CO7 9AB", "CO4 1AA", ""});
        one.place = kilometres_north(random.below(8));
        if (random.one_in(2)) one.birth_date = today - random.between(16 * 365, 90 * 365);
        return one;
    }

    void add_case() {
        Case one;
        one.received_on = today - random.below(500);
        one.received_at = TimeOfDay{random.below(24 * 60)};
        one.urgency = static_cast<Urgency>(random.below(3));
        one.source_detail = random.one_in(3) ? "hospital ward" : "GP";
        one.needs = random.one_in(2) ? Codes{"wound", "falls"} : Codes{"falls"};
        one.status = static_cast<CaseStatus>(random.below(8));
        if (one.status != CaseStatus::referral && one.status != CaseStatus::waiting &&
            !random.one_in(6))
            one.owner_id = any_of(random, people).id;
        if (random.one_in(3)) one.review_on = today + random.between(-20, 20);
        if (one.status == CaseStatus::closed) {
            one.closed_on = one.received_on + random.below(today - one.received_on + 1);
            one.closure_reason =
                any_of(random, std::vector<std::string>{"Healed", "healed.", "Moved", ""});
        }
        const Case made = case_of(any_of(random, patients), one);
        if (!random.one_in(5)) add_history(made);
        if (!random.one_in(4))
            plan(made, {.visits = random.between(1, 7),
                        .minutes = random.between(10, 60),
                        .skills = random.one_in(2) ? Codes{"wound_care"} : Codes{},
                        .staff = random.between(1, 2)});
        for (int i = random.below(4); i > 0; --i)
            add_former_terms(made);
        for (int i = random.below(14); i > 0; --i)
            add_contact(made);
    }

    void add_history(const Case& care) {
        std::optional<CaseStatus> before;
        Date day = care.received_on;
        const Date last = care.closed_on.value_or(today);
        for (int i = random.below(5); i > 0 && day < last; --i) {
            const auto next = static_cast<CaseStatus>(random.below(8));
            line(care, before, next, day, any_of(random, people).id);
            before = next;
            day = std::min(last, day + random.between(1, 60));
        }
        line(care, before, care.status, last, care.owner_id);
    }

    void line(const Case& care, std::optional<CaseStatus> from, CaseStatus to, Date day,
              const Id<Professional>& owner) {
        add(StatusChange{.case_id = care.id,
                         .from_status = from,
                         .to_status = to,
                         .owner_id = owner,
                         .changed_at = noon(day),
                         .changed_by = actor.user_id});
    }

    // Changed on different days, or it would be a matter of taste what was agreed at the end of one.
    void add_former_terms(const Case& care) {
        FormerTerms one{.case_id = care.id};
        one.changed_at = noon(today - next_change++ % 400);
        if (random.one_in(2)) one.review_on = today - random.below(400);
        one.visits = random.below(5);
        one.minutes = random.between(10, 60);
        one.staff = random.between(1, 2);
        one.first_day = today - random.below(400);
        if (random.one_in(3)) one.last_day = *one.first_day + random.below(100);
        add(one);
    }

    static Instant noon(Date day) {
        return Instant{(std::int64_t{day.days} * 24 + 12) * 3'600'000};
    }

    void add_contact(const Case& care) {
        Contact one;
        one.day = today + random.between(-120, 20);
        if (!random.one_in(5)) one.professional_id = any_of(random, people).id;
        // Every start once only: the order within a day is then no matter of taste.
        if (!random.one_in(6)) one.start = TimeOfDay{7 * 60 + next_start++ % 600};
        one.planned_minutes = random.between(10, 60);
        one.status =
            one.day > today ? ContactStatus::planned : static_cast<ContactStatus>(random.below(5));
        if (one.status == ContactStatus::delivered) {
            one.attendance = random.one_in(8) ? Attendance::no_access : Attendance::seen;
            if (!random.one_in(4)) one.actual_minutes = random.between(5, 90);
        }
        visit(care, one);
    }

    Random random;
    std::vector<Professional> people;
    std::vector<Patient> patients;
    int next_start = 0;
    int next_change = 0;
};

} // namespace evenload
