#include "common/planning/allocation/allocation_search.h"

#include "common/planning/allocation/allocation_bound.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace evenload {
namespace {

constexpr std::size_t offers_a_case = 8;
constexpr std::int64_t hottest = 8; // threshold at first, in usual differences
constexpr int levels = 60;          // of the threshold, from first to last
constexpr int level_percent = 92;   // of the one before
constexpr int plain_levels = 6;     // at the end nothing worse is accepted

std::size_t index(int number) {
    return static_cast<std::size_t>(number);
}

} // namespace

AllocationSearch::AllocationSearch(const PreparedAllocation& prepared, std::uint64_t seed)
    : prepared_(prepared)
    , random_(seed)
    , theirs_(prepared.loads.size())
    , place_(index(prepared.cases()), 0) {
    restore(prepared.owners, 0);
    for (int c = 0; c < prepared.cases(); ++c)
        total_ += price(c, owners_[index(c)]);
    for (std::size_t p = 0; p < loads_.size(); ++p)
        total_ += prepared.loads[p].at(loads_[p]);
    look_at(std::vector<std::int64_t>(loads_.size(), 0));
}

void AllocationSearch::restore(const std::vector<int>& owners, std::int64_t total) {
    owners_.assign(owners.size(), -1);
    loads_.assign(prepared_.base_minutes.begin(), prepared_.base_minutes.end());
    for (std::vector<int>& list : theirs_)
        list.clear();
    for (int c = 0; c < prepared_.cases(); ++c)
        if (owners[index(c)] >= 0) apply({c, -1, owners[index(c)]});
    total_ = total;
}

std::int64_t AllocationSearch::price(int care, int person) const {
    return person < 0 ? prepared_.unallocated[index(care)] : prepared_.price(care, person);
}

std::int64_t AllocationSearch::load_change(int person, std::int64_t added) const {
    if (person < 0) return 0;
    const std::int64_t load = loads_[index(person)];
    return prepared_.loads[index(person)].at(load + added) -
           prepared_.loads[index(person)].at(load);
}

bool AllocationSearch::has_room(int person, std::int64_t added) const {
    return prepared_.problem.may_overfill ||
           loads_[index(person)] + added <= prepared_.loads[index(person)].limit_minutes();
}

int AllocationSearch::cheapest(int care) const {
    int best = -1;
    std::int64_t best_price = prepared_.unallocated[index(care)];
    for (int p = 0; p < prepared_.people(); ++p) {
        const int minutes_there = prepared_.minutes(care, p);
        if (!prepared_.may(care, p) || !has_room(p, minutes_there)) continue;
        const std::int64_t here = prepared_.price(care, p) + load_change(p, minutes_there);
        if (here >= best_price) continue;
        best = p;
        best_price = here;
    }
    return best;
}

void AllocationSearch::construct() {
    std::vector<int> waiting;
    for (int c = 0; c < prepared_.cases(); ++c)
        if (owners_[index(c)] < 0) waiting.push_back(c);
    std::vector<std::int64_t> regret(owners_.size(), 0);
    for (const int c : waiting)
        if (offers_[index(c)].size() > 1)
            regret[index(c)] = offers_[index(c)][1].price - offers_[index(c)][0].price;
    std::stable_sort(waiting.begin(), waiting.end(), [&](int a, int b) {
        return std::pair(prepared_.unallocated[index(a)], regret[index(a)]) >
               std::pair(prepared_.unallocated[index(b)], regret[index(b)]);
    });
    for (const int c : waiting) {
        const int person = cheapest(c);
        if (person < 0) continue;
        total_ += price(c, person) - price(c, -1) + load_change(person, minutes(c, person));
        apply({c, -1, person});
    }
}

void AllocationSearch::look_at(const std::vector<std::int64_t>& minute_prices) {
    offers_.clear();
    for (int c = 0; c < prepared_.cases(); ++c) {
        std::vector<Offer>& offers = offers_.emplace_back();
        for (int p = 0; p < prepared_.people(); ++p)
            if (prepared_.may(c, p))
                offers.push_back({p, prepared_.minutes(c, p), prepared_.price(c, p)});
        const auto ask = [&](const Offer& offer) {
            return std::pair(offer.price * AllocationBound::parts +
                                 minute_prices[index(offer.person)] * offer.minutes,
                             offer.person);
        };
        std::sort(offers.begin(), offers.end(),
                  [&](const Offer& a, const Offer& b) { return ask(a) < ask(b); });
        if (offers.size() > offers_a_case) offers.resize(offers_a_case);
    }
}

