#include "client/screens/forms/view_forms.h"

#include "common/commands/view/save_view.h"
#include "common/reports/measure.h"

namespace evenload {
namespace {

// What is not kept: the panel that was open; the day of a schedule, which opens at today; and the team, which is whose
// it is saved for.
Route route_to_save(const std::string& address) {
    Route route = route_from(address).without_panel();
    route.team_id = {};
    route.day = {};
    return route;
}

std::string name_of_report(const ReportQuestion& question) {
    const Measure& measure = measure_of(question.measure);
    const auto by = breakdown_from(question.by);
    std::string name(measure.title);
    if (by && *by != Breakdown::none) {
        std::string words(words_of(*by));
        words[0] = static_cast<char>(words[0] - 'A' + 'a');
        name += " by " + words;
    }
    return name;
}

std::string suggested_name(const Route& route) {
    if (route.page == Page::reports) return name_of_report(route.report);
    std::string name(title_of(route.page));
    if (route.view == "table") name += ", table";
    if (route.span == "week") name += ", week";
    if (route.span == "month") name += ", four weeks";
    for (const std::string& filter : {route.zone, route.need, route.urgency}) {
        if (filter.empty()) continue;
        std::string words = filter;
        for (char& c : words)
            if (c == '_') c = ' ';
        name += ", " + words;
    }
    return name;
}

} // namespace

FormFlow save_view_form(const FormContext& context, const std::string& address) {
    const Id<Team> team_id = context.viewpoint.team_id;
    const Route route = route_to_save(address);
    const bool report = route.page == Page::reports;
    const std::string kind = report ? "report" : "view";
    Form form{.title = "Save this " + kind,
              .introduction = report ? "It keeps what is chosen, not the numbers: whoever opens it "
                                       "sees them as they are then."
                                     : "It keeps the screen, its filters and its order, not what "
                                       "is on it. A schedule opens at today.",
              .submit_label = "Save " + kind};
    form.fields.push_back({.name = "name",
                           .label = "Name",
                           .values = {suggested_name(route)},
                           .required = true,
                           .longest = 80});
    // A commissioner saves for themselves (save_view.h).
    if (context.viewpoint.role != Role::commissioner)
        form.fields.push_back({.name = "who",
                               .label = "Who finds it in their list",
                               .kind = InputKind::choice,
                               .options = {{"me", "Only me", {}}, {"team", "The whole team", {}}},
                               .values = {"me"},
                               .required = true});
    return {std::move(form), [team_id, kind, kept = to_address(route)](const FormAnswer& answer) {
                SaveView command{team_id, answer_of(answer, "name"), kept,
                                 answer_of(answer, "who") == "team"};
                const std::string what = "Saved the " + kind + " " + command.name;
                Filled filled;
                filled.commands.push_back({make_command({}, std::move(command)), what});
                return filled;
            }};
}

} // namespace evenload
