// Where a team's work lies: every case by where its patient lives, each locality with its amount of work, and how
// dense the load is. Kilometres on the ground, no map behind them: nothing is asked of another server.
#pragma once

#include "client/views/board_view.h"

#include <string>
#include <vector>

namespace evenload {

struct GroundPoint { // kilometres from the south-western corner of what is shown
    float east = 0;
    float north = 0;
};

struct MapCase {
    int index = 0; // of BoardView::cases
    GroundPoint at;
    std::string spoken; // "Mrs J. Adeyemi, C-1042, CO7, unallocated"
};

struct MapLocality {
    std::string zone; // "CO7"
    GroundPoint at;   // of the case that is nearest to the middle of all: somebody lives there
    int cases = 0;
    int unallocated = 0;
    int load_minutes = 0; // a week
    std::string spoken;   // "CO7, 14 cases, 12 h a week, 3 unallocated"
};

// Load by ground, as a share of the densest point, 0 to 1: `rows` rows of `columns` points from the north-western
// corner on.
struct HeatGrid {
    int columns = 0;
    int rows = 0;
    std::vector<float> shares;
};

struct MapView {
    float width_km = 0;
    float height_km = 0;
    std::vector<MapCase> cases;          // what passes the board's filter and has a place
    std::vector<MapLocality> localities; // the most load first
    HeatGrid heat;
    int without_place = 0;
};

MapView map_view(const BoardView& board);

} // namespace evenload
