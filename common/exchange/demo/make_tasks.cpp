#include "common/exchange/demo/demo_rows.h"

#include <array>

namespace evenload::demo {
namespace {

struct TaskIdea {
    std::string_view title;
    int due_in_days;
    bool done;
};

constexpr std::array ideas{
    TaskIdea{"Order dressings", 0, false},
    TaskIdea{"Call the surgery about the prescription", -2, false},
    TaskIdea{"Send the care plan to the daughter", 3, false},
    TaskIdea{"Chase the pressure mattress", -1, false},
    TaskIdea{"Book the Doppler", 5, false},
    TaskIdea{"Refer to the dietitian", 1, false},
    TaskIdea{"Photograph the wound", 0, false},
    TaskIdea{"Write to the consultant", -3, true},
    TaskIdea{"Check the sharps box", 7, false},
    TaskIdea{"Ask about the key safe code", -1, true},
};

constexpr std::array need_words{
    std::pair<std::string_view, int>{"Ordinary", 100},
    std::pair<std::string_view, int>{"Raised: several conditions, or lives alone", 115},
    std::pair<std::string_view, int>{"High: unstable, or safeguarding", 130},
};

} // namespace

void make_tasks(DemoRows& rows, const DemoOptions& options) {
    int number = 0;
    for (const auto& [name, percent] : need_words)
        rows.need_factors.push_back({demo_id<NeedFactor>(options, "need_factor", ++number), 0,
                                     rows.team.id, std::string(name), percent, false});
    constexpr std::size_t every = 9; // cases
    number = 0;
    for (std::size_t i = 3; i < rows.cases.size(); i += every) {
        const DemoCase& item = rows.cases[i];
        if (item.owner < 0 || !is_open(item.record.status)) continue;
        const TaskIdea& idea = ideas[static_cast<std::size_t>(number) % ideas.size()];
        Task task;
        task.id = demo_id<Task>(options, "task", ++number);
        task.team_id = rows.team.id;
        task.case_id = item.record.id;
        task.title = idea.title;
        task.due_on = options.now.date + idea.due_in_days;
        task.added_by = rows.users[1].id;
        task.added_at = {options.stamp.milliseconds - 4 * 86'400'000LL};
        if (idea.done) {
            task.done_at = Instant{options.stamp.milliseconds - 86'400'000LL};
            task.done_by = rows.users[1].id;
        }
        rows.tasks.push_back(std::move(task));
    }
}

} // namespace evenload::demo
