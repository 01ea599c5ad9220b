#include "client/screens/forms/amending_form.h"

namespace evenload {

std::vector<FieldAmendment> amendments_of(const RecordType& type, const void* before,
                                          const void* after, const std::vector<FormPart>& parts) {
    std::vector<FieldAmendment> changed;
    for (const FormPart& part : parts) {
        const Field& field = *type.find(part.field);
        const Value from = field.get(before);
        const Value to = field.get(after);
        if (from != to)
            changed.push_back({part.field, amendment_text(field, from), amendment_text(field, to)});
    }
    return changed;
}

} // namespace evenload
