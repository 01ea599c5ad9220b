#include "client/screens/forms/handover_forms.h"

#include "client/screens/forms/form_options.h"
#include "client/views/case_view.h"
#include "common/commands/case/answer_handover.h"
#include "common/commands/case/hand_over_case.h"
#include "common/store/tables.h"

namespace evenload {

std::optional<FormFlow> hand_over_form(const FormContext& context, const Id<Case>& case_id) {
    const auto care = find(context.database, case_id);
    if (!care) return std::nullopt;
    std::vector<Choice> people =
        team_choices(context.database, context.viewpoint.team_id).professionals;
    std::erase_if(people, [&](const Choice& one) { return one.value == care->owner_id.text; });
    return one_command_form(
        {.title = "Ask someone to take over " + care->reference,
         .introduction = "The owner keeps the case until the other has accepted it.",
         .submit_label = "Ask"},
        HandOverCase{case_id, {}, {}},
        {{.field = "professional_id",
          .label = "Whom",
          .options = options_of(people),
          .required = true},
         {.field = "note", .label = "What they must know", .kind = InputKind::multiline}},
        "Asked to take over " + care->reference);
}

std::optional<FormFlow> answer_handover_form(const FormContext& context, const Id<Case>& case_id) {
    const auto care = find(context.database, case_id);
    if (!care) return std::nullopt;
    const CaseView view = case_view(context.database, context.viewpoint, care->reference);
    AnswerHandover command;
    command.case_id = case_id;
    std::vector<FormOption> answers;
    if (view.handover.may_answer) {
        answers.push_back({"accept", "Accept", "the case is theirs from now on"});
        answers.push_back({"decline", "Decline", "say why"});
    }
    if (view.handover.may_withdraw)
        answers.push_back({"withdraw", "Take the question back", "the owner keeps the case"});
    if (answers.empty()) return std::nullopt;
    if (!view.handover.may_answer) command.answer = HandoverAnswer::withdraw;
    return one_command_form({.title = "Handover of " + care->reference,
                             .introduction = view.handover.text + ".",
                             .submit_label = "Answer"},
                            std::move(command),
                            {{.field = "answer", .options = std::move(answers), .required = true},
                             {.field = "reason", .kind = InputKind::multiline}},
                            "Answered the handover of " + care->reference);
}

} // namespace evenload
