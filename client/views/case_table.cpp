#include "client/views/case_table.h"

#include "client/views/words.h"
#include "common/base/id_index.h"
#include "common/store/tables.h"

#include <algorithm>

namespace evenload {
namespace {

struct ColumnName {
    std::string_view code;
    std::string_view title;
};
constexpr std::array<ColumnName, table_column_count> names{{{"patient", "Patient"},
                                                            {"reference", "Reference"},
                                                            {"urgency", "Urgency"},
                                                            {"status", "Status"},
                                                            {"owner", "Owner"},
                                                            {"next", "Next visit"},
                                                            {"last", "Last contact"},
                                                            {"load", "Load a week"},
                                                            {"pathway", "Pathway"},
                                                            {"review", "Review"},
                                                            {"locality", "Locality"}}};

const BoardCase& case_of(const BoardView& board, const TableRow& row) {
    return board.cases[static_cast<std::size_t>(row.item)];
}

// By index of the case, what passes the board's filter.
std::vector<char> shown_by(const BoardView& board) {
    std::vector<char> shown(board.cases.size(), 0);
    for (const int item : board.tray.cases)
        shown[static_cast<std::size_t>(item)] = 1;
    for (const BoardColumn& column : board.columns)
        for (const int item : column.cases)
            shown[static_cast<std::size_t>(item)] = 1;
    return shown;
}

void add_facts(Database& database, const Viewpoint& viewpoint, const BoardView& board,
               CaseTable& table) {
    IdIndex index(table.rows.size());
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        index.add(case_of(board, table.rows[i]).id, static_cast<int>(i));
    const auto with_row = [&](std::string_view id, auto&& act) {
        if (const int found = index.find(id); found >= 0)
            act(table.rows[static_cast<std::size_t>(found)]);
    };
    const std::string_view team = viewpoint.team_id.text;
    IdIndex pathways(16);
    database.each("select id, name from pathway_templates where team_id = $1 order by name, id",
                  {team}, [&](const Row& row) {
                      pathways.add(row.text(0), static_cast<int>(table.pathways.size()));
                      table.pathways.emplace_back(row.text(1));
                  });
    database.each("select id, review_on, pathway_template_id from cases where team_id = $1 "
                  "and status not in ('closed', 'rejected')",
                  {team}, [&](const Row& row) {
                      with_row(row.text(0), [&](TableRow& item) {
                          if (!row.is_null(1)) item.review = date_from_text(row.text(1));
                          if (!row.is_null(2)) item.pathway = pathways.find(row.text(2));
                      });
                  });
    database.each("select case_id, max(day) from contacts where team_id = $1 "
                  "and status = 'delivered' group by case_id",
                  {team}, [&](const Row& row) {
                      with_row(row.text(0), [&](TableRow& item) {
                          item.last_contact = date_from_text(row.text(1));
                      });
                  });
    for (const auto& [id, count] : unread_counts(database, viewpoint).of_cases)
        with_row(id, [&, unread = count](TableRow& item) { item.unread = unread; });
}

// Less than zero: `a` comes first. What is not known comes last in either direction.
template <class Known>
int compare(const std::optional<Known>& a, const std::optional<Known>& b, bool descending) {
    if (!a || !b) return a ? -1 : b ? 1 : 0;
    const int order = *a < *b ? -1 : *b < *a ? 1 : 0;
    return descending ? -order : order;
}

template <class Compared>
int compare(const Compared& a, const Compared& b, bool descending) {
    const int order = a < b ? -1 : b < a ? 1 : 0;
    return descending ? -order : order;
}

class Sooner {
public:
    Sooner(const CaseTable& table, const BoardView& board)
        : table_(table)
        , board_(board) {}

    bool operator()(const TableRow& one, const TableRow& other) const {
        const BoardCase& a = case_of(board_, one);
        const BoardCase& b = case_of(board_, other);
        const int order = table_.order.column ? by_column(one, a, other, b) : 0;
        return order != 0 ? order < 0 : comes_before(a, b);
    }

private:
    std::string_view owner(const BoardCase& item) const {
        return item.column < 0
                   ? std::string_view{}
                   : std::string_view(board_.columns[static_cast<std::size_t>(item.column)].name);
    }
    std::string_view pathway(const TableRow& row) const {
        return row.pathway < 0
                   ? std::string_view{}
                   : std::string_view(table_.pathways[static_cast<std::size_t>(row.pathway)]);
    }
    int by_column(const TableRow& one, const BoardCase& a, const TableRow& other,
                  const BoardCase& b) const {
        const bool down = table_.order.descending;
        switch (*table_.order.column) {
        case TableColumn::patient: return compare(a.name, b.name, down);
        // "C-9" comes before "C-10".
        case TableColumn::reference:
            return a.reference.size() != b.reference.size()
                       ? compare(a.reference.size(), b.reference.size(), down)
                       : compare(a.reference, b.reference, down);
        case TableColumn::urgency: return compare(a.urgency, b.urgency, down);
        case TableColumn::status: return compare(a.status, b.status, down);
        case TableColumn::owner: return compare(owner(a), owner(b), down);
        case TableColumn::next_visit: return compare(a.due.minute, b.due.minute, down);
        case TableColumn::last_contact: return compare(one.last_contact, other.last_contact, down);
        case TableColumn::load: return compare(a.load_minutes, b.load_minutes, down);
        case TableColumn::pathway: return compare(pathway(one), pathway(other), down);
        case TableColumn::review: return compare(one.review, other.review, down);
        case TableColumn::locality: break;
        }
        return compare(a.zone, b.zone, down);
    }

