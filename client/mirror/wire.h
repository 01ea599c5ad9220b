// What changed between two trees, as the messages web/mirror.js applies to its DOM elements:
// a JSON array of arrays, parents before children:
//   ["add", key, parent, before, {attributes}]  ["set", key, {attributes}]  ["move", key, parent,
//   before]
//   ["rect", key, x, y, width, height]  ["drop", key]  ["focus", key]
// Rectangles are whole CSS pixels of the window. An element that keeps its key and role is never
// recreated.
#pragma once

#include "client/mirror/node.h"

#include <string>
#include <vector>

namespace evenload::ui {

class Wire {
public:
    // Empty when nothing changed. `focus`: the key the page should focus, or empty.
    std::string update(const std::vector<Node>& nodes, const std::string& focus);
    // Forgets what was sent, after the page lost its elements.
    void reset() { sent_.clear(); }

private:
    std::vector<Node> sent_;
};

} // namespace evenload::ui
