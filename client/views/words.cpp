#include "client/views/words.h"

#include "common/base/text.h"
#include "common/rules/time_window.h"

#include <array>
#include <cctype>

namespace evenload {
namespace {

std::string day_of_month(Date day) {
    const std::string text = short_text(day); // "Mon 7 Dec"
    return text.substr(4);
}

std::string period_words(int period_days) {
    if (period_days == 1) return "/day";
    if (period_days == 7) return "/wk";
    if (period_days % 7 == 0) return "/" + std::to_string(period_days / 7) + " wk";
    return "/" + std::to_string(period_days) + " days";
}

} // namespace

Tone status_tone(CaseStatus status) {
    switch (status) {
    case CaseStatus::referral:
    case CaseStatus::waiting:
    case CaseStatus::suspended: return Tone::warning;
    case CaseStatus::allocated: return Tone::brand;
    case CaseStatus::active:
    case CaseStatus::stable: return Tone::ok;
    case CaseStatus::closed:
    case CaseStatus::rejected: break;
    }
    return Tone::neutral;
}

std::string attendance_words(Attendance attendance) {
    static constexpr std::array words{"Not recorded",         "Seen",
                                      "Did not attend",       "No access",
                                      "Cancelled by patient", "Cancelled by provider"};
    return words[static_cast<std::size_t>(attendance)];
}

Tone attendance_tone(Attendance attendance) {
    switch (attendance) {
    case Attendance::seen: return Tone::ok;
    case Attendance::did_not_attend:
    case Attendance::no_access: return Tone::danger;
    case Attendance::cancelled_by_patient:
    case Attendance::cancelled_by_provider: return Tone::warning;
    case Attendance::not_recorded: break;
    }
    return Tone::neutral;
}

std::string mechanism_words(Mechanism mechanism) {
    static constexpr std::array words{"Face to face", "Telephone", "Video", "Text message",
                                      "E-mail"};
    return words[static_cast<std::size_t>(mechanism)];
}

std::string role_words(Role role) {
    static constexpr std::array words{"Administrator", "Caseload manager", "Professional",
                                      "Supervisor",    "Commissioner",     "Kiosk"};
    return words[static_cast<std::size_t>(role)];
}

std::string kind_words(const Contact& contact) {
    switch (contact.mechanism) {
    case Mechanism::telephone: return "Telephone call";
    case Mechanism::video: return "Video call";
    case Mechanism::text_message: return "Text message";
    case Mechanism::email: return "E-mail";
    case Mechanism::face_to_face: break;
    }
    return (contact.location.empty() ? "Home" : capitalised(contact.location)) + " visit";
}

std::string percent_words(int percent) {
    return std::to_string(percent) + "%";
}

std::string distance_words(int metres) {
    if (metres < 950) return std::to_string((metres + 5) / 10 * 10) + " m";
    if (metres >= 19'950) return std::to_string((metres + 500) / 1000) + " km";
    const int tenths = (metres + 50) / 100;
    return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10) + " km";
}

std::string initials_of(std::string_view name) {
    std::vector<std::string> letters;
    for (const std::string_view word : split(name, ' ')) {
        if (word.empty()) continue;
        std::size_t length = 1;
        while (length < word.size() && (static_cast<unsigned char>(word[length]) & 0xc0) == 0x80)
            ++length;
        letters.emplace_back(word.substr(0, length));
    }
    if (letters.empty()) return "–";
    if (letters.size() == 1) return capitalised(letters.front());
    return capitalised(letters.front()) + capitalised(letters.back());
}

std::string role_words(const Professional& professional) {
    if (professional.band == 0) return professional.role;
    const std::string band = "B" + std::to_string(professional.band);
    return professional.role.empty() ? band : professional.role + " · " + band;
}

std::string frequency_words(const Frequency& frequency) {
    const std::string minutes = " · " + duration_text(frequency.minutes);
    if (frequency.period_days == 0) return count_words(frequency.visits, "visit") + minutes;
    if (frequency.period_days == 1 && frequency.visits == 1) return "daily" + minutes;
    return std::to_string(frequency.visits) + "×" + period_words(frequency.period_days) + minutes;
}

std::string frequency_sentence(const ContactPlan& plan) {
    std::string words;
    if (plan.period_days == 0)
        words = count_words(plan.visits, "visit") + " in all";
    else if (plan.period_days == 1)
        words = plan.visits == 1 ? "Every day" : std::to_string(plan.visits) + " × day";
    else if (plan.period_days == 7)
        words = std::to_string(plan.visits) + " × week";
    else
        words = std::to_string(plan.visits) + " × " + period_words(plan.period_days).substr(1);
    std::string days;
    for (int day = 0; day < 7; ++day) {
        const std::string_view name = short_name(static_cast<Weekday>(day));
        if (plan.weekdays.contains(name))
            days += (days.empty() ? "" : " ") + capitalised(std::string(name));
    }
    if (!days.empty()) words += ", " + days;
    words += ", " + duration_text(plan.minutes);
    const std::string window = window_text(plan.window_start, plan.window_end);
    return window.empty() ? words : words + ", " + window;
}

std::string day_words(Date day, Date today) {
    const int ahead = day - today;
    if (ahead == 0) return "Today";
    if (ahead == 1) return "Tomorrow";
    if (ahead == -1) return "Yesterday";
    const std::string text = short_text(day);
    if (ahead > 1 && ahead < 14) return text.substr(0, text.rfind(' '));
    return text;
}

std::string date_words(Date day, Date today) {
    const std::string text = day_of_month(day);
    const int year = parts_of(day).year;
    return year == parts_of(today).year ? text : text + ' ' + std::to_string(year);
}

std::string moment_words(LocalTime moment, Date today) {
    const std::string time = to_text(moment.time);
    return moment.date == today ? time : short_text(moment.date) + ' ' + time;
}

std::string span_words(TimeOfDay start, int minutes) {
    return to_text(start) + "–" + to_text(TimeOfDay{start.minutes + minutes});
}

std::string list_words(const std::vector<std::string>& names) {
    if (names.empty()) return {};
    if (names.size() == 1) return names[0];
    if (names.size() == 2) return names[0] + " and " + names[1];
    return names[0] + ", " + names[1] + " and " + std::to_string(names.size() - 2) + " more";
}

} // namespace evenload
