#include "common/commands/task/task_guards.h"

#include "common/base/text.h"

namespace evenload {
namespace {

constexpr std::size_t longest_title = 200;
constexpr int earliest_year = 1990;

} // namespace

Guard task_in_order(Transaction& transaction, const Task& task) {
    if (trimmed(task.title).empty())
        return rejection("task_in_order", "Say what is to be done, as \"Order dressings\"");
    if (task.title.size() > longest_title)
        return rejection("task_in_order", "The title is at most " + std::to_string(longest_title) +
                                              " characters; the rest belongs into the details");
    if (parts_of(task.due_on).year < earliest_year)
        return rejection("task_in_order", "By which day is it to be done?");
    if (task.due_at && task.due_at->minutes >= 24 * 60)
        return rejection("task_in_order", "The time is a time of the day, as 09:30");
    if (task.assigned_to_id.none()) return std::nullopt;
    const auto professional = transaction.find(task.assigned_to_id);
    if (!professional) return not_there("professional");
    return can_take_work(*professional, task.team_id);
}

} // namespace evenload
