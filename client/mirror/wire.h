// What changed between two trees, as the messages web/mirror.js applies to its DOM elements:
// a JSON array of arrays, in this order:
//   ["drop", key]   all of these first, so that what is left stays where it is
//   ["add", key, parent, after, {attributes}]   a new element behind the sibling `after` ("": the first)
//   ["move", key, parent, after]  ["set", key, {attributes}]  ["rect", key, x, y, width, height]
//   ["focus", key]
// A node whose role changed is added again in its place. Rectangles are whole CSS pixels of the window.
#pragma once

#include "client/mirror/node.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace evenload::ui {

class Wire {
public:
    // Empty when nothing changed. `focus`: the key the page should focus, or empty.
    std::string update(const std::vector<Node>& nodes, const std::string& focus);
    // Forgets what was sent, after the page lost its elements.
    void reset();

private:
    void remember(const std::vector<Node>& nodes);

    std::vector<Node> sent_;
    std::unordered_map<std::string, std::string> previous_; // sibling before each
};

} // namespace evenload::ui
