#include "common/rules/published_place.h"

namespace evenload {

bool is_published(const Contact& contact) {
    return contact.published_professional_id && contact.published_start;
}

Date published_day_of(const Contact& contact) {
    return contact.published_day.value_or(contact.day);
}

bool stands_as_published(const Contact& contact) {
    return is_published_as_is(contact) &&
           (!contact.published_start || published_day_of(contact) == contact.day);
}

void keep_published_day(Contact& contact) {
    if (contact.published_start && !contact.published_day) contact.published_day = contact.day;
}

} // namespace evenload
