// Tells the server which case files the person has opened, for the audit: who saw what is known only here, since the
// records came with the replica. What could not be told waits in this tab and is told when the server answers again.
#pragma once

#include "client/canvas/host.h"
#include "common/base/id.h"

#include <string>
#include <vector>

namespace evenload {

struct Case;
struct User;

class OpenedCases {
public:
    explicit OpenedCases(Host& host)
        : host_(host) {}

    // Once a frame: the case file that is on the screen, or none, and who sits here.
    void look(const Id<Case>& shown, const Id<User>& by);

private:
    void tell();
    void on_answer(const HttpResponse& response, const std::vector<std::string>& told);

    Host& host_;
    Id<Case> shown_;
    Id<User> by_;
    std::vector<std::string> untold_;
    bool telling_ = false; // a request is on its way, or a pause before the next
};

} // namespace evenload
