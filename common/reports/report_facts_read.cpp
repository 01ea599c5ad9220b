// The parts of the facts that are read when a measure first asks for them: contacts and the status history. Loads and
// what was agreed before are in report_facts_loads.cpp.
#include "common/reports/report_facts.h"
#include "common/reports/report_index.h"
#include "common/store/stored.h"
#include "common/store/tables.h"

#include <algorithm>
#include <numeric>

namespace evenload {
namespace {

const std::string contacts_sql = "select case_id, day, professional_id, start, "
                                 "planned_minutes, status, attendance, actual_start, "
                                 "actual_minutes from contacts where ";

const std::string history_sql = "select case_id, from_status, to_status, owner_id, "
                                "changed_at from status_changes where ";

IdIndex index_of(const std::vector<Professional>& professionals) {
    IdIndex index(professionals.size());
    for (std::size_t i = 0; i < professionals.size(); ++i)
        index.add(professionals[i].id.text, static_cast<int>(i));
    return index;
}

int integer_or(const Row& row, int column, int otherwise) {
    return row.is_null(column) ? otherwise : static_cast<int>(row.integer(column));
}

struct Moment {
    int care;
    std::int64_t at;
    StatusLine line;
};

// When it began, for the order within a day: as it was, else as planned.
int began(const ReportContact& contact) {
    return contact.actual_start >= 0 ? contact.actual_start : contact.start;
}

// By day through counting, because there are many more contacts than days; then each day by itself.
std::vector<ReportContact> in_order_of_time(const std::vector<ReportContact>& contacts) {
    if (contacts.empty()) return {};
    const auto [first, last] = std::minmax_element(
        contacts.begin(), contacts.end(),
        [](const ReportContact& one, const ReportContact& other) { return one.day < other.day; });
    const Date start = first->day;
    std::vector<std::size_t> begins(static_cast<std::size_t>(last->day - start) + 2);
    const auto place = [&](const ReportContact& one) {
        return static_cast<std::size_t>(one.day - start);
    };
    for (const ReportContact& one : contacts)
        ++begins[place(one) + 1];
    std::partial_sum(begins.begin(), begins.end(), begins.begin());
    std::vector<std::size_t> next = begins;
    std::vector<ReportContact> ordered(contacts.size());
    for (const ReportContact& one : contacts)
        ordered[next[place(one)]++] = one;
    for (std::size_t day = 0; day + 1 < begins.size(); ++day)
        std::stable_sort(ordered.begin() + static_cast<std::ptrdiff_t>(begins[day]),
                         ordered.begin() + static_cast<std::ptrdiff_t>(begins[day + 1]),
                         [](const ReportContact& one, const ReportContact& other) {
                             return began(one) < began(other);
                         });
    return ordered;
}

} // namespace

void ReportFacts::read_contacts() {
    const IdIndex index = index_of(cases_);
    const IdIndex people = index_of(professionals_);
    std::vector<ReportContact> read;
    database_.each(contacts_sql + of_whole_team(database_), {std::string_view(team_.id.text)},
                   [&](const Row& row) {
                       const int care = index.find(row.text(0));
                       if (care < 0) return;
                       ReportContact& contact = read.emplace_back();
                       contact.care = care;
                       contact.day = date_at(row, 1);
                       contact.professional = people.find(row.text(2));
                       contact.start = integer_or(row, 3, -1);
                       contact.status = contact_status_from(row.text(5));
                       contact.seen = row.text(6) == "seen";
                       contact.actual_start = integer_or(row, 7, -1);
                       contact.minutes = integer_or(row, 8, static_cast<int>(row.integer(4)));
                   });
    read = in_order_of_time(read);
    const auto counts = [&](const ReportContact& contact) {
        return contact.seen &&
               contact.day >= cases_[static_cast<std::size_t>(contact.care)].received_on;
    };
    first_seen_.assign(cases_.size() + 1, 0);
    for (const ReportContact& contact : read)
        if (counts(contact)) ++first_seen_[static_cast<std::size_t>(contact.care) + 1];
    for (std::size_t i = 1; i < first_seen_.size(); ++i)
        first_seen_[i] += first_seen_[i - 1];
    seen_.resize(static_cast<std::size_t>(first_seen_.back()));
    std::vector<int> next = first_seen_;
    for (std::size_t i = 0; i < read.size(); ++i)
        if (counts(read[i]))
            seen_[static_cast<std::size_t>(next[static_cast<std::size_t>(read[i].care)]++)] =
                static_cast<int>(i);
    contacts_ = std::move(read);
}

void ReportFacts::read_history() {
    const IdIndex index = index_of(cases_);
    const IdIndex people = index_of(professionals_);
    std::vector<Moment> moments;
    database_.each(history_sql + of_whole_team(database_), {std::string_view(team_.id.text)},
                   [&](const Row& row) {
                       const int care = index.find(row.text(0));
                       if (care < 0) return;
                       const std::int64_t at = row.integer(4);
                       StatusLine line{london_time(Instant{at}).date,
                                       case_status_from(row.text(2)),
                                       {},
                                       nobody};
                       if (!row.is_null(1)) line.before = case_status_from(row.text(1));
                       line.owner = people.find(row.text(3));
                       moments.push_back({care, at, line});
                   });
    std::sort(moments.begin(), moments.end(), [](const Moment& a, const Moment& b) {
        if (a.care != b.care) return a.care < b.care;
        return a.at != b.at ? a.at < b.at : a.line.status < b.line.status;
    });
    lines_.emplace();
    lines_->reserve(moments.size());
    first_line_.assign(cases_.size() + 1, 0);
    for (const Moment& moment : moments) {
        lines_->push_back(moment.line);
        ++first_line_[static_cast<std::size_t>(moment.care) + 1];
    }
    for (std::size_t i = 1; i < first_line_.size(); ++i)
        first_line_[i] += first_line_[i - 1];
}

std::optional<ReportFacts::Standing> ReportFacts::standing(int care, Date day) {
    const ReportCase& one = cases_[static_cast<std::size_t>(care)];
    if (day < one.received_on) return std::nullopt;
    if (day >= now_.date) return Standing{one.status, one.owner};
    if (!lines_) read_history();
    const auto first = lines_->begin() + first_line_[static_cast<std::size_t>(care)];
    const auto end = lines_->begin() + first_line_[static_cast<std::size_t>(care) + 1];
    if (first == end) {
        // Without a history (imported): as it is now, and open until it was closed.
        if (one.closed_on && day < *one.closed_on) return Standing{CaseStatus::active, one.owner};
        return Standing{one.status, one.owner};
    }
    const auto after =
        std::find_if(first, end, [&](const StatusLine& line) { return day < line.from; });
    if (after != first) return Standing{(after - 1)->status, (after - 1)->owner};
    return Standing{first->before.value_or(first->status), nobody};
}

Date ReportFacts::waits_from(int care, Date as_at) {
    if (!lines_) read_history();
    Date from = cases_[static_cast<std::size_t>(care)].received_on;
    for (int i = first_line_[static_cast<std::size_t>(care)];
         i < first_line_[static_cast<std::size_t>(care) + 1]; ++i) {
        const StatusLine& line = (*lines_)[static_cast<std::size_t>(i)];
        if (line.before && !is_open(*line.before) && is_open(line.status) && line.from <= as_at)
            from = line.from;
    }
    return from;
}

std::optional<Date> ReportFacts::ended_on(int care) {
    const ReportCase& one = cases_[static_cast<std::size_t>(care)];
    if (is_open(one.status)) return std::nullopt;
    if (one.closed_on) return one.closed_on;
    if (!lines_) read_history();
    for (int i = first_line_[static_cast<std::size_t>(care) + 1];
         i > first_line_[static_cast<std::size_t>(care)]; --i) {
        const StatusLine& line = (*lines_)[static_cast<std::size_t>(i) - 1];
        if (line.status == one.status) return line.from;
    }
    return one.received_on;
}

} // namespace evenload
