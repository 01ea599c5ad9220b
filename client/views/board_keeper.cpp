#include "client/views/board_keeper.h"

#include "common/model/records.h"

namespace evenload {
namespace {

// Beyond this, reading all is as quick.
constexpr std::size_t most_read_again = 100;

bool same_record(const RecordType& type, const void* one, const void* other) {
    for (const Field& field : type.fields)
        if (field.get(one) != field.get(other)) return false;
    return true;
}

std::string_view case_column(const RecordType& type) {
    if (&type == &description_of<Contact>() || &type == &description_of<ContactPlan>() ||
        &type == &description_of<Comment>())
        return "case_id";
    return &type == &description_of<Case>() ? "id" : "";
}

// Of a mark of reading: the case whose unread comments it changes; none for other threads.
std::string case_of_mark(Database& database, std::string_view id) {
    std::string case_id;
    database.each("select case when r.subject = 'case_file' then r.subject_id else c.case_id end "
                  "from threads_read r left join contacts c on r.subject = 'contact' and "
                  "c.id = r.subject_id where r.id = $1 and r.subject in ('case_file', 'contact')",
                  {id}, [&](const Row& row) { case_id = row.text(0); });
    return case_id;
}

// What the rows of the board are not made from.
bool is_beside_the_board(const RecordType& type) {
    return type.table != "teams" && type.table != "professionals" && type.table != "travel_rows";
}

} // namespace

std::optional<std::set<std::string>> cases_touched(Database& database,
                                                   std::span<const TouchedRow> touched) {
    std::set<std::string> cases;
    for (const TouchedRow& row : touched) {
        const std::string_view id = row.row_id;
        if (row.type == &description_of<Case>()) {
            cases.insert(row.row_id);
        } else if (row.type == &description_of<Patient>()) {
            database.each("select id from cases where patient_id = $1", {id},
                          [&](const Row& found) { cases.emplace(found.text(0)); });
        } else if (row.type == &description_of<ThreadRead>()) {
            if (std::string case_id = case_of_mark(database, id); !case_id.empty())
                cases.insert(std::move(case_id));
        } else if (const std::string_view column = case_column(*row.type); !column.empty()) {
            bool there = false;
            database.each("select " + std::string(column) + " from " +
                              std::string(row.type->table) + " where id = $1",
                          {id}, [&](const Row& found) {
                              there = true;
                              if (!found.is_null(0)) cases.emplace(found.text(0));
                          });
            if (!there) return std::nullopt; // taken back: whose it was is not known any more
        } else if (!is_beside_the_board(*row.type)) {
            return std::nullopt;
        }
        if (cases.size() > most_read_again) return std::nullopt;
    }
    return cases;
}

bool BoardKeeper::same_ground(const Viewpoint& viewpoint, const Team& team,
                              const std::vector<Professional>& professionals) const {
    if (viewpoint.now.date != day_ || professionals.size() != professionals_.size()) return false;
    for (std::size_t i = 0; i < professionals.size(); ++i)
        if (!same_record(description_of<Professional>(), &professionals[i], &professionals_[i]))
            return false;
    return same_record(description_of<Team>(), &team, &team_);
}

void BoardKeeper::index_cases() {
    if (places_.size() == view_.cases.size()) return;
    places_.clear();
    for (std::size_t i = 0; i < view_.cases.size(); ++i)
        places_.emplace(view_.cases[i].id, i);
}

void BoardKeeper::remove(std::size_t place) {
    places_.erase(view_.cases[place].id);
    if (place + 1 < view_.cases.size()) {
        view_.cases[place] = std::move(view_.cases.back());
        facts_[place] = facts_.back();
        places_[view_.cases[place].id] = place;
    }
    view_.cases.pop_back();
    facts_.pop_back();
}

void BoardKeeper::read_again(const BoardCaseReader& reader, const std::string& case_id) {
    BoardCase item;
    DueFacts facts;
    const bool on_board = reader.read_one(case_id, item, facts);
    const auto known = places_.find(case_id);
    if (known == places_.end()) {
        if (!on_board) return;
        places_.emplace(case_id, view_.cases.size());
        view_.cases.push_back(std::move(item));
        facts_.push_back(facts);
    } else if (on_board) {
        view_.cases[known->second] = std::move(item);
        facts_[known->second] = facts;
    } else {
        remove(known->second);
    }
}

void BoardKeeper::update_cases(Database& database, const Viewpoint& viewpoint, const Team& team,
                               std::vector<Professional> professionals,
                               const std::optional<std::span<const TouchedRow>>& touched) {
    std::optional<std::set<std::string>> cases;
    if (touched && same_ground(viewpoint, team, professionals))
        cases = cases_touched(database, *touched);
    team_ = team;
    professionals_ = std::move(professionals);
    day_ = viewpoint.now.date;
    const BoardCaseReader reader(database, viewpoint, team_, professionals_);
    if (!cases) {
        places_.clear();
        return reader.read_all(view_.cases, facts_);
    }
    index_cases();
    for (const std::string& case_id : *cases)
        read_again(reader, case_id);
    for (std::size_t i = 0; i < view_.cases.size(); ++i)
        view_.cases[i].due = due_of(facts_[i], viewpoint.now);
}

} // namespace evenload
