#include "server/pages/html.h"

namespace evenload {

std::string escaped(std::string_view text) {
    std::string safe;
    safe.reserve(text.size());
    for (const char c : text) {
        switch (c) {
        case '&': safe += "&amp;"; break;
        case '<': safe += "&lt;"; break;
        case '>': safe += "&gt;"; break;
        case '"': safe += "&quot;"; break;
        case '\'': safe += "&#39;"; break;
        default: safe += c;
        }
    }
    return safe;
}

std::string html_page(const PageFrame& frame, std::string_view main_content) {
    std::string page =
        "<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>";
    page.append(escaped(frame.title))
        .append(" · Evenload</title>\n<link rel=\"icon\" href=\"data:,\">\n<link "
                "rel=\"stylesheet\" href=\"");
    page.append(plain_css_path).append("\">\n</head>\n<body>\n");
    page += "<header><p class=\"product\">Evenload";
    if (!frame.team.empty())
        page.append(" <span class=\"team\">").append(escaped(frame.team)).append("</span>");
    page += "</p>\n";
    if (frame.signed_in)
        page += "<nav aria-label=\"Pages\"><a href=\"/board\">Board</a> <a href=\"/list\">List</a> "
                "<a href=\"/print\">Day to print</a> "
                "<a href=\"/print/cases\">Cases to print</a> "
                "<a href=\"/calendar\">Calendar feed</a> "
                "<a href=\"/account\">Your account</a></nav>\n"
                "<form method=\"post\" action=\"/sign_out\"><button>Sign out</button></form>\n";
    page.append("</header>\n<main>\n").append(main_content).append("</main>\n<footer><a href=\"/accessibility\">Accessibility</a></footer>\n</body>\n</html>\n");
    return page;
}

} // namespace evenload
