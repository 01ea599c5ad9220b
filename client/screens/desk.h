// What a screen asks for. A screen draws a view and asks; whether it may be, and what then happens (toast,
// reason dialog, form, address), is decided behind this and in one place (app.cpp). Tests record it.
#pragma once

#include "client/screens/route.h"
#include "common/commands/command.h"

#include <string>
#include <utility>

namespace evenload {

// The forms of the program, by what they are about.
struct FormRequest {
    enum class Kind {
        new_case,      // a patient and the case that they need
        triage,        // the case `subject`
        another_case,  // for the patient of the case `subject`
        amend_patient, // of the case
        amend_case,
        reassign,      // the case, to another professional
        contact_plan,  // of the case
        apply_pathway, // of the case
        hand_over,
        answer_handover,
        add_task,   // of the case
        amend_task, // the task
        change_status,
        close_case,
        reopen_case,
        restrict_record,  // of the patient of the case
        lift_restriction, // …
        name_on_restriction,
        open_restricted,   // in an emergency
        add_attachment,    // to the case
        remove_attachment, // the attachment
        new_caseload,      // of the professional, or of nobody yet
        amend_caseload,
        share_caseload,
        delete_caseload,
        place_visit,     // of the contact: person and time
        record_contact,  // of the contact
        amend_record,    // of the contact
        add_visit,       // one more for the case
        emergency_visit, // for a case to be chosen, with the professional or whoever can
        emergency_now,   // who could take one of the case at once
        emergency_here,  // for whom, with the professional, at the time after it: "beth 10:40"
        late_by,         // the contact: minutes that are asked for
        longer_by,
        withdraw_schedule,  // of the day, "2026-11-23", and of the professional after it
        record_absence,     // of the professional, or of nobody yet
        patient_preference, // of the patient of the case
        planning_settings,  // of the team
        shared_equipment,
        team_settings,
        need_factor,    // one of the team's, or a new one
        define_pathway, // a new one, or the next edition of the template
        save_view,      // the address `subject`, under a name
        report_period   // of the report at the address `subject`
    };
    Kind kind = Kind::new_case;
    std::string subject = {}; // id of the case, contact or professional; or an address
};

class Desk {
public:
    virtual ~Desk() = default;

    // `what` is what will have been done, for the toast and the undo list: "Moved C-1042 to Beth Lindqvist".
    // Without words it is done aside, as a mark of reading is: no toast, nothing to undo.
    // The command gets its id where it is given.
    virtual void give(Command command, std::string what) = 0;
    template <class Arguments>
    void give(Arguments arguments, std::string what) {
        give(make_command({}, std::move(arguments)), std::move(what));
    }

    virtual void go(const Route& route) = 0;      // a step that Back returns from
    virtual void replace(const Route& route) = 0; // filter, day: the same step
    virtual void back_from_panel() = 0;           // closes what was chosen, as Back does
    virtual void open(const FormRequest& request) = 0;
    virtual void leave_to(const std::string& address) = 0; // "tel:…"
    // A list as a file (views/list_csv.h): "tasks", to which the day is added.
    virtual void save_csv(const std::string& name, const std::string& bytes) = 0;

    virtual void undo() = 0;
    virtual void redo() = 0;
};

} // namespace evenload
