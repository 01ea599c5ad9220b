// Mentioning somebody in a comment: an at sign and the beginning of a name offers those who may see the thread.
#pragma once

#include "client/views/comments_view.h"
#include "client/widgets/ui.h"
#include "common/commands/comment/add_comment.h"

#include <string>
#include <vector>

namespace evenload::ui {

// Whom the unfinished name at the end of the text could mean, at most five: "Ask @ni" → Nina Shah. None: no at sign is
// being written.
std::vector<const ThreadReader*> mention_choices(const std::string& text,
                                                 const std::vector<ThreadReader>& readers);

// The text with the unfinished name written out: "Ask @Nina Shah ".
std::string with_mention(const std::string& text, const ThreadReader& reader);

// Everybody whose whole name stands in the text behind an at sign, once each.
std::vector<MentionedUser> mentions_in(const std::string& text,
                                       const std::vector<ThreadReader>& readers);

// The choices below the field that `text` is typed in; pressing one completes it. Returns the height used.
float draw_mention_choices(Ui& ui, Rect place, const std::string& key,
                           const std::vector<ThreadReader>& readers, std::string& text);

} // namespace evenload::ui
