// Text that is both drawn and said: headings, paragraphs, pairs of name and value.
// Painter::text only draws; use that for what a control around it already says.
#pragma once

#include "client/widgets/ui.h"

#include <string>
#include <string_view>

namespace evenload::ui {

// Level 1 is the page's one title. Returns the width used.
float heading(Ui& ui, Rect rect, const std::string& key, std::string_view words, int level,
              Face face = Face::strong);
// Wrapped; returns the height used.
float paragraph(Ui& ui, Rect rect, const std::string& key, std::string_view words,
                Face face = Face::body, Tint tint = Tint::neutral, bool muted = false);
// "Frequency   3 × week, Mon Wed Fri"; returns the height used.
float name_value(Ui& ui, Rect rect, const std::string& key, std::string_view name,
                 std::string_view value, float name_width = 126);

} // namespace evenload::ui
