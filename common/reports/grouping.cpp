#include "common/reports/grouping.h"

#include "common/base/text.h"
#include "common/reports/report_question.h"
#include "common/reports/words.h"
#include "common/rules/response_clock.h"

#include <algorithm>
#include <array>
#include <set>

namespace evenload {
namespace {

constexpr int no_value = -1; // the group of rows without one
constexpr std::array statuses{"referral", "waiting",   "allocated", "active",
                              "stable",   "suspended", "closed",    "rejected"};
constexpr std::array urgencies{"two_hour", "two_day", "routine"};

struct Became {
    std::string_view code;
    std::string_view label;
};
constexpr std::array became{Became{"delivered", "Delivered"}, Became{"missed", "Missed"},
                            Became{"cancelled", "Cancelled"},
                            Became{"not_recorded", "Not recorded"}, Became{"planned", "Planned"}};

int became_of(const ReportFacts& facts, const ReportContact& contact) {
    switch (contact.status) {
    case ContactStatus::delivered: return 0;
    case ContactStatus::missed: return 1;
    case ContactStatus::cancelled: return 2;
    case ContactStatus::planned:
    case ContactStatus::started: break;
    }
    return contact.day < facts.today() ? 3 : 4;
}

std::string waiting_code(int band) {
    return "from_" + std::to_string(waiting_band_first_days[static_cast<std::size_t>(band)]);
}

const ReportWord& word_at(const std::vector<ReportWord>& words, int place) {
    return words[static_cast<std::size_t>(place)];
}

std::string_view words_of_no_value(Breakdown by) {
    switch (by) {
    case Breakdown::professional: return "Nobody";
    case Breakdown::pathway: return "No pathway";
    case Breakdown::locality: return "No postcode";
    case Breakdown::need: return "No need noted";
    case Breakdown::skill: return "No skill asked for";
    case Breakdown::closure_reason: return "No reason noted";
    case Breakdown::outcome: return "No outcome noted";
    default: return "None";
    }
}

template <class Act>
void each_code(std::string_view codes, Act act) {
    while (!codes.empty()) {
        const std::size_t space = codes.find(' ');
        act(codes.substr(0, space));
        if (space == std::string_view::npos) return;
        codes.remove_prefix(space + 1);
    }
}

} // namespace

int Grouping::code_group(std::string_view code) {
    const auto [found, is_new] =
        code_groups_.try_emplace(std::string(code), static_cast<int>(codes_.size()));
    if (is_new) codes_.emplace_back(code);
    return found->second;
}

void Grouping::groups_of(const ReportItem& item, std::vector<int>& groups) {
    groups.clear();
    const ReportCase* care =
        item.care < 0 ? nullptr : &facts_.cases()[static_cast<std::size_t>(item.care)];
    const auto codes = [&](std::string_view text) {
        each_code(text, [&](std::string_view code) { groups.push_back(code_group(code)); });
        if (groups.empty()) groups.push_back(no_value);
    };
    switch (by_) {
    case Breakdown::professional: return groups.push_back(item.professional);
    case Breakdown::week: return groups.push_back(monday_of(item.day).days);
    case Breakdown::month: return groups.push_back(first_of_month(item.day).days);
    case Breakdown::waiting_band: return groups.push_back(waiting_band(item.days));
    case Breakdown::status: return groups.push_back(static_cast<int>(item.status));
    case Breakdown::became:
        return groups.push_back(
            became_of(facts_, facts_.contacts()[static_cast<std::size_t>(item.contact)]));
    default: break;
    }
    if (!care || by_ == Breakdown::none) return groups.push_back(no_value);
    switch (by_) {
    case Breakdown::urgency: return groups.push_back(static_cast<int>(care->urgency));
    case Breakdown::source: return groups.push_back(static_cast<int>(care->source));
    case Breakdown::pathway: return groups.push_back(care->pathway);
    case Breakdown::locality: return groups.push_back(care->locality);
    case Breakdown::closure_reason: return groups.push_back(care->ending);
    case Breakdown::outcome: return groups.push_back(care->outcome);
    case Breakdown::need: return codes(care->needs);
    case Breakdown::skill: return codes(facts_.load(item.care).skills);
    default: return groups.push_back(no_value);
    }
}

std::string Grouping::code(int group) const {
    if (by_ == Breakdown::none) return "all";
    if (group == no_value) return "other";
    const auto place = static_cast<std::size_t>(group);
    switch (by_) {
    case Breakdown::professional: return facts_.professionals()[place].id.text;
    case Breakdown::week: return to_text(Date{group});
    case Breakdown::month: return month_code(Date{group});
    case Breakdown::waiting_band: return waiting_code(group);
    case Breakdown::status: return statuses[place];
    case Breakdown::urgency: return urgencies[place];
    case Breakdown::became: return std::string(became[place].code);
    case Breakdown::source: return group == 0 ? "referral" : "service_request";
    case Breakdown::pathway: return word_at(facts_.pathways(), group).code;
    case Breakdown::locality: return word_at(facts_.localities(), group).code;
    case Breakdown::closure_reason:
    case Breakdown::outcome: return word_at(facts_.endings(), group).code;
    default: return codes_[place];
    }
}

std::string Grouping::label(int group) const {
    if (by_ == Breakdown::none) return "All";
    if (group == no_value) return std::string(words_of_no_value(by_));
    const auto place = static_cast<std::size_t>(group);
    switch (by_) {
    case Breakdown::professional: return facts_.professionals()[place].name;
    case Breakdown::week: return "Week of " + date_with_year(Date{group});
    case Breakdown::month: return month_words(Date{group});
    case Breakdown::waiting_band: return std::string(waiting_band_text(group));
    case Breakdown::status: return status_words(static_cast<CaseStatus>(group));
    case Breakdown::urgency: return urgency_words(static_cast<Urgency>(group));
    case Breakdown::became: return std::string(became[place].label);
    case Breakdown::source: return source_words(static_cast<CaseSource>(group));
    case Breakdown::pathway: return word_at(facts_.pathways(), group).label;
    case Breakdown::locality: return word_at(facts_.localities(), group).label;
    case Breakdown::closure_reason:
    case Breakdown::outcome: return word_at(facts_.endings(), group).label;
    default: return code_words(codes_[place]);
    }
}

std::vector<int> Grouping::always_there(const Measure& measure, const ReportPeriod& period) {
    std::vector<int> groups;
    const auto up_to = [&](int count) {
        for (int i = 0; i < count; ++i)
            groups.push_back(i);
    };
    switch (by_) {
    case Breakdown::none: groups.push_back(no_value); break;
    case Breakdown::waiting_band: up_to(static_cast<int>(waiting_band_first_days.size())); break;
    case Breakdown::urgency:
        if (measure.unit == ReportUnit::cases) up_to(static_cast<int>(urgencies.size()));
        break;
    case Breakdown::became: up_to(static_cast<int>(became.size())); break;
    case Breakdown::week:
        for (Date day = monday_of(period.from); day <= period.until; day = day + 7)
            groups.push_back(day.days);
        break;
    case Breakdown::month:
        for (Date day = first_of_month(period.from); day <= period.until;
             day = last_of_month(day) + 1)
            groups.push_back(day.days);
        break;
    case Breakdown::professional:
        if (measure.topic == ReportTopic::waiting) break;
        for (std::size_t i = 0; i < facts_.professionals().size(); ++i)
            if (facts_.professionals()[i].active) groups.push_back(static_cast<int>(i));
        break;
    default: break;
    }
    return groups;
}

bool Grouping::has_own_order() const {
    switch (by_) {
    case Breakdown::urgency:
    case Breakdown::status:
    case Breakdown::waiting_band:
    case Breakdown::became:
    case Breakdown::week:
    case Breakdown::month: return true;
    default: return false;
    }
}

bool is_selected(ReportFacts& facts, const ReportQuestion& question, const ReportItem& item) {
    if (question.professional_id &&
        (item.professional == nobody ||
         facts.professionals()[static_cast<std::size_t>(item.professional)].id !=
             question.professional_id))
        return false;
    if (item.care < 0) return true;
    const ReportCase& care = facts.cases()[static_cast<std::size_t>(item.care)];
    if (!question.status.empty() &&
        question.status != statuses[static_cast<std::size_t>(item.status)])
        return false;
    if (!question.urgency.empty() &&
        question.urgency != urgencies[static_cast<std::size_t>(care.urgency)])
        return false;
    if (!question.pathway.empty() &&
        (care.pathway < 0 || word_at(facts.pathways(), care.pathway).code != question.pathway))
        return false;
    if (!question.locality.empty() &&
        (care.locality < 0 || word_at(facts.localities(), care.locality).code != question.locality))
        return false;
    if (!question.need.empty() && !has_code(care.needs, question.need)) return false;
    return question.skill.empty() || has_code(facts.load(item.care).skills, question.skill);
}

std::vector<ReportWord> words_to_choose(ReportFacts& facts, Breakdown by) {
    std::vector<ReportWord> words;
    std::set<std::string> codes;
    switch (by) {
    case Breakdown::professional:
        for (const Professional& professional : facts.professionals())
            words.push_back({professional.id.text, professional.name});
        return words;
    case Breakdown::status:
        for (std::size_t i = 0; i < statuses.size(); ++i)
            words.push_back({statuses[i], status_words(static_cast<CaseStatus>(i))});
        return words;
    case Breakdown::urgency:
        for (std::size_t i = 0; i < urgencies.size(); ++i)
            words.push_back({urgencies[i], urgency_words(static_cast<Urgency>(i))});
        return words;
    case Breakdown::pathway: words = facts.pathways(); break;
    case Breakdown::locality: words = facts.localities(); break;
    case Breakdown::need:
    case Breakdown::skill:
        for (int care = 0; care < static_cast<int>(facts.cases().size()); ++care)
            each_code(by == Breakdown::need
                          ? std::string_view(facts.cases()[static_cast<std::size_t>(care)].needs)
                          : std::string_view(facts.load(care).skills),
                      [&](std::string_view code) { codes.emplace(code); });
        for (const std::string& code : codes)
            words.push_back({code, code_words(code)});
        break;
    default: break;
    }
    std::sort(words.begin(), words.end(), [](const ReportWord& a, const ReportWord& b) {
        return a.label != b.label ? a.label < b.label : a.code < b.code;
    });
    return words;
}

} // namespace evenload
