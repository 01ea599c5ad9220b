#include "client/screens/case_file/comments_panel.h"

#include "client/screens/case_file/mentions.h"
#include "client/widgets/avatar.h"
#include "client/widgets/button.h"
#include "client/widgets/chip.h"
#include "client/widgets/label.h"
#include "client/widgets/scroll.h"
#include "client/widgets/text_field.h"
#include "common/base/text.h"
#include "common/commands/comment/add_comment.h"
#include "common/commands/comment/mark_read.h"
#include "common/commands/comment/reopen_comment.h"
#include "common/commands/comment/resolve_comment.h"

namespace evenload::ui {
namespace {

constexpr float indent = 26;
constexpr float circle = 24;
constexpr float margin = 120; // beyond what is seen, so that Tab finds the next

struct CommentShape {
    Rect text; // the column beside the circle
    float words;
    float said; // of all that it says
    bool has_acts;
    float used; // with the acts and the gap below
};

CommentShape shape_of(Ui& ui, Rect place, const CommentLine& line, CommentActs acts) {
    CommentShape shape;
    const float left = line.reply ? indent : 0;
    shape.text = {place.x + left + circle + 8, place.y, place.width - left - circle - 8, 0};
    shape.words = ui.paint.paragraph_height(Face::small, line.text, shape.text.width);
    shape.said = 18 + shape.words + (line.resolved ? 18.f : 0.f);
    shape.has_acts = !line.reply && (acts.resolve || (acts.reply && !line.resolved));
    shape.used = shape.said + (shape.has_acts ? 34.f : 10.f);
    return shape;
}

void send(const CommentsPanel& panel, CommentDraft& draft, Desk& desk) {
    AddComment command{panel.subject.subject, panel.subject.subject_id,
                       std::string(trimmed(draft.text)), draft.reply_to,
                       mentions_in(draft.text, panel.thread.readers)};
    if (panel.schedule && panel.subject.subject_id.empty()) {
        command.professional_id = panel.schedule->professional_id;
        if (panel.schedule->professional_id.none()) command.team_id = panel.schedule->team_id;
        command.first_day = panel.schedule->first_day;
        command.last_day = panel.schedule->last_day;
    }
    desk.give(std::move(command), "Commented");
    draft.text.clear();
    draft.reply_to = {};
    draft.reply_to_author.clear();
}

// Tells the server once that what is unread has been seen: it lies within the window.
void notice_reading(Ui& ui, Rect last_new, const CommentsPanel& panel, CommentDraft& draft,
                    Desk& desk) {
    std::string newest;
    for (const CommentLine& line : panel.thread.lines) {
        if (!line.unread) continue;
        draft.news.insert(line.id.text);
        newest = line.id.text;
    }
    if (newest.empty() || newest == draft.told || !last_new.intersects(ui.paint.clip())) return;
    draft.told = newest;
    for (const ThreadSubject& subject : panel.thread.unread_in)
        desk.give(MarkRead{subject.subject, subject.subject_id}, "");
}

// Whoever is writing keeps sight of what they write, and of what they wrote, when the thread above grows and when there
// is less room to see it in.
void stay_in_view(Ui& ui, Rect field, float below_top, const CommentsPanel& panel,
                  CommentDraft& draft) {
    if (!ui.tree.is_focused(panel.key + ":write")) return;
    // The page around it is as high as the thread was in the frame before.
    const float room = ui.paint.clip().height;
    if (below_top != draft.below_top || room != draft.room) draft.frames_to_follow = 2;
    draft.below_top = below_top;
    draft.room = room;
    if (draft.frames_to_follow == 0) return;
    --draft.frames_to_follow;
    scroll_into_view(ui, field);
    ui.host.request_frames(1);
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
                                              .hint = "At sign and a name mention somebody. "
                                                      "Control Enter sends it"});
    y += 66;
    if (field.changed) draft.text = *field.changed;
    y += draw_mention_choices(ui, {place.x, y, place.width, 0}, panel.key, panel.thread.readers,
                              draft.text);
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

void draw_comment(Ui& ui, Rect place, const CommentLine& line, CommentActs acts,
                  CommentDraft& draft, Desk& desk, InThread in_thread) {
    const Theme& theme = ui.theme();
    const CommentShape shape = shape_of(ui, place, line, acts);
    const Rect text = shape.text;
    const std::string head = line.when + (line.about.empty() ? "" : " · " + line.about);
    const bool is_new = line.unread || draft.news.contains(line.id.text);
    Container item{ui.tree,
                   {.key = "comment:" + line.id.text,
                    .role = Role::listitem,
                    .name = line.author + ", " + head + ": " + line.text +
                            (line.resolved ? ". " + line.resolved_words : "") +
                            (is_new ? ", new" : ""),
                    .rect = {place.x, place.y, place.width, shape.said},
                    .position = in_thread.position,
                    .set_size = in_thread.size}};
    avatar(ui, {text.x - circle - 8, place.y, circle, circle}, line.initials, line.author);
    Rect first{text.x, place.y, text.width, 16};
    if (is_new) {
        const Chip news{.label = "New", .tint = Tint::brand};
        const float width = chip_width(ui, news);
        chip(ui, {first.cut_right(width, 6).x, first.y - 2}, news);
    }
    const float author = ui.paint.text_in(first, Face::small_strong, theme.ink, line.author);
    ui.paint.text_in({first.x + author + 6, first.y, first.width - author - 6, 16}, Face::small,
                     theme.muted, head);
    ui.paint.paragraph({text.x, place.y + 18, text.width, shape.words}, Face::small,
                       line.resolved ? theme.muted : theme.ink, line.text);
    if (line.resolved) {
        ui.paint.icon({text.x, place.y + 18 + shape.words + 1, 14, 16}, Icon::check,
                      theme.of(Tint::ok).text);
        ui.paint.text_in({text.x + 18, place.y + 18 + shape.words, text.width, 18}, Face::small,
                         theme.of(Tint::ok).text, line.resolved_words);
    }
    if (!shape.has_acts) return;
    Rect actions{text.x, place.y + shape.said + 2, text.width, 24};
    if (line.resolved) {
        if (button_left(ui, actions,
                        {.key = "reopen:" + line.id.text,
                         .label = "Reopen",
                         .kind = ButtonKind::link,
                         .name = "Reopen the comment of " + line.author}))
            desk.give(ReopenComment{line.id}, "Reopened the comment of " + line.author);
        return;
    }
    if (acts.resolve && button_left(ui, actions,
                                    {.key = "resolve:" + line.id.text,
                                     .label = "Resolve",
                                     .kind = ButtonKind::link,
                                     .name = "Resolve the comment of " + line.author}))
        desk.give(ResolveComment{line.id}, "Resolved the comment of " + line.author);
    if (acts.reply && button_left(ui, actions,
                                  {.key = "reply:" + line.id.text,
                                   .label = "Reply",
                                   .kind = ButtonKind::link,
                                   .name = "Reply to " + line.author})) {
        draft.reply_to = line.id;
        draft.reply_to_author = line.author;
    }
}

float draw_comments(Ui& ui, Rect place, const CommentsPanel& panel, CommentDraft& draft,
                    Desk& desk) {
    if (!(draft.looking_at == panel.subject)) {
        draft.looking_at = panel.subject;
        draft.news.clear();
    }
    float y = place.y;
    Rect last_new;
    const CommentActs acts{!panel.why_not, !panel.why_not && panel.may_resolve};
    {
        Container list{
            ui.tree,
            {.key = panel.key + ":thread", .role = Role::list, .name = "Comments", .rect = place}};
        InThread in_thread{0, static_cast<int>(panel.thread.lines.size())};
        const Rect near = ui.paint.clip().inset(0, -margin);
        for (const CommentLine& line : panel.thread.lines) {
            ++in_thread.position;
            Rect row{place.x, y, place.width, 0};
            row.height = shape_of(ui, row, line, acts).used;
            if (row.intersects(near)) draw_comment(ui, row, line, acts, draft, desk, in_thread);
            if (line.unread) last_new = row;
            y += row.height;
        }
    }
    notice_reading(ui, last_new, panel, draft, desk);
    if (panel.thread.lines.empty() && !panel.why_not) {
        paragraph(ui, {place.x, y, place.width, 20}, panel.key + ":none",
                  "No comments yet. Who sees this sees what you write here.", Face::small,
                  Tint::neutral, true);
        y += 40;
    }
    if (panel.why_not) {
        paragraph(ui, {place.x, y, place.width, 20}, panel.key + ":why_not", *panel.why_not,
                  Face::small, Tint::neutral, true);
        return y + 24 - place.y;
    }
    const float field = draw_field(ui, {place.x, y, place.width, 0}, panel, draft, desk);
    stay_in_view(ui, {place.x, y, place.width, field}, y - place.y, panel, draft);
    return y + field - place.y;
}

} // namespace evenload::ui
