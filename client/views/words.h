// The service's words for what is stored as codes and numbers. One place for each, so that a card, a menu
// and a report say the same; those that reports need too are in common/reports/words.h. Nothing here reads a database.
#pragma once

#include "client/views/tone.h"
#include "common/model/case.h"
#include "common/model/contact.h"
#include "common/model/patient.h"
#include "common/model/professional.h"
#include "common/model/user.h"
#include "common/reports/words.h"

#include <string>
#include <string_view>

namespace evenload {

Tone status_tone(CaseStatus status);
std::string attendance_words(Attendance attendance); // "Seen", "No access"
Tone attendance_tone(Attendance attendance);
std::string mechanism_words(Mechanism mechanism); // "Telephone"
std::string role_words(Role role);                // "Caseload manager"

// "Home visit", "Clinic visit", "Telephone call": what kind of contact it is.
std::string kind_words(const Contact& contact);

std::string percent_words(int percent);                   // "104%"
std::string distance_words(int metres);                   // "640 m", "6.4 km", "31 km"
std::string initials_of(std::string_view name);           // "Beth Lindqvist" → "BL"
std::string role_words(const Professional& professional); // "District nurse · B6"

// How often and how long: "3×/wk · 45 min", "daily · 60 min", "1×/12 wk · 30 min", "1 visit · 60 min".
struct Frequency {
    int visits = 1;
    int period_days = 7;
    int minutes = 30;
};
std::string frequency_words(const Frequency& frequency);
// "3 × week, Mon Wed Fri, 45 min, 09:00–12:00"
std::string frequency_sentence(const ContactPlan& plan);

// A day as near as people say it: "Today", "Tomorrow", "Yesterday", "Wed 25", "Mon 7 Dec".
std::string day_words(Date day, Date today);
// The day and month, with the year when it is another: "4 Mar", "4 Mar 1945".
std::string date_words(Date day, Date today);
// When something was written: "09:12" today, else "Fri 20 Nov 09:12".
std::string moment_words(LocalTime moment, Date today);
std::string span_words(TimeOfDay start, int minutes); // "13:00–13:50"

// Several people's names as a sentence has them: "Amara Osei", "Amara Osei and Divya Nair", "… and 3 more".
std::string list_words(const std::vector<std::string>& names);

} // namespace evenload
