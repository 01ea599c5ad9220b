#include "client/screens/forms/report_forms.h"

#include "common/reports/measure.h"

namespace evenload {
namespace {

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
