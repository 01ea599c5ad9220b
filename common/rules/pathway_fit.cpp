#include "common/rules/pathway_fit.h"

#include "common/base/text.h"
#include "common/rules/visits_of_plan.h"

#include <algorithm>

namespace evenload {
namespace {

constexpr int least_share_percent = 75;
constexpr int least_lacking = 2;

class Deviations {
public:
    void add(std::string message, int amount = 0) {
        found_.push_back({"pathway_fit", Severity::warn, std::move(message), amount});
    }
    void add_number(int is, int should_be, std::string_view what) {
        if (is == should_be) return;
        add(std::to_string(is) + " " + std::string(what) + " where the pathway says " +
                std::to_string(should_be),
            is - should_be);
    }
    void add_lacking(const Codes& has, const Codes& asks, std::string_view what) {
        const Codes lacking = asks.without(has);
        if (!lacking.empty())
            add(std::string(what) + " not asked for: " + words_of(lacking),
                static_cast<int>(lacking.size()));
    }
    std::vector<Breach> take() { return std::move(found_); }

private:
    std::vector<Breach> found_;
};

// "3 × in 7 days": comparable and readable.
std::string frequency(int visits, int period_days) {
    if (period_days == 0) return "once";
    return std::to_string(visits) + " × in " + std::to_string(period_days) +
           (period_days == 1 ? " day" : " days");
}

std::string window(const std::optional<TimeOfDay>& start, const std::optional<TimeOfDay>& end) {
    if (!start && !end) return "any time";
    return (start ? to_text(*start) : "…") + "–" + (end ? to_text(*end) : "…");
}

bool same_frequency(const ContactPlan& plan, const ContactPlan& asked) {
    if (plan.period_days == 0 || asked.period_days == 0)
        return plan.period_days == asked.period_days;
    return plan.visits * asked.period_days == asked.visits * plan.period_days;
}

void compare_plans(const ContactPlan& plan, const ContactPlan& asked, Deviations& deviations) {
    if (!same_frequency(plan, asked))
        deviations.add("Visits " + frequency(plan.visits, plan.period_days) +
                       " where the pathway says " + frequency(asked.visits, asked.period_days));
    deviations.add_number(plan.minutes, asked.minutes, "minutes a visit");
    deviations.add_number(plan.staff, asked.staff, "staff");
    if (plan.window_start != asked.window_start || plan.window_end != asked.window_end)
        deviations.add("Window " + window(plan.window_start, plan.window_end) +
                       " where the pathway says " + window(asked.window_start, asked.window_end));
    if (asked.time_critical && !plan.time_critical) deviations.add("Not marked as time-critical");
    deviations.add_lacking(plan.skills, asked.skills, "Skills");
    deviations.add_lacking(plan.equipment, asked.equipment, "Equipment");
    if (plan.lowest_band < asked.lowest_band)
        deviations.add("Any pay band where the pathway says " + std::to_string(asked.lowest_band) +
                       " or above");
}

Date first_day_looked_at(const PathwayCourse& course) {
    return std::max(course.first_day, course.today - days_looked_back);
}

} // namespace

ContactPlan plan_of_pathway(const PathwayTemplate& pathway, Date first_day) {
    ContactPlan plan;
    plan.visits = pathway.visits;
    plan.period_days = pathway.period_days;
    plan.weekdays = pathway.weekdays;
    plan.least_days_between = pathway.least_days_between;
    plan.most_days_between = pathway.most_days_between;
    plan.minutes = pathway.minutes;
    plan.window_start = pathway.window_start;
    plan.window_end = pathway.window_end;
    plan.time_critical = pathway.time_critical;
    plan.skills = pathway.skills;
    plan.equipment = pathway.equipment;
    plan.lowest_band = pathway.lowest_band;
    plan.staff = pathway.staff;
    plan.second_visit = pathway.second_visit;
    plan.second_skills = pathway.second_skills;
    plan.coordination_minutes = pathway.coordination_minutes;
    plan.need_factor_percent = pathway.need_factor_percent;
    plan.first_day = first_day;
    if (pathway.weeks > 0) plan.last_day = first_day + (7 * pathway.weeks - 1);
    return plan;
}

int visits_due(const PathwayTemplate& pathway, const PathwayCourse& course) {
    const ContactPlan asked = plan_of_pathway(pathway, course.first_day);
    return static_cast<int>(
        visits_of_plan(asked, first_day_looked_at(course), course.today - 1).size());
}

std::vector<Breach> pathway_fit(const PathwayTemplate& pathway, const ContactPlan* plan,
                                const PathwayCourse& course) {
    Deviations deviations;
    const ContactPlan asked = plan_of_pathway(pathway, course.first_day);
    if (!plan)
        deviations.add("It has no contact plan");
    else
        compare_plans(*plan, asked, deviations);
    const int due = visits_due(pathway, course);
    const int lacking = due - course.seen_visits;
    if (lacking >= least_lacking && course.seen_visits * 100 < due * least_share_percent)
        deviations.add("Seen " + std::to_string(course.seen_visits) + " of " + std::to_string(due) +
                           " times in the last four weeks",
                       lacking);
    if (asked.last_day && course.today > *asked.last_day)
        deviations.add("Past its " + std::to_string(pathway.weeks) + " weeks since " +
                           short_text(*asked.last_day),
                       course.today - *asked.last_day);
    return deviations.take();
}

} // namespace evenload
