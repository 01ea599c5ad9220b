// The wall display, which has no sitting: what it was sent last, or why there is nothing yet.
#include "client/screens/app.h"
#include "client/screens/kiosk/kiosk_screen.h"
#include "client/widgets/empty_state.h"

namespace evenload {

void App::draw_kiosk(ui::Ui& ui) {
    if (!kiosk_.page()) {
        ui::Container main{
            ui.tree,
            {.key = "main", .role = ui::Role::main, .name = "Wall display", .rect = ui.screen}};
        ui::empty_state(ui, ui.screen,
                        kiosk_.refused()
                            ? ui::EmptyState{.key = "kiosk:refused",
                                             .icon = ui::Icon::lock,
                                             .title = "This screen's link does not work any more",
                                             .text = "Open it with a new one."}
                            : ui::EmptyState{.key = "kiosk:starting",
                                             .icon = ui::Icon::loader,
                                             .title = "Opening the wall display…"});
        return;
    }
    KioskPage page = *kiosk_.page();
    page.time = kiosk_.time();
    ui::draw_kiosk(ui, ui.screen,
                   kiosk_view(page, {ui::kiosk_rows(ui.screen, ui.scale), kiosk_.turns(),
                                     kiosk_.seconds_since_heard(), kiosk_.is_kept_awake()}));
}

} // namespace evenload
