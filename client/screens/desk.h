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
        reassign,     // the case, to another professional
        contact_plan, // of the case
        change_status,
        close_case,
        reopen_case,
        add_attachment,     // to the case
        remove_attachment,  // the attachment
        place_visit,        // of the contact: person and time
        record_contact,     // of the contact
        record_absence,     // of the professional, or of nobody yet
        patient_preference, // of the patient of the case
        planning_settings,  // of the team
        shared_equipment
    };
    Kind kind = Kind::new_case;
    std::string subject = {}; // id of the case, contact or professional
};

class Desk {
public:
    virtual ~Desk() = default;

    // `what` is what will have been done, for the toast and the undo list: "Moved C-1042 to Beth Lindqvist".
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

    virtual void undo() = 0;
    virtual void redo() = 0;
};

} // namespace evenload
