#include "client/screens/case_file/comments_panel.h"

#include "client/widgets/avatar.h"
#include "client/widgets/button.h"
#include "client/widgets/label.h"
#include "client/widgets/text_field.h"
#include "common/base/text.h"
#include "common/commands/comment/add_comment.h"
#include "common/commands/comment/resolve_comment.h"

namespace evenload::ui {
namespace {

constexpr float indent = 26;
constexpr float circle = 24;

void send(const CommentsPanel& panel, CommentDraft& draft, Desk& desk) {
    AddComment command{panel.subject.subject, panel.subject.subject_id,
                       std::string(trimmed(draft.text)), draft.reply_to};
    desk.give(std::move(command), "Commented");
    draft = {};
}

float draw_field(Ui& ui, Rect place, const CommentsPanel& panel, CommentDraft& draft, Desk& desk) {
    float y = place.y;
    if (!draft.reply_to.none()) {
        Rect line{place.x, y, place.width, 24};
        ui.paint.text_in(line, Face::small, ui.theme().muted, "Reply to " + draft.reply_to_author);
        if (button_right(
                ui, line,
                {.key = panel.key + ":no_reply", .label = "Not a reply", .kind = ButtonKind::link}))
            draft.reply_to = {};
        y += 28;
    }
    const TextFieldResult field = text_field(ui, {place.x, y, place.width, 60},
                                             {.key = panel.key + ":write",
                                              .label = "Write a comment",
                                              .value = draft.text,
                                              .placeholder = "Write a comment…",
                                              .multiline = true,
                                              .hint = "Control Enter sends it"});
    y += 66;
    if (field.changed) draft.text = *field.changed;
    const bool empty = trimmed(draft.text).empty();
    Rect line{place.x, y, place.width, ui.control_height()};
    const bool pressed = button_right(ui, line,
                                      {.key = panel.key + ":send",
                                       .label = "Comment",
                                       .icon = Icon::message_square,
                                       .enabled = !empty,
                                       .why_not = "Write something first"});
    if (!empty && (pressed || field.submitted)) send(panel, draft, desk);
    return y + ui.control_height() - place.y;
}

} // namespace

float draw_comment(Ui& ui, Rect place, const CommentLine& line, bool can_act, CommentDraft& draft,
                   Desk& desk) {
    const Theme& theme = ui.theme();
    const float left = line.reply ? indent : 0;
    const Rect text{place.x + left + circle + 8, place.y, place.width - left - circle - 8, 0};
    const std::string head = line.when + (line.about.empty() ? "" : " · " + line.about);
    const float words = ui.paint.paragraph_height(Face::small, line.text, text.width);
    const float height = 18 + words + (line.resolved ? 18.f : 0.f);
    Container item{ui.tree,
                   {.key = "comment:" + line.id.text,
                    .role = Role::listitem,
                    .name = line.author + ", " + head + ": " + line.text +
                            (line.resolved ? ". " + line.resolved_words : ""),
                    .rect = {place.x, place.y, place.width, height}}};
    avatar(ui, {place.x + left, place.y, circle, circle}, line.initials, line.author);
    const Rect first{text.x, place.y, text.width, 16};
    const float author = ui.paint.text_in(first, Face::small_strong, theme.ink, line.author);
    ui.paint.text_in({first.x + author + 6, first.y, first.width - author - 6, 16}, Face::small,
                     theme.muted, head);
    ui.paint.paragraph({text.x, place.y + 18, text.width, words}, Face::small,
                       line.resolved ? theme.muted : theme.ink, line.text);
    if (line.resolved) {
        ui.paint.icon({text.x, place.y + 18 + words + 1, 14, 16}, Icon::check,
                      theme.of(Tint::ok).text);
        ui.paint.text_in({text.x + 18, place.y + 18 + words, text.width, 18}, Face::small,
                         theme.of(Tint::ok).text, line.resolved_words);
    }
    if (line.reply || line.resolved || !can_act) return height + 10;
    Rect actions{text.x, place.y + height + 2, text.width, 24};
    if (button_left(ui, actions,
                    {.key = "resolve:" + line.id.text,
                     .label = "Resolve",
                     .kind = ButtonKind::link,
                     .name = "Resolve the comment of " + line.author}))
        desk.give(ResolveComment{line.id}, "Resolved the comment of " + line.author);
    if (button_left(ui, actions,
                    {.key = "reply:" + line.id.text,
                     .label = "Reply",
                     .kind = ButtonKind::link,
                     .name = "Reply to " + line.author})) {
        draft.reply_to = line.id;
        draft.reply_to_author = line.author;
    }
    return height + 34;
}

float draw_comments(Ui& ui, Rect place, const CommentsPanel& panel, CommentDraft& draft,
                    Desk& desk) {
    float y = place.y;
    {
        Container list{
            ui.tree,
            {.key = panel.key + ":thread", .role = Role::list, .name = "Comments", .rect = place}};
        for (const CommentLine& line : panel.thread.lines)
            y += draw_comment(ui, {place.x, y, place.width, 0}, line, !panel.why_not, draft, desk);
    }
    if (panel.thread.lines.empty()) {
        paragraph(ui, {place.x, y, place.width, 20}, panel.key + ":none",
                  "No comments yet. The team sees what you write here.", Face::small, Tint::neutral,
                  true);
        y += 40;
    }
    if (panel.why_not) return y - place.y;
    return y + draw_field(ui, {place.x, y, place.width, 0}, panel, draft, desk) - place.y;
}

} // namespace evenload::ui
