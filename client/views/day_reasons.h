// Why visits of a day are not placed, and who could take a visit: the planner's explanations of the day as it
// is, each worked out when it is first asked for and kept. A frame allows a few, so that a day with many
// unplaced visits opens at once and its reasons follow.
#pragma once

#include "client/views/unplaced_advice.h"
#include "client/views/visit_view.h"
#include "common/planning/explain.h"
#include "common/planning/gather.h"

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace evenload {

class DayReasons {
public:
    // Reads the day when the first explanation is allowed; the database must be there until then.
    // `not_before`, of today: nothing is proposed for a time that has passed.
    DayReasons(Database& database, const Id<Team>& team_id, Date day,
               std::optional<TimeOfDay> not_before = {})
        : database_(&database)
        , request_{.team_id = team_id, .day = day, .not_before = not_before} {}

    // How many new explanations may be worked out until the next call.
    void allow(int count) {
        allowed_ = count;
        wanting_ = false;
    }
    bool wants_more() const { return wanting_; } // some were asked for and not allowed

    // Null: not worked out yet, or no such visit.
    const UnplacedAdvice* advice(const std::string& contact_id);
    // Why a placed visit is with whom and when it is; empty for an unknown one.
    std::string why_here(const std::string& contact_id);
    // Best first; empty for an unknown visit.
    const std::vector<VisitCandidate>& candidates(const std::string& contact_id);

private:
    void read_day();
    int visit_index(const std::string& contact_id) const;
    UnplacedAdvice advice_for(int visit) const;
    VisitCandidate candidate_for(const PersonFit& fit, int visit) const;

    Database* database_; // null when the day has been read
    DayRequest request_;
    GatheredDay day_;
    std::unordered_map<std::string, int> index_of_;
    std::map<std::string, UnplacedAdvice> advice_;
    std::map<std::string, std::vector<VisitCandidate>> candidates_;
    int allowed_ = 0;
    bool wanting_ = false;
};

} // namespace evenload
