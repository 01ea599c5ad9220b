#include "common/exchange/hhcrsp_import.h"

#include "common/base/check.h"
#include "common/base/text.h"
#include "common/commands/case/open_case.h"
#include "common/commands/case/set_contact_plan.h"
#include "common/commands/visit/making_visits.h"
#include "common/store/change_log.h"

#include <algorithm>
#include <set>

namespace evenload {
namespace {

using hhcrsp::Instance;
using hhcrsp::Millis;

int whole_minutes(Millis millis) {
    return (millis + hhcrsp::minute / 2) / hhcrsp::minute;
}

// "S 1" → "s_1"; what leaves nothing, or is there already, gets a number.
std::vector<std::string> skill_codes(const std::vector<std::string>& services) {
    std::vector<std::string> codes;
    std::set<std::string> taken;
    for (const std::string& service : services) {
        std::string code = lower(service.substr(0, 40));
        for (char& c : code)
            if (!is_code(std::string_view(&c, 1))) c = '_';
        if (!taken.insert(code).second) {
            code = "service_" + std::to_string(codes.size() + 1);
            taken.insert(code);
        }
        codes.push_back(std::move(code));
    }
    return codes;
}

class Import {
public:
    Import(Database& database, const Instance& instance, const HhcrspImportOptions& options,
           Instant now)
        : database_(database)
        , instance_(instance)
        , options_(options)
        , now_(now)
        , command_id_("import_" + derive_id(instance.name + to_text(now), 1))
        , codes_(skill_codes(instance.services))
        , shift_(shift()) {}

    HhcrspImported run() {
        write_organisation_and_team();
        Transaction transaction(database_, {command_id_, actor_, now_});
        if (is_new_organisation_) transaction.insert(organisation_);
        transaction.insert(team_);
        write_travel(transaction);
        for (const hhcrsp::Caregiver& caregiver : instance_.caregivers)
            write(transaction, caregiver);
        for (std::size_t p = 0; p < instance_.patients.size(); ++p)
            write_patient(transaction, p);
        append_to_log(database_, {command_id_, "import_hhcrsp", "", now_}, transaction.changes());
        return result_;
    }

private:
    // One hour around all windows, the same for everybody: the file has no working hours.
    Shift shift() const {
        int last = 0;
        for (const hhcrsp::Patient& patient : instance_.patients)
            for (const hhcrsp::Visit& visit : patient.visits)
                last = std::max(last, whole_minutes(patient.window_end + visit.duration));
        const int end = options_.day_start.minutes + (last + 59) / 60 * 60 + 60;
        if (end > 24 * 60)
            throw Fault("the file's day does not end before midnight when it starts at " +
                        to_text(options_.day_start) + "; give an earlier start");
        return {TimeOfDay{std::max(0, options_.day_start.minutes - 60)}, TimeOfDay{end}};
    }

    void write_organisation_and_team() {
        const auto organisations = select<Organisation>(database_, "order by id limit 1");
        is_new_organisation_ = organisations.empty();
        const std::string name = instance_.name.empty() ? "Imported" : instance_.name;
        if (is_new_organisation_) {
            organisation_.id = Id<Organisation>(derive_id(command_id_ + " organisation", 1));
            organisation_.name = name;
        } else {
            organisation_ = organisations.front();
        }
        team_.id = Id<Team>(derive_id(command_id_ + " team", 1));
        team_.organisation_id = organisation_.id;
        team_.name = options_.team_name.empty() ? name : options_.team_name;
        team_.base = instance_.office;
        team_.base_site = 0;
        team_.day_start = shift_.start;
        team_.day_end = shift_.end;
        actor_.organisation_id = organisation_.id;
        actor_.role = Role::administrator;
        actor_.unit_ids = {organisation_.id.text, team_.id.text};
        result_.team_id = team_.id;
        result_.team_name = team_.name;
    }

    void write_travel(Transaction& transaction) {
        for (std::size_t site = 0; site < instance_.travel.size(); ++site) {
            TravelRow row;
            row.id = transaction.new_id<TravelRow>();
            row.team_id = team_.id;
            row.site = static_cast<int>(site);
            for (const Millis way : instance_.travel[site])
                row.minutes +=
                    (row.minutes.empty() ? "" : " ") + std::to_string(whole_minutes(way));
            transaction.insert(row);
        }
    }

