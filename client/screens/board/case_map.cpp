#include "client/screens/board/case_map.h"

#include "client/views/words.h"
#include "client/widgets/empty_state.h"
#include "client/widgets/interact.h"
#include "client/widgets/label.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace evenload::ui {
namespace {

constexpr std::size_t most_buttons = 60; // with more dots, a locality comes first
constexpr float dot = 5;
constexpr float above = 26; // a name stands so far above the case that it is anchored to

// The legend says for all of them what the names have no room for.
bool is_narrow(Rect area) {
    return area.width < 600;
}

// Kilometres to the screen, as large as fits, in the middle.
struct Ground {
    Point south_west;
    float pixels_a_km = 1;

    Ground(Rect area, const MapView& map) {
        pixels_a_km = std::min(area.width / map.width_km, area.height / map.height_km);
        south_west = {area.centre().x - map.width_km * pixels_a_km / 2,
                      area.centre().y + map.height_km * pixels_a_km / 2};
    }
    Point of(GroundPoint at) const {
        return {south_west.x + at.east * pixels_a_km, south_west.y - at.north * pixels_a_km};
    }
};

// Allocated: a disc in its owner's colour; unallocated: a ring, so that it does not depend on colour.
void paint_dot(Ui& ui, Point at, const BoardView& view, const BoardCase& care, bool lit) {
    const Theme& theme = ui.theme();
    if (lit) ui.paint.circle(at, dot + 4, theme.focus_outer);
    if (care.column >= 0) {
        ui.paint.circle(at, dot + 1, theme.card);
        ui.paint.circle(at, dot,
                        theme.avatar(view.columns[static_cast<std::size_t>(care.column)].name));
        return;
    }
    ui.paint.circle(at, dot + 2, theme.of(Tint::danger).accent);
    ui.paint.circle(at, dot - 1, theme.card);
}

void open(const BoardScreen& screen, const BoardCase& care, Desk& desk) {
    Route route = screen.route;
    route.case_reference = care.reference;
    desk.go(route);
}

void draw_dots(Ui& ui, const Ground& ground, const BoardScreen& screen, const MapView& map,
               Desk& desk) {
    for (const MapCase& one : map.cases)
        paint_dot(ui, ground.of(one.at), screen.view,
                  screen.view.cases[static_cast<std::size_t>(one.index)], false);
    if (map.cases.size() > most_buttons) return;
    Container list{ui.tree,
                   {.key = "map:cases",
                    .role = Role::group,
                    .name = "Cases on the map",
                    .arrows = Arrows::both}};
    for (const MapCase& one : map.cases) {
        const BoardCase& care = screen.view.cases[static_cast<std::size_t>(one.index)];
        const Point at = ground.of(one.at);
        const std::string key = "map:case:" + care.id;
        const Rect place{at.x - 12, at.y - 12, 24, 24};
        const Interaction seen = control(ui, {.key = key,
                                              .role = Role::button,
                                              .name = one.spoken,
                                              .rect = place,
                                              .actions = action::activate});
        if (seen.hovered || seen.focused) {
            paint_dot(ui, at, screen.view, care, true);
            ui.tooltip(key, place, one.spoken);
        }
        if (seen.clicked) open(screen, care, desk);
    }
}

// Beside its middle where another name is there already; none at all is drawn over another.
std::vector<Rect> places_of_names(Ui& ui, const Ground& ground, Rect area, const MapView& map,
                                  const std::vector<std::string>& names) {
    std::vector<Rect> places;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const float width = ui.paint.width(Face::small_strong, names[i]) + 20;
        const float height = std::max(28.f, ui.control_height());
        Point middle = ground.of(map.localities[i].at);
        middle.y -= above;
        Rect place;
        for (const float shift : {0.f, -1.f, 2.f, -2.f, 3.f, -3.f, 4.f, -4.f, 5.f, -5.f}) {
            place = {middle.x - width / 2, middle.y - height / 2 + shift * (height + 2), width,
                     height};
            place.x = std::clamp(place.x, area.x, std::max(area.x, area.right() - width));
            place.y = std::clamp(place.y, area.y, std::max(area.y, area.bottom() - height));
            if (std::none_of(places.begin(), places.end(),
                             [&](const Rect& other) { return other.intersects(place); }))
                break;
        }
        places.push_back(place);
    }
    return places;
}

