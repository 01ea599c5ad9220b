// The board, kept up to date: when rows have changed, the cases they belong to are read again and no others. The
// view is then arranged anew from all of its rows, which costs a tenth of reading them.
#pragma once

#include "client/views/board_cases.h"
#include "common/sync/replica.h"

#include <optional>
#include <set>
#include <span>
#include <unordered_map>
#include <vector>

namespace evenload {

class BoardKeeper {
public:
    // `touched`: the rows that may have changed since the last look; none: everything may have.
    void look(Database& database, const Viewpoint& viewpoint, const BoardFilter& filter,
              const std::optional<std::span<const TouchedRow>>& touched);
    const BoardView& view() const { return view_; }
    BoardView take() { return std::move(view_); }

private:
    void update_cases(Database& database, const Viewpoint& viewpoint, const Team& team,
                      std::vector<Professional> professionals,
                      const std::optional<std::span<const TouchedRow>>& touched);
    bool same_ground(const Viewpoint& viewpoint, const Team& team,
                     const std::vector<Professional>& professionals) const;
    void index_cases();
    void read_again(const BoardCaseReader& reader, const std::string& case_id);
    void remove(std::size_t place);

    BoardView view_;
    std::vector<DueFacts> facts_;                         // of view_.cases, in the same order
    std::unordered_map<std::string, std::size_t> places_; // of view_.cases; empty: not indexed
    // What the rows that are kept were read with.
    Team team_;
    std::vector<Professional> professionals_;
    Date day_;
};

// The cases whose rows on the board these rows are part of; none: something else has changed that many rows
// depend on, or it is too much to read one by one.
std::optional<std::set<std::string>> cases_touched(Database& database,
                                                   std::span<const TouchedRow> touched);

} // namespace evenload
