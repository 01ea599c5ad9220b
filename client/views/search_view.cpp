#include "client/views/search_view.h"

#include "client/views/words.h"
#include "common/base/text.h"
#include "common/store/stored.h"

#include <array>

namespace evenload {
namespace {

constexpr std::size_t most_hits = 8;
constexpr std::size_t most_words = 4;

// "CO7 9AB" and "co79ab" are found alike.
constexpr std::string_view case_sql =
    "select id, reference, reason, status, title, given_name, family_name, birth_date, postcode, "
    "patient_id "
    "from (select c.*, p.title, p.given_name, p.family_name, p.birth_date, p.postcode, "
    "lower(c.reference || '|' || p.title || ' ' || p.given_name || ' ' || p.family_name || '|' || "
    "replace(p.postcode, ' ', '') || '|' || p.postcode || '|' || p.nhs_number) as searched "
    "from cases c join patients p on p.id = c.patient_id where c.team_id = $1) as found "
    "where searched like $2 and searched like $3 and searched like $4 and searched like $5 "
    "order by case when status in ('closed', 'rejected') then 1 else 0 end, family_name, "
    "given_name, reference limit 9";

constexpr std::string_view professional_sql =
    "select id, name, role, band from professionals where team_id = $1 and active = 1 "
    "and lower(name) like $2 and lower(name) like $3 and lower(name) like $4 and lower(name) like "
    "$5 "
    "order by name limit 9";

// What a person types is letters to look for, never a pattern. Words beyond the fourth are not looked for.
std::array<std::string, most_words> patterns_of(const std::string& text) {
    std::array<std::string, most_words> patterns;
    patterns.fill("%");
    std::size_t next = 0;
    for (const std::string_view word : split(text, ' ')) {
        std::string letters;
        for (const char c : lower(word))
            if (c != '%' && c != '_') letters += c;
        if (!letters.empty() && next < most_words) patterns[next++] = '%' + letters + '%';
    }
    return patterns;
}

SearchHit case_hit(const Row& row, Date today) {
    Patient patient;
    patient.id = Id<Patient>(std::string(row.text(9)));
    patient.title = row.text(4);
    patient.given_name = row.text(5);
    patient.family_name = row.text(6);
    SearchHit hit;
    hit.id = row.text(0);
    hit.reference = row.text(1);
    hit.title = full_name(patient);
    if (const auto born = date_from_text(row.text(7)))
        hit.title += ", " + std::to_string(whole_years(*born, today));
    hit.detail = hit.reference;
    for (const std::string_view part : {row.text(2), row.text(8)})
        if (!part.empty()) hit.detail += " · " + std::string(part);
    const CaseStatus status = case_status_from(row.text(3));
    if (status != CaseStatus::active) hit.mark = {status_words(status), status_tone(status)};
    return hit;
}

SearchHit professional_hit(const Row& row) {
    Professional professional;
    professional.role = row.text(2);
    professional.band = static_cast<int>(row.integer(3));
    SearchHit hit;
    hit.kind = SearchHit::Kind::professional;
    hit.id = row.text(0);
    hit.title = row.text(1);
    hit.detail = role_words(professional);
    return hit;
}

} // namespace

SearchView search_view(Database& database, const Viewpoint& viewpoint, const std::string& text) {
    SearchView view;
    view.asked = trimmed(text);
    if (view.asked.size() < 2) return view;
    const auto patterns = patterns_of(view.asked);
    if (patterns[0] == "%") return view;
    const std::string_view team = viewpoint.team_id.text;
    const std::initializer_list<ValueView> parameters{
        team, std::string_view(patterns[0]), std::string_view(patterns[1]),
        std::string_view(patterns[2]), std::string_view(patterns[3])};
    database.each(professional_sql, parameters,
                  [&](const Row& row) { view.hits.push_back(professional_hit(row)); });
    database.each(case_sql, parameters,
                  [&](const Row& row) { view.hits.push_back(case_hit(row, viewpoint.now.date)); });
    view.more = view.hits.size() > most_hits;
    if (view.more) view.hits.resize(most_hits);
    view.summary = view.hits.empty() ? "Nothing found for “" + view.asked + "”"
                   : view.more       ? "More than " + std::to_string(most_hits) + " found"
                                     : std::to_string(view.hits.size()) + " found";
    return view;
}

} // namespace evenload
