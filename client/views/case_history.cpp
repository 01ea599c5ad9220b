#include "client/views/case_history.h"

#include "client/views/words.h"
#include "common/base/sort_stably.h"
#include "common/base/text.h"
#include "common/commands/command.h"
#include "common/store/change_log.h"
#include "common/store/tables.h"

#include <algorithm>
#include <map>

namespace evenload {
namespace {

struct Event {
    Instant at;
    HistoryLine line;
};

class History {
public:
    History(Database& database, const Viewpoint& viewpoint)
        : database_(database)
        , viewpoint_(viewpoint) {}

    void add_status(const StatusChange& change) {
        Event event{change.changed_at, {}};
        event.line.text = status_text(change) + ", " + day_text(change.changed_at);
        event.line.detail = who(change.changed_by.text);
        if (!change.reason.empty()) event.line.detail += ": " + change.reason;
        previous_owner_ = change.owner_id;
        events_.push_back(std::move(event));
    }

    // What the log says beyond the status: amended fields, a new plan, recorded contacts.
    void add_logged(const LoggedChange& logged) {
        const CommandType* type = find_command(logged.command_name);
        const std::string_view label = type ? type->label : std::string_view(logged.command_name);
        if (std::any_of(events_.begin(), events_.end(),
                        [&](const Event& event) { return event.at == logged.at; }))
            return; // its status line says it already
        Event event{logged.at, {}};
        event.line.text = std::string(label) + ", " + day_text(logged.at);
        event.line.detail = who(logged) + fields_text(logged.change);
        events_.push_back(std::move(event));
    }

    void add_file(const Attachment& file) {
        events_.push_back({file.added_at,
                           {"Added the file " + file.name + ", " + day_text(file.added_at),
                            who(file.added_by.text)}});
        if (!file.removed_at) return;
        events_.push_back({*file.removed_at,
                           {"Removed the file " + file.name + ", " + day_text(*file.removed_at),
                            who(file.removed_by.text) + ": " + file.removal_reason}});
    }

    std::vector<HistoryLine> newest_first() {
        sort_stably(events_, [](const Event& a, const Event& b) { return a.at > b.at; });
        std::vector<HistoryLine> lines;
        for (Event& event : events_)
            lines.push_back(std::move(event.line));
        return lines;
    }

private:
    std::string status_text(const StatusChange& change) {
        if (!change.from_status) return "Opened";
        if (change.owner_id != previous_owner_) {
            if (change.owner_id.none()) return "Returned to unallocated";
            return "Allocated to " + database_.text("select name from professionals where id = $1",
                                                    {std::string_view(change.owner_id.text)});
        }
        return status_words(change.to_status);
    }

    std::string day_text(Instant at) const {
        return date_words(london_time(at).date, viewpoint_.now.date);
    }

    // "Beth Hall for Marta Kowalska" when one acted as the other's deputy.
    std::string who(const LoggedChange& logged) {
        const std::string name = who(logged.user_id);
        return logged.for_user_id.empty() ? name : name + " for " + who(logged.for_user_id);
    }
    std::string who(const std::string& user_id) {
        const auto [entry, is_new] = names_.try_emplace(user_id);
        if (is_new) {
            entry->second =
                database_.text("select name from users where id = $1", {std::string_view(user_id)});
            if (entry->second.empty()) entry->second = "Someone";
        }
        return entry->second;
    }

    static std::string fields_text(const Change& change) {
        std::string text;
        if (change.kind != Change::Kind::update) return text;
        for (const FieldValue& field : change.after)
            if (field.field->name != "version")
                text += (text.empty() ? ": " : ", ") + lower(label_of(*field.field));
        return text;
    }

    Database& database_;
    const Viewpoint& viewpoint_;
    Id<Professional> previous_owner_;
    std::map<std::string, std::string> names_;
    std::vector<Event> events_;
};

} // namespace

std::vector<HistoryLine> case_history(Database& database, const Viewpoint& viewpoint,
                                      const Case& care) {
    History history(database, viewpoint);
    const std::string_view id = care.id.text;
    for (const StatusChange& change :
         select<StatusChange>(database, "where case_id = $1 order by changed_at, id", {id}))
        history.add_status(change);
    for (const LoggedChange& logged :
         changes_of_row(database, description_of<Case>(), care.id.text))
        history.add_logged(logged);
    const std::string plan =
        database.text("select id from contact_plans where case_id = $1 order by id", {id});
    if (!plan.empty())
        for (const LoggedChange& logged :
             changes_of_row(database, description_of<ContactPlan>(), plan))
            history.add_logged(logged);
    for (const LoggedChange& logged :
         changes_of_row(database, description_of<Patient>(), care.patient_id.text))
        if (logged.change.kind == Change::Kind::update) history.add_logged(logged);
    for (const Attachment& file :
         select<Attachment>(database, "where case_id = $1 order by added_at, id", {id}))
        history.add_file(file);
    return history.newest_first();
}

} // namespace evenload
