#include "client/views/cover_view.h"

#include "client/views/words.h"
#include "common/base/text.h"
#include "common/store/tables.h"

#include <algorithm>
#include <set>

namespace evenload {
namespace {

constexpr int most_days = 28;

std::string name_of(Database& database, const Id<Professional>& id) {
    const auto professional = find(database, id);
    return professional ? professional->name : "someone of another team";
}

struct Place {
    Date day;
    TimeOfDay start;
    Id<Professional> who;
};

// Where the proposal, or by now the store, has it.
std::optional<Place> place_of(Database& database, const Contact& taken,
                              const CoverProposal& proposal) {
    for (const VisitAssignment& one : proposal.visits) {
        if (one.contact_id != taken.id) continue;
        if (!one.start) return std::nullopt;
        return Place{one.day.value_or(taken.day), *one.start, one.professional_id};
    }
    const auto now = find(database, taken.id);
    if (!now || !is_placed(*now)) return std::nullopt;
    return Place{now->day, *now->start, now->professional_id};
}

CoverLine line_of(Database& database, const Contact& taken, const CoverProposal& proposal) {
    CoverLine line;
    line.id = taken.id;
    line.day = taken.day;
    const auto care = find(database, taken.case_id);
    const auto patient = care ? find(database, care->patient_id) : std::nullopt;
    line.name = patient ? short_name(*patient) : care ? care->reference : "A visit";
    line.was = short_text(taken.day) + (taken.start ? " " + to_text(*taken.start) : "");
    if (care) line.was += ", " + care->reason;
    if (taken.time_critical) line.was += ", time-critical";
    const auto place = place_of(database, taken, proposal);
    if (place) {
        const std::string on = place->day == taken.day ? "" : short_text(place->day) + ' ';
        line.cover = {on + to_text(place->start) + ' ' + name_of(database, place->who), Tone::ok};
    } else if (!proposal.is_there) {
        line.cover = {"Looking for cover…", Tone::neutral};
    } else {
        line.cover = {"Not covered", Tone::danger};
        const std::string* why = proposal.why_not ? proposal.why_not(taken.day, taken.id) : nullptr;
        if (why) line.why = *why;
    }
    line.spoken = line.name + ", " + line.was + ": " + line.cover.text;
    if (!line.why.empty()) line.spoken += ". " + line.why;
    return line;
}

} // namespace

AbsenceTaken absence_taken(Database& database, const Viewpoint& viewpoint,
                           const RecordAbsence& command) {
    AbsenceTaken taken;
    taken.name = name_of(database, command.professional_id);
    taken.visits = visits_in_absence(database, command, viewpoint.now.date);
    taken.first_day = taken.visits.empty() ? std::max(command.first_day, viewpoint.now.date)
                                           : taken.visits.front().day;
    if (!taken.visits.empty())
        taken.days = std::min(most_days, taken.visits.back().day - taken.first_day + 1);
    return taken;
}

CoverView cover_view(Database& database, const AbsenceTaken& taken, const CoverProposal& proposal) {
    CoverView view;
    view.title = taken.name + " is away";
    std::set<std::string> people;
    int without = 0;
    for (const Contact& visit : taken.visits) {
        if (const auto care = find(database, visit.case_id)) people.insert(care->patient_id.text);
        view.lines.push_back(line_of(database, visit, proposal));
        without += view.lines.back().cover.tone == Tone::danger;
    }
    std::stable_partition(view.lines.begin(), view.lines.end(),
                          [](const CoverLine& line) { return line.cover.tone == Tone::danger; });
    const int visits = static_cast<int>(taken.visits.size());
    view.headline = count_words(visits, "visit") + " of " +
                    count_words(static_cast<int>(people.size()), "person") + " affected";
    if (!proposal.is_there) return view;
    view.covered = without == 0 ? "Cover found for all"
                                : "Cover found for " + std::to_string(visits - without) + ", " +
                                      std::to_string(without) + " not covered";
    return view;
}

} // namespace evenload
