// retire_pathway: a pathway is no longer offered, or is offered again. Cases that are on it stay on it.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct RetirePathway {
    Id<PathwayTemplate> pathway_template_id; // its newest edition
    bool retired = true;
};
BOOST_DESCRIBE_STRUCT(RetirePathway, (), (pathway_template_id, retired))

Outcome perform(const RetirePathway& command, Transaction& transaction);

} // namespace evenload
