#include "client/screens/forms/attachment_forms.h"

#include "common/base/text.h"
#include "common/commands/attachment/add_attachment.h"
#include "common/commands/attachment/remove_attachment.h"
#include "common/store/tables.h"

namespace evenload {
namespace {

// What the page answers once the server has the file (host.h, InputKind::upload).
bool take_sent_file(const FormAnswer& answer, AddAttachment& command) {
    const auto sent = answer.find("file");
    if (sent == answer.end() || sent->second.size() != 4) return false;
    const auto size = whole_number(sent->second[3]);
    command.name = sent->second[0];
    command.content_hash = sent->second[1];
    command.media_type = sent->second[2];
    command.size_bytes = static_cast<int>(size.value_or(0));
    return true;
}

} // namespace

std::optional<FormFlow> add_attachment_form(const FormContext& context, const Id<Case>& case_id) {
    const auto care = find(context.database, case_id);
    if (!care) return std::nullopt;
    FormFlow flow;
    flow.form = {.title = "Add a file to " + care->reference,
                 .introduction = "A photograph, a letter, a plan. It is kept on the server, so "
                                 "adding it needs a connection.",
                 .submit_label = "Add the file"};
    flow.form.fields = {{.name = "file",
                         .label = "File",
                         .kind = InputKind::upload,
                         .required = true,
                         .upload_to = "/api/attachments?case=" + case_id.text},
                        {.name = "description",
                         .label = "What it shows",
                         .hint = "Left leg before compression, letter from the hospital …",
                         .longest = 500}};
    flow.read = [case_id](const FormAnswer& answer) {
        AddAttachment command;
        command.case_id = case_id;
        command.description = answer_of(answer, "description");
        Filled filled;
        if (!take_sent_file(answer, command))
            filled.errors["file"] = "Choose a file.";
        else
            filled.commands.push_back({make_command({}, command), "Added " + command.name});
        return filled;
    };
    return flow;
}

std::optional<FormFlow> remove_attachment_form(const FormContext& context,
                                               const Id<Attachment>& attachment_id) {
    const auto attachment = find(context.database, attachment_id);
    if (!attachment || attachment->removed_at) return std::nullopt;
    return one_command_form(
        {.title = "Remove " + attachment->name,
         .introduction = "Nobody can open it here any more. That it was here stays in the record.",
         .submit_label = "Remove the file",
         .dangerous = true},
        RemoveAttachment{attachment_id, {}},
        {{.field = "reason", .label = "Why", .required = true, .kind = InputKind::multiline}},
        "Removed " + attachment->name);
}

} // namespace evenload
