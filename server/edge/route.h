// A route: which requests it takes, who may, and what it does. The table of all routes (routes/table.h) is
// what openapi.yaml and the permission tests are held against.
#pragma once

#include "common/model/user.h"
#include "server/edge/framing.h"
#include "server/edge/http.h"
#include "server/edge/lanes.h"

#include <functional>
#include <string>
#include <vector>

namespace evenload {

enum class Access {
    anyone,    // no session is looked at
    signed_in, // a person; a wall screen is refused
    screen     // a wall screen's token, or a person
};

// What the body of a POST is; decides how a forged one is told apart.
// A file is sent as bytes of no type: what a page of another site can only send after asking.
enum class BodyKind { none, json, form, file };

struct Route {
    std::string method;  // GET (answers HEAD too) or POST
    std::string pattern; // literal, or with whole parts as "/:name"
    Access access = Access::signed_in;
    std::function<Reply(const Request&)> answer;
    Lane lane = Lane::pages;
    BodyKind body = BodyKind::none;
    bool page = false;          // for people: errors are HTML, signed out goes to the sign-in page
    bool renews_session = true; // false for what a browser does by itself
    std::vector<Role> roles;    // of those who are signed in, who may; empty: all
    // A POST that another program sends, and no page of this site: it proves itself by what it carries.
    bool from_elsewhere = false;
    std::size_t most_bytes = most_body_bytes;                     // of the body
    std::string too_large = "The request is larger than 256 kB."; // what is said of more
};

} // namespace evenload
