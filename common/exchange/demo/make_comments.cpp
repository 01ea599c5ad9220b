#include "common/exchange/demo/demo_rows.h"

#include <array>

namespace evenload::demo {
namespace {

struct Remark {
    int care; // index of the case, in the order of the pictures
    std::string_view text;
    int hours_ago;
    bool resolved;
};
constexpr std::array remarks{
    Remark{0, "Daughter is with him until 16:00. Please phone before you come.", 1, false},
    Remark{0, "Who can take this? Nobody with urgent response is near.", 1, false},
    Remark{3, "Compression changed to two-layer, see the Doppler result.", 30, false},
    Remark{3, "Next Doppler is due in December.", 52, true},
    Remark{4, "Wound is taking 60 min since Friday, please plan longer.", 26, false},
    Remark{6, "Key safe code has changed; ask the office.", 70, true},
    Remark{10, "Last dose is planned for Thursday; line to be removed after it.", 20, false},
    Remark{11, "Family would like the same two faces where possible.", 44, false},
    Remark{11, "Just-in-case medicines are in the kitchen cupboard.", 90, true},
    Remark{13, "Goal for next week: stairs with one rail.", 48, false},
    Remark{14, "Bathroom door is narrow, measure before ordering.", 5, false},
    Remark{17, "Dosette is filled on Wednesdays now.", 28, false},
};

} // namespace

void make_comments(DemoRows& rows, const DemoOptions& options, Random& random) {
    int number = 0;
    const auto add = [&](int care, std::string text, int hours_ago, bool resolved, const Id<User>& author) {
        const Case& record = rows.cases[static_cast<std::size_t>(care)].record;
        Comment comment;
        comment.id = demo_id<Comment>(options, "comment", ++number);
        comment.team_id = rows.team.id;
        comment.subject_id = record.id.text;
        comment.case_id = record.id;
        comment.author_id = author;
        comment.text = std::move(text);
        comment.written_at = {options.stamp.milliseconds - hours_ago * 3'600'000LL};
        if (resolved) {
            comment.resolved_at = Instant{comment.written_at.milliseconds + 3'600'000};
            comment.resolved_by = rows.users[1].id;
        }
        rows.comments.push_back(std::move(comment));
    };
    for (const Remark& remark : remarks)
        add(remark.care, std::string(remark.text), remark.hours_ago, remark.resolved,
            rows.users[static_cast<std::size_t>(5 + number % 6)].id);

    const int more = options.size == DemoSize::large ? 1'500 : 18;
    constexpr std::array texts{"Please check the skin at the next visit.", "GP has changed the prescription.",
                               "Asked for a morning visit if we can.", "Carer is away next week.",
                               "Discussed at handover."};
    for (int i = 0; i < more; ++i)
        add(random.between(20, static_cast<int>(rows.cases.size()) - 1),
            texts[static_cast<std::size_t>(random.below(static_cast<int>(texts.size())))], random.between(2, 300),
            random.one_in(3), rows.users[static_cast<std::size_t>(5 + random.below(8))].id);
}

} // namespace evenload::demo
