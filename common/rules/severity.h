// How strictly each rule is applied, in the one table of the product. The order of the table is the order of
// precedence: when several rules do not hold, the first of the strictest is the one a person reads.
#pragma once

#include "common/base/outcome.h"

#include <string_view>
#include <vector>

namespace evenload {

// What makes a rule strict: a visit that must not be late, or one that needs two people at once.
struct Situation {
    bool time_critical = false;
    bool two_person = false;
};

// Source: product.md, "What the best systems do": checks block, ask for a reason, or warn; capacity is soft
// with a reason recorded; skill for a two-person or time-critical visit blocks. A Bug for an unknown rule.
Severity severity_of(std::string_view rule, Situation situation = {});

// Position in the table, 0 first; names that are not in the table come last.
int precedence_of(std::string_view rule);

// Strictest first, then by precedence; equal ones stay in their order.
void sort_by_precedence(std::vector<Breach>& breaches);

// The first breach of at least this severity; null when there is none. Expects sorted breaches.
const Breach* first_of(const std::vector<Breach>& breaches, Severity at_least);

// The messages of the breaches of exactly this severity, as sentences in one line.
std::string messages_of(const std::vector<Breach>& breaches, Severity severity);

} // namespace evenload
