// published_place: where people were told that a visit is, beside where the draft has it: who, on which day, when.
// A change of any of the three is a change to what they go by. A visit that was never published has no such place.
// Source: product.md, "Planning is a draft: … a list of all changes, then publish".
#pragma once

#include "common/model/contact.h"

namespace evenload {

bool is_published(const Contact& contact); // people were told a place for it

// The day that was told. Contacts published before that day was kept have none of their own: it was theirs.
Date published_day_of(const Contact& contact);

// Nothing about its place would be news to anybody; also true of what is unplaced and was never published.
bool stands_as_published(const Contact& contact);

// Before a contact's day changes: the day that was told stays known.
void keep_published_day(Contact& contact);

} // namespace evenload