// What it usually costs to take the second best person instead of the best.
std::int64_t AllocationSearch::usual_difference() const {
    std::int64_t sum = 0;
    for (const std::vector<Offer>& offers : offers_)
        if (offers.size() > 1) sum += std::abs(offers[1].price - offers[0].price);
    return std::max<std::int64_t>(1, sum / std::max<std::int64_t>(1, std::ssize(offers_)));
}

void AllocationSearch::improve(std::int64_t iterations) {
    if (owners_.empty()) return;
    std::vector<int> best = owners_;
    std::int64_t best_total = total_;
    threshold_ = usual_difference() * hottest;
    for (int level = 0; level < levels; ++level) {
        if (level >= levels - plain_levels) threshold_ = 0;
        for (std::int64_t i = iterations * level / levels; i < iterations * (level + 1) / levels;
             ++i)
            propose();
        threshold_ = threshold_ * level_percent / 100;
        if (total_ >= best_total) continue;
        best = owners_;
        best_total = total_;
    }
    if (total_ > best_total) restore(best, best_total);
}

void AllocationSearch::propose() {
    const int care = random_.below(prepared_.cases());
    const std::vector<Offer>& offers = offers_[index(care)];
    if (offers.empty()) return;
    const Offer& offer = offers[index(random_.below(static_cast<int>(offers.size())))];
    if (offer.person == owners_[index(care)]) return;
    if (has_room(offer.person, offer.minutes) && !random_.one_in(3))
        shift(care, offer);
    else
        exchange(care, offer);
}

void AllocationSearch::shift(int care, const Offer& offer) {
    const int from = owners_[index(care)];
    const std::int64_t worse = offer.price - price(care, from) +
                               load_change(offer.person, offer.minutes) +
                               load_change(from, -minutes(care, from));
    if (!accepts(worse)) return;
    total_ += worse;
    apply({care, from, offer.person});
}

// The case takes the place of another, which goes to the former owner or to somebody else.
void AllocationSearch::exchange(int care, const Offer& offer) {
    const std::vector<int>& there = theirs_[index(offer.person)];
    if (there.empty()) return;
    const int other = there[index(random_.below(static_cast<int>(there.size())))];
    const int from = owners_[index(care)];
    int to = from;
    if (random_.one_in(2)) {
        const std::vector<Offer>& offers = offers_[index(other)];
        if (!offers.empty())
            to = offers[index(random_.below(static_cast<int>(offers.size())))].person;
        if (to == offer.person) return;
    }
    if (to >= 0 && !prepared_.may(other, to)) return;
    const std::int64_t left = minutes(care, from);
    const std::int64_t came = minutes(other, to);
    const std::int64_t net = offer.minutes - minutes(other, offer.person);
    if (!has_room(offer.person, net)) return;
    if (to >= 0 && !has_room(to, to == from ? came - left : came)) return;
    std::int64_t worse = offer.price - price(care, from) + price(other, to) -
                         price(other, offer.person) + load_change(offer.person, net);
    worse += to == from ? load_change(from, came - left)
                        : load_change(from, -left) + load_change(to, came);
    if (!accepts(worse)) return;
    total_ += worse;
    apply({other, offer.person, to});
    apply({care, from, offer.person});
}

bool AllocationSearch::accepts(std::int64_t worse) {
    if (worse <= 0) return true;
    if (worse > threshold_) return false;
    return static_cast<std::int64_t>(random_.next() >> 34) % (threshold_ + 1) >= worse;
}

void AllocationSearch::apply(const Change& change) {
    owners_[index(change.care)] = change.to;
    if (change.from >= 0) {
        std::vector<int>& list = theirs_[index(change.from)];
        const int last = list.back();
        list[index(place_[index(change.care)])] = last;
        place_[index(last)] = place_[index(change.care)];
        list.pop_back();
        loads_[index(change.from)] -= minutes(change.care, change.from);
    }
    if (change.to < 0) return;
    place_[index(change.care)] = static_cast<int>(theirs_[index(change.to)].size());
    theirs_[index(change.to)].push_back(change.care);
    loads_[index(change.to)] += minutes(change.care, change.to);
}

} // namespace evenload
