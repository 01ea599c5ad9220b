#include "client/screens/forms/delay_forms.h"

#include "client/screens/forms/visit_forms.h"
#include "common/commands/visit/extend_visit.h"
#include "common/commands/visit/report_late.h"
#include "common/store/tables.h"

#include <charconv>
#include <functional>
#include <string>
#include <utility>

namespace evenload {
namespace {

constexpr int most_minutes = 240;

std::optional<int> minutes_in(const std::string& text) {
    int minutes = 0;
    const char* end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, minutes);
    if (error != std::errc{} || rest != end || minutes < 1 || minutes > most_minutes)
        return std::nullopt;
    return minutes;
}

// Asks for the minutes and nothing else; `made` turns them into the command.
FormFlow minutes_form(Form form, const std::string& label,
                      std::function<FilledCommand(int minutes)> made) {
    form.fields.push_back({.name = "minutes",
                           .label = label,
                           .kind = InputKind::number,
                           .values = {},
                           .required = true,
                           .minimum = "1",
                           .maximum = std::to_string(most_minutes)});
    return {std::move(form), [made = std::move(made)](const FormAnswer& answer) {
                Filled filled;
                const auto minutes = minutes_in(answer_of(answer, "minutes"));
                if (minutes)
                    filled.commands.push_back(made(*minutes));
                else
                    filled.errors["minutes"] =
                        "Give whole minutes from 1 to " + std::to_string(most_minutes) + ", as 25";
                return filled;
            }};
}

} // namespace

std::optional<FormFlow> late_by_form(const FormContext& context, const Id<Contact>& contact_id) {
    const auto contact = find(context.database, contact_id);
    if (!contact || !contact->start) return std::nullopt;
    const std::string name = name_of_patient_of(context.database, contact->case_id);
    const TimeOfDay start = *contact->start;
    return minutes_form(
        Form{.title = "Running late: " + name,
             .introduction = "Planned at " + to_text(start) +
                             ". The visits after it are expected later, too; none is moved.",
             .submit_label = "Say so"},
        "Minutes late", [contact_id, name, start](int minutes) -> FilledCommand {
            return {make_command({}, ReportLate{contact_id, TimeOfDay{start.minutes + minutes}}),
                    name + " is expected " + duration_text(minutes) + " late"};
        });
}

std::optional<FormFlow> longer_by_form(const FormContext& context, const Id<Contact>& contact_id) {
    const auto contact = find(context.database, contact_id);
    if (!contact) return std::nullopt;
    const std::string name = name_of_patient_of(context.database, contact->case_id);
    const int planned = contact->planned_minutes;
    return minutes_form(
        Form{.title = "Takes longer: " + name,
             .introduction = "Planned for " + duration_text(planned) +
                             ". Whom that makes late is said; nobody is moved.",
             .submit_label = "Say so"},
        "Minutes longer", [contact_id, name, planned](int minutes) -> FilledCommand {
            return {make_command({}, ExtendVisit{contact_id, planned + minutes, {}}),
                    name + " takes " + duration_text(minutes) + " longer"};
        });
}

} // namespace evenload
