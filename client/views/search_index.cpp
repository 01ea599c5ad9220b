#include "client/views/search_index.h"

#include "common/base/text.h"

#include <algorithm>

namespace evenload {
namespace {

constexpr std::string_view entries_sql =
    "select c.id, c.reference, p.title, p.given_name, p.family_name, p.postcode, p.nhs_number "
    "from cases c join patients p on p.id = c.patient_id where c.team_id = $1 "
    "order by case when c.status in ('closed', 'rejected') then 1 else 0 end, p.family_name, "
    "p.given_name, c.reference";

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
    database.each(entries_sql, {std::string_view(team_id.text)}, [&](const Row& row) {
        entries_.push_back({std::string(row.text(0)), letters_of(row)});
    });
}

std::vector<std::string> SearchIndex::find(std::span<const std::string> words,
                                           std::size_t most) const {
    std::vector<std::string> found;
    for (const Entry& entry : entries_) {
        if (found.size() == most) break;
        const bool all = std::all_of(words.begin(), words.end(), [&](const std::string& word) {
            return entry.letters.find(word) != std::string::npos;
        });
        if (all) found.push_back(entry.case_id);
    }
    return found;
}

} // namespace evenload
