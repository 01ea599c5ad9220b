// How a day's draft differs from what was published: the list that is read before publishing.
#pragma once

#include "client/views/timetable_view.h"

#include <string>
#include <vector>

namespace evenload {

struct DraftChange {
    std::string contact_id;
    std::string text; // "Mrs J. Adeyemi: 09:40 Amara Osei → 10:20 Beth Lindqvist"
};

std::vector<DraftChange> draft_changes(const TeamDay& day); // by name
int draft_change_count(const TeamDay& day);

// For each row of the day, what was published there and is not there in the draft.
std::vector<std::vector<ToldPlace>> told_places(const TeamDay& day);

} // namespace evenload
