// A field whose text is typed into a real DOM element that the mirror lays over the canvas, so that
// input methods, dead keys, paste, spell-check and screen readers work. The canvas draws only its
// frame.
#pragma once

#include "client/canvas/icons.h"
#include "client/widgets/interact.h"

#include <optional>
#include <string>

namespace evenload::ui {

struct TextField {
    std::string key;
    std::string label; // spoken; draw a visible one beside it
    std::string value;
    std::string placeholder = {};
    Icon icon = Icon::none;
    std::string kind = "text"; // "search", "date", "time", "number"
    bool multiline = false;
    bool invalid = false;
    bool on_header = false;
    std::string hint = {};    // spoken after the label
    std::string keyhint = {}; // "/" drawn on the right while empty
};
struct TextFieldResult {
    std::optional<std::string> changed; // the new text
    bool submitted = false;             // Enter (Ctrl+Enter when multiline)
    bool focused = false;
};

TextFieldResult text_field(Ui& ui, Rect rect, const TextField& field);

} // namespace evenload::ui
