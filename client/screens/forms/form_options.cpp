#include "client/screens/forms/form_options.h"

namespace evenload {
namespace {

// Where the text that is stored is the text that is read.
std::vector<FormOption> plain(std::initializer_list<const char*> texts) {
    std::vector<FormOption> options;
    for (const char* text : texts)
        options.push_back({text, text, {}});
    return options;
}

} // namespace

std::vector<FormOption> options_of(const std::vector<Choice>& choices) {
    std::vector<FormOption> options;
    for (const Choice& choice : choices)
        options.push_back({choice.value, choice.label, choice.hint});
    return options;
}

std::vector<FormOption> closure_reasons() {
    return plain({"Treatment complete", "Stable, no further care needed",
                  "Moved to another service", "Moved out of the area", "Declined by the patient",
                  "Admitted to hospital", "Died", "Other"});
}

std::vector<FormOption> absence_reasons() {
    return plain({"leave", "sickness", "training", "other"});
}

std::vector<FormOption> contact_places() {
    return {{"home", "Home", {}},
            {"clinic", "Clinic", {}},
            {"care home", "Care home", {}},
            {"other", "Elsewhere", {}}};
}

std::vector<FormOption> attendance_options() {
    return {{"seen", "Seen", {}},
            {"did_not_attend", "Did not attend", {}},
            {"no_access", "No access", {}},
            {"cancelled_by_patient", "Cancelled by the patient", {}},
            {"cancelled_by_provider", "Cancelled by us", {}}};
}

std::vector<FormOption> mechanism_options() {
    return {{"face_to_face", "Face to face", {}},
            {"telephone", "Telephone", {}},
            {"video", "Video", {}},
            {"text_message", "Text message", {}},
            {"email", "E-mail", {}}};
}

std::vector<FormOption> weekday_options() {
    return {{"mon", "Monday", {}},   {"tue", "Tuesday", {}}, {"wed", "Wednesday", {}},
            {"thu", "Thursday", {}}, {"fri", "Friday", {}},  {"sat", "Saturday", {}},
            {"sun", "Sunday", {}}};
}

std::vector<FormOption> period_options() {
    return {{"1", "Day", {}},         {"7", "Week", {}},          {"14", "Fortnight", {}},
            {"28", "Four weeks", {}}, {"84", "Twelve weeks", {}}, {"0", "Once only", {}}};
}

std::vector<FormOption> band_options() {
    std::vector<FormOption> options{{"0", "Any", {}}};
    for (int band = 2; band <= 9; ++band)
        options.push_back({std::to_string(band), "Band " + std::to_string(band), {}});
    return options;
}

} // namespace evenload
