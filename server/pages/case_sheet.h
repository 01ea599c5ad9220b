// One case as a page of paper (case_pack_page.h): the parts of it, as HTML.
#pragma once

#include "common/base/civil_time.h"
#include "common/model/case.h"
#include "common/store/database.h"

#include <string>

namespace evenload {

std::string case_sheet(Database& database, const Case& care, LocalTime now);

} // namespace evenload
