#include "common/sync/pack_image.h"

#include "common/model/records.h"
#include "common/store/change_log.h"
#include "common/store/schema.h"
#include "common/store/tables.h"
#include "common/sync/feed.h"

#include <array>

namespace evenload {
namespace {

// How far back the contacts with a carried patient go.
constexpr int days_of_contacts = 90;

// $1 the professional, $2 and $3 the first and the last day, $4 the team, $5 the person, $6 the day from which contacts
// are carried.
struct Carried {
    std::string_view table;
    std::string condition;
};

const std::string own_cases =
    "(select case_id from contacts where professional_id = $1 and day >= $2 and day <= $3 and "
    "status <> 'cancelled')";
const std::string own_patients = "(select patient_id from cases where id in " + own_cases + ")";
const std::string named_in =
    " in (select professional_id from contacts where case_id in " + own_cases + " and day >= $6)";

// A table that is not here is not carried.
const std::vector<Carried>& carried() {
    static const std::vector<Carried> tables{
        {"organisations", "id in (select organisation_id from teams where id = $4)"},
        {"teams", "id = $4"},
        {"professionals", "id = $1 or id" + named_in +
                              " or id in (select owner_id from cases where id in " + own_cases +
                              ")"},
        {"users", "id = $5 or id in (select author_id from comments where case_id in " + own_cases +
                      ") or id in (select recorded_by from contacts where case_id in " + own_cases +
                      " and day >= $6) or professional_id" + named_in},
        {"absences", "professional_id = $1 and last_day >= $2"},
        {"patients", "id in " + own_patients},
        {"patient_preferences", "patient_id in " + own_patients},
        {"planning_settings", "team_id = $4"},
        {"check_settings", "team_id = $4"},
        {"need_factors", "team_id = $4"},
        {"pathway_templates",
         "id in (select pathway_template_id from cases where id in " + own_cases + ")"},
        {"cases", "id in " + own_cases},
        {"status_changes", "case_id in " + own_cases},
        {"contact_plans", "case_id in " + own_cases},
        {"contacts", "case_id in " + own_cases + " and day >= $6"},
        {"contact_schedules", "professional_id = $1 and last_day >= $2"},
        {"comments", "case_id in " + own_cases},
        {"tasks", "case_id in " + own_cases},
        {"attachments", "case_id in " + own_cases},
        {"threads_read", "user_id = $5"},
        {"travel_rows", "team_id = $4 and (site in (select site from patients where id in " +
                            own_patients +
                            ") or site in (select base_site from teams where id = $4) or site in "
                            "(select site from professionals where id = $1))"}};
    return tables;
}

// All six are named in every statement, since engines refuse a parameter that is not used.
std::string using_all(const std::string& condition) {
    return "(" + condition +
           ") and $1 is not null and $2 is not null and $3 is not null and $4 is not null and $5 "
           "is "
           "not null and $6 is not null";
}

void copy_rows(Database& from, Database& to, const RecordType& type, const std::string& condition,
               const Parameters& parameters) {
    std::string places;
    for (std::size_t i = 1; i <= type.fields.size(); ++i)
        places += (i == 1 ? "$" : ", $") + std::to_string(i);
    const std::string insert = "insert into " + std::string(type.table) + " (" + column_list(type) +
                               ") values (" + places + ")";
    std::vector<ValueView> values(type.fields.size());
    from.each("select " + column_list(type) + " from " + std::string(type.table) + " where " +
                  condition + " order by id",
              parameters, [&](const Row& row) {
                  for (std::size_t i = 0; i < values.size(); ++i)
                      values[i] = row.value(static_cast<int>(i));
                  to.run(insert, Parameters(values));
              });
}

} // namespace

PackImage pack_image(Database& database, const PackRequest& request) {
    const ReadScope one_state(database);
    const auto seen = rows_in_scope(database, request.scope);
    const auto image = open_memory();
    prepare_schema(*image);
    const std::array<std::string, 3> days{to_text(request.first_day),
                                          to_text(request.first_day + (request.days - 1)),
                                          to_text(request.first_day + -days_of_contacts)};
    const std::vector<ValueView> values{std::string_view(request.professional_id.text),
                                        std::string_view(days[0]),
                                        std::string_view(days[1]),
                                        std::string_view(request.team_id.text),
                                        std::string_view(request.user_id.text),
                                        std::string_view(days[2])};
    const Parameters parameters(values);
    {
        WriteScope filling(*image);
        for (const Carried& one : carried())
            copy_rows(*seen, *image, *find_record(one.table), using_all(one.condition), parameters);
        set_lineage(*image, lineage(database));
        set_log_position(*image, log_position(database));
        set_scope(*image, derive_id("pack of " + request.user_id.text, 0));
        filling.commit();
    }
    PackImage made{image->image(), {}};
    image->each("select id from cases order by id", {},
                [&](const Row& row) { made.case_ids.emplace_back(row.text(0)); });
    return made;
}

} // namespace evenload
