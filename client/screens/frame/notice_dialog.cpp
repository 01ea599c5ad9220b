#include "client/screens/frame/notice_dialog.h"

#include "client/widgets/button.h"
#include "client/widgets/dialog.h"
#include "client/widgets/scroll.h"

#include <algorithm>

namespace evenload::ui {

bool draw_notice(Ui& ui, const Notice& notice) {
    const float width = std::min(560.f, ui.screen.width - 2 * space_4);
    const float inner = width - 80;
    float list = 0;
    for (const std::string& line : notice.lines)
        list += ui.paint.paragraph_height(Face::body, line, inner) + 8;
    const float height = std::min(list + 160, ui.screen.height - 2 * space_4);
    Dialog dialog{ui, {.key = "notice", .title = notice.title, .width = width, .height = height}};
    {
        Container lines{
            ui.tree,
            {.key = "notice:lines", .role = Role::list, .name = notice.title, .rect = dialog.body}};
        const Scroll scroll{ui,
                            {.key = "notice:list", .rect = dialog.body, .content_height = list}};
        float y = scroll.origin.y;
        for (std::size_t i = 0; i < notice.lines.size(); ++i) {
            const float line = ui.paint.paragraph_height(Face::body, notice.lines[i], inner);
            const Rect rect{dialog.body.x, y, dialog.body.width, line};
            y += line + 8;
            if (!rect.intersects(dialog.body)) continue;
            Container item{ui.tree,
                           {.key = "notice:" + std::to_string(i),
                            .role = Role::listitem,
                            .name = notice.lines[i],
                            .rect = rect}};
            ui.paint.circle({rect.x + 5, rect.y + 10}, 3, ui.theme().brand);
            ui.paint.paragraph({rect.x + 18, rect.y, inner, line}, Face::body, ui.theme().ink,
                               notice.lines[i]);
        }
    }
    Rect footer = dialog.footer;
    return button_right(ui, footer,
                        {.key = "notice:read", .label = "Close", .kind = ButtonKind::primary}) ||
           dialog.cancelled;
}

} // namespace evenload::ui
