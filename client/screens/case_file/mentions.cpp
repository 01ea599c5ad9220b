#include "client/screens/case_file/mentions.h"

#include "client/widgets/list_row.h"
#include "common/base/text.h"

namespace evenload::ui {
namespace {

constexpr std::size_t most_choices = 5;
constexpr std::size_t longest_beginning = 30;

// Where the at sign of an unfinished name is; npos: none.
std::size_t open_mention(const std::string& text, const std::vector<ThreadReader>& readers) {
    const std::size_t at = text.rfind('@');
    if (at == std::string::npos || text.size() - at > longest_beginning) return std::string::npos;
    const std::string_view written = std::string_view(text).substr(at + 1);
    if (written.find('\n') != std::string_view::npos) return std::string::npos;
    for (const ThreadReader& reader : readers)
        if (written.starts_with(reader.name)) return std::string::npos;
    return at;
}

bool begins_a_word(std::string_view name, std::string_view beginning) {
    const std::string wanted = lower(beginning);
    const std::string all = lower(name);
    for (std::size_t at = 0; at != std::string::npos;) {
        if (std::string_view(all).substr(at).starts_with(wanted)) return true;
        at = all.find(' ', at);
        if (at != std::string::npos) ++at;
    }
    return false;
}

} // namespace

std::vector<const ThreadReader*> mention_choices(const std::string& text,
                                                 const std::vector<ThreadReader>& readers) {
    std::vector<const ThreadReader*> choices;
    const std::size_t at = open_mention(text, readers);
    if (at == std::string::npos) return choices;
    const std::string_view beginning = std::string_view(text).substr(at + 1);
    for (const ThreadReader& reader : readers)
        if (choices.size() < most_choices && begins_a_word(reader.name, beginning))
            choices.push_back(&reader);
    return choices;
}

std::string with_mention(const std::string& text, const ThreadReader& reader) {
    return text.substr(0, text.rfind('@') + 1) + reader.name + " ";
}

std::vector<MentionedUser> mentions_in(const std::string& text,
                                       const std::vector<ThreadReader>& readers) {
    std::vector<MentionedUser> mentions;
    for (const ThreadReader& reader : readers)
        if (text.find("@" + reader.name) != std::string::npos) mentions.push_back({reader.user_id});
    return mentions;
}

float draw_mention_choices(Ui& ui, Rect place, const std::string& key,
                           const std::vector<ThreadReader>& readers, std::string& text) {
    const auto choices = mention_choices(text, readers);
    if (choices.empty()) return 0;
    const float row = ui.touch ? target_touch : 40;
    const float height = row * static_cast<float>(choices.size());
    const Rect box{place.x, place.y, place.width, height};
    ui.paint.surface(box, radius, Elevation::raised);
    Container list{ui.tree,
                   {.key = key + ":mentions",
                    .role = Role::list,
                    .name = "People to mention",
                    .rect = box,
                    .arrows = Arrows::vertical}};
    float y = box.y;
    const ThreadReader* chosen = nullptr;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const ThreadReader& reader = *choices[i];
        if (list_row(ui, {box.x, y, box.width, row},
                     {.key = key + ":mention:" + reader.user_id.text,
                      .title = reader.name,
                      .subtitle = reader.detail,
                      .spoken = "Mention " + reader.name + ", " + reader.detail,
                      .position = static_cast<int>(i) + 1,
                      .set_size = static_cast<int>(choices.size())})
                .clicked)
            chosen = &reader;
        y += row;
    }
    if (chosen) {
        text = with_mention(text, *chosen);
        ui.tree.focus(key + ":write", false);
        ui.host.request_frames(2);
    }
    return height + space_2;
}

} // namespace evenload::ui
