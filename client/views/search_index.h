// The letters by which a team's cases and comments are found, in the order in which they are shown. Read once for many
// words typed: ten thousand cases are looked through in a millisecond.
#pragma once

#include "common/model/team.h"
#include "common/store/database.h"

#include <span>
#include <string>
#include <vector>

namespace evenload {

class SearchIndex {
public:
    SearchIndex(Database& database, const Id<Team>& team_id);

    // Ids of the first `most` cases that have every word in their name, reference, postcode (with or without its
    // space) or NHS number. Words are small letters.
    std::vector<std::string> find_cases(std::span<const std::string> words, std::size_t most) const;
    // Ids of the first `most` comments that have every word in their text.
    std::vector<std::string> find_comments(std::span<const std::string> words,
                                           std::size_t most) const;

private:
    struct Entry {
        std::string id;
        std::string letters; // "c-1042|mrs joy adeyemi|co79ab|co7 9ab|9434765919"
    };
    static std::vector<std::string> find_in(const std::vector<Entry>& entries,
                                            std::span<const std::string> words, std::size_t most);

    std::vector<Entry> cases_;    // open ones first, then by name
    std::vector<Entry> comments_; // open ones first, then the newest
};

} // namespace evenload
