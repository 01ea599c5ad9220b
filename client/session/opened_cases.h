// Tells the server which case files the person has opened, for the audit: who saw what is known only here, since the
// records came with the replica. What could not be told is kept beside the outbox, sealed, and told when the server
// answers again, with the word that there was no network.
#pragma once

#include "client/canvas/host.h"
#include "client/session/keeping.h"
#include "common/base/id.h"

#include <cstdint>
#include <string>
#include <vector>

namespace evenload {

struct Case;
struct User;

class OpenedCases {
public:
    // Without a keeping what could not be told waits in this tab only.
    explicit OpenedCases(Host& host, Keeping* keeping = nullptr);

    // Once a frame: the cases of which details are on the screen, and who sits here.
    void look(const std::vector<Id<Case>>& shown, const Id<User>& by);

private:
    struct Untold {
        std::string case_id;
        std::string kept_as = {};     // its id on the device; empty: it is in this tab only
        std::int64_t number = 0;      // … once it is there
        bool without_network = false; // nobody answered when it was opened
    };

    bool waits(const std::string& case_id) const;
    void tell();
    void on_answer(const HttpResponse& response, const std::vector<std::string>& told);
    void keep(Untold& one);
    void take(const StoredCommand& stored);

    Host& host_;
    Keeping* keeping_;
    std::vector<Id<Case>> shown_;
    Id<User> by_;
    std::vector<Untold> untold_;
    bool telling_ = false; // a request is on its way, or a pause before the next
};

} // namespace evenload
