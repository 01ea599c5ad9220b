// A form from opening to commands: what it asks, and what an answer means. The app opens it, gives the commands
// in order and shows what the rules say at the field that they are about.
#pragma once

#include "client/canvas/host.h"
#include "client/screens/desk.h"
#include "client/screens/forms/described_form.h"
#include "client/views/viewpoint.h"
#include "common/commands/caseload/create_caseload.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace evenload {

struct FilledCommand {
    Command command;  // without an id
    std::string what; // what will have been done
};

struct Filled {
    std::map<std::string, std::string> errors; // by field
    std::vector<FilledCommand> commands;       // in order; a rejection stops the rest
    std::optional<Route> then;                 // where to go when all were accepted
    std::optional<CreateCaseload> caseload;    // its cases are to be chosen first
    bool then_shows_created = false; // … with the visit chosen that the last command made
};

struct FormFlow {
    Form form;
    std::function<Filled(const FormAnswer&)> read;
};

// Where a form gets what it shows.
struct FormContext {
    Database& database;
    const Viewpoint& viewpoint;
    std::function<std::string()> new_id; // for records that later commands of the same form name
};

// None: what it is about is not here any more.
std::optional<FormFlow> form_for(const FormRequest& request, const FormContext& context);

// The field that a rejection is about, by its rule; empty: the form as a whole.
std::string field_of_rule(const Form& form, std::string_view rule);

// A flow with one command whose arguments are described; `parts` are the fields asked.
template <class Arguments>
FormFlow one_command_form(Form form, Arguments arguments, std::vector<FormPart> parts,
                          std::string what) {
    const RecordType& type = description_of<Arguments>();
    form.fields = form_fields(type, &arguments, parts);
    return {std::move(form), [arguments, parts, what, &type](const FormAnswer& answer) {
                Arguments filled = arguments;
                Filled result;
                result.errors = read_answers(type, &filled, parts, answer);
                if (result.errors.empty())
                    result.commands.push_back({make_command({}, filled), what});
                return result;
            }};
}

} // namespace evenload
