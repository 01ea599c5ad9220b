// Contacts, absences and tasks from a spreadsheet.

#include "common/exchange/csv_table_import.h"

namespace evenload {
namespace {

bool is_over(ContactStatus status) {
    return status == ContactStatus::delivered || status == ContactStatus::missed ||
           status == ContactStatus::cancelled;
}

class ContactsImport final : public TableImport {
public:
    using TableImport::TableImport;

    void read() override {
        for (const CsvRow& row : sheet_.rows()) {
            Contact contact = started<Contact>(row, contact_fields);
            contact.case_id = case_in(row).id;
            contact.professional_id = professional_in(row, professional_column);
            if (sheet_.cell(row, "day").empty()) sheet_.problem(row, "day", "a day");
            if (contact.planned_minutes < 1 || contact.planned_minutes > 24 * 60)
                sheet_.problem(row, "planned_minutes", "1 to 1440");
            if (contact.actual_minutes && *contact.actual_minutes < 0)
                sheet_.problem(row, "actual_minutes", "0 or more minutes");
            judge_status(row, contact);
            contacts_.push_back(std::move(contact));
        }
    }

    void write() override {
        for (const Contact& contact : contacts_)
            transaction_.insert(contact);
    }

private:
    // What became of a contact and its status say the same.
    void judge_status(const CsvRow& row, Contact& contact) {
        const bool recorded = contact.attendance != Attendance::not_recorded;
        if (recorded && sheet_.cell(row, "status").empty())
            contact.status = contact.attendance == Attendance::seen ? ContactStatus::delivered
                                                                    : ContactStatus::missed;
        if (recorded && !is_over(contact.status))
            sheet_.problem(row, "status", "delivered, missed or cancelled, as it was recorded");
        if (contact.status == ContactStatus::delivered && contact.attendance != Attendance::seen)
            sheet_.problem(row, "attendance", "seen, as it was delivered");
        if (!recorded) return;
        contact.recorded_by = transaction_.actor().user_id;
        contact.recorded_at = transaction_.now();
    }

    std::vector<Contact> contacts_;
};

class AbsencesImport final : public TableImport {
public:
    using TableImport::TableImport;

    void read() override {
        for (const CsvRow& row : sheet_.rows()) {
            Absence absence = started<Absence>(row, absence_fields);
            absence.professional_id = professional_in(row, professional_column);
            if (sheet_.cell(row, professional_column).empty())
                sheet_.problem(row, professional_column, "the name of a professional of this team");
            for (const std::string_view day : {"first_day", "last_day"})
                if (sheet_.cell(row, day).empty()) sheet_.problem(row, day, "a day");
            if (absence.last_day < absence.first_day)
                sheet_.problem(row, "last_day", "the first day or a later one");
            if (absence.start && absence.end && *absence.end <= *absence.start)
                sheet_.problem(row, "end", "a time after the start");
            absences_.push_back(std::move(absence));
        }
    }

    void write() override {
        for (const Absence& absence : absences_)
            transaction_.insert(absence);
    }

private:
    std::vector<Absence> absences_;
};

class TasksImport final : public TableImport {
public:
    using TableImport::TableImport;

    void read() override {
        for (const CsvRow& row : sheet_.rows()) {
            Task task = started<Task>(row, task_fields);
            task.case_id = case_in(row).id;
            task.assigned_to_id = professional_in(row, assigned_column);
            task.added_by = transaction_.actor().user_id;
            task.added_at = transaction_.now();
            if (task.title.empty()) sheet_.problem(row, "title", "what is to be done");
            if (sheet_.cell(row, "due_on").empty()) sheet_.problem(row, "due_on", "a day");
            tasks_.push_back(std::move(task));
        }
    }

    void write() override {
        for (const Task& task : tasks_)
            transaction_.insert(task);
    }

private:
    std::vector<Task> tasks_;
};

} // namespace

TableImportPointer contacts_import(Transaction& transaction, const Id<Team>& team_id,
                                   CsvSheet& sheet) {
    return std::make_unique<ContactsImport>(transaction, team_id, sheet);
}

TableImportPointer absences_import(Transaction& transaction, const Id<Team>& team_id,
                                   CsvSheet& sheet) {
    return std::make_unique<AbsencesImport>(transaction, team_id, sheet);
}

TableImportPointer tasks_import(Transaction& transaction, const Id<Team>& team_id,
                                CsvSheet& sheet) {
    return std::make_unique<TasksImport>(transaction, team_id, sheet);
}

} // namespace evenload
