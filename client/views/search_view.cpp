#include "client/views/search_view.h"

#include "client/views/words.h"
#include "common/base/text.h"
#include "common/store/stored.h"
#include "common/store/tables.h"

#include <algorithm>

namespace evenload {
namespace {

constexpr std::size_t most_hits = 8;
constexpr std::size_t least_comments = 2; // keep their room among many cases
constexpr std::size_t least_letters = 2;
constexpr std::size_t most_words = 4;
constexpr std::size_t words_before = 24; // letters of a comment shown before what was looked for

constexpr std::string_view case_sql =
    "select c.id, c.reference, c.reason, c.status, p.title, p.given_name, p.family_name, "
    "p.birth_date, p.postcode, c.patient_id from cases c join patients p on p.id = c.patient_id "
    "where c.id = $1";

constexpr std::string_view professional_sql =
    "select id, name, role, band from professionals where team_id = $1 and active = 1 "
    "order by name, id";

// Words beyond the fourth are not looked for.
std::vector<std::string> words_of_search(const std::string& text) {
    std::vector<std::string> words;
    const std::string letters = lower(text);
    for (const std::string_view word : split(letters, ' '))
        if (!word.empty() && words.size() < most_words) words.emplace_back(word);
    return words;
}

bool has_all(std::string_view text, const std::vector<std::string>& words) {
    return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
        return text.find(word) != std::string_view::npos;
    });
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

// What stands around the word, whole words only.
std::string around(const std::string& text, const std::string& word) {
    const std::size_t at = lower(text).find(word);
    if (at == std::string::npos || at <= words_before) return text;
    const std::size_t from = text.find(' ', at - words_before);
    return from == std::string::npos || from >= at ? text : "…" + text.substr(from + 1);
}

SearchHit comment_hit(Database& database, const Viewpoint& viewpoint, const Comment& comment,
                      const std::string& word) {
    SearchHit hit;
    hit.kind = SearchHit::Kind::comment;
    hit.id = comment.id.text;
    hit.place = place_of(database, viewpoint, comment);
    hit.title = around(comment.text, word);
    hit.detail = hit.place.words;
    if (comment.resolved_at) hit.mark = {"Resolved", Tone::neutral};
    return hit;
}

} // namespace

bool is_searched_for(std::string_view text) {
    return trimmed(text).size() >= least_letters;
}

SearchView search_view(Database& database, const SearchIndex& index, const Viewpoint& viewpoint,
                       const std::string& text) {
    SearchView view;
    view.asked = trimmed(text);
    if (!is_searched_for(view.asked)) return view;
    const std::vector<std::string> words = words_of_search(view.asked);
    database.each(professional_sql, {std::string_view(viewpoint.team_id.text)},
                  [&](const Row& row) {
                      if (has_all(lower(row.text(1)), words))
                          view.hits.push_back(professional_hit(row));
                  });
    for (const std::string& id : index.find_cases(words, most_hits + 1))
        database.each(case_sql, {std::string_view(id)}, [&](const Row& row) {
            view.hits.push_back(case_hit(row, viewpoint.now.date));
        });
    const std::vector<std::string> comments = index.find_comments(words, most_hits + 1);
    const std::size_t kept = most_hits - std::min({comments.size(), least_comments, most_hits});
    view.more = view.hits.size() + comments.size() > most_hits;
    if (view.more && view.hits.size() > kept) view.hits.resize(kept);
    for (const std::string& id : comments) {
        if (view.hits.size() == most_hits) break;
        if (const auto comment = find(database, Id<Comment>(id)))
            view.hits.push_back(comment_hit(database, viewpoint, *comment, words.front()));
    }
    view.summary = view.hits.empty() ? "Nothing found for “" + view.asked + "”"
                   : view.more       ? "More than " + std::to_string(most_hits) + " found"
                                     : std::to_string(view.hits.size()) + " found";
    return view;
}

} // namespace evenload
