#include "client/screens/timetable/row_label.h"

#include "client/screens/timetable/visit_block.h"
#include "client/screens/tints.h"
#include "client/views/words.h"
#include "client/widgets/avatar.h"
#include "client/widgets/capacity_bar.h"

namespace evenload::ui {

void draw_row_label(Ui& ui, Rect rect, const TimetableRow& row,
                    const std::optional<Verdict>& verdict) {
    const Theme& theme = ui.theme();
    ui.paint.fill(rect, theme.card);
    Rect inside = rect.inset(10, 9);
    if (rect.width > 150) {
        const Rect circle = inside.cut_left(30, 8);
        avatar(ui, {circle.x, circle.y, 30, 30}, row.initials, row.name);
    }
    Rect first = inside.cut_top(18);
    if (row.unread > 0) {
        Rect count = first.cut_right(30, 2);
        count.y += 2;
        paint_unread(ui, count, row.unread);
    }
    ui.paint.text_in(first, Face::strong, theme.ink, row.name);
    if (verdict) {
        ui.paint.paragraph(inside.cut_top(50), Face::small,
                           theme
                               .of(verdict->fit == Fit::allowed   ? Tint::ok
                                   : verdict->fit == Fit::warning ? Tint::warning
                                                                  : Tint::danger)
                               .text,
                           verdict->reason, 3);
    } else {
        ui.paint.text_in(inside.cut_top(16, 8), Face::small, theme.muted, row.note);
        const std::string percent = percent_words(row.percent);
        const float figure = ui.paint.width(Face::small_strong, percent);
        capacity_bar(ui, {rect.x + 10, inside.y, rect.width - 28 - figure, 6},
                     {.percent = row.percent, .compact = true});
        ui.paint.text_in({rect.right() - 10 - figure, inside.y - 5, figure, 16}, Face::small_strong,
                         theme.of(tint(row.tone)).text, percent);
    }
}

} // namespace evenload::ui
