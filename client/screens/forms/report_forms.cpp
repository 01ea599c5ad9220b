#include "client/screens/forms/report_forms.h"

#include "common/commands/view/save_view.h"
#include "common/reports/measure.h"

namespace evenload {
namespace {

// What a saved report does not keep: the list that was open, and the team, which is whose it is saved for.
std::string address_to_save(const std::string& address) {
    Route route = route_from(address).without_panel();
    route.team_id = {};
    return to_address(route);
}

std::string suggested_name(const Route& route) {
    const Measure& measure = measure_of(route.report.measure);
    const auto by = breakdown_from(route.report.by);
    std::string name(measure.title);
    if (by && *by != Breakdown::none) {
        std::string words(words_of(*by));
        words[0] = static_cast<char>(words[0] - 'A' + 'a');
        name += " by " + words;
    }
    return name;
}

Filled period_filled(const FormAnswer& answer, Route route, bool one_day) {
    Filled filled;
    const auto until = date_from_text(answer_of(answer, "until"));
    const auto from = one_day ? until : date_from_text(answer_of(answer, "from"));
    if (!from) filled.errors["from"] = "Which is the first day?";
    if (!until) filled.errors["until"] = "Which is the last day?";
    if (from && until && *until < *from)
        filled.errors["until"] = "The last day is before the first";
    if (!filled.errors.empty()) return filled;
    route.report.period.clear();
    route.report.from = from;
    route.report.until = until;
    filled.then = route.without_panel();
    return filled;
}

} // namespace

FormFlow save_report_form(const FormContext& context, const std::string& address) {
    const Id<Team> team_id = context.viewpoint.team_id;
    const std::string kept = address_to_save(address);
    Form form{.title = "Save this report",
              .introduction = "It keeps what is chosen, not the numbers: whoever opens it sees "
                              "them as they are then.",
              .submit_label = "Save report"};
    form.fields.push_back({.name = "name",
                           .label = "Name",
                           .values = {suggested_name(route_from(address))},
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
    return {std::move(form), [team_id, kept](const FormAnswer& answer) {
                SaveView command{team_id, answer_of(answer, "name"), kept,
                                 answer_of(answer, "who") == "team"};
                const std::string what = "Saved the report " + command.name;
                Filled filled;
                filled.commands.push_back({make_command({}, std::move(command)), what});
                return filled;
            }};
}

FormFlow report_period_form(const FormContext& context, const std::string& address) {
    const Route route = route_from(address);
    const Measure& measure = measure_of(route.report.measure);
    const Date today = context.viewpoint.now.date;
    const auto known =
        period_of(route.report.period.empty() ? measure.period : route.report.period, today);
    const ReportPeriod period{route.report.from.value_or(known ? known->from : today),
                              route.report.until.value_or(known ? known->until : today)};
    const bool one_day = measure.at_a_day;
    Form form{.title = one_day ? "As at which day" : "Which days", .submit_label = "Show"};
    if (!one_day)
        form.fields.push_back({.name = "from",
                               .label = "First day",
                               .kind = InputKind::date,
                               .values = {to_text(period.from)},
                               .required = true});
    form.fields.push_back({.name = "until",
                           .label = one_day ? "Day" : "Last day",
                           .kind = InputKind::date,
                           .values = {to_text(period.until)},
                           .required = true,
                           .maximum = one_day ? to_text(today) : ""});
    return {std::move(form), [route, one_day](const FormAnswer& answer) {
                return period_filled(answer, route, one_day);
            }};
}

} // namespace evenload
