#include "client/screens/case_file/case_parts.h"

#include "client/screens/tints.h"
#include "client/widgets/button.h"
#include "client/widgets/chip.h"
#include "client/widgets/label.h"

#include <algorithm>

namespace evenload::ui {
namespace {

constexpr float padding = 14;
constexpr float title_height = 30;

// A white box that is as high as what was drawn in it the frame before would tell; here it is measured first.
class Box {
public:
    Box(Ui& drawn_on, Rect place, float content_height, const std::string& key,
        const std::string& title)
        : ui(drawn_on)
        , container(drawn_on.tree,
                    {.key = key,
                     .role = Role::region,
                     .name = title,
                     .rect = {place.x, place.y, place.width, outer(content_height)}}) {
        const Rect rect{place.x, place.y, place.width, outer(content_height)};
        ui.paint.surface(rect, radius_large, Elevation::card);
        inside = rect.inset(padding);
        head = inside.cut_top(title_height);
        heading(ui, {head.x, head.y - 4, head.width, 24}, key + ":title", title, 2, Face::strong);
    }
    static float outer(float content_height) { return content_height + title_height + 2 * padding; }

    Ui& ui;
    Container container;
    Rect inside;
    Rect head;
};

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

bool head_button(Ui& ui, Rect head, const Button& wanted) {
    const float width = button_width(ui, wanted);
    return button(ui, {head.right() - width, head.y - 8, width, 28}, wanted);
}

float contact_height(const Ui& ui, const ContactLine& line, float width) {
    const float notes =
        line.notes.empty() ? 0 : ui.paint.paragraph_height(Face::body, line.notes, width, 3);
    return 20 + notes + 20;
}

constexpr float when_width = 138;

void draw_contact(Ui& ui, Rect rect, const ContactLine& line, bool narrow, int position, int count,
                  Desk& desk) {
    const Theme& theme = ui.theme();
    std::string spoken = line.when + ", " + line.title;
    if (!line.who.empty()) spoken += ", " + line.who;
    spoken += ", " + line.outcome.text;
    if (!line.notes.empty()) spoken += ": " + line.notes;
    Container item{ui.tree,
                   {.key = "contact:" + line.id.text,
                    .role = Role::listitem,
                    .name = spoken,
                    .rect = rect,
                    .position = position,
                    .set_size = count}};
    ui.paint.line({rect.x, rect.y}, {rect.right(), rect.y}, theme.line);
    Rect inside = rect.inset(0, 9);
    Rect first{inside.x, inside.y, inside.width, 20};
    const Chip chip_words{.label = line.outcome.text, .tint = tint(line.outcome.tone)};
    const float outcome = chip_width(ui, chip_words);
    chip(ui, {first.right() - outcome, first.y}, chip_words);
    first.cut_right(outcome, 8);
    if (line.can_record) {
        const Button record{.key = "record:" + line.id.text,
                            .label = "Record",
                            .kind = ButtonKind::link,
                            .name = "Record the contact of " + line.when};
        const float width = button_width(ui, record);
        if (button(ui, first.cut_right(width, 8), record))
            desk.open({FormRequest::Kind::record_contact, line.id.text});
    }
    const float left = narrow ? 0 : when_width;
    if (!narrow)
        ui.paint.text_in({first.x, first.y, when_width, 20}, Face::body, theme.ink,
                         tabular(line.when));
    Rect words{first.x + left, first.y, first.width - left, 20};
    const std::string title = narrow ? line.when + " · " + line.title : line.title;
    const float used = ui.paint.text_in(words, Face::strong, theme.ink, title);
    words.cut_left(used);
    if (!line.who.empty()) ui.paint.text_in(words, Face::body, theme.muted, " · " + line.who);
    if (!line.notes.empty())
        ui.paint.paragraph({inside.x + left, inside.y + 20, inside.width - left, inside.height},
                           Face::body, theme.ink, line.notes, 3);
}

} // namespace

float draw_plan_panel(Ui& ui, Rect place, const CaseView& view, Desk& desk) {
    const float width = place.width - 2 * padding;
    const bool none = view.plan.empty();
    const float height = none ? 44 : pairs_height(ui, view.plan, width);
    Box box{ui, place, height, "case:plan", "Plan of contact"};
    if (none)
        paragraph(ui, box.inside, "case:plan:none",
                  "No contact plan yet: nobody knows how often this patient is to be seen.",
                  Face::body, Tint::warning);
    else
        draw_pairs(ui, box.inside, "case:plan", view.plan);
    if (head_button(ui, box.head,
                    {.key = "case:plan:set",
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
    if (head_button(ui, box.head,
                    {.key = "case:amend",
                     .label = "Amend",
                     .icon = Icon::pencil,
                     .kind = ButtonKind::quiet,
                     .enabled = !view.actions.amend,
                     .why_not = view.actions.amend.value_or(""),
                     .name = "Amend the case"}))
        desk.open({FormRequest::Kind::amend_case, view.id.text});
    return Box::outer(height);
}

float draw_contacts_panel(Ui& ui, Rect place, const CaseView& view, int most, Desk& desk) {
    const std::size_t count = most == 0
                                  ? view.contacts.size()
                                  : std::min(view.contacts.size(), static_cast<std::size_t>(most));
    const bool narrow = place.width < 480;
    const float width = place.width - 2 * padding - (narrow ? 0 : when_width);
    float height = view.contacts.empty() ? 24 : 0;
    for (std::size_t i = 0; i < count; ++i)
        height += contact_height(ui, view.contacts[i], width);
    Box box{ui, place, height, "case:contacts", "Contacts"};
    if (view.contacts.empty())
        paragraph(ui, box.inside, "case:contacts:none", "No contacts yet.", Face::body,
                  Tint::neutral, true);
    Container list{
        ui.tree,
        {.key = "case:contacts:list", .role = Role::list, .name = "Contacts", .rect = box.inside}};
    Rect inside = box.inside;
    for (std::size_t i = 0; i < count; ++i) {
        const Rect line = inside.cut_top(contact_height(ui, view.contacts[i], width));
        if (line.intersects(ui.paint.clip()))
            draw_contact(ui, line, view.contacts[i], narrow, static_cast<int>(i) + 1,
                         static_cast<int>(view.contacts.size()), desk);
    }
    return Box::outer(height);
}

float draw_people_panel(Ui& ui, Rect place, const CaseView& view) {
    const float height = pairs_height(ui, view.people, place.width - 2 * padding);
    Box box{ui, place, height, "case:people", "People"};
    draw_pairs(ui, box.inside, "case:people", view.people);
    return Box::outer(height);
}

float draw_history_panel(Ui& ui, Rect place, const CaseView& view, int most) {
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
    const CommentsPanel comments{
        view.thread, {CommentSubject::case_file, view.id.text}, "case", view.actions.comment};
    const float used = draw_comments(ui, box.inside, comments, state.comment, desk);
    if (used != state.comments_height) ui.host.request_frames(1);
    state.comments_height = used;
    return Box::outer(used);
}

} // namespace evenload::ui