void draw_localities(Ui& ui, const Ground& ground, Rect area, const BoardScreen& screen,
                     const MapView& map, Desk& desk) {
    Container list{ui.tree,
                   {.key = "map:localities",
                    .role = Role::group,
                    .name = "Localities",
                    .rect = area,
                    .arrows = Arrows::both}};
    std::vector<std::string> names;
    for (const MapLocality& locality : map.localities) {
        names.push_back(locality.zone + "  " + duration_text(locality.load_minutes));
        if (locality.unallocated == 0) continue;
        names.back() += " · " + std::to_string(locality.unallocated);
        if (!is_narrow(area)) names.back() += " unallocated";
    }
    const std::vector<Rect> places = places_of_names(ui, ground, area, map, names);
    const Theme& theme = ui.theme();
    for (std::size_t i = 0; i < names.size(); ++i) {
        const MapLocality& locality = map.localities[i];
        const bool chosen = screen.route.zone == locality.zone;
        const std::string key = "map:zone:" + locality.zone;
        const Interaction seen =
            control(ui, {.key = key,
                         .role = Role::button,
                         .name = locality.spoken,
                         .description = chosen ? "Show all localities" : "Show only these",
                         .rect = places[i],
                         .actions = action::activate});
        ui.paint.surface(places[i], radius, Elevation::card);
        if (chosen || seen.hovered) ui.paint.stroke(places[i], theme.brand, radius, 2);
        ui.paint.text_in(places[i].inset(10, 0), Face::small_strong,
                         locality.unallocated > 0 ? theme.of(Tint::danger).text : theme.ink,
                         names[i]);
        if (seen.hovered || seen.focused) ui.tooltip(key, places[i], locality.spoken);
        if (!seen.clicked) continue;
        Route route = screen.route;
        route.zone = chosen ? "" : locality.zone;
        desk.replace(route);
    }
}

// A round number of kilometres that is about a fifth of the width.
float bar_kilometres(float width_km) {
    constexpr float rounds[] = {0.2f, 0.5f, 1, 2, 5, 10, 20, 50};
    float best = rounds[0];
    for (const float one : rounds)
        if (one <= width_km / 5) best = one;
    return best;
}

std::string kilometre_words(float kilometres) {
    return kilometres < 1 ? std::to_string(std::lround(kilometres * 1000)) + " m"
                          : std::to_string(std::lround(kilometres)) + " km";
}

// What the picture means, and what it leaves out.
std::string legend(const BoardScreen& screen, const MapView& map, bool narrow) {
    std::string words = "The darker, the more care a week. A ring is an unallocated case";
    words += narrow ? ", a red number counts them." : ".";
    if (map.without_place > 0)
        words += " " + count_words(map.without_place, "case") + " without a place.";
    if (map.cases.size() > most_buttons && screen.route.zone.empty())
        words += " Choose a locality to open its cases.";
    return words;
}

void draw_scale(Ui& ui, Rect area, const Ground& ground, float width_km) {
    const Theme& theme = ui.theme();
    const float kilometres = bar_kilometres(width_km);
    const Rect bar{area.x, area.bottom() - 8, kilometres * ground.pixels_a_km, 8};
    ui.paint.line({bar.x, bar.bottom() - 1}, {bar.right(), bar.bottom() - 1}, theme.ink, 2);
    for (const float x : {bar.x + 1, bar.right() - 1})
        ui.paint.line({x, bar.y}, {x, bar.bottom()}, theme.ink, 2);
    const std::string words = kilometre_words(kilometres);
    ui.tree.leaf({.key = "map:scale", .role = Role::text, .name = "Scale: " + words, .rect = bar});
    ui.paint.text({bar.right() + 6, bar.bottom() - 13}, Face::small, theme.muted, words);
}

} // namespace

void draw_case_map(Ui& ui, Rect area, const BoardScreen& screen, const MapView& map, Desk& desk) {
    ui.paint.surface(area, radius_large, Elevation::card);
    if (map.cases.empty()) {
        empty_state(ui, area,
                    {.key = "map:empty",
                     .icon = Icon::map,
                     .title = "Nothing to show on the map",
                     .text = map.without_place > 0
                                 ? "The patients of these cases have an address without a place."
                                 : "No case passes the filter."});
        return;
    }
    Rect inside = area.inset(space_3);
    const std::string words = legend(screen, map, is_narrow(inside));
    const Rect foot =
        inside.cut_bottom(ui.paint.paragraph_height(Face::small, words, inside.width), space_2);
    const Ground ground(inside, map);
    const Point north_west = ground.of({0, map.height_km});
    ui.paint.heat({north_west.x, north_west.y, map.width_km * ground.pixels_a_km,
                   map.height_km * ground.pixels_a_km},
                  map.heat.columns, map.heat.shares, ui.theme().of(Tint::warning).accent);
    draw_dots(ui, ground, screen, map, desk);
    draw_localities(ui, ground, inside, screen, map, desk);
    draw_scale(ui, inside, ground, map.width_km);
    paragraph(ui, foot, "map:legend", words, Face::small, Tint::neutral, true);
}

} // namespace evenload::ui
