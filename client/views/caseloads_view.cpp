#include "client/views/caseloads_view.h"

#include "client/views/shared_view.h"
#include "client/views/words.h"
#include "common/commands/caseload/caseload_cases.h"
#include "common/store/tables.h"

#include <algorithm>

namespace evenload {
namespace {

const BoardColumn* column_of(const BoardView& board, const Id<Professional>& id) {
    for (const BoardColumn& column : board.columns)
        if (column.professional_id == id) return &column;
    return nullptr;
}

std::string receivers(Database& database, const Id<Caseload>& id) {
    std::vector<std::string> names;
    database.each("select u.name from grants g join users u on u.id = g.scope_id "
                  "where g.unit = 'caseload' and g.unit_id = $1 and g.scope = 'user' and "
                  "g.revoked = 0 order by u.name, u.id",
                  {std::string_view(id.text)},
                  [&](const Row& row) { names.emplace_back(row.text(0)); });
    return list_words(names);
}

void speak(CaseloadLine& line) {
    line.spoken = line.name + ", " + count_words(line.cases, "case");
    if (!line.load.empty()) line.spoken += ", " + line.load + ", " + percent_words(line.percent);
    line.spoken += ", " + line.period;
    if (!line.shared.empty())
        line.spoken += line.load.empty() ? ", " + line.shared : ", shared with " + line.shared;
    line.spoken += unread_words(line.unread);
}

CaseloadLine line_of(Database& database, const Caseload& caseload, Date today) {
    CaseloadLine line;
    line.id = caseload.id;
    line.professional_id = caseload.professional_id;
    line.name = caseload.name;
    if (const auto professional = find(database, caseload.professional_id))
        line.professional = professional->name;
    line.initials = initials_of(line.professional);
    line.period = period_words(caseload, today);
    return line;
}

void add_load(CaseloadLine& line, const BoardColumn& column) {
    line.cases = column.case_count;
    line.load = column.amount;
    line.percent = column.percent;
    line.tone = column.tone;
}

bool is_over(const Caseload& caseload, Date today) {
    return !is_current(caseload, today);
}

void add_shared(Database& database, const Viewpoint& viewpoint, const UnreadCounts& unread,
                CaseloadsView& view) {
    const Date today = viewpoint.now.date;
    const auto grants = select<Grant>(
        database,
        "where unit = 'caseload' and scope = 'user' and scope_id = $1 and revoked = 0 "
        "order by id",
        {std::string_view(viewpoint.user_id.text)});
    for (const Grant& grant : grants) {
        const auto caseload = find(database, Id<Caseload>(grant.unit_id));
        if (!caseload || is_over(*caseload, today)) continue;
        CaseloadLine line = line_of(database, *caseload, today);
        line.cases = static_cast<int>(cases_of(database, *caseload, today).size());
        if (const auto shared = shared_caseload(database, viewpoint, caseload->id))
            line.shared = shared->words;
        else
            line.shared = "Shared with you by your team";
        line.unread = count_in(unread.of_caseloads, caseload->id.text);
        speak(line);
        view.shared_with_me.push_back(std::move(line));
    }
}

} // namespace

std::string period_words(const Caseload& caseload, Date today) {
    const std::string first = date_words(caseload.first_day, today);
    if (caseload.last_day) return first + " to " + date_words(*caseload.last_day, today);
    return (caseload.first_day > today ? "From " : "Since ") + first;
}

CaseloadsView caseloads_view(Database& database, const Viewpoint& viewpoint,
                             const BoardView& board) {
    CaseloadsView view;
    view.why_not_create = why_not(viewpoint.role, "create_caseload");
    const Date today = viewpoint.now.date;
    const UnreadCounts unread = unread_counts(database, viewpoint);
    std::vector<Id<Professional>> with_one;
    for (const Caseload& caseload : select<Caseload>(
             database, "where team_id = $1 and closed = 0 order by name, first_day, id",
             {std::string_view(viewpoint.team_id.text)})) {
        if (is_over(caseload, today)) continue;
        CaseloadLine line = line_of(database, caseload, today);
        if (const BoardColumn* column = column_of(board, caseload.professional_id))
            add_load(line, *column);
        line.shared = receivers(database, caseload.id);
        line.unread = count_in(unread.of_caseloads, caseload.id.text);
        speak(line);
        with_one.push_back(caseload.professional_id);
        view.team.push_back(std::move(line));
    }
    const std::size_t named = view.team.size();
    for (const BoardColumn& column : board.columns) {
        if (std::find(with_one.begin(), with_one.end(), column.professional_id) != with_one.end())
            continue;
        CaseloadLine line;
        line.professional_id = column.professional_id;
        line.name = line.professional = column.name;
        line.initials = column.initials;
        line.period = "No caseload yet";
        add_load(line, column);
        speak(line);
        view.team.push_back(std::move(line));
    }
    add_shared(database, viewpoint, unread, view);
    view.summary = count_words(static_cast<int>(named), "caseload") + " · " +
                   count_words(static_cast<int>(board.cases.size()), "open case") + " · " +
                   std::to_string(board.tray.case_count) + " without an owner";
    return view;
}

} // namespace evenload
