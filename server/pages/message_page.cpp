#include "server/pages/message_page.h"

#include "server/pages/html.h"

namespace evenload {

std::string message_page(std::string_view sentence) {
    return html_page({.title = sentence},
                     "<h1>" + escaped(sentence) + "</h1>\n<p><a href=\"/\">To the board</a></p>\n");
}

} // namespace evenload
