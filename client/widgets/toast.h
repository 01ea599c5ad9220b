// Short messages at the bottom that go away by themselves after 8 s, with at most one action
// (Undo). Spoken politely when shown. Hovering or focusing one holds it.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace evenload::ui {

class Ui;

struct Toast {
    std::string text;
    std::string action_label = {}; // "Undo"
    std::function<void()> action = {};
    std::string spoken = {}; // when the spoken form differs: "… Undo: Control Z"
};

class Toasts {
public:
    void show(Ui& ui, Toast toast);
    void clear() { shown_.clear(); }
    void draw(Ui& ui);
    bool empty() const { return shown_.empty(); }

private:
    struct Shown {
        Toast toast;
        int number = 0;
        double left_milliseconds = 0;
    };
    std::vector<Shown> shown_;
    int next_number_ = 1;
    double last_time_ = 0;
};

} // namespace evenload::ui
