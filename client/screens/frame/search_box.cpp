#include "client/screens/frame/search_box.h"

#include "client/screens/lists/thread_route.h"
#include "client/screens/tints.h"
#include "client/views/words.h"
#include "client/widgets/layer.h"
#include "client/widgets/list_row.h"
#include "client/widgets/text_field.h"

namespace evenload::ui {
namespace {

constexpr float room_for_hint = 280; // beside what the empty field says

Route route_of(const SearchHit& hit) {
    if (hit.kind == SearchHit::Kind::comment) return route_to(hit.place);
    Route route;
    if (hit.kind == SearchHit::Kind::case_file) {
        route.page = Page::cases;
        route.case_reference = hit.reference;
    } else {
        route.page = Page::board;
        route.professional_id = Id<Professional>(hit.id);
    }
    return route;
}

ListRow row_of(const SearchHit& hit, int position, int count) {
    ListRow row{.key = "hit:" + hit.id,
                .title = hit.title,
                .subtitle = hit.detail,
                .position = position,
                .set_size = count};
    if (!hit.mark.text.empty())
        row.chip = Chip{.label = hit.mark.text, .tint = tint(hit.mark.tone)};
    if (hit.kind == SearchHit::Kind::professional) {
        row.initials = initials_of(hit.title);
        row.avatar_key = hit.title;
    } else {
        row.icon = hit.kind == SearchHit::Kind::comment ? Icon::message_square : Icon::folder_open;
    }
    return row;
}

void take(const SearchHit& hit, HeaderState& state, Desk& desk) {
    state.search_text.clear();
    state.searching = state.search_only = false;
    desk.go(route_of(hit));
}

void draw_hits(Ui& ui, Rect field, const SearchView& search, HeaderState& state, Desk& desk) {
    const float width = std::min(std::max(field.width, 440.f), ui.screen.width - 2 * space_2);
    const float left =
        std::clamp(field.centre().x - width / 2, space_2, ui.screen.width - width - space_2);
    std::vector<ListRow> rows;
    float height = 2 * space_2 + ui.paint.line_height(Face::small) + space_2;
    for (const SearchHit& hit : search.hits) {
        rows.push_back(
            row_of(hit, static_cast<int>(rows.size()) + 1, static_cast<int>(search.hits.size())));
        height += list_row_height(ui, rows.back(), width - 2 * space_2);
    }
    const Rect rect{left, field.bottom() + 6, width,
                    std::min(height, ui.screen.height - field.bottom() - 16)};
    const Layer layer{ui, "search:hits", rect, Reach::own};
    if (layer.pressed_outside && !field.contains(ui.pointer())) state.searching = false;
    ui.paint.surface(rect, radius_large, Elevation::raised);
    Container list{ui.tree,
                   {.key = "search:list",
                    .role = Role::list,
                    .name = "Found",
                    .rect = rect,
                    .arrows = Arrows::vertical}};
    Rect inside = rect.inset(space_2);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Rect place = inside.cut_top(list_row_height(ui, rows[i], inside.width));
        if (list_row(ui, place, rows[i]).clicked) take(search.hits[i], state, desk);
    }
    inside.cut_top(space_2);
    const std::string note =
        search.more ? search.summary + ". Type more letters to narrow it." : search.summary;
    ui.tree.leaf({.key = "search:summary", .role = Role::status, .name = note, .rect = inside});
    ui.paint.text_in(inside.inset(space_2, 0), Face::small, ui.theme().muted, note);
}

} // namespace

std::optional<std::string> draw_search(Ui& ui, Rect rect, const SearchView& search,
                                       HeaderState& state, Desk& desk) {
    if (ui.shortcut("/")) ui.tree.focus("header:search");
    const TextFieldResult field = text_field(ui, rect,
                                             {.key = "header:search",
                                              .label = search_label,
                                              .value = state.search_text,
                                              .placeholder = "Find a case, person or comment",
                                              .icon = Icon::search,
                                              .kind = "search",
                                              .on_header = true,
                                              .keyhint = rect.width < room_for_hint ? "" : "/"});
    if (field.changed) {
        state.search_text = *field.changed;
        state.searching = true;
    }
    if (field.submitted && !search.hits.empty() && search.asked == state.search_text)
        take(search.hits.front(), state, desk);
    const bool wanted = state.searching && state.search_text.size() >= 2;
    if (wanted &&
        (ui.input.take("Escape") || !(field.focused || ui.tree.focus_within("search:list"))))
        state.searching = false;
    if (field.focused && state.search_text.size() >= 2 && field.changed) state.searching = true;
    if (state.searching && !search.asked.empty()) draw_hits(ui, rect, search, state, desk);
    return field.changed;
}

} // namespace evenload::ui
