// The types a described field may have, in one include for the headers of records and commands.
#pragma once

#include "common/base/civil_time.h"
#include "common/base/id.h"
#include "common/base/place.h"
#include "common/model/codes.h"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <optional>
#include <string>
#include <vector>
