#include "client/views/list_csv.h"

#include "client/views/words.h"
#include "common/exchange/csv.h"

namespace evenload {
namespace {

using Cells = std::vector<std::string>;

class Sheet {
public:
    explicit Sheet(const Cells& heads)
        : bytes_(byte_order_mark) {
        bytes_ += csv_line(heads);
    }

    void add(Cells cells) {
        for (std::string& cell : cells)
            cell = guarded(std::move(cell));
        bytes_ += csv_line(cells);
    }
    std::string take() { return std::move(bytes_); }

private:
    std::string bytes_;
};

bool is_of_own_teams(const ThreadPlace& place) {
    return !place.team_id.none();
}

const Cells task_heads{"Group", "Task", "Case", "Due", "Who", "Details", "Done by"};

Cells cells_of(const std::string& group, const TaskLine& task) {
    return {group,         task.title, task.about.empty() ? task.case_reference : task.about,
            task.due.text, task.who,   task.details,
            task.done_by};
}

} // namespace

std::string tasks_csv(const TasksView& view) {
    Sheet sheet(task_heads);
    for (const TaskGroup& group : view.groups)
        for (const TaskLine& task : group.tasks)
            sheet.add(cells_of(group.title, task));
    return sheet.take();
}

std::string tasks_csv(const std::vector<TaskLine>& tasks) {
    Sheet sheet(task_heads);
    for (const TaskLine& task : tasks)
        sheet.add(cells_of(task.done ? "Done" : "Open", task));
    return sheet.take();
}

std::string not_recorded_csv(const NotRecordedView& view) {
    Sheet sheet({"Case", "Name", "Planned", "Who", "What", "Overdue", "Telephone"});
    for (const NotRecordedLine& line : view.lines)
        sheet.add({line.reference, line.name, line.when, line.who, line.detail, line.mark.text,
                   line.phone});
    return sheet.take();
}

std::string notices_csv(const InboxView& view) {
    Sheet sheet({"When", "What", "About", "Text", "Unread"});
    for (const InboxLine& line : view.lines)
        if (is_of_own_teams(line.place))
            sheet.add({line.when, line.title, line.detail, line.text, line.unread ? "yes" : "no"});
    return sheet.take();
}

std::string open_comments_csv(const OpenComments& view) {
    Sheet sheet({"When", "Author", "About", "Comment"});
    for (const OpenComment& comment : view.list)
        if (is_of_own_teams(comment.place))
            sheet.add(
                {comment.line.when, comment.line.author, comment.place.words, comment.line.text});
    return sheet.take();
}

std::string contacts_csv(const std::vector<ContactLine>& contacts) {
    Sheet sheet({"When", "Contact", "Who", "Outcome", "Notes", "Next action", "Recorded"});
    for (const ContactLine& line : contacts)
        sheet.add({line.when, line.title, line.who, line.outcome.text, line.notes, line.next_action,
                   line.recorded});
    return sheet.take();
}

std::string caseloads_csv(const CaseloadsView& view) {
    Sheet sheet({"Caseload", "Professional", "Period", "Cases", "Load", "Percent", "Shared with"});
    for (const CaseloadLine& line : view.team)
        sheet.add({line.name, line.professional, line.period, std::to_string(line.cases), line.load,
                   std::to_string(line.percent), line.shared});
    return sheet.take();
}

std::string case_list_csv(const CasesView& list, const BoardView& board) {
    Sheet sheet({"Group", "Case", "Name", "Reason", "Urgency", "Status", "Owner", "Due"});
    for (const CaseGroup& group : list.groups)
        for (const int index : group.cases) {
            const BoardCase& item = board.cases[static_cast<std::size_t>(index)];
            sheet.add({group.title, item.reference, item.name, item.reason,
                       urgency_words(item.urgency), status_words(item.status),
                       item.column < 0 ? "Unallocated"
                                       : board.columns[static_cast<std::size_t>(item.column)].name,
                       due_mark(item.due, board.now).text});
        }
    return sheet.take();
}

std::string pathways_csv(const PathwaysView& view) {
    Sheet sheet({"Pathway", "Frequency", "Cases", "Offered"});
    for (const auto* lines : {&view.offered, &view.retired})
        for (const PathwayLine& line : *lines)
            sheet.add({line.name, line.frequency, std::to_string(line.case_count),
                       line.retired ? "no" : "yes"});
    return sheet.take();
}

std::string unplaced_csv(const TimetableView& view) {
    Sheet sheet({"Case", "Name", "Visit", "Window"});
    for (const UnplacedVisit& visit : view.unplaced)
        sheet.add({visit.reference, visit.name, visit.detail, visit.window.text});
    return sheet.take();
}

std::string case_table_csv(const CaseTable& table, const BoardView& board) {
    Cells heads;
    for (std::size_t i = 0; i < table_column_count; ++i)
        heads.emplace_back(title_of(static_cast<TableColumn>(i)));
    Sheet sheet(heads);
    for (const TableRow& row : table.rows) {
        const TableWords words = words_of(table, row, board);
        sheet.add({words.cells.begin(), words.cells.end()});
    }
    return sheet.take();
}

} // namespace evenload
