// The whole program without a browser: a page that only remembers, and a server's database that answers when the test
// says so.
#pragma once

#include "client/screens/app.h"
#include "common/sync/authority.h"
#include "common/sync/feed.h"
#include "tests/client/views/viewpoints.h"
#include "tests/support/client/headless.h"

#include <boost/test/unit_test.hpp>

namespace evenload {

using ui::Headless;

struct Office {
    World world; // the server's database, at Monday 08:00
    Professional amara = world.professional("Amara Osei", {.skills = {"wound_care"}});
    Professional beth = world.professional("Beth Lindqvist");
    Case wound =
        add_case("Tanaka", "C-1139", {.visits = 3, .minutes = 45, .skills = {"wound_care"}});
    Contact visit = add_visit();
    std::unique_ptr<App> app;
    Headless page{[this](ui::Ui& ui) {
        if (!app) return;
        app->draw(ui);
        app->step();
    }};

    explicit Office(const std::string& address = "/board") {
        page.host.history = {address};
        page.host.utc = world.now.milliseconds;
        app = std::make_unique<App>(page.host);
        app->start();
        page.frames();
    }
    ~Office() { app.reset(); }

    Case add_case(const std::string& name, const std::string& reference, ContactPlan plan) {
        Case care;
        care.id.text = name;
        care.reference = reference;
        care.reason = "Wound";
        const Case added =
            world.case_of(world.patient(name, {.title = "Mrs", .given_name = "Yumi"}), care);
        world.plan(added, plan);
        return added;
    }
    Contact add_visit() {
        return world.visit(
            wound, {.professional_id = beth.id, .start = at("10:00"), .planned_minutes = 45});
    }
    void come_up() {
        const std::string session =
            R"({"user":{"id":")" + world.actor.user_id.text +
            R"(","name":"Marta Kowalska","role":"caseload_manager","organisation_id":"trust","team_id":"team",)"
            R"("professional_id":null},"role_text":"caseload manager","change_unit_ids":["team","trust"],"now":)" +
            std::to_string(world.now.milliseconds) + "}";
        BOOST_REQUIRE(page.host.respond("/api/session", {200, {}, session}));
        const auto bytes = replica_image(world.database(), {"team", "trust"});
        BOOST_REQUIRE(page.host.respond(
            "/api/image",
            {200, {}, std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size())}));
        page.host.streams.back().second.opened();
        page.frames(3);
    }
    // The server decides the command that is on its way, and answers.
    std::string serve() {
        for (const auto& pending : page.host.requests) {
            if (pending.request.path != "/api/commands") continue;
            const std::string body = pending.request.body;
            WriteScope scope(world.database());
            const Verdict verdict =
                decide(world.database(), command_from_json(body), body, world.actor, world.now);
            scope.commit();
            const bool rejected = verdict.kind == Verdict::Kind::rejected;
            page.host.respond("/api/commands", {rejected ? 409 : 200, {}, verdict.answer});
            page.frames(3);
            return rejected ? "rejected" : "accepted";
        }
        return "nothing waits";
    }
    ui::Node card(const std::string& name) { return page.find(ui::Role::button, "Mrs Y. " + name); }
    bool shows(const std::string& words) { return page.outline().find(words) != std::string::npos; }
    Id<Professional> owner() { return world.now_of(wound).owner_id; }
};

struct OpenOffice : Office {
    OpenOffice() { come_up(); }
};

} // namespace evenload
