#include "common/reports/report_question.h"

#include <algorithm>
#include <array>

namespace evenload {
namespace {

struct TextParameter {
    std::string_view name;
    std::string ReportQuestion::*field;
};
// The names in an address; "zone" is what the board calls a locality.
constexpr std::array texts{TextParameter{"measure", &ReportQuestion::measure},
                           TextParameter{"by", &ReportQuestion::by},
                           TextParameter{"show", &ReportQuestion::show},
                           TextParameter{"period", &ReportQuestion::period},
                           TextParameter{"status", &ReportQuestion::status},
                           TextParameter{"urgency", &ReportQuestion::urgency},
                           TextParameter{"pathway", &ReportQuestion::pathway},
                           TextParameter{"need", &ReportQuestion::need},
                           TextParameter{"skill", &ReportQuestion::skill},
                           TextParameter{"zone", &ReportQuestion::locality},
                           TextParameter{"row", &ReportQuestion::row},
                           TextParameter{"month", &ReportQuestion::month}};

bool is_plain(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-' || c == '_';
    });
}

} // namespace

bool ReportQuestion::selects() const {
    return professional_id || !status.empty() || !urgency.empty() || !pathway.empty() ||
           !need.empty() || !skill.empty() || !locality.empty();
}

void read_parameter(ReportQuestion& question, std::string_view name, std::string_view value) {
    if (!is_plain(value)) return;
    if (name == "from") question.from = date_from_text(value);
    if (name == "to") question.until = date_from_text(value);
    if (name == "person") question.professional_id.text = value;
    for (const TextParameter& one : texts)
        if (one.name == name) question.*one.field = value;
}

std::vector<std::string_view> report_parameter_names() {
    std::vector<std::string_view> names{"from", "to", "person"};
    for (const TextParameter& one : texts)
        names.push_back(one.name);
    return names;
}

std::vector<std::pair<std::string, std::string>> parameters_of(const ReportQuestion& question) {
    std::vector<std::pair<std::string, std::string>> found;
    const auto add = [&](std::string_view name, const std::string& value) {
        if (!value.empty()) found.emplace_back(name, value);
    };
    for (const TextParameter& one : texts) {
        add(one.name, question.*one.field);
        if (one.name != "period") continue;
        add("from", question.from ? to_text(*question.from) : "");
        add("to", question.until ? to_text(*question.until) : "");
        add("person", question.professional_id.text);
    }
    return found;
}

} // namespace evenload
