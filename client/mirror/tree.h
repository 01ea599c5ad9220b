// The semantic tree of one frame, described by the widgets as they draw, and the way back: what a
// person does to a node through assistive technology, the keyboard or a test. Widgets answer both a
// pointer and an act with the same code (widgets/interact.h). It knows no ImGui and no page.
//
// The tree holds at most `node_limit` nodes; what comes later in the frame is left out, so widgets
// cull.
#pragma once

#include "client/mirror/node.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace evenload::ui {

inline constexpr int node_limit = 300;

enum class ActKind : std::uint8_t { activate, menu, focus, blur, text, submit };
struct Act {
    ActKind kind;
    std::string key;
    std::string text = {}; // the new text of a field
    bool add = false;      // Ctrl held: one more in the selection
    bool extend = false;   // Shift held: up to here
};

class SemanticTree {
public:
    // Drawing
    void begin_frame();
    void open(Node node); // children follow until close()
    void close();
    void leaf(Node node);
    void begin_layer() { ++layer_; }
    void end_layer() { --layer_; }
    int layer() const { return layer_; }
    void end_frame();

    // Acts: pushed by the page or a test, taken by the widget with that key during the next frame.
    void push(Act act);
    std::optional<Act> take(std::string_view key, ActKind kind);
    bool has_acts() const { return !acts_.empty() || !arriving_.empty(); }

    // Focus is where the page says it is; `focus` asks the page to move it, when the key is drawn.
    const std::string& focused() const { return focused_; }
    bool is_focused(std::string_view key) const { return focused_ == key; }
    bool focus_within(std::string_view container) const;
    bool focus_is_visible() const { return focus_visible_; }
    void set_focus_visible(bool visible) { focus_visible_ = visible; }
    void focus(std::string_view key);
    const std::string& wanted_focus() const { return wanted_focus_; }
    // True once, for the widget with that key, after the focus has come to it: scroll it into view.
    bool take_arrival(std::string_view key);

    // Moves the focus by an arrow, Home or End key inside the container that has `arrows`.
    // False if the focused thing is not in such a container. `edge` is set when it moved nowhere.
    bool move_focus(std::string_view dom_key);

    // The last finished frame.
    const std::vector<Node>& nodes() const { return finished_; }
    const Node* find(std::string_view key) const;
    const Node* find(Role role, std::string_view name) const; // name equal, else name starting so
    std::string outline() const;                              // indented text, for tests

private:
    void add(Node node);
    void mark_inert(std::vector<Node>& nodes) const;
    void mark_tab_stops(std::vector<Node>& nodes);
    void settle_focus();
    int index_of(std::string_view key) const;
    int composite_around(int index) const;

    std::vector<Node> drawing_;
    std::vector<Node> finished_;
    std::vector<int> open_;
    std::vector<int> hidden_; // depth of containers left out by the limit
    std::vector<Act> acts_;
    std::vector<Act> arriving_;
    std::string focused_;
    std::string wanted_focus_;
    std::string arrived_;
    std::string focus_parent_; // where the focus was, for when its node goes away
    std::unordered_map<std::string, std::string> tab_stop_of_;
    int layer_ = 0;
    bool focus_visible_ = false;
};

// Opens a container and closes it at the end of the scope.
class Container {
public:
    Container(SemanticTree& tree, Node node)
        : tree_(tree) {
        tree_.open(std::move(node));
    }
    ~Container() { tree_.close(); }
    Container(const Container&) = delete;
    Container& operator=(const Container&) = delete;

private:
    SemanticTree& tree_;
};

} // namespace evenload::ui
