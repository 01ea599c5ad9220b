#include "client/views/timetable_keeper.h"

#include "common/model/records.h"
#include "common/store/tables.h"

namespace evenload {
namespace {

// Beyond this, reading the whole day is as quick.
constexpr std::size_t most_read_again = 100;

// Of a comment, the visit that it is on. None: it is on something that many rows may show.
std::optional<std::string> contact_of(Database& database, const TouchedRow& row) {
    if (row.type == &description_of<Contact>()) return row.row_id;
    if (row.type != &description_of<Comment>()) return std::nullopt;
    const auto comment = find(database, Id<Comment>(row.row_id));
    if (!comment || comment->subject != CommentSubject::contact) return std::nullopt;
    return comment->subject_id;
}

// None: something else has changed, or too much of it.
std::optional<std::set<std::string>> contacts_touched(Database& database,
                                                      std::span<const TouchedRow> touched) {
    std::set<std::string> contacts;
    for (const TouchedRow& row : touched) {
        auto contact = contact_of(database, row);
        if (!contact) return std::nullopt;
        contacts.insert(std::move(*contact));
        if (contacts.size() > most_read_again) return std::nullopt;
    }
    return contacts;
}

bool is_the_same(const Viewpoint& one, const Viewpoint& other) {
    return one.team_id == other.team_id && one.now.date == other.now.date &&
           one.now.time == other.now.time && one.role == other.role && one.user_id == other.user_id;
}

} // namespace

void TimetableKeeper::look(Database& database, const Viewpoint& viewpoint, Date day,
                           const std::optional<std::span<const TouchedRow>>& touched) {
    std::optional<std::set<std::string>> contacts;
    if (touched && seen_from_ && view_.day == day && is_the_same(*seen_from_, viewpoint))
        contacts = contacts_touched(database, *touched);
    if (!contacts || !follow_contacts(view_, database, viewpoint, *contacts))
        view_ = timetable_view(database, viewpoint, day);
    seen_from_ = viewpoint;
}

} // namespace evenload
