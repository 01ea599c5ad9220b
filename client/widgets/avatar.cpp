#include "client/widgets/avatar.h"

namespace evenload::ui {

void avatar(Ui& ui, Rect rect, std::string_view initials, std::string_view stable_key) {
    ui.paint.initials(rect, initials, ui.theme().avatar(stable_key));
}

} // namespace evenload::ui
