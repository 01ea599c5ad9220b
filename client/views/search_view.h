// Finding a case, a person, a postcode or a comment by a few letters. Small on purpose: the best few, at once.
#pragma once

#include "client/views/comments_view.h"
#include "client/views/search_index.h"
#include "client/views/tone.h"
#include "client/views/viewpoint.h"

#include <vector>

namespace evenload {

struct SearchHit {
    enum class Kind { case_file, professional, comment };
    Kind kind = Kind::case_file;
    std::string id;        // of the case, the professional or the comment
    std::string reference; // of the case
    std::string title;     // "Mrs Joy Adeyemi, 81", "…asked the GP about the dressing"
    std::string detail;    // "C-1042 · Leg ulcer dressing · CO7 9AB"
    ThreadPlace place;     // of the comment
    Mark mark;             // of a case that is not active, of a comment that is resolved
};

struct SearchView {
    std::string asked;
    std::vector<SearchHit> hits;
    bool more = false;   // there are others; type more letters
    std::string summary; // "3 found", "Nothing found for “tanaka”", for the voice
};

// Too few letters find everything, and so nothing is looked for.
bool is_searched_for(std::string_view text);

// Every word of `text` must be found in the name, reference, postcode or NHS number, or in the comment. People come
// first, then open cases, other cases, and comments in what room is left, but at least two of them.
SearchView search_view(Database& database, const SearchIndex& index, const Viewpoint& viewpoint,
                       const std::string& text);

} // namespace evenload
