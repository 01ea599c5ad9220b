#include "common/commands/gathering.h"

#include "common/base/check.h"
#include "common/rules/load.h"

namespace evenload {
namespace {

Stop stop_from(const Row& row, int place_column, int site_column) {
    Stop stop;
    if (!row.is_null(place_column)) stop.place = place_from_text(row.text(place_column));
    if (!row.is_null(site_column)) stop.site = static_cast<int>(row.integer(site_column));
    return stop;
}

void add_site(std::set<int>& sites, const Stop& stop) {
    if (stop.site) sites.insert(*stop.site);
}

} // namespace

ProfessionalDay professional_day(Database& database, const Professional& professional,
                                 const Team& team, Date day) {
    ProfessionalDay result{professional, day, base_of(professional, team), {}, {}, {}, {}, {}};
    const std::string day_text = to_text(day);
    result.absences = select<Absence>(
        database, "where professional_id = $1 and first_day <= $2 and last_day >= $2 order by id",
        {std::string_view(professional.id.text), std::string_view(day_text)});
    std::set<int> sites;
    add_site(sites, result.base);
    database.each("select v.id, coalesce(v.actual_start, v.start), "
                  "coalesce(v.actual_minutes, v.planned_minutes), p.place, p.site "
                  "from contacts v join cases c on c.id = v.case_id "
                  "join patients p on p.id = c.patient_id "
                  "where v.professional_id = $1 and v.day = $2 and v.start is not null "
                  "and v.status in ('planned', 'started', 'delivered') order by v.id",
                  {std::string_view(professional.id.text), std::string_view(day_text)},
                  [&](const Row& row) {
                      const Stop stop = stop_from(row, 3, 4);
                      add_site(sites, stop);
                      add_visit(result.visits, {Id<Contact>(std::string(row.text(0))),
                                                TimeOfDay{static_cast<int>(row.integer(1))},
                                                static_cast<int>(row.integer(2)), stop});
                  });
    result.travel = std::make_shared<TravelMatrix>(travel_matrix(database, team.id, sites));
    result.pool = equipment_pool(database, team.id, day);
    result.checks = check_settings(database, team.id);
    return result;
}

PlanningSettings planning_settings(Database& database, const Id<Team>& team_id) {
    auto found = select<PlanningSettings>(database, "where team_id = $1 order by id",
                                          {std::string_view(team_id.text)});
    if (!found.empty()) return std::move(found.front());
    PlanningSettings settings;
    settings.team_id = team_id;
    return settings;
}

std::shared_ptr<const std::vector<CheckSetting>> check_settings(Database& database,
                                                                const Id<Team>& team_id) {
    auto settings = std::make_shared<std::vector<CheckSetting>>(select<CheckSetting>(
        database, "where team_id = $1 order by rule, id", {std::string_view(team_id.text)}));
    return settings->empty() ? nullptr : settings;
}

std::vector<SharedEquipment> shared_equipment_of(Database& database, const Id<Team>& team_id) {
    return select<SharedEquipment>(database, "where team_id = $1 and pieces > 0 order by code, id",
                                   {std::string_view(team_id.text)});
}

Codes shared_codes(Database& database, const Id<Team>& team_id) {
    Codes codes;
    for (const SharedEquipment& item : shared_equipment_of(database, team_id))
        codes.add(item.code);
    return codes;
}

std::map<Id<Patient>, std::vector<PatientPreference>>
preferences_by_patient(Database& database, const Id<Team>& team_id) {
    std::map<Id<Patient>, std::vector<PatientPreference>> preferences;
    for (PatientPreference& wish : select<PatientPreference>(
             database, "where team_id = $1 and kind <> 'no_matter' order by id",
             {std::string_view(team_id.text)}))
        preferences[wish.patient_id].push_back(std::move(wish));
    return preferences;
}

std::vector<PatientPreference> preferences_of_case(Database& database, const Id<Case>& case_id) {
    return select<PatientPreference>(
        database,
        "where patient_id = (select patient_id from cases where id = $1) and "
        "kind <> 'no_matter' order by id",
        {std::string_view(case_id.text)});
}

std::shared_ptr<const EquipmentPool> equipment_pool(Database& database, const Id<Team>& team_id,
                                                    Date day) {
    auto pool = std::make_shared<EquipmentPool>();
    pool->items = shared_equipment_of(database, team_id);
    if (pool->items.empty()) return nullptr;
    const std::string day_text = to_text(day);
    database.each(
        "select v.id, v.equipment, p.id, p.name, p.equipment from contacts v "
        "join professionals p on p.id = v.professional_id "
        "where v.team_id = $1 and v.day = $2 and v.start is not null and v.equipment <> '' "
        "and v.status in ('planned', 'started', 'delivered') order by v.id",
        {std::string_view(team_id.text), std::string_view(day_text)}, [&](const Row& row) {
            const auto asked = codes_from_text(row.text(1));
            const auto carried = codes_from_text(row.text(4));
            EVENLOAD_CHECK(asked && carried);
            for (const std::string& code : asked->without(*carried))
                pool->borrowings.push_back({Id<Contact>(std::string(row.text(0))),
                                            Id<Professional>(std::string(row.text(2))),
                                            std::string(row.text(3)), code});
        });
    return pool;
}

void add_travel(Database& database, ProfessionalDay& day, const Stop& stop) {
    if (!stop.site || !day.travel) return;
    auto travel = std::make_shared<TravelMatrix>(*day.travel);
    for (const TravelRow& row : select<TravelRow>(
             database, "where team_id = $1 and site = $2",
             {std::string_view(day.professional.team_id.text), std::int64_t{*stop.site}}))
        travel->add(row);
    day.travel = std::move(travel);
}

Stop patient_stop(Database& database, const Id<Case>& case_id) {
    Stop stop;
    database.each("select p.place, p.site from cases c join patients p on p.id = c.patient_id "
                  "where c.id = $1",
                  {std::string_view(case_id.text)},
                  [&](const Row& row) { stop = stop_from(row, 0, 1); });
    return stop;
}

std::optional<Contact> partner_of(Database& database, const Contact& contact) {
    if (contact.partner_id) return find(database, contact.partner_id);
    auto partners = select<Contact>(database, "where partner_id = $1 order by id",
                                    {std::string_view(contact.id.text)});
    if (partners.empty()) return std::nullopt;
    return std::move(partners.front());
}

TravelMatrix travel_matrix(Database& database, const Id<Team>& team_id,
                           const std::set<int>& sites) {
    TravelMatrix matrix;
    for (const int site : sites)
        for (const TravelRow& row :
             select<TravelRow>(database, "where team_id = $1 and site = $2",
                               {std::string_view(team_id.text), std::int64_t{site}}))
            matrix.add(row);
    return matrix;
}

void each_owned_plan(Database& database, const Id<Professional>& owner_id,
                     const std::function<void(const OwnedPlan&)>& give) {
    const RecordType& type = description_of<ContactPlan>();
    const Field& status = *description_of<Case>().find("status");
    const int columns = static_cast<int>(type.fields.size());
    database.each("select " + column_list(type, "p.") + ", c.status, t.place, t.site " +
                      "from cases c join contact_plans p on p.case_id = c.id "
                      "join patients t on t.id = c.patient_id where c.owner_id = $1 order by p.id",
                  {std::string_view(owner_id.text)}, [&](const Row& row) {
                      OwnedPlan owned{};
                      read_record(type, &owned.plan, row);
                      Case care;
                      EVENLOAD_CHECK(status.set(&care, row.value(columns)));
                      owned.status = care.status;
                      owned.patient = stop_from(row, columns + 1, columns + 2);
                      give(owned);
                  });
}

int load_minutes(Database& database, const Professional& professional, const Team& team, Date week,
                 const std::set<Id<Case>>& except) {
    const Stop base = base_of(professional, team);
    std::set<int> sites;
    add_site(sites, base);
    const TravelMatrix travel = travel_matrix(database, team.id, sites);
    int minutes = 0;
    each_owned_plan(database, professional.id, [&](const OwnedPlan& owned) {
        if (!counts_in_load(owned.status) || except.contains(owned.plan.case_id)) return;
        const int one_way =
            travel_minutes(base, owned.patient, professional.travel_mode, travel).value_or(0);
        minutes += load_of(owned.plan, {one_way, team.recording_minutes, week}).total_minutes();
    });
    return minutes;
}

int available_minutes(Database& database, const Professional& professional, Date week) {
    const std::string monday = to_text(monday_of(week));
    const std::string sunday = to_text(monday_of(week) + 6);
    const auto absences = select<Absence>(
        database, "where professional_id = $1 and first_day <= $2 and last_day >= $3 order by id",
        {std::string_view(professional.id.text), std::string_view(sunday),
         std::string_view(monday)});
    return available_time(professional, absences, week).available_minutes();
}

} // namespace evenload
