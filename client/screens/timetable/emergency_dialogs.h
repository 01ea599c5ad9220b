// An emergency visit in two gestures: who could take one of a case now, and for whom one is that somebody has time for.
// The choice is the visit: one command places it.
#pragma once

#include "client/screens/desk.h"
#include "client/views/emergency_view.h"
#include "client/views/search_view.h"
#include "client/widgets/ui.h"

#include <optional>
#include <string>

namespace evenload::ui {

// True when it is over: someone was chosen, "Other…" has opened the form, or it was cancelled.
bool draw_emergency_people(Ui& ui, const EmergencyView& view, Desk& desk);

struct EmergencyHere {
    Id<Professional> professional_id;
    std::string name;
    std::optional<TimeOfDay> start; // none: as early as can be
    std::string text;               // being typed
    bool fresh = true;              // the field takes the focus once
};
// "beth_lindqvist 10:40", as FormRequest::emergency_here has it; the name is left to the caller.
EmergencyHere emergency_here_from(const std::string& subject);

struct EmergencyHereResult {
    bool over = false;
    Id<Case> chosen;
};
// `found` is of the text that is being typed.
EmergencyHereResult draw_emergency_here(Ui& ui, EmergencyHere& here, const SearchView& found,
                                        Desk& desk);

} // namespace evenload::ui
