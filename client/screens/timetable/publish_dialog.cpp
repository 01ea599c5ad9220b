#include "client/screens/timetable/publish_dialog.h"

#include "client/views/words.h"
#include "client/widgets/button.h"
#include "client/widgets/dialog.h"
#include "client/widgets/label.h"
#include "client/widgets/scroll.h"
#include "common/commands/schedule/publish_schedule.h"

#include <algorithm>

namespace evenload::ui {

void draw_publish_dialog(Ui& ui, const TimetableScreen& screen, const Id<Team>& team_id,
                         TimetableState& state, Desk& desk) {
    if (!state.publish_asked) return;
    const TimetableView& view = screen.view;
    const std::vector<DraftChange>& changes = screen.changes();
    const float row = 26;
    const float list = row * static_cast<float>(changes.size());
    const float width = std::min(600.f, ui.screen.width - 2 * space_4);
    const float height = std::min(list + 210, ui.screen.height - 2 * space_4);
    Dialog dialog{ui,
                  {.key = "publish",
                   .title = "Publish " + view.title + "?",
                   .width = width,
                   .height = height}};
    Rect body = dialog.body;
    const std::string said = count_words(static_cast<int>(changes.size()), "change") +
                             " to what the team sees. They are told once.";
    paragraph(ui, body.cut_top(20, space_2), "publish:text", said);
    {
        Container whole_list{
            ui.tree,
            {.key = "publish:changes", .role = Role::list, .name = "Changes", .rect = body}};
        const Scroll scroll{ui, {.key = "publish:list", .rect = body, .content_height = list}};
        for (std::size_t i = 0; i < changes.size(); ++i) {
            const Rect place{0, row * static_cast<float>(i), body.width - 12, row};
            if (!scroll.wants(place)) continue;
            const Rect line = scroll.to_screen(place);
            Container item{ui.tree,
                           {.key = "change:" + changes[i].contact_id,
                            .role = Role::listitem,
                            .name = changes[i].text,
                            .rect = line,
                            .position = static_cast<int>(i) + 1,
                            .set_size = static_cast<int>(changes.size())}};
            ui.paint.text_in(line, Face::small, ui.theme().ink, changes[i].text);
        }
    }
    Rect footer = dialog.footer;
    const bool publish = button_right(ui, footer,
                                      {.key = "publish:do",
                                       .label = "Publish to team",
                                       .icon = Icon::send,
                                       .kind = ButtonKind::primary});
    const bool cancel = button_right(ui, footer, {.key = "publish:cancel", .label = "Cancel"});
    if (publish)
        desk.give(PublishSchedule{team_id, view.day, view.day, {}},
                  "Published " + short_text(view.day));
    if (publish || cancel || dialog.cancelled) state.publish_asked = false;
}

} // namespace evenload::ui
