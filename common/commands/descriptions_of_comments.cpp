#include "common/commands/command_list.h"
#include "common/commands/comment/add_comment.h"
#include "common/commands/comment/mark_notices_read.h"
#include "common/commands/comment/mark_read.h"
#include "common/commands/comment/reopen_comment.h"
#include "common/commands/comment/resolve_comment.h"
#include "common/model/table_names.h"

namespace evenload {

EVENLOAD_COMMAND_DESCRIPTION(MentionedUser, "mentioned_user", , )
EVENLOAD_COMMAND_DESCRIPTION(NoticeRead, "notice_read", , )
EVENLOAD_COMMENT_COMMANDS(EVENLOAD_COMMAND_DESCRIPTION)

} // namespace evenload
