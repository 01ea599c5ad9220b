#include "common/exchange/demo/demo_rows.h"
#include "common/exchange/demo/people.h"
#include "common/rules/load.h"
#include "common/rules/travel.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace evenload::demo {
namespace {

struct Counts {
    int patients;
    int cases;
    int unallocated;
    int referrals;
    int closed;
    int rejected;
    int allocated() const { return cases - unallocated - referrals - closed - rejected; }
};
constexpr Counts team_counts{260, 300, 9, 3, 52, 4};
constexpr Counts large_counts{8'700, 10'000, 60, 20, 1'500, 60};

// The cases of people that the pictures show: unallocated first, then what each of the others needs.
constexpr std::array named_needs{"2-hour crisis response",
                                 "New wound referral",
                                 "Diabetes education",
                                 "Leg ulcer dressing",
                                 "Pressure ulcer category 3",
                                 "Post-operative wound",
                                 "Insulin, time-critical",
                                 "Bloods and blood pressure",
                                 "PEG feed support",
                                 "Catheter review",
                                 "IV antibiotics",
                                 "Palliative care, fast track",
                                 "Falls, mobility programme",
                                 "Stroke rehabilitation",
                                 "Equipment assessment",
                                 "Personal care",
                                 "Compression hosiery",
                                 "Medicines prompt"};
constexpr int named_unallocated = 3;

// How much of everyone's week is given away so far.
class Desks {
public:
    Desks(const DemoRows& rows, Date today)
        : rows_(rows)
        , today_(today) {
        for (std::size_t i = 0; i < rows.professionals.size(); ++i) {
            const Professional& professional = rows.professionals[i];
            const int available = available_time(professional, {}, today).available_minutes();
            const Colleague colleague =
                i < colleagues().size() ? colleagues()[i] : colleague_like(static_cast<int>(i));
            left_.push_back(available * colleague.target_percent / 100);
        }
    }

    int left() const {
        int sum = 0;
        for (const int minutes : left_)
            sum += std::max(0, minutes);
        return sum;
    }

    // Who has the skills, the equipment and the most room; −1 when nobody has room.
    int owner_for(const Need& need, int minutes) const {
        const Codes skills = codes_of(need.skills);
        const Codes equipment = codes_of(need.equipment);
        int best = -1;
        for (std::size_t i = 0; i < left_.size(); ++i) {
            const Professional& professional = rows_.professionals[i];
            if (left_[i] < minutes || !skills.without(professional.skills).empty() ||
                !equipment.without(professional.equipment).empty())
                continue;
            if (best < 0 || left_[i] > left_[static_cast<std::size_t>(best)])
                best = static_cast<int>(i);
        }
        return best;
    }

    int minutes_of(const ContactPlan& plan, const Patient& patient) const {
        const Stop base = stop_of(patient).known() ? Stop{std::nullopt, rows_.team.base} : Stop{};
        const int travel = travel_minutes(base, stop_of(patient), TravelMode::car, {}).value_or(0);
        return load_of(plan, {travel, rows_.team.recording_minutes, today_}).total_minutes();
    }

    void give(int owner, int minutes) { left_[static_cast<std::size_t>(owner)] -= minutes; }

private:
    const DemoRows& rows_;
    Date today_;
    std::vector<int> left_;
};

const Need& random_need(Random& random) {
    int total = 0;
    for (const Need& need : needs())
        total += need.weight;
    int left = random.below(total);
    for (const Need& need : needs()) {
        left -= need.weight;
        if (left < 0) return need;
    }
    return needs().front();
}

// Visits fall on days on which the owner works, spread over the week and over the team.
Codes weekdays_of(const Need& need, const Professional& owner, Random& random) {
    if (need.period_days < 7) return codes_of(need.weekdays);
    std::vector<Weekday> works;
    for (int day = 0; day < 7; ++day)
        if (owner.hours.days[static_cast<std::size_t>(day)])
            works.push_back(static_cast<Weekday>(day));
    const int count = static_cast<int>(works.size());
    const int visits = std::min(need.visits, count);
    const int offset = random.below(count);
    Codes weekdays;
    for (int i = 0; i < visits; ++i)
        weekdays.add(
            short_name(works[static_cast<std::size_t>((offset + i * count / visits) % count)]));
    return weekdays;
}

// A need whose weekly minutes are about what is left for each case still to be given out.
const Need& need_near(Random& random, int wanted_minutes) {
    const Need* best = nullptr;
    int best_distance = 0;
    for (int i = 0; i < 4; ++i) {
        const Need& need = random_need(random);
        const int distance = std::abs(weekly_minutes(need, 22) - wanted_minutes);
        if (best && distance >= best_distance) continue;
        best = &need;
        best_distance = distance;
    }
    return *best;
}

class CaseMaker {
public:
    CaseMaker(DemoRows& rows, const DemoOptions& options, Random& random)
        : rows_(rows)
        , options_(options)
        , random_(random)
        , desks_(rows, options.now.date) {}

    void make(const Counts& counts) {
        counts_ = counts;
        for (int i = 0; i < counts.patients; ++i)
            add_patient(i);
        for (int i = 0; i < named_unallocated; ++i)
            add_waiting(i);
        const int allocated = counts.allocated();
        for (int i = 0; i < allocated; ++i)
            add_allocated(i, allocated - i);
        for (int i = named_unallocated; i < counts.unallocated; ++i)
            add_waiting(i);
        for (int i = 0; i < counts.referrals; ++i)
            add_referral();
        for (int i = 0; i < counts.closed; ++i)
            add_closed();
        for (int i = 0; i < counts.rejected; ++i)
            add_rejected();
    }

private:
    void add_patient(int index) {
        Patient patient = index < named_patient_count()
                              ? named_patient(index, random_, options_.now.date)
                              : invented_patient(random_, options_.now.date);
        patient.id = demo_id<Patient>(options_, "patient", index + 1);
        patient.team_id = rows_.team.id;
        patient.nhs_number = nhs_number_of(index);
        patient.nhs_number_status =
            index % 9 == 0 ? NhsNumberStatus::trace_required : NhsNumberStatus::verified;
        rows_.patients.push_back(std::move(patient));
    }

    // Everyone gets a case before anyone gets a second one.
    int next_patient() {
        const int number = static_cast<int>(rows_.cases.size());
        return number < counts_.patients
                   ? number
                   : random_.between(named_patient_count(), counts_.patients - 1);
    }

    DemoCase& add(const Need& need, int received_days_ago, CaseStatus status) {
        static constexpr std::array sources{
            "GP", "GP", "hospital discharge", "self", "practice nurse", "ambulance service"};
        DemoCase& added = rows_.cases.emplace_back();
        const int number = static_cast<int>(rows_.cases.size());
        added.patient = number - 1 < counts_.patients ? number - 1 : next_patient();
        added.need = &need;
        Case& record = added.record;
        record.id = demo_id<Case>(options_, "case", number);
        record.team_id = rows_.team.id;
        record.patient_id = rows_.patients[static_cast<std::size_t>(added.patient)].id;
        record.reference = "C-" + std::to_string(1000 + number);
        record.source = random_.one_in(6) ? CaseSource::service_request : CaseSource::referral;
        record.source_detail =
            sources[static_cast<std::size_t>(random_.below(static_cast<int>(sources.size())))];
        record.received_on = options_.now.date - received_days_ago;
        record.received_at = TimeOfDay{random_.between(8 * 60, 17 * 60)};
        record.reason = need.reason;
        record.needs = codes_of(need.tag);
        record.status = status;
        added.plan = plan_of(need);
        added.plan.id = demo_id<ContactPlan>(options_, "plan", number);
        added.plan.team_id = rows_.team.id;
        added.plan.case_id = record.id;
        added.plan.first_day = record.received_on + 1;
        return added;
    }

    void history(const DemoCase& item, std::optional<CaseStatus> from, CaseStatus to,
                 int days_after, std::string reason) {
        StatusChange change;
        change.id = demo_id<StatusChange>(options_, "status",
                                          static_cast<int>(rows_.status_changes.size()) + 1);
        change.team_id = rows_.team.id;
        change.case_id = item.record.id;
        change.from_status = from;
        change.to_status = to;
        change.owner_id = from ? item.record.owner_id : Id<Professional>{};
        const Date day = item.record.received_on + days_after;
        const std::int64_t age_days = options_.now.date - day;
        change.changed_at = {options_.stamp.milliseconds - age_days * 86'400'000LL};
        change.changed_by = rows_.users[1].id;
        change.reason = std::move(reason);
        rows_.status_changes.push_back(std::move(change));
    }

    void add_waiting(int index) {
        const bool named = index < named_unallocated;
        const Need& need =
            named ? need_of(named_needs[static_cast<std::size_t>(index)]) : random_need(random_);
        DemoCase& item = add(need, index == 0 ? 0 : random_.between(0, 9), CaseStatus::waiting);
        Case& record = item.record;
        if (index == 0) {
            record.urgency = Urgency::two_hour;
            record.received_at =
                TimeOfDay{std::clamp(options_.now.time.minutes - 48, 8 * 60, 18 * 60)};
            item.plan.first_day = options_.now.date;
            item.plan.last_day = options_.now.date;
        } else if (index == 1 || index == 5) {
            record.urgency = Urgency::two_day;
            record.received_on = options_.now.date - 1;
            item.plan.first_day = options_.now.date;
        }
        history(item, std::nullopt, CaseStatus::waiting, 0, "");
    }

    void add_allocated(int index, int still_to_give) {
        const int named = named_unallocated + index;
        const bool is_named = named < static_cast<int>(named_needs.size());
        const int wanted = desks_.left() / still_to_give;
        for (int attempt = 0;; ++attempt) {
            const Need& need = is_named ? need_of(named_needs[static_cast<std::size_t>(named)])
                               : attempt < 40 ? need_near(random_, wanted)
                                              : need_of("B12 injection");
            const int patient = static_cast<int>(rows_.cases.size());
            const Patient& who =
                rows_.patients[static_cast<std::size_t>(std::min(patient, counts_.patients - 1))];
            const int minutes = desks_.minutes_of(plan_of(need), who);
            int owner =
                desks_.owner_for(need, is_named || attempt < 40 ? minutes * 9 / 10 : -100'000);
            if (owner < 0 && is_named) owner = desks_.owner_for(need, -100'000);
            if (owner < 0) continue;
            give_to(owner, need, index);
            return;
        }
    }

    void give_to(int owner, const Need& need, int index) {
        const int days = random_.one_in(5) ? random_.between(2, 20)
                                           : random_.between(21, oldest_open_days(options_));
        const CaseStatus status = index % 11 == 3   ? CaseStatus::allocated
                                  : index % 9 == 4  ? CaseStatus::stable
                                  : index % 31 == 7 ? CaseStatus::suspended
                                                    : CaseStatus::active;
        DemoCase& item = add(need, days, status);
        item.owner = owner;
        item.record.owner_id = rows_.professionals[static_cast<std::size_t>(owner)].id;
        item.plan.weekdays =
            weekdays_of(need, rows_.professionals[static_cast<std::size_t>(owner)], random_);
        if (need.period_days == 0) {
            item.plan.first_day = options_.now.date - random_.between(0, 3);
            item.plan.last_day = options_.now.date + 4;
        }
        item.record.review_on = options_.now.date + random_.between(-14, 70);
        put_on_pathway(item);
        desks_.give(owner, desks_.minutes_of(
                               item.plan, rows_.patients[static_cast<std::size_t>(item.patient)]));
        history(item, std::nullopt, CaseStatus::waiting, 0, "");
        history(item, CaseStatus::waiting, CaseStatus::allocated, 1, "");
        if (status == CaseStatus::allocated) return;
        history(item, CaseStatus::allocated, CaseStatus::active, 2, "");
        if (status == CaseStatus::stable)
            history(item, CaseStatus::active, status, days / 2, "Goals met; monitoring");
        if (status == CaseStatus::suspended)
            history(item, CaseStatus::active, status, days - 1, "In hospital");
    }

    // Somewhere within its weeks, as most cases are; a few are past them.
    void put_on_pathway(DemoCase& item) {
        for (const PathwayTemplate& pathway : rows_.pathways) {
            if (pathway.code != item.need->pathway) continue;
            const int days = options_.now.date - item.plan.first_day;
            const int run = 7 * pathway.weeks + 5;
            item.record.pathway_template_id = pathway.id;
            item.record.pathway_first_day =
                options_.now.date - (pathway.weeks > 0 ? days % run : days);
        }
    }

    void add_referral() {
        DemoCase& item = add(random_need(random_), random_.between(0, 2), CaseStatus::referral);
        history(item, std::nullopt, CaseStatus::referral, 0, "");
    }

    void add_closed() {
        static constexpr std::array outcomes{"Healed", "Goals met", "Moved out of area",
                                             "Self-managing", "Died"};
        const int days = random_.between(60, oldest_open_days(options_) + 80);
        DemoCase& item = add(random_need(random_), days, CaseStatus::closed);
        item.record.closed_on =
            options_.now.date -
            random_.between(1, options_.size == DemoSize::large ? days - 10 : 50);
        item.record.closure_reason = "Treatment complete";
        item.record.outcome = outcomes[static_cast<std::size_t>(random_.below(5))];
        item.plan.last_day = item.record.closed_on;
        history(item, std::nullopt, CaseStatus::waiting, 0, "");
        history(item, CaseStatus::waiting, CaseStatus::active, 2, "");
        history(item, CaseStatus::active, CaseStatus::closed,
                *item.record.closed_on - item.record.received_on, item.record.closure_reason);
    }

    void add_rejected() {
        DemoCase& item = add(random_need(random_), random_.between(3, 40), CaseStatus::rejected);
        item.record.closure_reason = "Outside the service's area";
        history(item, std::nullopt, CaseStatus::referral, 0, "");
        history(item, CaseStatus::referral, CaseStatus::rejected, 0, item.record.closure_reason);
    }

    DemoRows& rows_;
    const DemoOptions& options_;
    Random& random_;
    Desks desks_;
    Counts counts_{};
};

} // namespace

void make_cases(DemoRows& rows, const DemoOptions& options, Random& random) {
    CaseMaker(rows, options, random)
        .make(options.size == DemoSize::large ? large_counts : team_counts);
    int number = 0;
    for (const Professional& professional : rows.professionals) {
        Caseload caseload;
        caseload.id = demo_id<Caseload>(options, "caseload", ++number);
        caseload.team_id = rows.team.id;
        caseload.professional_id = professional.id;
        caseload.name = professional.name + ", " + professional.role;
        caseload.first_day = monday_of(options.now.date) - 28;
        rows.caseloads.push_back(std::move(caseload));
    }
}

} // namespace evenload::demo
