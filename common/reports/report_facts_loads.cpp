// What cases ask for and what professionals have, today and on days past: contact plans, what was agreed before they
// were changed, absences.
#include "common/base/sort_stably.h"
#include "common/commands/load_terms_in.h"
#include "common/reports/report_facts.h"
#include "common/reports/report_index.h"
#include "common/store/stored.h"
#include "common/store/tables.h"

#include <algorithm>

namespace evenload {
namespace {

const std::string plans_sql =
    "select case_id, " + std::string(load_terms_columns) + ", skills from contact_plans where ";

const std::string former_sql = "select case_id, " + std::string(load_terms_columns) +
                               ", review_on, changed_at from former_terms where team_id = $1";

} // namespace

int ReportFacts::one_way_minutes(int care, int owner) {
    const ReportCase& one = cases_[static_cast<std::size_t>(care)];
    const Professional* who =
        owner == nobody ? nullptr : &professionals_[static_cast<std::size_t>(owner)];
    const Stop from = who ? base_of(*who, team_) : Stop{team_.base_site, team_.base};
    const Stop to =
        one.patient < 0 ? Stop{} : patients_[static_cast<std::size_t>(one.patient)].stop;
    return travel_minutes(from, to, who ? who->travel_mode : TravelMode::car, travel()).value_or(0);
}

int ReportFacts::minutes_of(const LoadTerms& terms, int one_way, Date day) const {
    if (terms.visits == 0) return 0;
    return load_of(terms, {one_way, team_.recording_minutes, day}).total_minutes();
}

void ReportFacts::read_loads() {
    const IdIndex index = index_of(cases_);
    loads_.emplace(cases_.size());
    database_.each(plans_sql + of_whole_team(database_), {std::string_view(team_.id.text)},
                   [&](const Row& row) {
                       const int place = index.find(row.text(0));
                       if (place < 0) return;
                       const ReportCase& care = cases_[static_cast<std::size_t>(place)];
                       ReportLoad& load = (*loads_)[static_cast<std::size_t>(place)];
                       load.skills = row.text(10);
                       plans_.emplace_back(place, load_terms_in(row, 1));
                       if (counts_in_load(care.status))
                           load.minutes += minutes_of(
                               plans_.back().second, one_way_minutes(place, care.owner), now_.date);
                   });
    sort_stably(plans_, [](const auto& a, const auto& b) { return a.first < b.first; });
}

void ReportFacts::read_former_terms() {
    const IdIndex index = index_of(cases_);
    former_.emplace();
    database_.each(former_sql, {std::string_view(team_.id.text)}, [&](const Row& row) {
        const int place = index.find(row.text(0));
        if (place < 0) return;
        FormerLine& line = former_->emplace_back();
        line.care = place;
        line.terms = load_terms_in(row, 1);
        line.review_on = date_from_text(row.text(10));
        line.changed_at = row.integer(11);
        line.changed_on = london_time(Instant{line.changed_at}).date;
    });
    sort_stably(*former_, [](const FormerLine& a, const FormerLine& b) {
        return a.care != b.care ? a.care < b.care : a.changed_at < b.changed_at;
    });
}

// What was agreed at the end of a past day and has been changed since; null: it is as it was.
const FormerLine* ReportFacts::terms_at(int care, Date day) {
    if (!former_) read_former_terms();
    const auto found =
        std::partition_point(former_->begin(), former_->end(), [&](const FormerLine& line) {
            return line.care != care ? line.care < care : line.changed_on <= day;
        });
    return found == former_->end() || found->care != care ? nullptr : &*found;
}

int ReportFacts::load_minutes(int care, Date day) {
    if (!loads_) read_loads();
    if (day >= now_.date) return load(care).minutes;
    const auto standing = this->standing(care, day);
    if (!standing || !counts_in_load(standing->status)) return 0;
    const int one_way = one_way_minutes(care, standing->owner);
    if (const FormerLine* former = terms_at(care, day))
        return minutes_of(former->terms, one_way, day);
    int minutes = 0;
    auto plan = std::lower_bound(plans_.begin(), plans_.end(), care,
                                 [](const auto& one, int place) { return one.first < place; });
    for (; plan != plans_.end() && plan->first == care; ++plan)
        minutes += minutes_of(plan->second, one_way, day);
    return minutes;
}

std::optional<Date> ReportFacts::review_on(int care, Date day) {
    const FormerLine* former = day < now_.date ? terms_at(care, day) : nullptr;
    return former ? former->review_on : cases_[static_cast<std::size_t>(care)].review_on;
}

void ReportFacts::read_absences() {
    IdIndex people(professionals_.size());
    for (std::size_t i = 0; i < professionals_.size(); ++i)
        people.add(professionals_[i].id.text, static_cast<int>(i));
    absences_.emplace(professionals_.size());
    for (Absence& absence :
         select<Absence>(database_, "where team_id = $1", {std::string_view(team_.id.text)}))
        if (const int place = people.find(absence.professional_id.text); place >= 0)
            (*absences_)[static_cast<std::size_t>(place)].push_back(std::move(absence));
}

int ReportFacts::available_minutes(int professional, Date day) {
    if (!absences_) read_absences();
    const auto place = static_cast<std::size_t>(professional);
    return available_time(professionals_[place], (*absences_)[place], day).available_minutes();
}

} // namespace evenload
