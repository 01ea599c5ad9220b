// All stored records, in an order in which a row only points to tables before its own or to its own.
#pragma once

#include "common/model/absence.h"
#include "common/model/attachment.h"
#include "common/model/case.h"
#include "common/model/caseload.h"
#include "common/model/check_setting.h"
#include "common/model/comment.h"
#include "common/model/contact.h"
#include "common/model/contact_plan.h"
#include "common/model/contact_schedule.h"
#include "common/model/deputy.h"
#include "common/model/description.h"
#include "common/model/emergency_access.h"
#include "common/model/former_terms.h"
#include "common/model/grant.h"
#include "common/model/need_factor.h"
#include "common/model/notice.h"
#include "common/model/organisation.h"
#include "common/model/pathway_template.h"
#include "common/model/patient.h"
#include "common/model/patient_preference.h"
#include "common/model/planning_settings.h"
#include "common/model/professional.h"
#include "common/model/restriction.h"
#include "common/model/saved_view.h"
#include "common/model/shared_equipment.h"
#include "common/model/task.h"
#include "common/model/team.h"
#include "common/model/thread_read.h"
#include "common/model/travel_row.h"
#include "common/model/user.h"

#include <memory>

namespace evenload {

const std::vector<const RecordType*>& all_records();

// By table name, "cases"; null when there is none.
const RecordType* find_record(std::string_view table);

// As constructed by default, for what works on any table. A Bug for what is not a stored record.
std::shared_ptr<void> blank_record(const RecordType& type);

} // namespace evenload
