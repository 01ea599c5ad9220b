// nhs_number: ten digits whose last is a check digit, weights 10 to 2, modulus 11.
// Source: NHS Data Dictionary, NHS NUMBER; the algorithm's use is mandatory. Ten equal digits would pass the
// check and are refused. A valid number is not a verified one (NhsNumberStatus).
#pragma once

#include "common/base/outcome.h"

#include <string>
#include <string_view>

namespace evenload {

// The digits of what a person typed: spaces and hyphens are left out, all else stays.
std::string nhs_number_digits(std::string_view typed);

bool is_nhs_number(std::string_view digits);

// "943 476 5919" for ten digits; anything else unchanged.
std::string nhs_number_text(std::string_view digits);

// Amount: 0. An empty number breaches nothing: it is not known yet. The number is not in the message.
std::optional<Breach> nhs_number(std::string_view digits);

} // namespace evenload
