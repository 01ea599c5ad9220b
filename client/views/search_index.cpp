#include "client/views/search_index.h"

#include "common/base/text.h"

#include <algorithm>

namespace evenload {
namespace {

constexpr std::string_view cases_sql =
    "select c.id, c.reference, p.title, p.given_name, p.family_name, p.postcode, p.nhs_number "
    "from cases c join patients p on p.id = c.patient_id where c.team_id = $1 "
    "order by case when c.status in ('closed', 'rejected') then 1 else 0 end, p.family_name, "
    "p.given_name, c.reference";

constexpr std::string_view comments_sql =
    "select id, text from comments where team_id = $1 "
    "order by case when resolved_at is null then 0 else 1 end, written_at desc, id";

std::string letters_of(const Row& row) {
    std::string text(row.text(1));
    text += '|';
    for (const int part : {2, 3, 4})
        text.append(row.text(part)).append(" ");
    text += '|';
    for (const char c : row.text(5))
        if (c != ' ') text += c;
    text += '|';
    text.append(row.text(5)).append("|").append(row.text(6));
    return lower(text);
}

} // namespace

SearchIndex::SearchIndex(Database& database, const Id<Team>& team_id) {
    const std::string_view team = team_id.text;
    database.each(cases_sql, {team}, [&](const Row& row) {
        cases_.push_back({std::string(row.text(0)), letters_of(row)});
    });
    database.each(comments_sql, {team}, [&](const Row& row) {
        comments_.push_back({std::string(row.text(0)), lower(row.text(1))});
    });
}

std::vector<std::string> SearchIndex::find_in(const std::vector<Entry>& entries,
                                              std::span<const std::string> words,
                                              std::size_t most) {
    std::vector<std::string> found;
    for (const Entry& entry : entries) {
        if (found.size() == most) break;
        const bool all = std::all_of(words.begin(), words.end(), [&](const std::string& word) {
            return entry.letters.find(word) != std::string::npos;
        });
        if (all) found.push_back(entry.id);
    }
    return found;
}

std::vector<std::string> SearchIndex::find_cases(std::span<const std::string> words,
                                                 std::size_t most) const {
    return find_in(cases_, words, most);
}

std::vector<std::string> SearchIndex::find_comments(std::span<const std::string> words,
                                                    std::size_t most) const {
    return find_in(comments_, words, most);
}

} // namespace evenload
