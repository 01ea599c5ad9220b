#include "common/model/patient.h"

namespace evenload {
namespace {

std::string first_letter(const std::string& name) {
    std::size_t length = 1;
    while (length < name.size() && (static_cast<unsigned char>(name[length]) & 0xc0) == 0x80) ++length;
    return name.substr(0, length);
}

std::string spaced(const std::string& left, const std::string& right) {
    return left.empty() || right.empty() ? left + right : left + ' ' + right;
}

// An imported patient may come without any name; something must still tell two of them apart.
std::string without_name(const Patient& patient) { return "Patient " + patient.id.text.substr(0, 6); }

} // namespace

std::string short_name(const Patient& patient) {
    if (patient.family_name.empty() && patient.given_name.empty()) return without_name(patient);
    const std::string given = patient.given_name.empty() ? "" : first_letter(patient.given_name) + '.';
    return spaced(patient.title, spaced(given, patient.family_name));
}

std::string full_name(const Patient& patient) {
    if (patient.family_name.empty() && patient.given_name.empty()) return without_name(patient);
    return spaced(patient.title, spaced(patient.given_name, patient.family_name));
}

std::string initials(const Patient& patient) {
    std::string text;
    for (const std::string* name : {&patient.given_name, &patient.family_name})
        if (!name->empty()) text += first_letter(*name) + '.';
    return text.empty() ? "–" : text;
}

} // namespace evenload
