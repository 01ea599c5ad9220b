// The functions behind the measures, by topic; measures.cpp lists them with their definitions. Each returns the rows
// behind its number, of all cases of the team: who asks narrows them (report.h).
#pragma once

#include "common/reports/measure.h"

namespace evenload::measures {

using Items = std::vector<ReportItem>;

// The day that a measure of a day is about: the period's last, but not after today.
Date as_at(const ReportFacts& facts, const ReportPeriod& period);

// Demand
Items open_cases(ReportFacts& facts, const ReportPeriod& period);
Items on_a_caseload(ReportFacts& facts, const ReportPeriod& period);
Items referrals_in(ReportFacts& facts, const ReportPeriod& period);
Items referrals_out(ReportFacts& facts, const ReportPeriod& period);

// Waiting
Items waiting(ReportFacts& facts, const ReportPeriod& period);
Items waiting_within_18_weeks(ReportFacts& facts, const ReportPeriod& period);
Items two_hour_response(ReportFacts& facts, const ReportPeriod& period);
Items two_day_response(ReportFacts& facts, const ReportPeriod& period);
Items first_contact(ReportFacts& facts, const ReportPeriod& period);

// Care
Items contacts(ReportFacts& facts, const ReportPeriod& period);
Items contacts_delivered(ReportFacts& facts, const ReportPeriod& period);
Items contacts_missed(ReportFacts& facts, const ReportPeriod& period);
Items contacts_cancelled(ReportFacts& facts, const ReportPeriod& period);
Items unplaced_visits(ReportFacts& facts, const ReportPeriod& period);
Items continuity(ReportFacts& facts, const ReportPeriod& period);
Items overdue_reviews(ReportFacts& facts, const ReportPeriod& period);
Items no_effective_contact(ReportFacts& facts, const ReportPeriod& period);

// Capacity
Items load(ReportFacts& facts, const ReportPeriod& period);
Items utilisation(ReportFacts& facts, const ReportPeriod& period);
Items unallocated_load(ReportFacts& facts, const ReportPeriod& period);
Items travel_share(ReportFacts& facts, const ReportPeriod& period);
// A seventh of what the week of the day leaves those who have some.
int free_minutes_a_day(ReportFacts& facts, Date day);

// Ending
Items closed_cases(ReportFacts& facts, const ReportPeriod& period);
Items length_of_stay(ReportFacts& facts, const ReportPeriod& period);

// Why a row counts
std::string why_case(ReportFacts& facts, const ReportItem& item);
std::string why_received(ReportFacts& facts, const ReportItem& item);
std::string why_ended(ReportFacts& facts, const ReportItem& item);
std::string why_waiting(ReportFacts& facts, const ReportItem& item);
std::string why_response(ReportFacts& facts, const ReportItem& item);
std::string why_first_contact(ReportFacts& facts, const ReportItem& item);
std::string why_contact(ReportFacts& facts, const ReportItem& item);
std::string why_continuity(ReportFacts& facts, const ReportItem& item);
std::string why_review(ReportFacts& facts, const ReportItem& item);
std::string why_not_seen(ReportFacts& facts, const ReportItem& item);
std::string why_load(ReportFacts& facts, const ReportItem& item);
std::string why_utilisation(ReportFacts& facts, const ReportItem& item);
std::string why_travel(ReportFacts& facts, const ReportItem& item);

} // namespace evenload::measures
