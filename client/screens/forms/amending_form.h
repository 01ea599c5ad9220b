// A form that amends a record: only the fields that were changed go into the command, each with what the form
// showed, so that what others changed meanwhile stays (commands/amendment.h).
#pragma once

#include "client/screens/forms/form_flow.h"
#include "common/commands/amendment.h"

namespace evenload {

std::vector<FieldAmendment> amendments_of(const RecordType& type, const void* before,
                                          const void* after, const std::vector<FormPart>& parts);

// `give` makes the command from the changed fields.
template <class Record, class Give>
FormFlow amending_form(Form form, const Record& record, const std::vector<FormPart>& parts,
                       const Give& give) {
    const RecordType& type = description_of<Record>();
    form.fields = form_fields(type, &record, parts);
    return {std::move(form), [record, parts, give, &type](const FormAnswer& answer) {
                Record after = record;
                Filled filled;
                filled.errors = read_answers(type, &after, parts, answer);
                if (!filled.errors.empty()) return filled;
                const auto changed = amendments_of(type, &record, &after, parts);
                if (!changed.empty()) filled.commands.push_back(give(changed));
                return filled;
            }};
}

} // namespace evenload
