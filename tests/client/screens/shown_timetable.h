// A day of two people and three visits on the timetable, worked by mouse and keys.
#pragma once

#include "client/screens/timetable/timetable_screen.h"
#include "client/views/day_reasons.h"
#include "tests/client/screens/recording_desk.h"
#include "tests/client/views/viewpoints.h"
#include "tests/support/client/headless.h"

#include <algorithm>
#include <optional>
#include <string>

namespace evenload {

using ui::Headless;

struct ShownTimetable {
    World world;
    Professional amara = world.professional("Amara Osei");
    Professional beth = world.professional("Beth Lindqvist");
    Contact brennan = visit(
        "Brennan", {.professional_id = amara.id, .start = at("10:00"), .planned_minutes = 60});
    Contact petrov =
        visit("Petrov", {.professional_id = beth.id, .start = at("10:00"), .planned_minutes = 60});
    Contact lowell = visit(
        "Lowell", {.planned_minutes = 60, .window_start = at("09:00"), .window_end = at("12:00")});

    RecordingDesk desk;
    ui::TimetableState state;
    PendingView pending;
    Route route{.page = Page::timetable};
    TimetableView view;
    std::vector<DraftChange> changes;
    std::optional<DayReasons> reasons{std::in_place, world.database(), world.team.id, world.today};
    std::optional<VisitView> chosen;
    std::optional<CoverView> cover;
    std::string offer;
    Role role = Role::caseload_manager;
    ui::TimetableResult result;
    Headless page{[this](ui::Ui& ui) { draw(ui); }};

    ShownTimetable() {
        look();
        page.frames();
    }
    Contact visit(const std::string& name, Contact rest) {
        rest.id.text = "v_" + name;
        const Case care = world.case_of(world.patient(name, {.title = "Mr", .given_name = "Sam"}),
                                        {.reference = "C-" + name, .reason = "Wound"});
        return world.visit(care, rest);
    }
    void look() {
        Viewpoint from = manager_at(world, "07:30");
        from.role = role;
        view = timetable_view(world.database(), from, world.today);
        reasons.emplace(world.database(), world.team.id, world.today);
        chosen.reset();
        if (route.contact_id)
            chosen = visit_view(world.database(), from, view, *reasons, route.contact_id.text);
    }
    void draw(ui::Ui& ui) {
        reasons->allow(3);
        ui::TimetableScreen screen{
            view,    route,
            pending, chosen ? &*chosen : nullptr,
            {},      cover ? &*cover : nullptr,
            offer,   [this](const std::string& id) { return reasons->advice(id); }};
        changes = view.source ? draft_changes(*view.source) : std::vector<DraftChange>();
        screen.changes = [this]() -> const std::vector<DraftChange>& { return changes; };
        const ui::Container main{
            ui.tree,
            {.key = "main", .role = ui::Role::main, .name = "Schedule", .rect = ui.screen}};
        const ui::TimetableResult now = ui::draw_timetable(ui, ui.screen, screen, state, desk);
        result.plan_days = std::max(result.plan_days, now.plan_days);
        result.plan_least_change |= now.plan_least_change;
        result.close_cover |= now.close_cover;
        result.close_offer |= now.close_offer;
    }
    ui::Node block(const std::string& name) {
        return page.find(ui::Role::gridcell, "Mr S. " + name);
    }
    // Where on the row of that person a block lies that starts then, held at its left end.
    ui::Point point_at(const std::string& person, std::string_view time) {
        const ui::Node row = page.find(ui::Role::rowheader, person);
        const ui::Node known = block("Brennan");
        const float pixels = known.rect.width / 60;
        return {known.rect.x + pixels * static_cast<float>(at(time).minutes - 600) + 4,
                row.rect.centre().y};
    }
    ui::Point grip(const std::string& name) {
        const ui::Node node = block(name);
        return {node.rect.x + 4, node.rect.centre().y};
    }
    std::string heard() { return page.host.last_said(); }
};

inline std::string placed(const std::string& contact, int start, const std::string& person) {
    return R"(give place_visit {"contact_id":")" + contact +
           R"(","day":"2026-11-23","professional_id":")" + person + R"(","reason":"","start":)" +
           std::to_string(start) + "}";
}

} // namespace evenload
