#include "common/base/text.h"
#include "common/exchange/demo/demo_rows.h"
#include "common/exchange/demo/people.h"
#include "common/exchange/pathways/starting_pathways.h"

#include <set>

namespace evenload::demo {
namespace {

Professional professional_from(const Colleague& colleague, std::string name) {
    Professional professional;
    professional.name = std::move(name);
    professional.role = colleague.role;
    professional.band = colleague.band;
    professional.skills = codes_of(colleague.skills);
    professional.equipment = codes_of(colleague.equipment);
    professional.hours = *week_hours_from_text(colleague.hours);
    professional.break_start = TimeOfDay{12 * 60};
    professional.break_minutes = 30;
    professional.other_minutes = colleague.other_minutes;
    return professional;
}

// "Hana Kovács" → "hana.kovacs": letters beyond ASCII lose their marks.
std::string sign_in_name(std::string_view name) {
    static constexpr std::pair<std::string_view, std::string_view> plain[] = {
        {"á", "a"}, {"ó", "o"}, {"ö", "o"}, {"é", "e"},
        {"ł", "l"}, {"W", "w"}, {"'", ""},  {"\u2019", ""}};
    std::string text(name);
    for (const auto& [from, to] : plain)
        for (auto at = text.find(from); at != std::string::npos; at = text.find(from))
            text.replace(at, from.size(), to);
    for (char& c : text)
        if (c == ' ') c = '.';
    return lower(text);
}

void add_user(DemoRows& rows, const DemoOptions& options, std::string name, Role role,
              const Id<Professional>& professional_id = {}, std::string signs_in_as = {}) {
    User user;
    user.id = demo_id<User>(options, "user", static_cast<int>(rows.users.size()) + 1);
    user.organisation_id = rows.organisation.id;
    user.team_id = rows.team.id;
    user.sign_in_name = signs_in_as.empty() ? sign_in_name(name) : std::move(signs_in_as);
    user.name = std::move(name);
    user.role = role;
    user.professional_id = professional_id;
    rows.users.push_back(std::move(user));
}

void add_pathways(DemoRows& rows, const DemoOptions& options) {
    int number = 0;
    for (PathwayTemplate& pathway : starting_pathways()) {
        pathway.id = demo_id<PathwayTemplate>(options, "pathway", ++number);
        pathway.team_id = rows.team.id;
        rows.pathways.push_back(std::move(pathway));
    }
}

void add_absences(DemoRows& rows, const DemoOptions& options) {
    const Date next_monday = monday_of(options.now.date) + 7;
    Absence leave;
    leave.id = demo_id<Absence>(options, "absence", 1);
    leave.team_id = rows.team.id;
    leave.professional_id = rows.professionals[3].id;
    leave.first_day = next_monday + 3;
    leave.last_day = next_monday + 4;
    leave.reason = "leave";
    rows.absences.push_back(leave);

    Absence training = leave;
    training.id = demo_id<Absence>(options, "absence", 2);
    training.professional_id = rows.professionals[11].id;
    training.first_day = training.last_day = next_monday + 1;
    training.start = TimeOfDay{13 * 60};
    training.end = TimeOfDay{16 * 60};
    training.reason = "training";
    rows.absences.push_back(training);
}

} // namespace

void make_team(DemoRows& rows, const DemoOptions& options, Random& random) {
    const bool large = options.size == DemoSize::large;
    rows.organisation.id = demo_id<Organisation>(options, "organisation", 1);
    rows.organisation.name = "Camulodunum Community Health";
    rows.organisation.ods_code = "R9X";
    rows.team.id = demo_id<Team>(options, "team", 1);
    rows.team.organisation_id = rows.organisation.id;
    rows.team.name = "Colchester Community Team";
    rows.team.base_address = "Castle Park Health Centre, Colchester";
    rows.team.base = base_place();

    const int count = large ? 100 : static_cast<int>(colleagues().size());
    std::set<std::string> names;
    for (int i = 0; i < count; ++i) {
        const bool known = i < static_cast<int>(colleagues().size());
        const Colleague colleague =
            known ? colleagues()[static_cast<std::size_t>(i)] : colleague_like(i);
        std::string name = known ? std::string(colleague.name) : professional_name(random, i);
        while (!names.insert(name).second)
            name = professional_name(random, random.below(1000));
        Professional professional = professional_from(colleague, std::move(name));
        professional.id = demo_id<Professional>(options, "professional", i + 1);
        professional.team_id = rows.team.id;
        rows.professionals.push_back(std::move(professional));
    }

    add_user(rows, options, "Adele Fenwick", Role::administrator, {}, "admin");
    add_user(rows, options, "Marta Kowalska", Role::caseload_manager);
    add_user(rows, options, "Samira Haddad", Role::supervisor);
    add_user(rows, options, "Colin Baxter", Role::commissioner);
    add_user(rows, options, "Team office screen", Role::kiosk, {}, "office.screen");
    for (const Professional& professional : rows.professionals) {
        add_user(rows, options, professional.name, Role::professional, professional.id);
        if (rows.users.size() >= 17) break; // the large demo needs no hundred sign-ins
    }
    add_pathways(rows, options);
    add_absences(rows, options);
}

} // namespace evenload::demo
