#include "common/reports/report_facts.h"

#include "common/base/id_index.h"
#include "common/rules/response_clock.h"
#include "common/store/stored.h"
#include "common/store/tables.h"

#include <algorithm>
#include <cstdio>
#include <unordered_map>

namespace evenload {
namespace {

const std::string cases_sql =
    "select id, reference, patient_id, source, source_detail, received_on, received_at, urgency, "
    "needs, "
    "status, owner_id, pathway_template_id, review_on, closed_on, closure_reason, outcome "
    "from cases where ";

const std::string patients_sql =
    "select id, birth_date, postcode, place, site from patients where ";

// Words met in the data, each once, with the place of each.
class Words {
public:
    explicit Words(std::vector<ReportWord>& words)
        : words_(words) {}

    // −1 for what says nothing. Of texts with one code, the label is the first in the alphabet, so that it does
    // not depend on the order of reading.
    int place_of(const std::string& code, std::string_view label) {
        if (code.empty()) return -1;
        const auto [found, is_new] = places_.try_emplace(code, static_cast<int>(words_.size()));
        if (is_new)
            words_.push_back({code, std::string(label)});
        else if (std::string& kept = words_[static_cast<std::size_t>(found->second)].label;
                 label < kept)
            kept = label;
        return found->second;
    }

private:
    std::vector<ReportWord>& words_;
    std::unordered_map<std::string, int> places_;
};

// Free text is no code, and may hold a name: letters and digits of it, hashed, so that an address tells nothing and
// "Treatment complete" and "treatment complete." are one reason.
std::string code_of_text(std::string_view text) {
    std::string letters;
    for (const char c : text) {
        const bool is_capital = c >= 'A' && c <= 'Z';
        const bool counts = is_capital || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                            static_cast<unsigned char>(c) >= 0x80;
        if (counts) letters += is_capital ? static_cast<char>(c - 'A' + 'a') : c;
    }
    if (letters.empty()) return {};
    char code[20];
    std::snprintf(code, sizeof code, "t%010llx",
                  static_cast<unsigned long long>(stable_hash(letters) & 0xffffffffffULL));
    return code;
}

std::string locality_of(std::string_view postcode) {
    std::string outward(postcode.substr(0, postcode.find(' ')));
    std::transform(outward.begin(), outward.end(), outward.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    const bool is_one = std::all_of(outward.begin(), outward.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    });
    return is_one ? outward : std::string();
}

struct PatientOfCase {
    int place = -1;
    int locality = -1;
    std::optional<Date> birth_date;
};

} // namespace

bool has_code(std::string_view codes, std::string_view code) {
    for (std::size_t at = codes.find(code); at != std::string_view::npos;
         at = codes.find(code, at + 1)) {
        const std::size_t end = at + code.size();
        if ((at == 0 || codes[at - 1] == ' ') && (end == codes.size() || codes[end] == ' '))
            return true;
    }
    return false;
}

ReportFacts::ReportFacts(Database& database, const Id<Team>& team_id, LocalTime now)
    : database_(database)
    , now_(now) {
    if (auto team = find(database, team_id)) team_ = std::move(*team);
    team_.id = team_id;
    read_people();
    read_cases();
}

void ReportFacts::read_people() {
    professionals_ = select<Professional>(database_, "where team_id = $1 order by name, id",
                                          {std::string_view(team_.id.text)});
}

void ReportFacts::read_cases() {
    const std::string_view team_id = team_.id.text;
    IdIndex people(professionals_.size());
    for (std::size_t i = 0; i < professionals_.size(); ++i)
        people.add(professionals_[i].id.text, static_cast<int>(i));

    Words localities(localities_);
    std::vector<PatientOfCase> patients;
    IdIndex patient_index(10'000);
    database_.each(patients_sql + of_whole_team(database_), {team_id}, [&](const Row& row) {
        patient_index.add(row.text(0), static_cast<int>(patients_.size()));
        PatientOfCase& read = patients.emplace_back();
        read.place = static_cast<int>(patients_.size());
        const std::string locality = locality_of(row.text(2));
        read.locality = localities.place_of(locality, locality);
        read.birth_date = date_from_text(row.text(1));
        ReportPatient& patient = patients_.emplace_back();
        patient.id = row.text(0);
        if (!row.is_null(3)) patient.stop.place = place_from_text(row.text(3));
        if (!row.is_null(4)) patient.stop.site = static_cast<int>(row.integer(4));
    });

    Words pathways(pathways_);
    IdIndex pathway_index(64);
    database_.each(
        "select id, code, name from pathway_templates where team_id = $1 order by edition, id",
        {team_id}, [&](const Row& row) {
            const int place = pathways.place_of(std::string(row.text(1)), row.text(2));
            pathway_index.add(row.text(0), place);
        });

    Words endings(endings_);
    Case clock;
    Patient known;
    database_.each(cases_sql + of_whole_team(database_), {team_id}, [&](const Row& row) {
        ReportCase& care = cases_.emplace_back();
        care.id = row.text(0);
        care.reference = row.text(1);
        care.source =
            row.text(3) == "service_request" ? CaseSource::service_request : CaseSource::referral;
        care.received_on = date_at(row, 5);
        care.received_at = time_at(row, 6).value_or(TimeOfDay{});
        care.urgency = urgency_from(row.text(7));
        care.needs = row.text(8);
        care.status = case_status_from(row.text(9));
        care.owner = people.find(row.text(10));
        care.pathway = pathway_index.find(row.text(11));
        care.review_on = date_from_text(row.text(12));
        care.closed_on = date_from_text(row.text(13));
        if (care.status == CaseStatus::closed) {
            care.ending = endings.place_of(code_of_text(row.text(14)), row.text(14));
            care.outcome = endings.place_of(code_of_text(row.text(15)), row.text(15));
        }
        if (const int place = patient_index.find(row.text(2)); place >= 0) {
            const PatientOfCase& patient = patients[static_cast<std::size_t>(place)];
            care.patient = patient.place;
            care.locality = patient.locality;
            known.birth_date = patient.birth_date;
        } else {
            known.birth_date.reset();
        }
        if (care.urgency == Urgency::routine) return;
        clock.urgency = care.urgency;
        clock.received_on = care.received_on;
        clock.source_detail = row.text(4);
        care.no_clock = response_clock(clock, known).has_value();
    });
}

const TravelMatrix& ReportFacts::travel() {
    if (!travel_) {
        travel_.emplace();
        for (const TravelRow& row :
             select<TravelRow>(database_, "where team_id = $1", {std::string_view(team_.id.text)}))
            travel_->add(row);
    }
    return *travel_;
}

const std::vector<ReportContact>& ReportFacts::contacts() {
    if (!contacts_) read_contacts();
    return *contacts_;
}

std::pair<int, int> ReportFacts::contacts_of(Date from, Date until) {
    const auto& all = contacts();
    const auto first =
        std::lower_bound(all.begin(), all.end(), from,
                         [](const ReportContact& one, Date day) { return one.day < day; });
    const auto last = std::upper_bound(
        first, all.end(), until, [](Date day, const ReportContact& one) { return day < one.day; });
    return {static_cast<int>(first - all.begin()), static_cast<int>(last - all.begin())};
}

std::span<const int> ReportFacts::seen(int care) {
    if (!contacts_) read_contacts();
    const auto first = static_cast<std::size_t>(first_seen_[static_cast<std::size_t>(care)]);
    const auto end = static_cast<std::size_t>(first_seen_[static_cast<std::size_t>(care) + 1]);
    return {seen_.data() + first, end - first};
}

const ReportLoad& ReportFacts::load(int care) {
    if (!loads_) read_loads();
    return (*loads_)[static_cast<std::size_t>(care)];
}

} // namespace evenload
