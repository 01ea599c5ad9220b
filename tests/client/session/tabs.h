// A small service and the tabs of one person at it, in one test: the test hands every answer over itself.
#pragma once

#include "client/session/session.h"
#include "common/commands/comment/add_comment.h"
#include "common/store/schema.h"
#include "common/store/tables.h"
#include "common/sync/authority.h"
#include "common/sync/feed.h"
#include "tests/support/client/fake_host.h"
#include "tests/support/client/fake_store.h"

#include <memory>
#include <set>
#include <string>

#include <boost/test/unit_test.hpp>

namespace evenload {

inline constexpr const char* session_json =
    R"({"user":{"id":"marta","name":"Marta Kowalska","role":"caseload_manager","organisation_id":"trust",)"
    R"("team_id":"colchester","professional_id":null},"role_text":"caseload manager",)"
    R"("change_unit_ids":["colchester","trust"],"now":1795444200000})";

struct SmallService {
    std::unique_ptr<SqliteDatabase> server = open_memory();
    std::set<std::string> units{"trust", "colchester"};

    SmallService() {
        prepare_schema(*server);
        set_lineage(*server, "first");
        insert(*server, Organisation{.id = Id<Organisation>("trust")});
        Team team;
        team.id = Id<Team>("colchester");
        team.organisation_id = Id<Organisation>("trust");
        insert(*server, team);
        Patient patient;
        patient.id = Id<Patient>("adeyemi");
        patient.team_id = team.id;
        insert(*server, patient);
        Case record;
        record.id = Id<Case>("ulcer");
        record.team_id = team.id;
        record.patient_id = patient.id;
        insert(*server, record);
    }

    HttpResponse image() {
        const auto bytes = replica_image(*server, units);
        return {200, {}, std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size())};
    }
    // The server's answer to a command, which it has done if it could.
    std::string answer_to(const std::string& body) {
        Actor actor;
        actor.user_id = Id<User>("marta");
        actor.role = evenload::Role::caseload_manager;
        actor.unit_ids = units;
        WriteScope scope(*server);
        const Verdict verdict = decide(*server, command_from_json(body), body, actor, Instant{1});
        scope.commit();
        return verdict.answer;
    }
    // The texts that the server has, in the order in which they came.
    std::string comments_there() {
        std::string texts;
        server->each("select c.text from comments c join changes h on h.row_id = c.id "
                     "where h.kind = 'insert' order by h.position",
                     {}, [&](const Row& row) { texts += std::string(row.text(0)) + ';'; });
        return texts;
    }
};

// One tab: its page, what it shares with the other tabs of its device, and its session.
struct Tab {
    explicit Tab(SmallService& its_service, FakeDisk* disk = nullptr, std::uint64_t chance = 1)
        : service(its_service)
        , store(disk ? std::make_unique<FakeStore>(*disk) : nullptr)
        , session(host, store.get()) {
        host.random_state = chance;
    }

    SmallService& service;
    FakeHost host;
    std::unique_ptr<FakeStore> store;
    Session session;

    void come_up() {
        session.start();
        BOOST_REQUIRE(host.respond("/api/session", {200, {}, session_json}));
        BOOST_REQUIRE(host.respond("/api/image", service.image()));
        host.streams.back().second.opened();
        if (!store) return;
        BOOST_REQUIRE(host.respond("/api/outbox_key",
                                   {200, {}, R"({"user_id":"marta","owner":"m","key":"00"})"}));
        while (store->do_next()) {}
    }
    Outcome comment(const std::string& text) {
        AddComment add;
        add.subject = CommentSubject::case_file;
        add.subject_id = "ulcer";
        add.text = text;
        return session.give(add, "Commented");
    }
    std::int64_t comments_here() {
        return session.replica()->database().integer("select count(*) from comments");
    }
    bool is_sending() const {
        for (const auto& pending : host.requests)
            if (pending.request.path == "/api/commands") return true;
        return false;
    }
    std::string waiting_body() {
        for (const auto& pending : host.requests)
            if (pending.request.path == "/api/commands") return pending.request.body;
        BOOST_FAIL("no command is on its way");
        return {};
    }
    // What the server says to the command that is on its way.
    std::string decide_next() { return service.answer_to(waiting_body()); }
    // The server does what is on its way, and its answer arrives.
    void arrive() {
        const std::string answer = decide_next();
        const bool accepted = answer_from_json(answer).outcome.accepted();
        host.respond("/api/commands", {accepted ? 200 : 409, {}, answer});
    }
    HttpResponse changes() {
        return {
            200,
            {},
            to_json_text(changes_for(*service.server, session.replica()->cursor(), service.units))};
    }
};

// The service with one tab at it and no store on the device.
struct OnlyTab : SmallService, Tab {
    OnlyTab()
        : Tab(static_cast<SmallService&>(*this)) {}
};

} // namespace evenload
