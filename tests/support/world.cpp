#include "tests/support/world.h"

#include "common/base/text.h"
#include "common/store/change_log.h"
#include "common/store/schema.h"

namespace evenload {
namespace {

constexpr Place base{51'889'000, 903'000}; // Colchester

// "beth lindqvist" → "beth_lindqvist": ids that can be read in a failed test.
std::string id_from(const std::string& name) {
    std::string id = lower(name);
    for (char& c : id)
        if (!is_code(std::string_view(&c, 1))) c = '_';
    return id;
}

} // namespace

World::World()
    : database_(open_memory()) {
    prepare_schema(*database_);
    today = on("2026-11-23");
    now = Instant{(std::int64_t{today.days} * 24 + 8) * 3'600'000};
    organisation = add(Organisation{.id = Id<Organisation>("trust"), .name = "Trust"});
    team = add(Team{
        .id = Id<Team>("team"), .organisation_id = organisation.id, .name = "Team", .base = base});
    const User manager = user("Marta", Role::caseload_manager);
    actor = {manager.id,
             {},
             organisation.id,
             Role::caseload_manager,
             {team.id.text, organisation.id.text}};
}

// What a row needs whatever it is of: an id and the team.
void World::fill(const RecordType& type, void* record) {
    ++rows_;
    const Field& id = type.fields.front();
    if (is_null(id.get(record)))
        id.set(record, std::string_view(std::string(type.name) + "_" + std::to_string(rows_)));
    for (const std::string_view name : {"team_id", "organisation_id"}) {
        const Field* field = type.find(name);
        const std::string& value = name == "team_id" ? team.id.text : organisation.id.text;
        if (field && is_null(field->get(record))) field->set(record, std::string_view(value));
    }
}

Professional World::professional(const std::string& name, Professional rest) {
    rest.name = name;
    if (rest.id.none()) rest.id.text = id_from(name);
    if (rest.hours == WeekHours{}) rest.hours = weekdays("08:00", "16:00");
    return add(std::move(rest));
}

Patient World::patient(const std::string& family_name, Patient rest) {
    rest.family_name = family_name;
    if (rest.id.none()) rest.id.text = id_from(family_name);
    if (!rest.place) rest.place = base;
    return add(std::move(rest));
}

Case World::case_of(const Patient& patient, Case rest) {
    rest.patient_id = patient.id;
    if (rest.id.none()) rest.id.text = "case_" + std::to_string(rows_ + 1);
    if (rest.reference.empty()) rest.reference = "C-" + std::to_string(1001 + rows_);
    if (rest.received_on == Date{}) {
        rest.received_on = today;
        rest.received_at = at("07:00");
    }
    return add(std::move(rest));
}

ContactPlan World::plan(const Case& care, ContactPlan rest) {
    rest.case_id = care.id;
    if (rest.first_day == Date{}) rest.first_day = today;
    return add(std::move(rest));
}

Contact World::visit(const Case& care, Contact rest) {
    rest.case_id = care.id;
    if (rest.day == Date{}) rest.day = today;
    return add(std::move(rest));
}

Absence World::absence(const Professional& professional, Absence rest) {
    rest.professional_id = professional.id;
    if (rest.first_day == Date{}) rest.first_day = rest.last_day = today;
    return add(std::move(rest));
}

User World::user(const std::string& name, Role role, const Id<Professional>& professional_id) {
    return add(User{.id = Id<User>(id_from(name)),
                    .team_id = team.id,
                    .name = name,
                    .sign_in_name = id_from(name),
                    .role = role,
                    .professional_id = professional_id});
}

std::string World::next_command_id() {
    return "command_" + std::to_string(++commands_);
}

Outcome World::perform(const Command& command) {
    WriteScope scope(*database_);
    Transaction transaction(*database_, {command.id, actor, now});
    Outcome outcome = evenload::perform(command, transaction);
    if (!outcome.accepted()) return outcome;
    append_to_log(*database_,
                  {command.id, std::string(command.type->name), actor.user_id.text, now},
                  transaction.changes());
    scope.commit();
    last_command_id = command.id;
    return outcome;
}

std::string World::contents() {
    std::string text;
    for (const RecordType* type : all_records()) {
        std::string columns;
        for (const Field& field : type->fields)
            if (field.name != "version")
                columns += (columns.empty() ? "" : ", ") + std::string(field.name);
        database_->each("select " + columns + " from " + std::string(type->table) + " order by id",
                        {}, [&](const Row& row) {
                            text += type->table;
                            for (std::size_t i = 0; i + 1 < type->fields.size(); ++i) {
                                const int column = static_cast<int>(i);
                                text += '|';
                                if (!row.is_null(column)) text += row.text(column);
                            }
                            text += '\n';
                        });
    }
    return text;
}

Actor actor_of(World& world, const std::string& name, Role role,
               const Id<Professional>& professional_id) {
    const User user = world.user(name, role, professional_id);
    Actor actor = world.actor;
    actor.user_id = user.id;
    actor.professional_id = professional_id;
    actor.role = role;
    return actor;
}

Place kilometres_north(int kilometres) {
    // One degree of latitude is 111.195 km on the sphere of distance_metres().
    return {base.latitude_microdegrees + kilometres * 8993, base.longitude_microdegrees};
}

std::string rule_of(const Outcome& outcome) {
    return outcome.rejection ? outcome.rejection->rule : "accepted";
}

std::string message_of(const Outcome& outcome) {
    return outcome.rejection ? outcome.rejection->message : "";
}

std::string warnings_of(const Outcome& outcome) {
    std::vector<std::string> rules;
    for (const Breach& warning : outcome.warnings)
        rules.push_back(warning.rule);
    return joined(rules, ", ");
}

} // namespace evenload
