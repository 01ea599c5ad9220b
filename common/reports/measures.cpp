// The list of measures. A definition here is what people read beside the number: change it with the function.
#include "common/reports/measure.h"
#include "common/reports/measures/measures_of_topics.h"

namespace evenload {
namespace {

using B = Breakdown;

const std::vector<B> of_open_cases{B::status, B::professional, B::urgency, B::pathway, B::locality,
                                   B::need,   B::skill,        B::source,  B::none};
const std::vector<B> of_referrals{B::month,    B::week, B::urgency,      B::source, B::pathway,
                                  B::locality, B::need, B::professional, B::none};
const std::vector<B> of_waits{B::waiting_band, B::locality, B::urgency, B::status,       B::pathway,
                              B::need,         B::skill,    B::source,  B::professional, B::none};
const std::vector<B> of_responses{B::locality,     B::need, B::source, B::month,
                                  B::professional, B::week, B::none};
const std::vector<B> of_contacts{B::professional, B::week,     B::month, B::urgency,
                                 B::pathway,      B::locality, B::need,  B::none};
const std::vector<B> of_stays{B::pathway,      B::need,    B::urgency, B::locality,
                              B::professional, B::outcome, B::month,   B::none};

std::vector<B> first(B by, const std::vector<B>& others) {
    std::vector<B> all{by};
    for (const B other : others)
        if (other != by) all.push_back(other);
    return all;
}

std::vector<Measure> list() {
    using namespace measures;
    using R = Reduction;
    using U = ReportUnit;
    using T = ReportTopic;
    return {
        {"open_cases",
         "Open cases",
         "Cases that are neither closed nor rejected at the end of the day; referrals that wait "
         "for triage and "
         "suspended cases are counted.",
         T::demand,
         R::count,
         U::cases,
         {},
         true,
         true,
         "today",
         of_open_cases,
         open_cases,
         why_case},
        {"caseload",
         "Cases on a caseload",
         "Open cases that have an owner at the end of the day, whatever their status. Status and "
         "owner of a day past are those of the status history.",
         T::demand,
         R::count,
         U::cases,
         {},
         true,
         true,
         "today",
         first(B::professional, of_open_cases),
         on_a_caseload,
         why_case},
        {"referrals_in",
         "Referrals in",
         "Cases received in the period, by referral or service request, whatever became of them.",
         T::demand,
         R::count,
         U::cases,
         {},
         false,
         true,
         "last_12_months",
         of_referrals,
         referrals_in,
         why_received},
        {"referrals_out",
         "Referrals out",
         "Cases closed or rejected in the period, each counted apart by its status. A case that "
         "was reopened since "
         "is not counted.",
         T::demand,
         R::count,
         U::cases,
         {},
         false,
         true,
         "last_12_months",
         first(B::status, of_referrals),
         referrals_out,
         why_ended},

        {"waiting",
         "People waiting",
         "Open cases whose care has not begun: a referral, waiting or allocated, and the patient "
         "not seen yet. Days "
         "are counted from the day received, or reopened.",
         T::waiting,
         R::count,
         U::cases,
         {},
         true,
         true,
         "today",
         of_waits,
         waiting,
         why_waiting},
        {"waiting_18_weeks", "Waiting within 18 weeks",
         "Of the people waiting, the share that has waited 18 weeks (126 days) or less. The "
         "national aim for "
         "community services is 80%.",
         T::waiting, R::share, U::percent, 800, true, true, "today", first(B::locality, of_waits),
         waiting_within_18_weeks, why_waiting},
        {"two_hour", "Two-hour response met",
         "Of the two-hour referrals received in the period, the share whose first contact with the "
         "patient seen "
         "began within two hours (of 08:00 when received between 20:00 and 08:00). Left out: "
         "rejected, under 18, and "
         "those whose two hours are not over. At least 70% is expected.",
         T::waiting, R::share, U::percent, 700, false, true, "last_12_months", of_responses,
         two_hour_response, why_response},
        {"two_day",
         "Two-day response met",
         "Of the two-day referrals received in the period, the share whose first contact with the "
         "patient seen began "
         "within two days. Left out: rejected, from a hospital bed, and those whose two days are "
         "not over.",
         T::waiting,
         R::share,
         U::percent,
         {},
         false,
         true,
         "last_12_months",
         of_responses,
         two_day_response,
         why_response},
        {"first_contact",
         "Time to first contact",
         "The median of the days from the day received to the first contact with the patient seen, "
         "of the cases "
         "whose first such contact was in the period.",
         T::waiting,
         R::median,
         U::days,
         {},
         false,
         true,
         "last_4_weeks",
         first(B::urgency, of_waits),
         first_contact,
         why_first_contact},

        {"contacts",
         "Contacts",
         "All contacts of the period by what became of them: delivered, missed, cancelled, still "
         "planned, or past and "
         "not recorded. A two-person visit is two contacts.",
         T::care,
         R::count,
         U::contacts,
         {},
         false,
         true,
         "last_4_weeks",
         first(B::became, of_contacts),
         contacts,
         why_contact},
        {"contacts_delivered",
         "Contacts delivered",
         "Contacts of the period that were delivered.",
         T::care,
         R::count,
         U::contacts,
         {},
         false,
         true,
         "last_4_weeks",
         of_contacts,
         contacts_delivered,
         why_contact},
        {"contacts_missed",
         "Contacts missed",
         "Contacts of the period that were missed: the patient did not attend, or nobody opened.",
         T::care,
         R::count,
         U::contacts,
         {},
         false,
         true,
         "last_4_weeks",
         of_contacts,
         contacts_missed,
         why_contact},
        {"contacts_cancelled",
         "Contacts cancelled",
         "Contacts of the period that were cancelled, by the patient or by the provider.",
         T::care,
         R::count,
         U::contacts,
         {},
         false,
         true,
         "last_4_weeks",
         of_contacts,
         contacts_cancelled,
         why_contact},
        {"unplaced",
         "Unplaced visits",
         "Planned visits of the period without a professional or without a time.",
         T::care,
         R::count,
         U::contacts,
         {},
         false,
         false,
         "next_2_weeks",
         {B::need, B::week, B::urgency, B::pathway, B::locality, B::none},
         unplaced_visits,
         why_contact},
        {"without_care",
         "People without care",
         "Patients who have at least one planned visit of the period without a professional or "
         "without a time; each "
         "is counted once.",
         T::care,
         R::count,
         U::people,
         {},
         false,
         false,
         "next_2_weeks",
         {B::need, B::urgency, B::pathway, B::locality, B::none},
         unplaced_visits,
         why_contact},
        {"continuity",
         "Continuity",
         "Of the contacts delivered in the period, the share given by the case's usual "
         "professional: the one who gave "
         "most of its contacts in the period.",
         T::care,
         R::share,
         U::percent,
         {},
         false,
         true,
         "last_4_weeks",
         {B::need, B::pathway, B::locality, B::urgency, B::none},
         continuity,
         why_continuity},
        {"overdue_reviews",
         "Overdue reviews",
         "Open cases whose review was due before the day. A day past is told from the status "
         "history and from the day of review that was agreed then.",
         T::care,
         R::count,
         U::cases,
         {},
         true,
         true,
         "today",
         {B::professional, B::urgency, B::pathway, B::locality, B::need, B::status, B::none},
         overdue_reviews,
         why_review},
        {"not_seen",
         "No effective contact",
         "Active and stable cases whose patient has not been seen for longer than the team allows. "
         "Days are counted "
         "from the last contact with the patient seen, or from the day received.",
         T::care,
         R::count,
         U::cases,
         {},
         true,
         true,
         "today",
         {B::professional, B::need, B::urgency, B::pathway, B::locality, B::status, B::none},
         no_effective_contact,
         why_not_seen},

        {"load",
         "Load",
         "Minutes a week that cases ask for in the week of the day: visits × (planned + travel + "
         "recording) × staff + coordination, times the need factor. Referrals, suspended and "
         "ended cases ask for nothing. A day past is told from the status, the owner and the "
         "contact plan of then; travel and recording are today's.",
         T::capacity,
         R::sum,
         U::minutes_a_week,
         {},
         true,
         true,
         "today",
         {B::professional, B::need, B::pathway, B::urgency, B::locality, B::skill, B::status,
          B::none},
         measures::load,
         why_load},
        {"utilisation",
         "Utilisation",
         "Load as a share of the minutes that professionals have in the week of the day: "
         "contracted less breaks, leave, training, supervision and meetings. Load of unallocated "
         "cases is not in it. On a day past leave is that week's; working hours are today's.",
         T::capacity,
         R::load_percent,
         U::percent,
         {},
         true,
         true,
         "today",
         {B::professional, B::none},
         utilisation,
         why_utilisation},
        {"days_to_clear",
         "Days to clear",
         "The weekly load of unallocated cases ÷ the free minutes a day of everybody who has some "
         "(a seventh of the week's), rounded up. A day past is told as Load and Utilisation are.",
         T::capacity,
         R::days_to_clear,
         U::days,
         {},
         true,
         true,
         "today",
         {B::none},
         unallocated_load,
         why_load},
        {"travel_share",
         "Travel share",
         "Of the minutes of placed visits (travel, time with the patient, recording), the share on "
         "the road: from "
         "door to door through the day, and back from the last.",
         T::capacity,
         R::share,
         U::percent,
         {},
         false,
         true,
         "last_4_weeks",
         {B::professional, B::week, B::month, B::none},
         travel_share,
         why_travel},

        {"closures",
         "Closure reasons",
         "Cases closed in the period, by the reason given. A case that was reopened since is not "
         "counted.",
         T::ending,
         R::count,
         U::cases,
         {},
         false,
         true,
         "last_12_months",
         first(B::closure_reason, of_stays),
         closed_cases,
         why_ended},
        {"length_of_stay",
         "Length of stay",
         "The median of the days from the day received to the day closed, of the cases closed in "
         "the period.",
         T::ending,
         R::median,
         U::days,
         {},
         false,
         true,
         "last_12_months",
         of_stays,
         length_of_stay,
         why_ended}};
}

} // namespace

const std::vector<Measure>& all_measures() {
    static const std::vector<Measure> all = list();
    return all;
}

} // namespace evenload
