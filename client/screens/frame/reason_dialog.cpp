#include "client/screens/frame/reason_dialog.h"

#include "client/widgets/button.h"
#include "client/widgets/dialog.h"
#include "client/widgets/label.h"
#include "client/widgets/text_field.h"
#include "common/base/text.h"
#include "common/model/json.h"

#include <nlohmann/json.hpp>

namespace evenload::ui {

ReasonAnswer draw_reason_dialog(Ui& ui, ReasonQuestion& question) {
    const float width = std::min(480.f, ui.screen.width - 2 * space_4);
    const float text =
        ui.paint.paragraph_height(Face::body, question.sentence, width - 2 * space_4 - 8);
    Dialog dialog{ui,
                  {.key = "reason",
                   .title = "Do it all the same?",
                   .width = width,
                   .height = text + 250,
                   .alert = true}};
    Rect body = dialog.body;
    paragraph(ui, body.cut_top(text, space_3), "reason:sentence", question.sentence, Face::body,
              Tint::warning);
    ui.paint.text_in(body.cut_top(20, space_1), Face::small_strong, ui.theme().ink,
                     "Reason, for the record");
    const TextFieldResult field = text_field(ui, body.cut_top(64),
                                             {.key = "reason:text",
                                              .label = "Reason, for the record",
                                              .value = question.reason,
                                              .multiline = true});
    if (field.changed) question.reason = *field.changed;
    const bool empty = trimmed(question.reason).empty();
    bool given = field.submitted && !empty;
    Rect footer = dialog.footer;
    given |= button_right(ui, footer,
                          {.key = "reason:give",
                           .label = "Do it",
                           .kind = ButtonKind::primary,
                           .enabled = !empty,
                           .why_not = "A reason is needed first"});
    const bool cancelled = button_right(ui, footer, {.key = "reason:cancel", .label = "Cancel"});
    if (given) return ReasonAnswer::given;
    return cancelled || dialog.cancelled ? ReasonAnswer::cancelled : ReasonAnswer::open;
}

Command with_reason(const Command& command, const std::string& reason) {
    nlohmann::json json = parse_json(to_json_text(command));
    json["arguments"]["reason"] = reason;
    if (json["id"] == "") json["id"] = "none";
    Command again = command_from_json(json.dump());
    again.id.clear();
    return again;
}

} // namespace evenload::ui
