// answer_handover: who was asked to take a case over accepts it or declines; who asked may take the question
// back. Accepting allocates the case by the same checks as any allocation.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

enum class HandoverAnswer { accept, decline, withdraw };
BOOST_DESCRIBE_ENUM(HandoverAnswer, accept, decline, withdraw)

struct AnswerHandover {
    Id<Case> case_id;
    HandoverAnswer answer = HandoverAnswer::accept;
    std::string reason; // asked for when declining, and when a check of the allocation asks
};
BOOST_DESCRIBE_STRUCT(AnswerHandover, (), (case_id, answer, reason))

Outcome perform(const AnswerHandover& command, Transaction& transaction);

} // namespace evenload
