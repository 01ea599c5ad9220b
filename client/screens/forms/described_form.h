// A form made from the description of a command's arguments, and the arguments made from its answer. Which
// fields, in what order and with what words beyond the description is given by the form that uses it
// (case_forms.h …). What a value must be is the description's business, not repeated here.
#pragma once

#include "client/canvas/host.h"
#include "common/model/description.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace evenload {

// One field of the form; what is left empty comes from the description.
struct FormPart {
    std::string field;
    std::string label;
    std::string hint;
    std::vector<FormOption> options; // for choice, codes and id
    bool required = false;
    std::optional<InputKind> kind;
    std::string minimum;
    std::string maximum;
};

// Shows what `record` holds now.
std::vector<FormField> form_fields(const RecordType& type, const void* record,
                                   const std::vector<FormPart>& parts);

// Writes the answers into `record`; returns what is wrong, by field. A field that holds nothing becomes
// "none", or zero or an empty text where none is not possible.
std::map<std::string, std::string> read_answers(const RecordType& type, void* record,
                                                const std::vector<FormPart>& parts,
                                                const FormAnswer& answer);

// The fields of one described struct that another has as well, by their names: of a record and the command that
// sets it.
void copy_fields(const RecordType& from_type, const void* from, const RecordType& to_type,
                 void* to);

// "2026-11-23", "09:05", "compression wound_care": a value as a form's field has it, and back.
std::string form_text(const Field& field, const Value& value);
std::optional<Value> value_from_form(const Field& field, const std::vector<std::string>& values);

} // namespace evenload
