// One person's day, visit after visit: when the next visit can start, with travel, the break, absences and
// pinned visits on the way. The innermost loop of planning; everything is inline and nothing allocates.
#pragma once

#include "common/planning/prepared_day.h"

#include <algorithm>

namespace evenload {

// Where a person is after what was planned so far.
struct PersonState {
    int time = 0;
    int site = 0;
    int block = 0;        // the next block
    int break_start = -1; // −1: still to be taken

    bool operator==(const PersonState&) const = default;
};

struct TimelineStep {
    int start = 0;
    int travel = 0; // minutes, with the way to blocks that were passed
    PersonState after;
};

inline PersonState start_of_day(const PreparedPerson& person) {
    return {person.shift_start, person.start_site, 0, person.break_minutes > 0 ? -1 : 0};
}

// When someone can leave for the next place. A break or an absence on the way takes its minutes, but the way
// itself may be made before it, after it or both: there at max(not_before, free_at + way).
struct Leaving {
    int free_at = 0;
    int not_before = 0; // the end of the last break or absence

    int arrival(int way) const { return std::max(not_before, free_at + way); }
    int here_until() const { return std::max(not_before, free_at); } // free, without any way
    Leaving after_pause(int start, int minutes) const {
        return {free_at + minutes, start + minutes};
    }
};

// Whether one who leaves `site` so is in time for the block, and for the first place after it.
inline bool in_time_for(const PreparedPerson& person, const Leaving& leaving, int site,
                        const Block& block) {
    return leaving.here_until() <= block.start &&
           (block.then_site < 0 ||
            leaving.free_at + block.then_wait + person.travel->between(site, block.then_site) <=
                block.then_start);
}

// Goes through the next block, with the break before it when there is room. Returns the travel.
inline int pass_block(const PreparedPerson& person, PersonState& state, Leaving& leaving) {
    const Block& block = person.blocks[static_cast<std::size_t>(state.block)];
    const int way = block.site < 0 ? 0 : person.travel->between(state.site, block.site);
    if (state.break_start < 0) {
        const int start = std::max(leaving.here_until(), person.break_earliest);
        const Leaving after = leaving.after_pause(start, person.break_minutes);
        if (in_time_for(person, after, state.site, block)) {
            state.break_start = start;
            leaving = after;
        }
    }
    ++state.block;
    if (block.site < 0 && leaving.here_until() <= block.start) {
        leaving = leaving.after_pause(block.start, block.end - block.start);
        return way;
    }
    leaving = {std::max(leaving.here_until(), block.end), 0};
    if (block.site >= 0) state.site = block.site;
    return way;
}

// The next multiple of the step, unless that is later than `latest`.
inline int on_step(int start, int step, int latest) {
    if (step == 1) return start;
    const int rounded = (start + step - 1) / step * step;
    return rounded <= latest ? rounded : start;
}

// Whose turn it is: who would give which visit, and where they are. `latest` is PreparedDay::latest_start.
struct Turn {
    const PreparedPerson& person;
    PersonState state;
    const PreparedVisit& visit;
    int latest;
    int start_step;
};

// The earliest start of the visit at or after `not_before`; false when there is none on this day that keeps
// the window, the shift, the blocks and the break.
inline bool next_visit(const Turn& turn, int not_before, TimelineStep& step) {
    const PreparedPerson& person = turn.person;
    const PreparedVisit& visit = turn.visit;
    PersonState state = turn.state;
    Leaving leaving{state.time, 0};
    step.travel = 0;
    const int wanted = std::max(visit.window_start, not_before);
    for (;;) {
        const Block& block = person.blocks[static_cast<std::size_t>(state.block)];
        const int way = person.travel->between(state.site, visit.site);
        const int start =
            on_step(std::max(leaving.arrival(way), wanted), turn.start_step, turn.latest);
        const int end = start + visit.minutes;
        if (start > turn.latest) return false;
        bool before_block = in_time_for(person, {end, 0}, visit.site, block);
        if (state.break_start < 0) {
            const int pause = std::max(leaving.here_until(), person.break_earliest);
            const Leaving after = leaving.after_pause(pause, person.break_minutes);
            const bool is_time = leaving.here_until() >= person.break_earliest ||
                                 end > person.break_latest ||
                                 after.arrival(way) <= start; // it fits into waiting
            if (is_time && in_time_for(person, after, state.site, block)) {
                state.break_start = pause;
                leaving = after;
                continue;
            }
            // Not before this block: then after it, and this visit only if the break is not late for it.
            if (is_time) before_block = before_block && block.end <= person.break_latest;
        }
        if (before_block) {
            step.start = start;
            step.travel += way;
            step.after = {end, visit.site, state.block, state.break_start};
            return true;
        }
        step.travel += pass_block(person, state, leaving);
    }
}

// The earliest starts of both with gap_from ≤ second − first ≤ gap_to. Each waits for the other; the times
// only grow, so this ends.
inline bool next_pair(const Turn& first, Turn second, const Job& gap, TimelineStep& first_step,
                      TimelineStep& second_step) {
    second.start_step = 1; // the first's start and the gap decide
    int not_before = 0;
    for (int rounds = 0; rounds < 16; ++rounds) {
        if (!next_visit(first, not_before, first_step)) return false;
        const int earliest = first_step.start + gap.gap_from;
        if (!next_visit(second, earliest, second_step)) return false;
        if (second_step.start <= first_step.start + gap.gap_to) return true;
        not_before = second_step.start - gap.gap_to;
    }
    return false;
}

// From the last visit to the end of the day: what is left of blocks, the break, the way back.
struct EndOfDay {
    int travel = 0;
    int back_at = 0;
    int break_start = -1; // −1: the day was over before one was due
};

inline EndOfDay end_of_day(const PreparedPerson& person, PersonState state) {
    EndOfDay end;
    Leaving leaving{state.time, 0};
    int free_at =
        state.time; // an absence or a break after the last visit does not keep anyone from home
    for (;;) {
        const Block& block = person.blocks[static_cast<std::size_t>(state.block)];
        if (block.start == never) break;
        if (block.visit >= 0) free_at = std::max(free_at, block.end);
        end.travel += pass_block(person, state, leaving);
    }
    const int way = person.travel->between(state.site, person.end_site);
    end.travel += way;
    end.back_at = free_at + way;
    end.break_start = person.break_minutes > 0 ? state.break_start : -1;
    if (state.break_start < 0) {
        const int pause = std::max(leaving.here_until(), person.break_earliest);
        if (pause + person.break_minutes <= person.shift_end) end.break_start = pause;
    }
    return end;
}

} // namespace evenload
