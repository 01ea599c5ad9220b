// A trust, a provider, a council: the owner of teams. Its time zone is where visits are local.
#pragma once

#include "common/model/field_types.h"

namespace evenload {

struct Organisation {
    Id<Organisation> id;
    int version = 0;
    std::string name;
    std::string ods_code; // 1–9 letters or digits (rules/ods_code.h)
    std::string time_zone = "Europe/London";
};
BOOST_DESCRIBE_STRUCT(Organisation, (), (id, version, name, ods_code, time_zone))

} // namespace evenload
