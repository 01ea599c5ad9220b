// A tiny database for tests of the store: one organisation, one team, one patient with one case.
#pragma once

#include "common/store/schema.h"
#include "common/store/sqlite.h"
#include "common/store/transaction.h"

#include <memory>

struct SmallStore {
    std::unique_ptr<evenload::SqliteDatabase> database = evenload::open_memory();
    evenload::Actor actor;
    evenload::Organisation organisation;
    evenload::Team team;
    evenload::Patient patient;
    evenload::Case care;

    SmallStore() {
        using namespace evenload;
        prepare_schema(*database);
        organisation.id = Id<Organisation>("trust");
        team.id = Id<Team>("colchester");
        team.organisation_id = organisation.id;
        patient.id = Id<Patient>("adeyemi");
        patient.team_id = team.id;
        patient.family_name = "Adeyemi";
        care.id = Id<Case>("ulcer");
        care.team_id = team.id;
        care.patient_id = patient.id;
        care.reference = "C-1042";
        insert(*database, organisation);
        insert(*database, team);
        insert(*database, patient);
        insert(*database, care);
        actor.user_id = Id<User>("marta");
        actor.role = Role::caseload_manager;
        actor.unit_ids = {"trust", "colchester"};
    }

    evenload::Transaction transaction(std::string command_id) {
        return {*database, {std::move(command_id), actor, evenload::Instant{1'795'000'000'000}}};
    }
};
