// A small team with something to report: three localities, two professionals, six open cases, one of them over 18
// weeks, and contacts of last week. It is Monday 23 November 2026, 08:00.
#pragma once

#include "client/views/report_view.h"
#include "tests/client/views/viewpoints.h"
#include "tests/support/world.h"

namespace evenload {

struct SmallReport : World {
    Professional beth = professional("Beth Lindqvist");
    Professional carl = professional("Carl Ash");
    Case oldest = open("Abara", "CO7 9AB", 130);
    Case second = open("Bello", "CO7 1AA", 20);
    Case third = open("Cole", "CO4 3ZZ", 3);
    Case active = open("Doyle", "CO4 3ZZ", 40, CaseStatus::active);
    std::unique_ptr<ReportFacts> facts;

    SmallReport() {
        for (int day = 1; day <= 3; ++day)
            visit(active, {.day = today - 4 - day,
                           .professional_id = day == 3 ? carl.id : beth.id,
                           .start = at("10:00"),
                           .status = ContactStatus::delivered,
                           .attendance = Attendance::seen});
        facts = std::make_unique<ReportFacts>(database(), team.id, LocalTime{today, at("08:00")});
    }
    Case open(const std::string& name, const std::string& postcode, int days_ago,
              CaseStatus status = CaseStatus::waiting) {
        Case care{.reference = "C-" + name, .received_on = today - days_ago, .status = status};
        if (status == CaseStatus::active) care.owner_id = beth.id;
        return case_of(patient(name, {.title = "Mrs", .given_name = "Joy", .postcode = postcode}),
                       care);
    }
    ReportView view(ReportQuestion question) {
        return report_view(*facts, manager_at(*this, "08:00"), question);
    }
};

} // namespace evenload
