// Where an arrow, Home or End key leads from one rectangle among others. Pure geometry.
#pragma once

#include "client/mirror/node.h"

#include <optional>
#include <span>
#include <string_view>

namespace evenload::ui {

// Lists go to the neighbour in order; `both` to the nearest thing in that direction, preferring things
// in line with the current one. Nothing when the key means nothing here or there is nothing that way.
std::optional<std::size_t> arrow_target(std::span<const Rect> places, std::size_t current,
                                        Arrows arrows, std::string_view dom_key);

} // namespace evenload::ui
