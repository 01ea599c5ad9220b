// A rectangle whose content is larger than it. Wheel, bar, finger with a flick, page keys, and the
// focus scroll it. Content is drawn at content positions moved by `origin`; draw only what
// `visible` says.
//
//   Scroll scroll{ui, {.key = "column:beth", .rect = area, .content_height = total}};
//   for (auto i = scroll.first_row(card_top); ...) card(ui, {scroll.origin.x, scroll.origin.y +
//   top, ...});
//
// So that arrow keys can move past the edge, draw one item beyond the view on each side: `wants`
// does so.
#pragma once

#include "client/widgets/ui.h"

#include <string>

namespace evenload::ui {

struct ScrollSpec {
    std::string key;
    Rect rect;
    float content_height = 0; // 0: does not scroll that way
    float content_width = 0;
};

class Scroll {
public:
    Scroll(Ui& ui, const ScrollSpec& spec);
    ~Scroll();
    Scroll(const Scroll&) = delete;
    Scroll& operator=(const Scroll&) = delete;

    Rect view;    // what is seen of it, on the screen
    Point origin; // where content position (0, 0) is on the screen
    // Whether something at this content rectangle should be drawn (view plus a margin for the arrow
    // keys).
    bool wants(const Rect& content, float margin = 160) const;
    Rect to_screen(const Rect& content) const { return content.moved(origin.x, origin.y); }

private:
    Ui& ui_;
    std::string key_;
    ScrollSpec spec_;
};

// Scrolls every scroll area around the current one so that `rect` (screen) is in view.
void scroll_into_view(Ui& ui, Rect rect);
void scroll_to(Ui& ui, const std::string& key, Point offset);
Point scroll_offset(const Ui& ui, const std::string& key);

} // namespace evenload::ui
