// A service of two professionals to count in: cases, contacts and lines of history in a line each, and what a report
// says of them in words.
#pragma once

#include "common/reports/report.h"
#include "tests/support/world.h"

#include <string>
#include <string_view>
#include <utility>

#include <boost/test/unit_test.hpp>

namespace evenload {

// Monday 23 November 2026, 08:00.
struct SmallService : World {
    Professional beth = professional("Beth");
    Professional carl = professional("Carl");
    LocalTime clock{today, at("08:00")};
    int people = 0;

    Case care(Case rest) {
        return case_of(patient("P" + std::to_string(++people)), std::move(rest));
    }
    // The visit of a day, at 10:00 with Beth, delivered and the patient seen.
    Contact seen(const Case& care, Date day, Contact rest = {}) {
        rest.day = day;
        if (rest.professional_id.none()) rest.professional_id = beth.id;
        if (!rest.start) rest.start = at("10:00");
        rest.status = ContactStatus::delivered;
        rest.attendance = Attendance::seen;
        return visit(care, std::move(rest));
    }
    void line(const Case& care, std::string_view day, std::optional<CaseStatus> from, CaseStatus to,
              const Professional* owner = nullptr) {
        add(StatusChange{.case_id = care.id,
                         .from_status = from,
                         .to_status = to,
                         .owner_id = owner ? owner->id : Id<Professional>(),
                         .changed_at = noon(on(day)),
                         .changed_by = actor.user_id});
    }
    static Instant noon(Date day) {
        return Instant{(std::int64_t{day.days} * 24 + 12) * 3'600'000};
    }
    // What was agreed for the case until that day.
    void until(std::string_view day, const Case& care, FormerTerms terms) {
        terms.case_id = care.id;
        terms.changed_at = noon(on(day));
        add(terms);
    }
    // A case of Beth's since 1 September.
    Case of_beth(Case rest = {}) {
        rest.received_on = on("2026-09-01");
        rest.status = CaseStatus::active;
        if (rest.owner_id.none()) rest.owner_id = beth.id;
        const Case made = care(std::move(rest));
        line(made, "2026-09-01", {}, CaseStatus::active, &beth);
        return made;
    }

    Report report(ReportQuestion question) {
        ReportFacts facts(database(), team.id, clock);
        return make_report(facts, question);
    }
    // "3", "50%": the number of a measure.
    std::string number(std::string measure, std::string_view from = "",
                       std::string_view until = "") {
        ReportQuestion question;
        question.measure = std::move(measure);
        if (!from.empty()) question.from = on(from);
        if (!until.empty()) question.until = on(until);
        const Report made = report(question);
        BOOST_TEST_REQUIRE(made.measure->code == question.measure);
        return figure_words(*made.measure, made.total);
    }
    // "Sep 1, Oct 2": the months of a line of its trend, from the given one on.
    std::string months(std::string measure, std::string by, std::string_view row,
                       std::string_view first) {
        const Report made = report({.measure = measure, .by = by, .show = "trend"});
        std::string text;
        for (const TrendSeries& series : made.trend)
            for (std::size_t i = 0; i < made.months.size(); ++i)
                if (series.label == row && on(first) <= made.months[i])
                    text += (text.empty() ? "" : ", ") + month_words(made.months[i]).substr(0, 3) +
                            " " + figure_words(*made.measure, series.points[i]);
        return text;
    }
    // "CO7 2, CO4 1": its groups that are not empty.
    std::string groups(std::string measure, std::string by, std::string_view from = "",
                       std::string_view until = "") {
        ReportQuestion question;
        question.measure = std::move(measure);
        question.by = std::move(by);
        if (!from.empty()) question.from = on(from);
        if (!until.empty()) question.until = on(until);
        const Report made = report(question);
        std::string text;
        for (const ReportGroup& group : made.groups)
            if (group.figure.rows > 0)
                text += (text.empty() ? "" : ", ") + group.label + " " +
                        figure_words(*made.measure, group.figure);
        return text;
    }
};

} // namespace evenload
