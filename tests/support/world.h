// A tiny world for tests: a database in memory with one organisation and one team, people added by name, and
// commands given by one line. It is Monday 23 November 2026, 08:00. What is not said has an ordinary value: a
// professional works Monday to Friday 08:00–16:00 without a break; everybody lives at the team's base.
//
//     World world;
//     const auto beth = world.professional("Beth", {.skills = {"wound_care"}});
//     const auto leg = world.case_of(world.patient("Adeyemi"));
//     BOOST_TEST(world.perform(MoveCase{leg.id, beth.id}).accepted());
#pragma once

#include "common/commands/command.h"
#include "common/store/sqlite.h"
#include "tests/support/civil.h"

#include <memory>
#include <string>
#include <vector>

namespace evenload {

class World {
public:
    World();

    Database& database() { return *database_; }

    // Records: the id is made from the name where it is not given; the rest as given.
    Professional professional(const std::string& name, Professional rest = {});
    Patient patient(const std::string& family_name, Patient rest = {});
    Case case_of(const Patient& patient, Case rest = {}); // waiting, routine, received today 07:00
    ContactPlan plan(const Case& care,
                     ContactPlan rest = {});            // from today, once a week, 30 minutes
    Contact visit(const Case& care, Contact rest = {}); // today, unplaced, 30 minutes
    Absence absence(const Professional& professional, Absence rest = {}); // today, the whole day
    User user(const std::string& name, Role role, const Id<Professional>& professional_id = {});
    template <class Record>
    Record add(Record record) {
        fill(description_of<Record>(), &record);
        insert(*database_, record);
        return record;
    }

    // The row as it is now; a Bug when it is gone.
    template <class Record>
    Record now_of(const Id<Record>& id) {
        auto record = find(*database_, id);
        EVENLOAD_CHECK(record);
        return *record;
    }
    template <class Record>
    Record now_of(const Record& record) {
        return now_of(record.id);
    }
    template <class Record>
    std::vector<Record> all(std::string_view tail = "order by id") {
        return select<Record>(*database_, tail);
    }

    // Performs as `actor`, at `now`; accepted changes are in the log under last_command_id.
    Outcome perform(const Command& command);
    template <class Arguments>
    Outcome perform(Arguments arguments) {
        return perform(make_command(next_command_id(), std::move(arguments)));
    }
    std::string next_command_id();

    // Every row of every table, one a line, without versions: for "nothing has changed".
    std::string contents();

    Team team;
    Organisation organisation;
    Actor actor; // a caseload manager of the team; change its role or units as a test needs
    Instant now;
    Date today;
    std::string last_command_id;

private:
    void fill(const RecordType& type, void* record);

    std::unique_ptr<SqliteDatabase> database_;
    int commands_ = 0;
    int rows_ = 0;
};

// An actor of the same team in another role; their user is added to the world.
Actor actor_of(World& world, const std::string& name, Role role,
               const Id<Professional>& professional_id = {});

Place kilometres_north(int kilometres); // of the team's base, in a straight line

// The rule of the rejection, or "accepted": one value to compare.
std::string rule_of(const Outcome& outcome);
std::string message_of(const Outcome& outcome);
// "capacity, travel_gap": the rules of the warnings, in order.
std::string warnings_of(const Outcome& outcome);

} // namespace evenload
