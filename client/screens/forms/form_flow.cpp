#include "client/screens/forms/form_flow.h"

#include "client/screens/forms/access_forms.h"
#include "client/screens/forms/attachment_forms.h"
#include "client/screens/forms/case_forms.h"
#include "client/screens/forms/caseload_forms.h"
#include "client/screens/forms/delay_forms.h"
#include "client/screens/forms/handover_forms.h"
#include "client/screens/forms/pathway_forms.h"
#include "client/screens/forms/report_forms.h"
#include "client/screens/forms/schedule_forms.h"
#include "client/screens/forms/settings_forms.h"
#include "client/screens/forms/task_forms.h"
#include "client/screens/forms/team_forms.h"
#include "client/screens/forms/view_forms.h"
#include "client/screens/forms/visit_forms.h"

#include <algorithm>
#include <array>

namespace evenload {

std::optional<FormFlow> form_for(const FormRequest& request, const FormContext& context) {
    using Kind = FormRequest::Kind;
    const Id<Case> case_id(request.subject);
    const Id<Contact> contact_id(request.subject);
    switch (request.kind) {
    case Kind::new_case: return new_case_form(context);
    case Kind::triage: return triage_form(context, case_id);
    case Kind::another_case: return another_case_form(context, case_id);
    case Kind::amend_patient: return amend_patient_form(context, case_id);
    case Kind::amend_case: return amend_case_form(context, case_id);
    case Kind::reassign: return reassign_form(context, case_id);
    case Kind::contact_plan: return contact_plan_form(context, case_id);
    case Kind::apply_pathway: return apply_pathway_form(context, case_id);
    case Kind::restrict_record: return restrict_record_form(context, case_id);
    case Kind::lift_restriction: return lift_restriction_form(context, case_id);
    case Kind::name_on_restriction: return name_on_restriction_form(context, case_id);
    case Kind::open_restricted: return open_restricted_form(context, case_id);
    case Kind::hand_over: return hand_over_form(context, case_id);
    case Kind::answer_handover: return answer_handover_form(context, case_id);
    case Kind::add_task: return add_task_form(context, case_id);
    case Kind::amend_task: return amend_task_form(context, Id<Task>(request.subject));
    case Kind::change_status: return change_status_form(context, case_id);
    case Kind::close_case: return close_case_form(context, case_id);
    case Kind::reopen_case: return reopen_case_form(context, case_id);
    case Kind::add_attachment: return add_attachment_form(context, case_id);
    case Kind::remove_attachment:
        return remove_attachment_form(context, Id<Attachment>(request.subject));
    case Kind::new_caseload: return new_caseload_form(context, Id<Professional>(request.subject));
    case Kind::amend_caseload: return amend_caseload_form(context, Id<Caseload>(request.subject));
    case Kind::share_caseload: return share_caseload_form(context, Id<Caseload>(request.subject));
    case Kind::delete_caseload: return delete_caseload_form(context, Id<Caseload>(request.subject));
    case Kind::place_visit: return place_visit_form(context, contact_id);
    case Kind::record_contact: return record_contact_form(context, contact_id);
    case Kind::amend_record: return amend_record_form(context, contact_id);
    case Kind::add_visit: return add_visit_form(context, case_id);
    case Kind::emergency_visit:
        return emergency_visit_form(context, Id<Professional>(request.subject));
    case Kind::late_by: return late_by_form(context, contact_id);
    case Kind::longer_by: return longer_by_form(context, contact_id);
    case Kind::withdraw_schedule: return withdraw_schedule_form(context, request.subject);
    case Kind::patient_preference: return patient_preference_form(context, case_id);
    case Kind::planning_settings: return planning_settings_form(context);
    case Kind::shared_equipment: return shared_equipment_form(context);
    case Kind::team_settings: return team_settings_form(context);
    case Kind::need_factor: return need_factor_form(context, Id<NeedFactor>(request.subject));
    case Kind::define_pathway:
        return define_pathway_form(context, Id<PathwayTemplate>(request.subject));
    case Kind::save_view: return save_view_form(context, request.subject);
    case Kind::report_period: return report_period_form(context, request.subject);
    case Kind::emergency_now:
    case Kind::emergency_here: return std::nullopt; // lists of their own, not forms
    case Kind::record_absence: break;
    }
    return record_absence_form(context, Id<Professional>(request.subject));
}

std::string field_of_rule(const Form& form, std::string_view rule) {
    struct About {
        std::string_view rule;
        std::string_view field;
    };
    static constexpr std::array about{About{"nhs_number_once", "nhs_number"},
                                      About{"patient_once", "different_because"},
                                      About{"task_in_order", "title"},
                                      About{"first_day", "first_day"},
                                      About{"ods_code", "gp_practice_code"},
                                      About{"known_by_something", "family_name"},
                                      About{"received", "received_on"},
                                      About{"reason_of_case", "reason"},
                                      About{"reason_given", "closure_reason"},
                                      About{"reason_given", "reason"},
                                      About{"awaits_triage", "decision"},
                                      About{"outcome_given", "outcome"},
                                      About{"file_name", "file"},
                                      About{"file_content", "file"},
                                      About{"attached_once", "file"},
                                      About{"past_day", "day"},
                                      About{"time_of_day", "start"},
                                      About{"can_take_work", "professional_id"},
                                      About{"skill_match", "professional_id"},
                                      About{"capacity", "professional_id"},
                                      About{"period", "last_day"},
                                      About{"shared_equipment", "code"},
                                      About{"not_yet", "attendance"},
                                      About{"record_complete", "actual_start"},
                                      About{"awaits_triage", "case_id"},
                                      About{"case_open", "case_id"}};
    const auto has = [&](std::string_view name) {
        return std::any_of(form.fields.begin(), form.fields.end(),
                           [&](const FormField& field) { return field.name == name; });
    };
    if (has(rule)) return std::string(rule);
    for (const About& one : about)
        if (one.rule == rule && has(one.field)) return std::string(one.field);
    return {};
}

} // namespace evenload
