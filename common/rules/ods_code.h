// ods_code: the code of an organisation is one to nine letters or digits.
// Source: NHS England, FHIR system https://fhir.nhs.uk/Id/ods-organization-code (product.md, "ODS code").
#pragma once

#include "common/base/outcome.h"

#include <string_view>

namespace evenload {

bool is_ods_code(std::string_view code);

// An empty code breaches nothing: it is not known.
std::optional<Breach> ods_code(std::string_view code);

} // namespace evenload
