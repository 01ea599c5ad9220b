// One case as its file shows it: who, what must be known at the door, the plan of contact with its load, the
// contacts, the comments, the people and the history. Found by the reference that people say.
#pragma once

#include "client/views/case_documents.h"
#include "client/views/comments_view.h"
#include "client/views/tone.h"
#include "client/views/viewpoint.h"
#include "common/model/case.h"
#include "common/model/contact.h"

#include <optional>
#include <string>
#include <vector>

namespace evenload {

struct NameValue {
    std::string name;
    std::string value;
};

struct ContactLine {
    Id<Contact> id;
    std::string when;  // "Fri 20 Nov 09:40"
    std::string title; // "Home visit · 48 min"
    std::string who;   // "Amara Osei"
    std::string notes;
    Mark outcome; // "Seen", "Planned", "Not placed", "Not recorded"
    bool can_record = false;
};

struct HistoryLine {
    std::string text;   // "Allocated to Amara Osei, 13 Oct"
    std::string detail; // "Marta Kowalska: nearest with the skill"
};

// What a person may do with the case; a text is why not.
struct CaseActions {
    std::optional<std::string> triage;
    std::optional<std::string> record;
    std::optional<std::string> comment;
    std::optional<std::string> attach;
    std::optional<std::string> reassign;
    std::optional<std::string> amend;
    std::optional<std::string> plan;
    std::optional<std::string> status;
    std::optional<std::string> close;
    std::optional<std::string> reopen;
};

struct CaseView {
    bool found = false;
    bool awaits_triage = false;
    Id<Case> id;
    Id<Team> team_id;
    Id<Patient> patient_id;
    std::string reference;
    std::string name;        // "Mrs Joy Adeyemi"
    std::string short_name;  // "Mrs J. Adeyemi"
    std::vector<Mark> marks; // status, urgency, clock
    std::string
        identity; // "81 · born 4 Mar 1945 · NHS 943 476 5919 · 22 Wivenhoe Rd, CO7 9AB · GP F81099"
    std::string
        door; // "Information needs: large print. Dog on premises. Key safe by the side door."
    std::string reason;
    std::vector<NameValue> referral;   // source, received, needs
    std::vector<NameValue> plan;       // frequency, skills, equipment, weekly load; empty: no plan
    std::string load_breakdown;        // "2 h 15 care + 36 min travel + 30 min record = 3 h 21"
    std::vector<ContactLine> contacts; // newest first, at most 60
    std::vector<ContactLine> recent;   // of those, the next two and the last six
    Id<Contact> next_contact_id;       // what "Record contact" is about
    ThreadView thread;
    std::vector<DocumentLine> documents;
    std::vector<NameValue> people;
    std::vector<HistoryLine> history; // newest first
    CaseActions actions;
    bool closed = false;
};

CaseView case_view(Database& database, const Viewpoint& viewpoint, const std::string& reference);

} // namespace evenload
