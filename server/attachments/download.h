// How a file that somebody else sent is given out, so that no browser ever shows it as a page of this site and no
// disk keeps it under a name that makes it something else.
#pragma once

#include "common/model/attachment.h"
#include "server/edge/http.h"

#include <string>
#include <string_view>

namespace evenload {

// The name to save it under: the one it came with, with the ending of what it is: "x.html" that holds a picture
// becomes "x.html.png".
std::string name_to_save(const Attachment& attachment);

// RFC 6266: a plain name for old programs, and the real one percent-encoded (RFC 8187).
std::string disposition_of(std::string_view name);

Reply download_of(const Attachment& attachment, std::string bytes);

} // namespace evenload
