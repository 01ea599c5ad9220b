// One thing on the screen as assistive technology and tests see it: role, name, state, place.
// Keys come from record ids ("case:C-1042"), never from an index, so that a thing keeps its
// identity (and the focus) while everything around it moves.
#pragma once

#include "client/canvas/geometry.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace evenload::ui {

enum class Role : std::uint8_t {
    banner,
    navigation,
    main,
    complementary,
    region,
    group,
    toolbar,
    list,
    listitem,
    grid,
    row,
    gridcell,
    rowheader,
    columnheader,
    table,
    cell,
    button,
    link,
    checkbox,
    radiogroup,
    radio,
    tablist,
    tab,
    tabpanel,
    menu,
    menuitem,
    dialog,
    alertdialog,
    status,
    alert,
    note,
    textbox,
    searchbox,
    heading,
    text,
    image,
    meter,
    progressbar,
    separator,
    count_,
};
std::string_view to_text(Role role); // as ARIA spells it; "text" is plain text
// True for roles whose name is their text, which a page shows as text and not as a label.
bool named_by_content(Role role);

using States = std::uint32_t;
namespace state {
inline constexpr States selected = 1u << 0;
inline constexpr States unselected = 1u << 1; // can be selected and is not
inline constexpr States disabled = 1u << 2;   // still reachable: its description says why
inline constexpr States expanded = 1u << 3;
inline constexpr States collapsed = 1u << 4;
inline constexpr States pressed = 1u << 5;
inline constexpr States unpressed = 1u << 6;
inline constexpr States checked = 1u << 7;
inline constexpr States unchecked = 1u << 8;
inline constexpr States current = 1u << 9;
inline constexpr States grabbed = 1u << 10; // picked up, being moved
inline constexpr States busy = 1u << 11;
inline constexpr States modal = 1u << 12; // everything outside it is out of reach
inline constexpr States invalid = 1u << 13;
inline constexpr States required = 1u << 14;
inline constexpr States multiline = 1u << 15;
inline constexpr States covered = 1u << 16;   // a layer lies over it: the page hides its field
inline constexpr States popup = 1u << 17;     // opens a menu
inline constexpr States on_header = 1u << 18; // a field on the coloured bar
} // namespace state

using Actions = std::uint8_t;
namespace action {
inline constexpr Actions activate = 1u << 0; // a click
inline constexpr Actions menu = 1u << 1;     // right click, long press, the menu key
inline constexpr Actions drag = 1u << 2;     // Space picks it up
inline constexpr Actions type = 1u << 3;     // takes text
inline constexpr Actions focus = 1u << 4;    // reachable without any of the above
} // namespace action

// How arrow keys move between the focusable things inside a container. A container that has any is
// one stop for Tab; the last focused thing inside is where Tab returns to.
enum class Arrows : std::uint8_t { none, vertical, horizontal, both };

struct Node {
    std::string key;
    Role role = Role::group;
    std::string name;
    std::string description;
    std::string value; // text of a field, reading of a meter
    Rect rect = {};
    States states = 0;
    Actions actions = 0;
    Arrows arrows = Arrows::none;
    bool own_stop = false; // Tab reaches it even inside a container with arrows, which pass it by
    // 0 means "not said". Counts are of the whole set, also of what is not drawn.
    int level = 0;
    int position = 0;
    int set_size = 0;
    int row = 0;
    int column = 0;
    int row_count = 0;
    int column_count = 0;
    int percent = -1;         // of a meter or progress bar
    std::string address = {}; // of a link
    std::string hint = {};    // placeholder of a field
    std::string kind = {};    // of a field: "text", "search", "date", "time", "number"
    Rect visible = {};        // of a field: what a scroll area shows of it

    // Filled in by the tree.
    std::string parent = {};
    int depth = 0;
    int layer = 0;         // 0 the screen, then menus, dialogs, toasts above it
    bool tab_stop = false; // Tab reaches it; otherwise arrows do
    bool inert = false;    // behind a modal layer

    bool focusable() const { return actions != 0; }
    bool operator==(const Node&) const = default;
};

} // namespace evenload::ui
