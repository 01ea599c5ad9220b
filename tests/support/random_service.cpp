#include "tests/support/random_service.h"

#include "common/store/change_log.h"
#include "common/store/tables.h"
#include "tests/support/civil.h"

namespace evenload {
namespace {

constexpr std::int64_t minute = 60'000;

} // namespace

template <class Record>
Record RandomService::add(Record record, const Id<Patient>& patient_id, const Id<User>& owner_id) {
    const RecordType& type = description_of<Record>();
    ++rows_;
    if (record.id.none()) record.id.text = std::string(type.name) + std::to_string(rows_);
    Id<Team> team_id;
    if constexpr (requires { record.team_id; }) team_id = record.team_id;
    if constexpr (std::is_same_v<Record, User>) team_id = {};
    if constexpr (std::is_same_v<Record, Deputy>) team_id = {};
    for (const Field& field : type.fields) {
        if (field.kind != FieldKind::text) continue;
        const Value before = field.get(&record);
        if (const auto* text = std::get_if<std::string>(&before); !text || !text->empty()) continue;
        const std::string word = "canary" + std::to_string(++words_) + "x";
        field.set(&record, std::string_view(word));
        canaries.push_back(
            {&type, record.id.text, std::string(field.name), word, team_id, patient_id, owner_id});
    }
    insert(database_, record);
    log_insert(type, &record);
    return record;
}

// As if it had been made by a command, so that the words are in the log as well.
void RandomService::log_insert(const RecordType& type, const void* record) {
    Change change{Change::Kind::insert, &type, {}, {}, {}, {}};
    for (const Field& field : type.fields)
        change.after.push_back({&field, field.get(record)});
    change.row_id = std::get<std::string>(type.fields.front().get(record));
    change.unit_id = std::get<std::string>(type.unit_field().get(record));
    append_to_log(database_, {"made_" + std::to_string(rows_), "import_csv", "", now}, {change});
}

RandomService::RandomService(std::uint64_t seed, Database& into)
    : random_(seed)
    , database_(into) {
    today = on("2026-11-23");
    now = Instant{(std::int64_t{today.days} * 24 + 8) * 3'600'000};
    add(Organisation{.id = Id<Organisation>("service")});
    for (const char* name : {"east", "west"})
        teams.push_back(
            add(Team{.id = Id<Team>(name), .organisation_id = Id<Organisation>("service")}));
    for (const Team& team : teams)
        add_people(team);
    for (const Team& team : teams)
        for (int i = 0; i < 4; ++i)
            add_patient(team);
    for (int i = 0; i < 8; ++i) {
        const Date first = today + random_.between(-6, 2);
        deputies.push_back(
            add(Deputy{.organisation_id = Id<Organisation>("service"),
                       .user_id = one_of(users).id,
                       .deputy_id = one_of(users).id,
                       .first_day = first,
                       .last_day = first + random_.between(0, 5),
                       .ended_at = random_.one_in(2) ? std::optional(now) : std::nullopt}));
    }
}

std::vector<Professional> RandomService::team_of(const Id<Team>& id) const {
    std::vector<Professional> found;
    for (const Professional& one : professionals)
        if (one.team_id == id) found.push_back(one);
    return found;
}

std::vector<User> RandomService::colleagues_of(const Id<Team>& id) const {
    std::vector<User> found;
    for (const User& one : users)
        if (one.team_id == id) found.push_back(one);
    return found;
}

void RandomService::add_people(const Team& team) {
    const auto user = [&](const std::string& name, Role role,
                          const Id<Professional>& professional_id = {}) {
        users.push_back(add(User{.id = Id<User>(name + "_" + team.id.text),
                                 .organisation_id = team.organisation_id,
                                 .team_id = team.id,
                                 .sign_in_name = name + "_" + team.id.text,
                                 .role = role,
                                 .professional_id = professional_id}));
    };
    user("manager", Role::caseload_manager);
    user("supervisor", Role::supervisor);
    user("commissioner", Role::commissioner);
    user("administrator", Role::administrator);
    user("wall", Role::kiosk);
    for (int i = 0; i < 3; ++i) {
        const Professional who = add(Professional{.team_id = team.id});
        professionals.push_back(who);
        user("nurse" + std::to_string(i), Role::professional, who.id);
        caseloads.push_back(add(Caseload{.team_id = team.id,
                                         .professional_id = who.id,
                                         .first_day = today - 30,
                                         .closed = random_.one_in(3)}));
        add(Absence{
            .team_id = team.id, .professional_id = who.id, .first_day = today, .last_day = today});
    }
    for (const Caseload& caseload : caseloads)
        if (caseload.team_id == team.id && random_.one_in(2)) {
            const std::vector<User> colleagues = colleagues_of(team.id);
            const User to = one_of(colleagues);
            grants.push_back(add(Grant{.team_id = team.id,
                                       .unit = UnitKind::caseload,
                                       .unit_id = caseload.id.text,
                                       .scope = ScopeKind::user,
                                       .scope_id = to.id.text,
                                       .revoked = random_.one_in(3),
                                       .granted_by = one_of(colleagues).id}));
            if (random_.one_in(2)) { // taken by themselves
                grants.push_back(grants.back());
                grants.back().id = {};
                grants.back().scope_id = one_of(colleagues).id.text;
                grants.back().granted_by.text = grants.back().scope_id;
                grants.back() = add(grants.back());
            }
        }
    for (const User& reader : colleagues_of(team.id))
        add(SavedView{.team_id = team.id, .user_id = reader.id}, {}, reader.id);
}

void RandomService::add_patient(const Team& team) {
    Patient patient{.team_id = team.id, .birth_date = on("1940-02-03")};
    patient.id.text = "patient" + std::to_string(rows_);
    patient = add(patient, patient.id);
    patients.push_back(patient);
    add_work(patient);
    add_access(patient);
}

void RandomService::add_work(const Patient& patient) {
    const Id<Team>& team = patient.team_id;
    const std::vector<Professional> nurses = team_of(team);
    const std::vector<User> colleagues = colleagues_of(team);
    const auto somebody = [&](int of) {
        return random_.one_in(of) ? one_of(nurses).id : Id<Professional>();
    };
    add(PatientPreference{.team_id = team,
                          .patient_id = patient.id,
                          .professional_id = one_of(nurses).id},
        patient.id);
    for (int i = random_.between(1, 2); i > 0; --i) {
        const Case care = add(Case{.team_id = team,
                                   .patient_id = patient.id,
                                   .received_on = today,
                                   .owner_id = somebody(2),
                                   .handover_to_id = somebody(5)},
                              patient.id);
        cases.push_back(care);
        const Id<Patient>& of = patient.id;
        add(StatusChange{.team_id = team, .case_id = care.id}, of);
        const Comment comment = add(Comment{.team_id = team,
                                            .subject_id = care.id.text,
                                            .case_id = care.id,
                                            .author_id = one_of(colleagues).id},
                                    of);
        add(Task{.team_id = team, .case_id = care.id, .due_on = today}, of);
        add(Attachment{.team_id = team, .case_id = care.id}, of);
        const Id<User> reader = one_of(colleagues).id;
        add(Notice{.team_id = team, .user_id = reader, .subject_id = comment.id.text}, of, reader);
        for (int visits = random_.below(3); visits > 0; --visits)
            contacts.push_back(add(Contact{.team_id = team,
                                           .case_id = care.id,
                                           .day = today + random_.between(-60, 10),
                                           .professional_id = somebody(2),
                                           .status = random_.one_in(3) ? ContactStatus::cancelled
                                                                       : ContactStatus::planned,
                                           .published_professional_id = somebody(4)},
                                   of));
    }
}

void RandomService::add_access(const Patient& patient) {
    const std::vector<User> colleagues = colleagues_of(patient.team_id);
    const auto sometimes = [&](int of) {
        return random_.one_in(of) ? std::optional(now) : std::nullopt;
    };
    if (random_.one_in(4)) return;
    restrictions.push_back(add(Restriction{.team_id = patient.team_id,
                                           .patient_id = patient.id,
                                           .restricted_by = one_of(colleagues).id,
                                           .lifted_at = sometimes(5)},
                               patient.id));
    if (random_.one_in(2))
        grants.push_back(add(Grant{.team_id = patient.team_id,
                                   .unit = UnitKind::person,
                                   .unit_id = patient.id.text,
                                   .scope = ScopeKind::user,
                                   .scope_id = one_of(colleagues).id.text,
                                   .revoked = random_.one_in(3)},
                             patient.id));
    for (int i = random_.below(3); i > 0; --i) {
        const Id<User> who = one_of(colleagues).id;
        const std::int64_t opened = now.milliseconds - minute * random_.between(1, 120);
        accesses.push_back(add(EmergencyAccess{.team_id = patient.team_id,
                                               .patient_id = patient.id,
                                               .user_id = who,
                                               .opened_at = {opened},
                                               .ends_at = {opened + 60 * minute},
                                               .ended_at = sometimes(4)},
                               patient.id, who));
    }
}

} // namespace evenload
