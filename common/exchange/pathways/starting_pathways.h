// The pathway templates that a new team starts with. They are data (starting_pathways.csv), realistic and local to
// nobody: a service is expected to write its own editions.
#pragma once

#include "common/model/pathway_template.h"

#include <vector>

namespace evenload {

// First editions without id, team and author, by code. A Bug when the file that the program was built with is bad.
std::vector<PathwayTemplate> starting_pathways();

} // namespace evenload
