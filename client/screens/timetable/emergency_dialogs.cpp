#include "client/screens/timetable/emergency_dialogs.h"

#include "client/screens/tints.h"
#include "client/widgets/button.h"
#include "client/widgets/dialog.h"
#include "client/widgets/label.h"
#include "client/widgets/list_row.h"
#include "client/widgets/scroll.h"
#include "client/widgets/text_field.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace evenload::ui {
namespace {

constexpr float widest = 620;
constexpr float around_rows = 150; // title, words and footer of the dialog
constexpr std::size_t least_letters = 2;

float dialog_width(const Ui& ui) {
    return std::min(widest, ui.screen.width - 2 * space_4);
}

ListRow row_of(const EmergencyChoice& choice, int position, int count) {
    ListRow row{.key = "emergency:" + choice.command.professional_id.text,
                .title = choice.name,
                .chip = Chip{.label = choice.arrival,
                             .icon = Icon::clock,
                             .tint = choice.asks_reason ? Tint::warning : Tint::ok},
                .initials = choice.initials,
                .avatar_key = choice.name,
                .wrap_subtitle = true,
                .spoken = choice.spoken,
                .position = position,
                .set_size = count};
    for (const Mark& effect : choice.effects)
        row.subtitle += (row.subtitle.empty() ? "" : " · ") + effect.text;
    return row;
}

ListRow row_of(const SearchHit& hit, int position) {
    return {.key = "emergency:case:" + hit.id,
            .title = hit.title,
            .subtitle = hit.detail,
            .icon = Icon::folder_open,
            .position = position};
}

// Below each other, as far as there is room; the number of the one that was chosen.
std::optional<std::size_t> draw_rows(Ui& ui, Rect area, const std::string& name,
                                     const std::vector<ListRow>& rows) {
    float height = 0;
    for (const ListRow& row : rows)
        height += list_row_height(ui, row, area.width);
    Container list{ui.tree,
                   {.key = "emergency:list",
                    .role = Role::list,
                    .name = name,
                    .rect = area,
                    .arrows = Arrows::vertical}};
    const Scroll scroll{ui, {.key = "emergency:rows", .rect = area, .content_height = height}};
    std::optional<std::size_t> chosen;
    float y = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Rect place{0, y, area.width, list_row_height(ui, rows[i], area.width)};
        y += place.height;
        if (scroll.wants(place) && list_row(ui, scroll.to_screen(place), rows[i]).clicked)
            chosen = i;
    }
    return chosen;
}

bool draw_footer(Ui& ui, Rect footer, const FormRequest& other, Desk& desk) {
    const bool cancel = button_right(ui, footer, {.key = "emergency:cancel", .label = "Cancel"});
    if (!button_right(ui, footer, {.key = "emergency:other", .label = "Other…"})) return cancel;
    desk.open(other);
    return true;
}

} // namespace

bool draw_emergency_people(Ui& ui, const EmergencyView& view, Desk& desk) {
    const float width = dialog_width(ui);
    std::vector<ListRow> rows;
    float height = around_rows;
    for (const EmergencyChoice& choice : view.people) {
        rows.push_back(row_of(choice, static_cast<int>(rows.size()) + 1,
                              static_cast<int>(view.people.size())));
        height += list_row_height(ui, rows.back(), width - 48);
    }
    if (rows.empty()) height += 60;
    Dialog dialog{ui,
                  {.key = "emergency",
                   .title = "Emergency visit to " + view.name,
                   .width = width,
                   .height = std::min(height, ui.screen.height - 2 * space_4)}};
    Rect body = dialog.body;
    paragraph(ui, body.cut_top(22, space_1), "emergency:detail", view.detail, Face::small,
              Tint::neutral, true);
    std::optional<std::size_t> chosen;
    if (rows.empty())
        paragraph(ui, body, "emergency:nobody", view.nobody);
    else
        chosen = draw_rows(ui, body, "Who could take it now", rows);
    if (chosen) desk.give(view.people[*chosen].command, view.people[*chosen].what);
    const bool over =
        draw_footer(ui, dialog.footer, {FormRequest::Kind::add_visit, view.case_id.text}, desk);
    return over || chosen || dialog.cancelled;
}

EmergencyHere emergency_here_from(const std::string& subject) {
    const std::size_t blank = subject.find(' ');
    EmergencyHere here;
    here.professional_id = Id<Professional>(subject.substr(0, blank));
    if (blank != std::string::npos) here.start = time_from_text(subject.substr(blank + 1));
    return here;
}

EmergencyHereResult draw_emergency_here(Ui& ui, EmergencyHere& here, const SearchView& found,
                                        Desk& desk) {
    EmergencyHereResult result;
    std::vector<ListRow> rows;
    std::vector<std::string> ids;
    const bool typed = here.text.size() >= least_letters && found.asked == here.text;
    for (const SearchHit& hit : found.hits) {
        if (!typed || hit.kind != SearchHit::Kind::case_file) continue;
        ids.push_back(hit.id);
        rows.push_back(row_of(hit, static_cast<int>(rows.size()) + 1));
    }
    const std::string when = here.start ? " at " + to_text(*here.start) : " now";
    Dialog dialog{ui,
                  {.key = "emergency",
                   .title = "Emergency visit with " + here.name + when,
                   .width = dialog_width(ui),
                   .height = std::min(440.f, ui.screen.height - 2 * space_4)}};
    Rect body = dialog.body;
    const TextFieldResult field = text_field(ui, body.cut_top(ui.control_height(), space_2),
                                             {.key = "emergency:whom",
                                              .label = "For whom: a name, case or postcode",
                                              .value = here.text,
                                              .placeholder = "For whom: a name, case or postcode",
                                              .icon = Icon::search,
                                              .kind = "search"});
    if (field.changed) here.text = *field.changed;
    if (std::exchange(here.fresh, false)) ui.tree.focus("emergency:whom");
    const std::string note = !typed         ? "Type two letters or more."
                             : rows.empty() ? "No case found for “" + here.text + "”."
                                            : "Choosing one places the visit.";
    const Rect line = body.cut_top(20, space_1);
    ui.tree.leaf({.key = "emergency:note", .role = Role::status, .name = note, .rect = line});
    ui.paint.text_in(line, Face::small, ui.theme().muted, note);
    auto chosen = draw_rows(ui, body, "Cases found", rows);
    if (field.submitted && !rows.empty()) chosen = 0;
    if (chosen) result.chosen = Id<Case>(ids[*chosen]);
    const bool over = draw_footer(
        ui, dialog.footer, {FormRequest::Kind::emergency_visit, here.professional_id.text}, desk);
    result.over = over || chosen || dialog.cancelled;
    return result;
}

} // namespace evenload::ui
