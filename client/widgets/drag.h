// Dragging: one state machine for mouse, finger (long press) and keyboard (Space, arrows, Space,
// Esc). The screen names the source when it is lifted, offers targets every frame with a verdict
// each, and reads the drop once. The target is looked up at the moment of the drop, never at the
// moment of the lift.
//
//   if (card.lifted) ui.drag.lift({.keys = {case_id}, .source = node_key, .title = "Mrs Y. Tanaka",
//   ...}); auto seen = drop_target(ui, {.key = "column:beth", .name = "Beth Lindqvist", .rect =
//   column}, judge); if (seen.verdict) ...strip with the reason... if (seen.dropped)
//   emit(move_case{...});
//
// Refused drops restore everything and speak the reason; Esc and a lost pointer restore silently.
#pragma once

#include "client/canvas/geometry.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace evenload::ui {

class Ui;

enum class Fit : std::uint8_t { allowed, warning, refused };
struct Verdict {
    Fit fit = Fit::allowed;
    std::string reason; // "Best fit: +2 h 15/wk · 2.1 km", "Lacks skill: wound care"
};

struct DragSource {
    std::vector<std::string> keys; // the records that move; more than one shows a count
    std::string source;            // node key of the thing lifted
    std::string title;             // what is spoken: "Mrs Y. Tanaka"
    Rect from;                     // where it was, for the ghost's size
    std::function<void(Ui&, Rect)> draw_ghost;
};

// Steps along a target, for times in a row: step 0 lies at `origin`, each `pixels` further is one
// more.
struct StepAxis {
    float origin = 0;
    float pixels = 0;
    int first = 0;
    int last = 0;
    bool vertical = false;
};

struct DropTarget {
    std::string key;
    std::string name; // spoken: "Beth Lindqvist"
    Rect rect;
    std::optional<StepAxis> axis = {};
    int start_step = 0; // where a keyboard drag enters
    // Spoken place for a step: "Beth Lindqvist, 09:15". Empty: the name.
    std::function<std::string(int step)> name_of_step = {};
};

struct DropState {
    bool dragging = false; // something is in the air
    bool over = false;     // this target would receive it
    bool dropped = false;  // it has: act now; true for one frame, never when refused
    int step = 0;
    std::optional<Verdict> verdict; // while dragging
};

class Drag {
public:
    enum class Hand : std::uint8_t { none, mouse, finger, keyboard };

    bool active() const { return hand_ != Hand::none; }
    Hand hand() const { return hand_; }
    const DragSource& source() const { return source_; }
    bool carries(const std::string& record_key) const;
    bool is_source(const std::string& node_key) const {
        return active() && source_.source == node_key;
    }
    // Only in the frame in which an Interaction says `lifted`.
    void lift(DragSource source);
    void cancel(Ui& ui, bool say_so);

private:
    friend struct DragDriver;
    friend DropState drop_target(Ui&, const DropTarget&, const std::function<Verdict(int)>&);

    struct Seen {
        std::string key;
        Rect rect;
        std::optional<StepAxis> axis;
        int start_step = 0;
    };
    const Seen* seen(const std::string& key) const;
    void put_down();

    DragSource source_;
    Hand hand_ = Hand::none;
    Hand offered_hand_ = Hand::none;
    Rect offered_rect_;
    Point grip_; // where inside the source the pointer holds it
    bool fresh_ = false;
    bool releasing_ = false; // this frame decides the drop
    bool settled_ = false;   // some target has answered the release
    std::string over_;       // target under the pointer or chosen by keys
    int step_ = 0;           // along its axis, for keys
    std::string to_say_;     // where it would land now
    std::string said_;
    std::string menu_for_;   // its menu was asked for instead
    std::vector<Seen> seen_; // targets of the last finished frame, in drawing order
    std::vector<Seen> drawing_;
};

DropState drop_target(Ui& ui, const DropTarget& target,
                      const std::function<Verdict(int step)>& judge);

} // namespace evenload::ui
