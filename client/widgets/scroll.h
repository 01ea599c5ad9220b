// A rectangle whose content is larger than it. Wheel, bar, finger with a flick, page keys and the focus
// scroll it. Content is drawn at content positions moved by `origin`.
//
//   Scroll scroll{ui, {.key = "column:beth", .rect = area, .content_height = total}};
//   for (card : cards) if (scroll.wants(place)) card(ui, scroll.to_screen(place), ...);
//
// `wants` is the view and a margin around it, so that arrow keys find the next thing past the edge.
#pragma once

#include "client/widgets/ui.h"

#include <string>

namespace evenload::ui {

struct ScrollSpec {
    std::string key;
    Rect rect;
    float content_height = 0; // 0: does not scroll that way
    float content_width = 0;
    bool page_keys = true; // page up and down scroll it when the focus or the pointer is inside
};

class Scroll {
public:
    Scroll(Ui& ui, const ScrollSpec& spec);
    ~Scroll();
    Scroll(const Scroll&) = delete;
    Scroll& operator=(const Scroll&) = delete;

    Rect view;    // what is seen of it, on the screen
    Point origin; // where content position (0, 0) is on the screen
    bool wants(const Rect& content, float margin = 120) const;
    Rect to_screen(const Rect& content) const { return content.moved(origin.x, origin.y); }

private:
    Ui& ui_;
    ScrollSpec spec_;
};

// Scrolls every area around what is being drawn so that `rect` (screen) comes into view.
void scroll_into_view(Ui& ui, Rect rect);
void scroll_to(Ui& ui, const std::string& key, Point offset);
Point scroll_offset(const Ui& ui, const std::string& key);

} // namespace evenload::ui
