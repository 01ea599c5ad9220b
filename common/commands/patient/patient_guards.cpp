#include "common/commands/patient/patient_guards.h"

#include "common/base/text.h"
#include "common/rules/nhs_number.h"
#include "common/rules/ods_code.h"

namespace evenload {
namespace {

constexpr int earliest_birth_year = 1880;

Guard nhs_number_once(Transaction& transaction, const Patient& patient) {
    if (patient.nhs_number.empty()) return std::nullopt;
    const auto others = transaction.select<Patient>(
        "where team_id = $1 and nhs_number = $2 and id <> $3",
        {std::string_view(patient.team_id.text), std::string_view(patient.nhs_number),
         std::string_view(patient.id.text)});
    if (others.empty()) return std::nullopt;
    return rejection("nhs_number_once", "A patient with this NHS number is registered already");
}

Guard birth_date(Transaction& transaction, const Patient& patient) {
    if (!patient.birth_date) return std::nullopt;
    if (*patient.birth_date > transaction.local_now().date)
        return rejection("birth_date", "The date of birth is in the future");
    if (parts_of(*patient.birth_date).year < earliest_birth_year)
        return rejection("birth_date",
                         "The date of birth is before " + std::to_string(earliest_birth_year));
    return std::nullopt;
}

// "O'Neill-Smith " and "ONEILL SMITH" are the same name.
std::string compared(std::string_view name) {
    std::string letters;
    for (const char c : lower(name))
        if (c != ' ' && c != '-' && c != '\'' && c != '.') letters += c;
    return letters;
}

bool same_name(const Patient& a, const Patient& b) {
    const std::string given_a = compared(a.given_name);
    const std::string given_b = compared(b.given_name);
    return compared(a.family_name) == compared(b.family_name) &&
           (given_a.empty() || given_b.empty() || given_a[0] == given_b[0]);
}

} // namespace

Guard patient_once(Transaction& transaction, const Patient& patient) {
    if (!patient.birth_date || trimmed(patient.family_name).empty()) return std::nullopt;
    const std::string born = to_text(*patient.birth_date);
    for (const Patient& other : transaction.select<Patient>(
             "where team_id = $1 and birth_date = $2 and id <> $3 order by id",
             {std::string_view(patient.team_id.text), std::string_view(born),
              std::string_view(patient.id.text)})) {
        if (!same_name(patient, other)) continue;
        std::string message = full_name(other) + " of the same birth date is registered already";
        if (!other.nhs_number.empty()) message += ", NHS " + nhs_number_text(other.nhs_number);
        message += ". Open another case for them, or say why this is somebody else";
        return Rejection{"patient_once", std::move(message), true, {}};
    }
    return std::nullopt;
}

Guard patient_in_order(Transaction& transaction, const Patient& patient) {
    if (const auto breach = nhs_number(patient.nhs_number))
        return rejection(breach->rule, breach->message);
    if (auto no = nhs_number_once(transaction, patient)) return no;
    if (const auto breach = ods_code(patient.gp_practice_code))
        return rejection(breach->rule, breach->message);
    return birth_date(transaction, patient);
}

NhsNumberStatus status_of_new_nhs_number(const std::string& digits) {
    return digits.empty() ? NhsNumberStatus::trace_required : NhsNumberStatus::present_not_traced;
}

} // namespace evenload
