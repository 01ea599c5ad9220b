// The contact schedule: a day, a row per professional, visits that move in time and between people, what is not
// placed with its reasons, and the steps from draft to published.
#pragma once

#include "client/screens/case_file/comments_panel.h"
#include "client/screens/desk.h"
#include "client/views/cover_view.h"
#include "client/views/pending_view.h"
#include "client/views/placing.h"
#include "client/views/proposal_view.h"
#include "client/views/timetable_changes.h"
#include "client/views/unplaced_advice.h"
#include "client/views/visit_view.h"
#include "client/widgets/ui.h"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace evenload::ui {

struct PlanningProgress {
    bool shown = false;   // it runs, or its plan waits to be used
    bool running = false; // still looks for a better one
    int percent = 0;
    std::string text;                       // "Placing 84 visits of Mon 23 Nov"
    const ProposalView* proposal = nullptr; // of the best plan so far
};

// The value of Route::view that shows what is published beside the draft.
inline constexpr const char* compared = "compare";

struct TimetableScreen {
    const TimetableView& view;
    const Route& route;
    const PendingView& pending;
    const VisitView* visit = nullptr; // the chosen one
    PlanningProgress planning;
    const CoverView* cover = nullptr; // of the absence that was just recorded
    std::string replan_offer; // what happened, so that planning again may help; empty: nothing
    // Why a visit is not placed and what would help; null while that is being worked out.
    std::function<const UnplacedAdvice*(const std::string& contact_id)> advice_of;
    // Whom the patient of a case knows: ids of professionals.
    std::function<std::set<std::string>(const Id<Case>& case_id)> known_to;
    const ScheduleThread* schedule = nullptr;                 // whose comments are read
    std::function<const std::vector<DraftChange>&()> changes; // asked before publishing
};

// Where a visit in the air fits each row best, worked out when it is lifted.
struct LiftedVisit {
    std::string contact_id;
    std::vector<PlacingAt> best;      // by row
    std::vector<std::string> effects; // of the best, by row: "12 min there · 78% → 86%"
    std::set<std::string> known_to;   // ids of professionals
};

// "This visit only, or the pattern?", asked before a visit of a series moves.
struct PatternQuestion {
    std::string contact_id;
    std::string name;
    Id<Professional> professional_id;
    Date day;
    TimeOfDay start;
    std::string what; // "Placed Mr S. Brennan at 10:20 with Beth Lindqvist"
};

struct TimetableState {
    std::optional<LiftedVisit> lifted; // in the air, or what the open menu is about
    std::string menu_of;               // contact id
    std::string menu_of_row;           // professional id
    std::optional<TimeOfDay> menu_at;  // where that row was pointed at
    std::optional<PatternQuestion> pattern;
    bool publish_asked = false;
    std::optional<Id<Professional>> discard_asked; // none of them: the whole draft
    float cover_height = 0;
    CommentDraft comment;           // being typed
    std::optional<bool> strip_open; // what is not placed; none: as the window has room
    float panel_height = 0;         // of what the panel beside shows
    std::string shown_visit;        // the chosen visit that was scrolled to
    float pixels_a_minute = 0;      // as last drawn; 0: not yet
};

struct TimetableResult {
    int plan_days = 0; // from the day shown on; 0: not asked
    bool cancel_plan = false;
    bool take_plan = false; // the best so far is good enough
    bool show_changes = false;
    bool plan_least_change = false; // the day shown, leaving alone what can be left
    bool close_cover = false;
    bool close_offer = false;
};

TimetableResult draw_timetable(Ui& ui, Rect area, const TimetableScreen& screen,
                               TimetableState& state, Desk& desk);

} // namespace evenload::ui
