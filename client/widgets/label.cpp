#include "client/widgets/label.h"

namespace evenload::ui {

float heading(Ui& ui, Rect rect, const std::string& key, std::string_view words, int level,
              Face face) {
    const float used = ui.paint.text_in(rect, face, ui.theme().ink, words);
    ui.tree.leaf({.key = key,
                  .role = Role::heading,
                  .name = std::string(words),
                  .rect = rect,
                  .level = level});
    return used;
}

float paragraph(Ui& ui, Rect rect, const std::string& key, std::string_view words, Face face,
                Tint tint, bool muted) {
    const Theme& t = ui.theme();
    const Colour plain = muted ? t.muted : t.ink;
    const Colour colour = tint == Tint::neutral ? plain : t.of(tint).text;
    const float height = ui.paint.paragraph(rect, face, colour, words);
    ui.tree.leaf({.key = key,
                  .role = Role::text,
                  .name = std::string(words),
                  .rect = {rect.x, rect.y, rect.width, height}});
    return height;
}

float name_value(Ui& ui, Rect rect, const std::string& key, std::string_view name,
                 std::string_view value, float name_width) {
    Rect right = rect;
    const Rect left = right.cut_left(ui.px(name_width));
    const float height = std::max({ui.paint.line_height(Face::body),
                                   ui.paint.paragraph(left, Face::body, ui.theme().muted, name, 2),
                                   ui.paint.paragraph(right, Face::body, ui.theme().ink, value)});
    ui.tree.leaf({.key = key,
                  .role = Role::text,
                  .name = std::string(name) + ": " + std::string(value),
                  .rect = {rect.x, rect.y, rect.width, height}});
    return height;
}

} // namespace evenload::ui
