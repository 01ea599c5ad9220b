#include "client/views/case_restriction.h"

#include "common/commands/access/working_with.h"
#include "common/rules/response_clock.h"
#include "common/store/tables.h"

namespace evenload {
namespace {

std::optional<EmergencyAccess> own_open_access(Database& database, const Viewpoint& viewpoint,
                                               const Id<Patient>& patient_id) {
    for (const EmergencyAccess& access : select<EmergencyAccess>(
             database, "where patient_id = $1 and user_id = $2 and ended_at is null order by id",
             {std::string_view(patient_id.text), std::string_view(viewpoint.user_id.text)})) {
        const LocalTime end = london_time(access.ends_at);
        if (minutes_until(end, viewpoint.now) > 0) return access;
    }
    return std::nullopt;
}

} // namespace

RestrictionView restriction_view(Database& database, const Viewpoint& viewpoint,
                                 const Id<Patient>& patient_id) {
    RestrictionView view;
    const auto restriction = restriction_of(database, patient_id);
    if (!restriction) return view;
    view.id = restriction->id;
    view.hidden = viewpoint.veil.patients.contains(patient_id.text);
    if (view.hidden) {
        view.text = "Restricted to those who work with the patient. In an emergency you can open "
                    "it, with a reason that will be reviewed.";
        view.why_not_opened = why_not(viewpoint.role, "open_restricted");
        return view;
    }
    view.text = "Restricted: " + restriction->reason;
    if (const auto access = own_open_access(database, viewpoint, patient_id)) {
        view.own_access = access->id;
        view.text = "Open to you until " + to_text(london_time(access->ends_at).time) +
                    ", for an emergency. What you read is reviewed.";
    }
    return view;
}

} // namespace evenload
