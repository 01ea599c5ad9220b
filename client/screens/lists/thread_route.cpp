#include "client/screens/lists/thread_route.h"

namespace evenload {

namespace {

// Of a team's schedule: where all of its days are shown.
const char* span_of(int days) {
    return days > 7 ? "month" : "week";
}

} // namespace

Route route_to(const ThreadPlace& place) {
    Route route;
    route.team_id = place.team_id;
    switch (place.of.subject) {
    case CommentSubject::case_file:
        route.page = Page::cases;
        route.case_reference = place.case_reference;
        route.tab = "comments";
        break;
    case CommentSubject::caseload:
        route.page = Page::caseloads;
        route.caseload_id = Id<Caseload>(place.of.subject_id);
        route.tab = "about";
        break;
    case CommentSubject::contact:
        // Without a team of one's own to open the timetable of, the case shows what is said about its visits.
        if (place.team_id.none()) {
            route.page = Page::cases;
            route.case_reference = place.case_reference;
            route.tab = "comments";
            break;
        }
        route.page = Page::timetable;
        route.day = place.day;
        route.contact_id = Id<Contact>(place.of.subject_id);
        break;
    case CommentSubject::contact_schedule:
        route.page = Page::timetable;
        route.day = place.day;
        route.professional_id = place.professional_id;
        if (place.days > 1 && place.professional_id.none()) route.span = span_of(place.days);
        if (!place.of.subject_id.empty()) route.tab = "comments"; // else the whole day is meant
    }
    return route;
}

} // namespace evenload