    const CaseTable& table_;
    const BoardView& board_;
};

std::string sums_of(const CaseTable& table, const BoardView& board) {
    const int shown = static_cast<int>(table.rows.size());
    int minutes = 0;
    int overdue = 0;
    for (const TableRow& row : table.rows) {
        minutes += case_of(board, row).load_minutes;
        overdue += row.review && *row.review < board.now.date;
    }
    std::string words = shown == table.all
                            ? count_words(shown, "case")
                            : std::to_string(shown) + " of " + count_words(table.all, "case");
    words += " · " + duration_text(minutes) + " a week";
    if (overdue > 0) words += " · " + count_words(overdue, "review") + " overdue";
    return words;
}

} // namespace

std::string_view title_of(TableColumn column) {
    return names[static_cast<std::size_t>(column)].title;
}

TableOrder order_from(std::string_view text) {
    TableOrder order;
    order.descending = text.starts_with('-');
    if (order.descending) text.remove_prefix(1);
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i].code == text) order.column = static_cast<TableColumn>(i);
    if (!order.column) order.descending = false;
    return order;
}

std::string to_text(const TableOrder& order) {
    if (!order.column) return {};
    return (order.descending ? "-" : "") +
           std::string(names[static_cast<std::size_t>(*order.column)].code);
}

CaseTable case_table(Database& database, const Viewpoint& viewpoint, const BoardView& board,
                     const TableQuestion& question) {
    CaseTable table;
    table.of_team = question.professional_id.none();
    table.order = question.order;
    const std::vector<char> shown = shown_by(board);
    for (std::size_t i = 0; i < board.cases.size(); ++i) {
        const BoardCase& item = board.cases[i];
        const bool theirs = item.column >= 0 &&
                            board.columns[static_cast<std::size_t>(item.column)].professional_id ==
                                question.professional_id;
        if (!table.of_team && !theirs) continue;
        ++table.all;
        if (shown[i]) table.rows.push_back({.item = static_cast<int>(i)});
    }
    add_facts(database, viewpoint, board, table);
    std::sort(table.rows.begin(), table.rows.end(), Sooner(table, board));
    table.sums = sums_of(table, board);
    return table;
}

TableWords words_of(const CaseTable& table, const TableRow& row, const BoardView& board) {
    const BoardCase& item = case_of(board, row);
    const Date today = board.now.date;
    TableWords words;
    const auto say = [&](TableColumn column, std::string text) {
        words.cells[static_cast<std::size_t>(column)] = std::move(text);
    };
    const Mark due = due_mark(item.due, board.now);
    say(TableColumn::patient, item.name);
    say(TableColumn::reference, item.reference);
    say(TableColumn::urgency, urgency_words(item.urgency));
    say(TableColumn::status, status_words(item.status));
    say(TableColumn::owner,
        item.column < 0 ? "Nobody yet" : board.columns[static_cast<std::size_t>(item.column)].name);
    say(TableColumn::next_visit, due.text);
    say(TableColumn::last_contact,
        row.last_contact ? day_words(*row.last_contact, today) : "None yet");
    say(TableColumn::load, item.has_plan ? duration_text(item.load_minutes) : "No plan");
    if (row.pathway >= 0)
        say(TableColumn::pathway, table.pathways[static_cast<std::size_t>(row.pathway)]);
    if (row.review) say(TableColumn::review, date_words(*row.review, today));
    say(TableColumn::locality, item.zone);
    words.due = due.tone;
    if (item.urgency == Urgency::two_hour) words.urgency = Tone::danger;
    if (item.urgency == Urgency::two_day) words.urgency = Tone::warning;
    words.status = status_tone(item.status);
    if (row.review && *row.review < today) words.review = Tone::danger;
    for (std::size_t i = 0; i < table_column_count; ++i) {
        const auto column = static_cast<TableColumn>(i);
        if (words.cells[i].empty() || (column == TableColumn::owner && !table.of_team)) continue;
        if (column != TableColumn::patient && column != TableColumn::reference)
            words.spoken += std::string(title_of(column)) + " ";
        words.spoken += words.cells[i] + (i + 1 < table_column_count ? ", " : "");
    }
    if (words.review == Tone::danger) words.spoken += ", review overdue";
    words.spoken += unread_words(row.unread);
    return words;
}

} // namespace evenload
