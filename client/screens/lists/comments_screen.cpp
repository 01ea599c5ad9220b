#include "client/screens/lists/comments_screen.h"

#include "client/views/words.h"
#include "client/widgets/button.h"
#include "client/widgets/empty_state.h"
#include "client/widgets/label.h"
#include "client/widgets/scroll.h"

#include <algorithm>

namespace evenload::ui {
namespace {

constexpr float column = 760;
constexpr float padding = 14;

void open_case(const OpenComment& comment, Desk& desk) {
    Route route;
    route.page = Page::cases;
    route.case_reference = comment.case_reference;
    route.tab = "comments";
    desk.go(route);
}

} // namespace

void draw_open_comments(Ui& ui, Rect area, const OpenComments& view, CommentsState& state,
                        Desk& desk) {
    Rect inside = area.inset(space_4, 10);
    if (inside.width > column) inside.width = column;
    Rect head = inside.cut_top(36, space_2);
    head.cut_left(heading(ui, head, "page:title", "Comments", 1, Face::title), space_3);
    ui.paint.text_in(head, Face::small, ui.theme().muted, count_words(view.count, "open comment"));
    if (view.list.empty()) {
        empty_state(ui, inside,
                    {.key = "comments:none",
                     .icon = Icon::message_square,
                     .title = "No open comments",
                     .text = "Comments are written in a case or beside a visit, and stay here "
                             "until they are resolved."});
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
                         .label = comment.case_reference + " · " + comment.case_name,
                         .kind = ButtonKind::link}))
            open_case(comment, desk);
        {
            const Container said{ui.tree,
                                 {.key = key + ":comment",
                                  .role = Role::list,
                                  .name = "Comment on " + comment.case_reference,
                                  .rect = place}};
            draw_comment(ui, place, comment.line, true, state.comment, desk);
        }
        // An answer is written where the whole thread can be read.
        if (state.comment.reply_to == comment.line.id) {
            state.comment = {};
            open_case(comment, desk);
        }
    }
    state.height = y - scroll.origin.y;
}

} // namespace evenload::ui
