#include "client/mirror/tree.h"

#include "client/mirror/arrow_keys.h"

#include <algorithm>
#include <iterator>

namespace evenload::ui {

namespace {
constexpr int most_frames_waiting = 8;
}

void SemanticTree::begin_frame() {
    panes_.assign(1, {});
    pane_of_.assign(1, 0);
    layers_.assign(1, 0);
    surfaces_.clear();
    count_ = 0;
}

bool SemanticTree::add(Node& node) {
    Pane& pane = panes_[pane_of_.back()];
    node.layer = layers_.back();
    const std::size_t most = node.layer == 0 ? node_limit - nodes_for_layers : node_limit;
    if (pane.left_out > 0 || count_ >= most) return false;
    node.depth = static_cast<int>(pane.open.size());
    pane.nodes.push_back(std::move(node));
    ++count_;
    return true;
}

void SemanticTree::open(Node node) {
    Pane& pane = panes_[pane_of_.back()];
    if (add(node)) {
        pane.open.push_back(static_cast<int>(pane.nodes.size()) - 1);
    } else {
        ++pane.left_out;
    }
}

void SemanticTree::close() {
    Pane& pane = panes_[pane_of_.back()];
    if (pane.left_out > 0) {
        --pane.left_out;
    } else {
        pane.open.pop_back();
    }
}

void SemanticTree::leaf(Node node) {
    add(node);
}

void SemanticTree::begin_layer(const Layer& layer) {
    layers_.push_back(std::max(layers_.back() + 1, layer.at_least));
    surfaces_.push_back({layers_.back(), layer.surface});
    pane_of_.push_back(layer.modal ? panes_.size() : pane_of_.back());
    if (layer.modal) panes_.push_back({});
}

void SemanticTree::end_layer() {
    layers_.pop_back();
    pane_of_.pop_back();
}

void SemanticTree::end_frame() {
    // An act may wait for its thing to be drawn or to take an earlier one; then it meant something gone.
    std::erase_if(acts_, [](Act& act) { return ++act.age > most_frames_waiting; });
    finished_.clear();
    for (Pane& pane : panes_) {
        std::move(pane.nodes.begin(), pane.nodes.end(), std::back_inserter(finished_));
    }
    index();
    mark_layers();
    mark_tab_stops();
    follow_lost_focus();
}

void SemanticTree::index() {
    duplicate_.clear();
    place_.clear();
    parents_.assign(finished_.size(), -1);
    std::vector<int> path;
    for (std::size_t i = 0; i < finished_.size(); ++i) {
        Node& node = finished_[i];
        if (place_.count(node.key)) {
            duplicate_ = node.key;
            node.key += "#" + std::to_string(i);
        }
        place_.emplace(node.key, static_cast<int>(i));
        path.resize(static_cast<std::size_t>(node.depth));
        if (!path.empty()) {
            parents_[i] = path.back();
            node.parent = finished_[static_cast<std::size_t>(path.back())].key;
        }
        path.push_back(static_cast<int>(i));
    }
}

void SemanticTree::mark_layers() {
    int modal_layer = 0;
    for (const Node& node : finished_) {
        if (node.states & state::modal) modal_layer = std::max(modal_layer, node.layer);
    }
    for (Node& node : finished_) {
        node.inert = node.layer < modal_layer;
        if (!(node.actions & action::type)) continue;
        const bool covered =
            std::any_of(surfaces_.begin(), surfaces_.end(), [&](const Surface& surface) {
                return surface.layer > node.layer && surface.rect.intersects(node.rect);
            });
        if (covered) node.states |= state::covered;
    }
}

int SemanticTree::index_of(std::string_view key) const {
    const auto found = place_.find(key);
    return found == place_.end() ? -1 : found->second;
}

int SemanticTree::composite_around(int at) const {
    for (int i = parents_[static_cast<std::size_t>(at)]; i >= 0;
         i = parents_[static_cast<std::size_t>(i)]) {
        if (finished_[static_cast<std::size_t>(i)].arrows != Arrows::none) return i;
    }
    return -1;
}

int SemanticTree::stop_near(int at) const {
    const int parent = parents_[static_cast<std::size_t>(at)];
    for (int i = at - 1; i >= 0 && i > parent; --i) {
        const Node& node = finished_[static_cast<std::size_t>(i)];
        if (node.focusable() && !node.own_stop) return i;
    }
    return -1;
}

std::vector<int> SemanticTree::stops_inside(int composite) const {
    std::vector<int> stops;
    const int depth = finished_[static_cast<std::size_t>(composite)].depth;
    for (std::size_t i = static_cast<std::size_t>(composite) + 1;
         i < finished_.size() && finished_[i].depth > depth; ++i) {
        const bool its_own = composite_around(static_cast<int>(i)) == composite;
        if (its_own && finished_[i].focusable() && !finished_[i].own_stop)
            stops.push_back(static_cast<int>(i));
    }
    return stops;
}

void SemanticTree::mark_tab_stops() {
    constexpr States chosen = state::selected | state::current | state::checked | state::pressed;
    for (std::size_t i = 0; i < finished_.size(); ++i) {
        Node& node = finished_[i];
        const bool of_its_own = node.own_stop || composite_around(static_cast<int>(i)) < 0;
        // A dialog takes the focus when it opens, but Tab goes on to what is in it.
        node.tab_stop = node.focusable() && of_its_own && !(node.states & state::modal);
    }
    for (std::size_t i = 0; i < finished_.size(); ++i) {
        const Node& node = finished_[i];
        if (node.arrows == Arrows::none) continue;
        const std::vector<int> stops = stops_inside(static_cast<int>(i));
        if (stops.empty()) continue;
        const auto node_at = [&](int at) -> Node& {
            return finished_[static_cast<std::size_t>(at)];
        };
        const std::string& kept = stop_of_[node.key];
        auto stop = std::find_if(stops.begin(), stops.end(),
                                 [&](int at) { return node_at(at).key == kept; });
        if (stop == stops.end()) {
            stop = std::find_if(stops.begin(), stops.end(),
                                [&](int at) { return (node_at(at).states & chosen) != 0; });
        }
        node_at(stop == stops.end() ? stops.front() : *stop).tab_stop = true;
    }
}

void SemanticTree::note_containers(int focused_at) {
    around_focus_.clear();
    for (int i = parents_[static_cast<std::size_t>(focused_at)]; i >= 0;
         i = parents_[static_cast<std::size_t>(i)]) {
        around_focus_.push_back(finished_[static_cast<std::size_t>(i)].key);
    }
}

// When the focused thing goes away, the nearest of its containers that is left gets the focus,
// so that the keyboard never falls back to the top of the page.
void SemanticTree::follow_lost_focus() {
    if (focused_.empty()) return;
    const int at = index_of(focused_);
    if (at >= 0) return note_containers(at);
    focused_.clear();
    if (!wanted_focus_.empty()) return;
    for (const std::string& key : around_focus_) {
        const int container = index_of(key);
        if (container < 0) continue;
        const int depth = finished_[static_cast<std::size_t>(container)].depth;
        for (std::size_t i = static_cast<std::size_t>(container);
             i < finished_.size() &&
             (static_cast<int>(i) == container || finished_[i].depth > depth);
             ++i) {
            if (finished_[i].tab_stop && !finished_[i].inert) return focus(finished_[i].key);
        }
    }
}

void SemanticTree::push(Act act) {
    if (act.kind == ActKind::focus) {
        focused_ = act.key;
        if (act.key != pointed_) arrived_ = act.key;
        pointed_.clear();
        const int at = index_of(act.key);
        if (at >= 0) note_containers(at);
        const int composite = at < 0 ? -1 : composite_around(at);
        const bool apart = at >= 0 && finished_[static_cast<std::size_t>(at)].own_stop;
        if (composite >= 0 && !apart)
            stop_of_[finished_[static_cast<std::size_t>(composite)].key] = act.key;
    } else if (act.kind == ActKind::blur) {
        if (focused_ == act.key) focused_.clear();
    } else {
        // Of a text only the last state counts.
        if (act.kind == ActKind::text) {
            std::erase_if(acts_, [&](const Act& older) {
                return older.kind == ActKind::text && older.key == act.key;
            });
        }
        acts_.push_back(std::move(act));
    }
}

std::optional<Act> SemanticTree::take(std::string_view key, ActKind kind) {
    const auto found = std::find_if(acts_.begin(), acts_.end(), [&](const Act& act) {
        return act.kind == kind && act.key == key;
    });
    if (found == acts_.end()) return {};
    Act act = std::move(*found);
    acts_.erase(found);
    return act;
}

bool SemanticTree::focus_within(std::string_view container) const {
    if (is_focused(container)) return true;
    return std::find(around_focus_.begin(), around_focus_.end(), container) !=
               around_focus_.end() &&
           !focused_.empty();
}

bool SemanticTree::focus_in_composite() const {
    const int at = index_of(focused_);
    return at >= 0 && composite_around(at) >= 0;
}

void SemanticTree::focus(std::string_view key, bool reveal) {
    if (focused_ == key) return;
    wanted_focus_ = key;
    if (!reveal) pointed_ = key;
    wanted_for_frames_ = 10;
}

std::optional<std::string> SemanticTree::take_focus_request() {
    if (wanted_focus_.empty()) return {};
    const int at = index_of(wanted_focus_);
    const bool there = at >= 0 && !finished_[static_cast<std::size_t>(at)].inert;
    if (!there && --wanted_for_frames_ > 0) return {};
    std::string key;
    std::swap(key, wanted_focus_);
    if (!there || key == focused_) return {};
    return key;
}

bool SemanticTree::take_arrival(std::string_view key) {
    if (arrived_.empty() || arrived_ != key) return false;
    arrived_.clear();
    return true;
}

bool SemanticTree::move_focus(std::string_view dom_key) {
    int at = index_of(focused_);
    // From the menu button of a card the arrows lead where they lead from the card.
    if (at >= 0 && finished_[static_cast<std::size_t>(at)].own_stop) {
        at = stop_near(at);
    }
    const int composite = at < 0 ? -1 : composite_around(at);
    if (composite < 0) return false;
    const std::vector<int> stops = stops_inside(composite);
    std::vector<Rect> places;
    std::size_t current = 0;
    for (const int stop : stops) {
        if (stop == at) current = places.size();
        places.push_back(finished_[static_cast<std::size_t>(stop)].rect);
    }
    const Arrows arrows = finished_[static_cast<std::size_t>(composite)].arrows;
    const auto next = arrow_target(places, current, arrows, dom_key);
    if (!next) return false;
    focus(finished_[static_cast<std::size_t>(stops[*next])].key);
    return true;
}

const Node* SemanticTree::find(std::string_view key) const {
    const int at = index_of(key);
    return at < 0 ? nullptr : &finished_[static_cast<std::size_t>(at)];
}

} // namespace evenload::ui
