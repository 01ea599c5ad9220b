#include "client/screens/case_file/case_parts.h"

#include "client/screens/case_file/box.h"
#include "client/widgets/banner.h"
#include "client/widgets/label.h"

#include <algorithm>

namespace evenload::ui {
namespace {

constexpr float padding = Box::padding;

float pair_height(const Ui& ui, const NameValue& pair, float width, float name_width) {
    return std::max(24.f,
                    ui.paint.paragraph_height(Face::body, pair.value, width - name_width) + 5);
}

float name_width_for(float width) {
    return width < 420 ? 92.f : 126.f;
}

float pairs_height(const Ui& ui, const std::vector<NameValue>& pairs, float width) {
    float height = 0;
    for (const NameValue& pair : pairs)
        height += pair_height(ui, pair, width, name_width_for(width));
    return height;
}

void draw_pairs(Ui& ui, Rect inside, const std::string& key, const std::vector<NameValue>& pairs) {
    for (const NameValue& pair : pairs) {
        const float width = name_width_for(inside.width);
        name_value(ui, inside.cut_top(pair_height(ui, pair, inside.width, width)),
                   key + ":" + pair.name, pair.name, pair.value, width);
    }
}

std::string sentence_of(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : "; ") + part;
    return text + ".";
}

} // namespace

float draw_plan_panel(Ui& ui, Rect place, const CaseView& view, Desk& desk) {
    const float width = place.width - 2 * padding;
    const bool none = view.plan.empty();
    const Banner off{.key = "case:plan:off",
                     .text = "Off the pathway: " + sentence_of(view.off_pathway),
                     .icon = Icon::route,
                     .tint = Tint::warning};
    const float off_height = view.off_pathway.empty() ? 0 : banner_height(ui, off, width) + space_2;
    const float height = off_height + (none ? 44 : pairs_height(ui, view.plan, width));
    Box box{ui, place, height, "case:plan", "Plan of contact"};
    if (none)
        paragraph(ui, box.inside, "case:plan:none",
                  "No contact plan yet: nobody knows how often this patient is to be seen.",
                  Face::body, Tint::warning);
    else
        draw_pairs(ui, box.inside, "case:plan", view.plan);
    if (off_height > 0)
        banner(
            ui,
            {box.inside.x, box.inside.bottom() - off_height + space_2, width, off_height - space_2},
            off);
    if (box.head_button(ui, {.key = "case:plan:set",
                             .label = none ? "Set contact plan" : "Change",
                             .icon = Icon::pencil,
                             .kind = ButtonKind::quiet,
                             .enabled = !view.actions.plan,
                             .why_not = view.actions.plan.value_or(""),
                             .name = none ? "" : "Change the contact plan"}))
        desk.open({FormRequest::Kind::contact_plan, view.id.text});
    return Box::outer(height);
}

float draw_referral_panel(Ui& ui, Rect place, const CaseView& view, Desk& desk) {
    const float height = pairs_height(ui, view.referral, place.width - 2 * padding);
    Box box{ui, place, height, "case:referral", "Case"};
    draw_pairs(ui, box.inside, "case:referral", view.referral);
    if (box.head_button(ui, {.key = "case:amend",
                             .label = "Amend",
                             .icon = Icon::pencil,
                             .kind = ButtonKind::quiet,
                             .enabled = !view.actions.amend,
                             .why_not = view.actions.amend.value_or(""),
                             .name = "Amend the case"}))
        desk.open({FormRequest::Kind::amend_case, view.id.text});
    return Box::outer(height);
}

float draw_people_panel(Ui& ui, Rect place, const CaseView& view) {
    const float height = pairs_height(ui, view.people, place.width - 2 * padding);
    Box box{ui, place, height, "case:people", "People"};
    draw_pairs(ui, box.inside, "case:people", view.people);
    return Box::outer(height);
}

float draw_history_panel(Ui& ui, Rect place, const CaseView& view, int most, Desk& desk) {
    const std::size_t count = most == 0
                                  ? view.history.size()
                                  : std::min(view.history.size(), static_cast<std::size_t>(most));
    const float width = place.width - 2 * padding - 16;
    const auto line_height = [&](const HistoryLine& line) {
        return ui.paint.paragraph_height(Face::small, line.text, width) +
               ui.paint.paragraph_height(Face::small, line.detail, width) + 8;
    };
    float height = 0;
    for (std::size_t i = 0; i < count; ++i)
        height += line_height(view.history[i]);
    Box box{ui, place, height, "case:history", "History"};
    if (!view.audit_address.empty() && box.head_button(ui, {.key = "case:history:audit",
                                                            .label = "Who saw it…",
                                                            .icon = Icon::external_link,
                                                            .kind = ButtonKind::quiet,
                                                            .name = "Who saw or changed this"}))
        desk.leave_to(view.audit_address);
    Container list{
        ui.tree,
        {.key = "case:history:list", .role = Role::list, .name = "History", .rect = box.inside}};
    Rect inside = box.inside;
    for (std::size_t i = 0; i < count; ++i) {
        const HistoryLine& line = view.history[i];
        Rect row = inside.cut_top(line_height(line));
        if (!row.intersects(ui.paint.clip())) continue;
        Container item{ui.tree,
                       {.key = "history:" + std::to_string(view.history.size() - i),
                        .role = Role::listitem,
                        .name = line.text + ". " + line.detail,
                        .rect = row}};
        ui.paint.circle({row.x + 4, row.y + 8}, 4, ui.theme().brand);
        row.cut_left(16);
        const float used = ui.paint.paragraph(row, Face::small, ui.theme().ink, line.text);
        row.cut_top(used);
        ui.paint.paragraph(row, Face::small, ui.theme().muted, line.detail);
    }
    return Box::outer(height);
}

float draw_comments_panel(Ui& ui, Rect place, const CaseView& view, CaseState& state, Desk& desk) {
    // The thread measures itself as it draws: the box around it is as high as it was the frame before.
    const float shown = std::max(80.f, state.comments_height);
    Box box{ui, place, shown, "case:comments", "Comments"};
    const CommentsPanel comments{view.thread,
                                 {CommentSubject::case_file, view.id.text},
                                 "case",
                                 view.actions.comment,
                                 view.may_resolve};
    const float used = draw_comments(ui, box.inside, comments, state.comment, desk);
    if (used != state.comments_height) ui.host.request_frames(1);
    state.comments_height = used;
    return Box::outer(used);
}

} // namespace evenload::ui
