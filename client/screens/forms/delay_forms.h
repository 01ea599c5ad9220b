// The forms about a visit that begins late or takes longer by another number of minutes than the menus offer.
#pragma once

#include "client/screens/forms/form_flow.h"
#include "common/model/contact.h"

namespace evenload {

// Minutes from 1 to 240: after the planned start, or more than the visit is planned for.
std::optional<FormFlow> late_by_form(const FormContext& context, const Id<Contact>& contact_id);
std::optional<FormFlow> longer_by_form(const FormContext& context, const Id<Contact>& contact_id);

} // namespace evenload
