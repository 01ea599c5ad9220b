// The planners that a page has asked for, run here and now: what workers do in a browser.
#pragma once

#include "tests/support/client/fake_host.h"

namespace evenload {

// Every one to its end, answering after every portion.
void run_planners(FakeHost& host);

} // namespace evenload
