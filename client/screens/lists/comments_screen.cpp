#include "client/screens/lists/comments_screen.h"

#include "client/screens/lists/export_button.h"
#include "client/screens/lists/thread_route.h"
#include "client/views/list_csv.h"
#include "client/views/words.h"
#include "client/widgets/button.h"
#include "client/widgets/empty_state.h"
#include "client/widgets/label.h"
#include "client/widgets/scroll.h"
#include "client/widgets/tabs.h"

#include <algorithm>

namespace evenload::ui {
namespace {

constexpr float both = 900; // room for notices and threads side by side
constexpr float most_column = 760;
constexpr float padding = 14;

void draw_open_comments(Ui& ui, Rect inside, const OpenComments& view, CommentsState& state,
                        Desk& desk) {
    Rect head = inside.cut_top(32, space_2);
    head.cut_left(heading(ui, head, "comments:open:title", "Open threads", 2, Face::heading),
                  space_3);
    if (export_button(ui, head, "comments:export", "the open comments", view.list.empty()))
        desk.save_csv("open_comments", open_comments_csv(view));
    ui.paint.text_in(head, Face::small, ui.theme().muted, count_words(view.count, "open comment"));
    if (view.list.empty()) {
        empty_state(ui, inside,
                    {.key = "comments:none",
                     .icon = Icon::message_square,
                     .title = "No open comments",
                     .text = "Comments are written on a case, a visit, a caseload or a schedule, "
                             "and stay here until they are resolved."});
        return;
    }
    Container list{
        ui.tree,
        {.key = "comments:list", .role = Role::list, .name = "Open comments", .rect = inside}};
    const Scroll scroll{ui,
                        {.key = "comments:scroll", .rect = inside, .content_height = state.height}};
    float y = scroll.origin.y;
    for (const OpenComment& comment : view.list) {
        const float words = ui.paint.paragraph_height(Face::small, comment.line.text,
                                                      inside.width - 2 * padding - 36);
        const float height = 24 + 2 + 18 + words + 28 + 2 * padding;
        const Rect box{inside.x, y, inside.width - 8, height};
        y += height + space_2;
        if (!box.intersects(inside)) continue;
        ui.paint.surface(box, radius_large, Elevation::card);
        Rect place = box.inset(padding);
        Rect first = place.cut_top(24, 2);
        const std::string key = "open:" + comment.line.id.text;
        const Container item{ui.tree, {.key = key, .role = Role::listitem, .rect = box}};
        if (button_left(ui, first,
                        {.key = "about:" + comment.line.id.text,
                         .label = comment.place.words,
                         .kind = ButtonKind::link}))
            desk.go(route_to(comment.place));
        {
            const Container said{ui.tree,
                                 {.key = key + ":comment",
                                  .role = Role::list,
                                  .name = "Comment on " + comment.place.words,
                                  .rect = place}};
            draw_comment(ui, place, comment.line, {true, !comment.place.team_id.none()},
                         state.comment, desk);
        }
        // An answer is written where the whole thread can be read.
        if (state.comment.reply_to == comment.line.id) {
            state.comment = {};
            desk.go(route_to(comment.place));
        }
    }
    state.height = y - scroll.origin.y;
}

} // namespace

void draw_comments_screen(Ui& ui, Rect area, const CommentsScreen& screen, CommentsState& state,
                          Desk& desk) {
    Rect inside = area.inset(space_4, 10);
    heading(ui, inside.cut_top(36, space_1), "page:title", "Comments", 1, Face::title);
    if (inside.width >= both) {
        const float width = std::min(most_column, (inside.width - space_4) / 2);
        draw_inbox(ui, inside.cut_left(width, space_4), screen.inbox, state.inbox, desk);
        inside.width = std::min(inside.width, width);
        draw_open_comments(ui, inside, screen.open, state, desk);
        return;
    }
    const Tab parts[] = {{"comments:mine", "For me", screen.inbox.unread},
                         {"comments:open", "Open threads", 0}};
    const bool open = screen.route.tab == "open";
    const auto chosen = tabs(ui, inside.cut_top(tabs_height, space_2), "comments:tabs", "Which",
                             parts, open ? 1 : 0);
    if (open)
        draw_open_comments(ui, inside, screen.open, state, desk);
    else
        draw_inbox(ui, inside, screen.inbox, state.inbox, desk);
    if (!chosen) return;
    Route other = screen.route;
    other.tab = *chosen == 1 ? "open" : "";
    desk.replace(other);
}

} // namespace evenload::ui
