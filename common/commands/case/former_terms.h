// Keeps what was agreed for a case before it is changed (FormerTerms), so that load and reviews of past days can be
// told. For every command that changes a contact plan or the day of a review.
#pragma once

#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

// What is agreed for a case, without the id of a row and the moment of a change. A case without a plan has one that
// says from no day (contact_plan_of).
FormerTerms terms_of(const Case& care, const ContactPlan& plan);

// Writes the terms that are stored now, where `care` and `plan` are about to change them. Before either is written.
void keep_former_terms(Transaction& transaction, const Case& care, const ContactPlan& plan);

} // namespace evenload
