// What a proxy, a firewall or a sign-in page answers to a command instead of the server.
#pragma once

#include "client/canvas/host.h"
#include "common/base/random.h"

namespace evenload::simulation {

inline HttpResponse wrong_answer(Random& random) {
    const std::string half = R"({"id":"x","acc)";
    const std::string page =
        "<!doctype html><title>Sign in</title><form action=/proxy method=post>";
    const std::vector<HttpResponse> answers{{400, {}, R"({"error":"malformed"})"},
                                            {401, {}, R"({"error":"Sign in first."})"},
                                            {403, {}, page},
                                            {409, {}, page},
                                            {413, {}, page},
                                            {422, {}, R"({"error":"another body"})"},
                                            {429, {}, R"({"error":"slowly"})"},
                                            {500, {}, "Internal Server Error"},
                                            {503, {}, {}},
                                            {200, {}, half},
                                            {200, {}, page},
                                            {200, {}, {}},
                                            {204, {}, {}},
                                            {302, {}, page}};
    return answers[static_cast<std::size_t>(random.below(static_cast<int>(answers.size())))];
}

} // namespace evenload::simulation
