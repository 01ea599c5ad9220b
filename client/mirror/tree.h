// The semantic tree of one frame, described by the widgets as they draw, and the way back: what a person
// does to a node through assistive technology, the keyboard or a test. Widgets answer both a pointer and
// an act with the same code (widgets/interact.h). It knows no ImGui and no page.
//
// The tree holds at most `node_limit` nodes; what comes later in the frame is left out, so widgets cull.
#pragma once

#include "client/mirror/node.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace evenload::ui {

inline constexpr std::size_t node_limit = 300;
// Kept free for menus, dialogs and toasts, which come last and must never be left out.
inline constexpr std::size_t nodes_for_layers = 60;

enum class ActKind : std::uint8_t { activate, menu, focus, blur, text, submit };
struct Act {
    ActKind kind;
    std::string key;
    std::string text = {}; // the new text of a field
    bool add = false;      // Ctrl held: one more in the selection
    bool extend = false;   // Shift held: up to here
    int age = 0;           // frames it has waited
};

class SemanticTree {
public:
    // Drawing
    void begin_frame();
    void open(Node node); // children follow until close()
    void close();
    void leaf(Node node);
    // A surface above what was drawn so far; fields below `surface` count as covered. A modal one stands
    // beside everything else in the tree, because what contains it is out of reach meanwhile.
    struct Layer {
        Rect surface;
        bool modal = false;
        int at_least = 0; // how high it lies, at least
    };
    void begin_layer(const Layer& layer);
    void end_layer();
    void end_frame();

    // Acts: pushed by the page or a test, taken by the widget with that key during the next frame.
    void push(Act act);
    std::optional<Act> take(std::string_view key, ActKind kind);
    bool has_acts() const { return !acts_.empty(); }

    // Focus is where the page says it is. `focus` asks the page to move it as soon as the key is drawn.
    const std::string& focused() const { return focused_; }
    bool is_focused(std::string_view key) const { return !key.empty() && focused_ == key; }
    bool focus_within(std::string_view container) const;
    // `reveal` false: it is already where the person pointed, do not scroll.
    void focus(std::string_view key, bool reveal = true);
    bool focus_in_composite() const;                 // arrows move it
    std::optional<std::string> take_focus_request(); // after end_frame, for the page
    // True once, for the widget with that key, after the focus has come to it: scroll it into view.
    bool take_arrival(std::string_view key);
    // Moves the focus by an arrow, Home or End key inside the container that has `arrows`.
    bool move_focus(std::string_view dom_key);

    // The last finished frame.
    const std::vector<Node>& nodes() const { return finished_; }
    const Node* find(std::string_view key) const;
    std::string outline() const; // indented text, for tests
    // A key that two things of the last frame had, which is a mistake; the second was renamed.
    const std::string& duplicate() const { return duplicate_; }

private:
    struct Surface {
        int layer;
        Rect rect;
    };
    bool add(Node& node);
    void index();
    void mark_layers();
    void mark_tab_stops();
    void note_containers(int focused_at);
    void follow_lost_focus();
    int index_of(std::string_view key) const;
    int composite_around(int at) const;
    std::vector<int> stops_inside(int composite) const;
    int stop_near(int at) const;

    // Nodes in drawing order with the path of open containers.
    struct Pane {
        std::vector<Node> nodes;
        std::vector<int> open;
        int left_out = 0; // containers open that the limit left out
    };
    std::vector<Pane> panes_;          // the screen, then what is modal
    std::vector<std::size_t> pane_of_; // by layer being drawn
    std::size_t count_ = 0;
    std::vector<Node> finished_;
    std::unordered_map<std::string_view, int> place_; // in finished_
    std::vector<int> parents_;                        // of finished_, -1 at the top
    std::vector<Surface> surfaces_;
    std::vector<int> layers_;
    std::vector<Act> acts_;
    std::string focused_;
    std::vector<std::string> around_focus_; // its containers, innermost first
    std::string wanted_focus_;
    int wanted_for_frames_ = 0;
    std::string arrived_;
    std::string pointed_; // focused by pointing, so it need not be scrolled
    std::unordered_map<std::string, std::string> stop_of_; // by container
    std::string duplicate_;
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
