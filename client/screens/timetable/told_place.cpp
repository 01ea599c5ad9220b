#include "client/screens/timetable/told_place.h"

#include "client/widgets/interact.h"
#include "common/base/civil_time.h"

namespace evenload::ui {

bool told_place(Ui& ui, Rect block, const ToldPlace& told) {
    const Rect place = block.inset(0, -5);
    const std::string key = "told:" + told.contact_id;
    const Interaction seen = control(ui, {.key = key,
                                          .role = Role::gridcell,
                                          .name = told.spoken,
                                          .rect = place,
                                          .states = state::unselected,
                                          .actions = action::activate});
    const Theme& theme = ui.theme();
    ui.paint.hatch(place, theme.hatch, theme.card);
    ui.paint.dashed(place, theme.brand, radius, 1.5f);
    ui.paint.push_clip({place.x, place.y, place.width - 2, place.height});
    const Point words{place.x + 6, place.y + 4};
    ui.paint.text(words, Face::small_strong, theme.brand, to_text(TimeOfDay{told.start}));
    ui.paint.text({words.x, words.y + 16}, Face::small, theme.muted, told.title);
    ui.paint.pop_clip();
    if (seen.hovered || seen.focused) ui.tooltip(key, place, told.spoken);
    return seen.clicked;
}

} // namespace evenload::ui
