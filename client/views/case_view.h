// One case as its file shows it: who, what must be known at the door, the plan of contact with its load, the
// contacts, the comments, the people and the history. Found by the reference that people say.
#pragma once

#include "client/views/case_documents.h"
#include "client/views/case_restriction.h"
#include "client/views/comments_view.h"
#include "client/views/tasks_view.h"
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
    std::string next_action; // "Order dressings"; empty: none
    std::string recorded;    // "Recorded by Amara Osei, Fri 20 Nov 10:32"; empty: not recorded
    Mark outcome;            // "Seen", "Planned", "Not placed", "Not recorded"
    bool can_record = false;
    bool can_amend = false; // what is recorded
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
    std::optional<std::string> pathway;
    std::optional<std::string> task;
    std::optional<std::string> hand_over;
    std::optional<std::string> close;
    std::optional<std::string> reopen;
    std::optional<std::string> restrict_record;
    std::optional<std::string> lift_restriction;
    std::optional<std::string> open_restricted;
};

// A handover that waits for its answer, as the person who looks sees it.
struct HandoverView {
    std::string text; // "Amara Osei asks you to take this case over: prefers mornings"; empty: none
    bool may_answer = false;   // it is asked of them, or they plan for others
    bool may_withdraw = false; // the owner, or who plans for others
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
    std::vector<NameValue> referral; // source, received, needs
    std::vector<NameValue> plan;     // frequency, skills, equipment, weekly load; empty: no plan
    std::vector<std::string> off_pathway; // why; empty: on it, or on none
    HandoverView handover;
    std::string new_to_me; // "New to you: Marta Kowalska allocated it on 20 Nov"; empty: it is not
    std::vector<TaskLine> tasks;
    int open_tasks = 0;
    std::string load_breakdown;        // "2 h 15 care + 36 min travel + 30 min record = 3 h 21"
    std::vector<ContactLine> contacts; // newest first, at most 60
    std::vector<ContactLine> recent;   // of those, the next two and the last six
    Id<Contact> next_contact_id;       // what "Record contact" is about
    ThreadView thread;
    std::vector<DocumentLine> documents;
    std::vector<NameValue> people;
    std::vector<HistoryLine> history; // newest first
    CaseActions actions;
    std::string shared; // "Shared with you by Colchester team, to comment"; empty: the team's own
    RestrictionView restriction;
    bool may_resolve = true;
    bool closed = false;
    std::string
        audit_address; // of the page that says who saw or changed it; empty: not for this role
};

CaseView case_view(Database& database, const Viewpoint& viewpoint, const std::string& reference);

} // namespace evenload
