// The tree as indented text: what a test compares and a developer reads.
#include "client/mirror/tree.h"

namespace evenload::ui {

namespace {

struct StateName {
    States bit;
    std::string_view name;
};
constexpr StateName state_names[] = {
    {state::selected, "selected"},   {state::disabled, "disabled"}, {state::expanded, "expanded"},
    {state::collapsed, "collapsed"}, {state::pressed, "pressed"},   {state::checked, "checked"},
    {state::current, "current"},     {state::grabbed, "grabbed"},   {state::busy, "busy"},
    {state::modal, "modal"},         {state::invalid, "invalid"},   {state::required, "required"},
};

void add_number(std::string& line, std::string_view label, int value) {
    if (value != 0) line.append(" ").append(label).append(std::to_string(value));
}

std::string line_of(const Node& node) {
    std::string line(static_cast<std::size_t>(node.depth) * 2, ' ');
    line += to_text(node.role);
    if (!node.name.empty()) line.append(" \"").append(node.name).append("\"");
    if (!node.value.empty()) line.append(" = \"").append(node.value).append("\"");
    add_number(line, "level ", node.level);
    if (node.set_size > 0) {
        line += ' ' + std::to_string(node.position) + " of " + std::to_string(node.set_size);
    }
    if (node.percent >= 0) line += ' ' + std::to_string(node.percent) + '%';
    for (const StateName& known : state_names) {
        if (node.states & known.bit) line.append(" [").append(known.name).append("]");
    }
    if (!node.description.empty()) line.append(" (").append(node.description).append(")");
    return line + '\n';
}

} // namespace

std::string SemanticTree::outline() const {
    std::string text;
    for (const Node& node : finished_)
        text += line_of(node);
    return text;
}

} // namespace evenload::ui
