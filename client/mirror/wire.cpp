#include "client/mirror/wire.h"

#include <cmath>
#include <cstdio>
#include <string_view>
#include <unordered_map>

namespace evenload::ui {

namespace {

void add_text(std::string& out, std::string_view text) {
    out += '"';
    for (const char letter : text) {
        if (letter == '"' || letter == '\\') {
            out += '\\';
            out += letter;
        } else if (static_cast<unsigned char>(letter) < 0x20) {
            char escape[8];
            std::snprintf(escape, sizeof escape, "\\u%04x", letter);
            out += escape;
        } else {
            out += letter;
        }
    }
    out += '"';
}

// Written in the order of the page's needs; absent means the default, so a changed node is sent whole.
class Attributes {
public:
    explicit Attributes(std::string& out)
        : out_(out) {
        out_ += '{';
    }
    ~Attributes() { out_ += '}'; }
    Attributes(const Attributes&) = delete;
    Attributes& operator=(const Attributes&) = delete;

    void text(std::string_view name, std::string_view value) {
        if (value.empty()) return;
        begin(name);
        add_text(out_, value);
    }
    void number(std::string_view name, int value, int absent = 0) {
        if (value == absent) return;
        begin(name);
        out_ += std::to_string(value);
    }
    void flag(std::string_view name, bool value) {
        if (!value) return;
        begin(name);
        out_ += "true";
    }
    // Two bits for yes and no; neither means that it does not apply.
    void pair(std::string_view name, States states, States yes, States no) {
        if (!(states & (yes | no))) return;
        begin(name);
        out_ += states & yes ? "true" : "false";
    }

private:
    void begin(std::string_view name) {
        if (out_.back() != '{') out_ += ',';
        add_text(out_, name);
        out_ += ':';
    }
    std::string& out_;
};

// What a scroll area hides of a field, as CSS insets; empty when nothing.
std::string insets(const Node& node) {
    const Rect& all = node.rect;
    const Rect& seen = node.visible;
    if (seen == all || seen == Rect{}) return {};
    if (seen.empty()) return "100%";
    char text[64];
    std::snprintf(text, sizeof text, "%.0fpx %.0fpx %.0fpx %.0fpx", double(seen.y - all.y),
                  double(all.right() - seen.right()), double(all.bottom() - seen.bottom()),
                  double(seen.x - all.x));
    return text;
}

void add_attributes(std::string& out, const Node& node) {
    Attributes a{out};
    a.text("role", to_text(node.role));
    a.flag("content", named_by_content(node.role));
    a.text("name", node.name);
    a.text("description", node.description);
    a.text("value", node.value);
    a.text("href", node.address);
    a.text("placeholder", node.hint);
    a.text("kind", node.kind);
    if (node.actions & action::type) a.text("clip", insets(node));
    a.flag("focusable", node.focusable());
    a.flag("tab", node.tab_stop);
    a.flag("click", (node.actions & action::activate) != 0);
    a.flag("menu", (node.actions & action::menu) != 0);
    a.flag("drag", (node.actions & action::drag) != 0);
    a.flag("inert", node.inert);
    a.flag("modal", (node.states & state::modal) != 0);
    a.flag("disabled", (node.states & state::disabled) != 0);
    a.flag("current", (node.states & state::current) != 0);
    a.flag("busy", (node.states & state::busy) != 0);
    a.flag("invalid", (node.states & state::invalid) != 0);
    a.flag("required", (node.states & state::required) != 0);
    a.flag("multiline", (node.states & state::multiline) != 0);
    a.flag("popup", (node.states & state::popup) != 0);
    a.flag("onheader", (node.states & state::on_header) != 0);
    a.flag("covered", (node.states & state::covered) != 0);
    a.pair("selected", node.states, state::selected, state::unselected);
    a.pair("expanded", node.states, state::expanded, state::collapsed);
    a.pair("pressed", node.states, state::pressed, state::unpressed);
    a.pair("checked", node.states, state::checked, state::unchecked);
    a.number("level", node.level);
    a.number("position", node.position);
    a.number("size", node.set_size);
    a.number("row", node.row);
    a.number("column", node.column);
    a.number("rows", node.row_count);
    a.number("columns", node.column_count);
    a.number("percent", node.percent, -1);
}

void add_rect(std::string& out, const Rect& rect) {
    char text[64];
    const int left = static_cast<int>(std::floor(rect.x));
    const int top = static_cast<int>(std::floor(rect.y));
    std::snprintf(text, sizeof text, "%d,%d,%d,%d", left, top,
                  static_cast<int>(std::ceil(rect.right())) - left,
                  static_cast<int>(std::ceil(rect.bottom())) - top);
    out += text;
}

bool same_meaning(Node a, const Node& b) {
    a.rect = b.rect;
    a.parent = b.parent;
    a.layer = b.layer;
    a.depth = b.depth;
    return a == b;
}

class Messages {
public:
    explicit Messages(std::string& out)
        : out_(out) {}
    void begin(std::string_view verb, std::string_view key) {
        out_ += out_.empty() ? "[[" : ",[";
        add_text(out_, verb);
        out_ += ',';
        add_text(out_, key);
    }
    void text(std::string_view value) {
        out_ += ',';
        add_text(out_, value);
    }
    void end() { out_ += ']'; }
    void finish() {
        if (!out_.empty()) out_ += ']';
    }

private:
    std::string& out_;
};

} // namespace

std::string Wire::update(const std::vector<Node>& nodes, const std::string& focus) {
    if (focus.empty() && nodes == sent_) return {};
    std::string out;
    Messages messages{out};
    std::unordered_map<std::string_view, const Node*> before;
    for (const Node& node : sent_)
        before.emplace(node.key, &node);
    std::unordered_map<std::string_view, bool> still;
    for (const Node& node : nodes)
        still.emplace(node.key, true);

    for (const Node& node : sent_) {
        if (still.count(node.key)) continue;
        messages.begin("drop", node.key);
        messages.end();
    }

    // The previous sibling decides a place; a node is moved only when that or its parent changed.
    std::unordered_map<std::string_view, std::string_view> last_child;
    for (const Node& node : nodes) {
        std::string_view& previous = last_child[node.parent];
        const auto known = before.find(node.key);
        const bool is_new = known == before.end() || known->second->role != node.role ||
                            known->second->kind != node.kind;
        if (is_new) {
            messages.begin("add", node.key);
            messages.text(node.parent);
            messages.text(previous);
            out += ',';
            add_attributes(out, node);
            messages.end();
        } else {
            const Node& old = *known->second;
            const auto old_previous = previous_.find(node.key);
            if (old.parent != node.parent || old_previous->second != previous) {
                messages.begin("move", node.key);
                messages.text(node.parent);
                messages.text(previous);
                messages.end();
            }
            if (!same_meaning(old, node)) {
                messages.begin("set", node.key);
                out += ',';
                add_attributes(out, node);
                messages.end();
            }
        }
        if (is_new || known->second->rect != node.rect) {
            messages.begin("rect", node.key);
            out += ',';
            add_rect(out, node.rect);
            messages.end();
        }
        previous = node.key;
    }
    if (!focus.empty()) {
        messages.begin("focus", focus);
        messages.end();
    }
    messages.finish();
    remember(nodes);
    return out;
}

void Wire::remember(const std::vector<Node>& nodes) {
    sent_ = nodes;
    previous_.clear();
    std::unordered_map<std::string, std::string> last_child;
    for (const Node& node : nodes) {
        std::string& previous = last_child[node.parent];
        previous_[node.key] = previous;
        previous = node.key;
    }
}

void Wire::reset() {
    sent_.clear();
    previous_.clear();
}

} // namespace evenload::ui
