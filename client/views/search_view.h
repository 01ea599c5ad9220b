// Finding a case, a person or a postcode by a few letters. Small on purpose: the best few, at once.
#pragma once

#include "client/views/search_index.h"
#include "client/views/tone.h"
#include "client/views/viewpoint.h"

#include <vector>

namespace evenload {

struct SearchHit {
    enum class Kind { case_file, professional };
    Kind kind = Kind::case_file;
    std::string id;        // of the case or the professional
    std::string reference; // of the case
    std::string title;     // "Mrs Joy Adeyemi, 81"
    std::string detail;    // "C-1042 · Leg ulcer dressing · CO7 9AB"
    Mark mark;             // the status of a case that is not active
};

struct SearchView {
    std::string asked;
    std::vector<SearchHit> hits;
    bool more = false;   // there are others; type more letters
    std::string summary; // "3 found", "Nothing found for “tanaka”", for the voice
};

// Every word of `text` must be found in the name, reference, postcode or NHS number. Open cases come first.
SearchView search_view(Database& database, const SearchIndex& index, const Viewpoint& viewpoint,
                       const std::string& text);

} // namespace evenload