    void write(Transaction& transaction, const hhcrsp::Caregiver& caregiver) {
        Professional professional;
        professional.id = transaction.new_id<Professional>();
        professional.team_id = team_.id;
        professional.name = caregiver.id;
        for (const int service : caregiver.services)
            professional.skills.add(codes_[static_cast<std::size_t>(service)]);
        professional.hours.days[static_cast<std::size_t>(weekday_of(options_.day))] = shift_;
        transaction.insert(professional);
        ++result_.professionals;
    }

    void write_patient(Transaction& transaction, std::size_t index) {
        const hhcrsp::Patient& source = instance_.patients[index];
        Patient patient;
        patient.id = transaction.new_id<Patient>();
        patient.team_id = team_.id;
        patient.place = source.place;
        patient.site = static_cast<int>(index) + 1;
        transaction.insert(patient);
        ++result_.patients;

        OpenCase open;
        open.team_id = team_.id;
        open.patient_id = patient.id;
        open.source = CaseSource::service_request;
        open.source_detail = source.id;
        open.received_on = london_time(now_).date;
        open.received_at = london_time(now_).time;
        for (const hhcrsp::Visit& visit : source.visits)
            open.needs.add(code_of(visit));
        open.reason = words_of(open.needs);
        const Outcome opened = accepted(perform(open, transaction));
        write_visits(transaction, Id<Case>(opened.created.front()), source);
    }

    void write_visits(Transaction& transaction, const Id<Case>& case_id,
                      const hhcrsp::Patient& source) {
        SetContactPlan command;
        command.case_id = case_id;
        command.period_days = 0;
        command.first_day = options_.day;
        command.last_day = options_.day;
        command.minutes = std::max(1, whole_minutes(source.visits.front().duration));
        command.skills = {code_of(source.visits.front())};
        command.window_start = time_of(source.window_start);
        command.window_end = time_of(source.window_end);
        if (source.visits.size() == 2) {
            command.staff = 2;
            command.second_visit =
                source.in_sequence ? SecondVisit::in_sequence : SecondVisit::together;
            command.second_skills = {code_of(source.visits.back())};
            command.second_minutes = std::max(1, whole_minutes(source.visits.back().duration));
            command.gap_from_minutes = whole_minutes(source.gap_from);
            command.gap_to_minutes = whole_minutes(source.gap_to);
        }
        const Outcome planned = accepted(perform(command, transaction));
        const auto plan = transaction.find(Id<ContactPlan>(planned.created.front()));
        EVENLOAD_CHECK(plan);
        // Setting the plan makes the visit where the team has planned for that day already.
        std::vector<std::string> visits(planned.created.begin() + 1, planned.created.end());
        if (visits.empty()) make_visit(transaction, *plan, {options_.day, 0, 1}, team_, visits);
        result_.visits += static_cast<int>(visits.size());
    }

    // What the reader lets through, the rules accept; else the two disagree and nothing is written.
    static Outcome accepted(Outcome outcome) {
        if (!outcome.accepted())
            throw Fault("the rules refuse this file: " + outcome.rejection->message);
        return outcome;
    }

    const std::string& code_of(const hhcrsp::Visit& visit) const {
        return codes_[static_cast<std::size_t>(visit.service)];
    }
    TimeOfDay time_of(Millis millis) const {
        return {options_.day_start.minutes + whole_minutes(millis)};
    }

    Database& database_;
    const Instance& instance_;
    const HhcrspImportOptions& options_;
    Instant now_;
    std::string command_id_;
    std::vector<std::string> codes_;
    Shift shift_;
    bool is_new_organisation_ = false;
    Organisation organisation_;
    Team team_;
    Actor actor_;
    HhcrspImported result_;
};

} // namespace

HhcrspImported import_hhcrsp(Database& database, const Instance& instance,
                             const HhcrspImportOptions& options, Instant now) {
    return Import(database, instance, options, now).run();
}

} // namespace evenload
