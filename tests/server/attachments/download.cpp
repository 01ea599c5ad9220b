#include "server/attachments/download.h"

#include <map>
#include <vector>

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(download)

BOOST_AUTO_TEST_CASE(a_file_is_saved_under_the_ending_of_what_it_is) {
    struct Row {
        std::string name;
        std::string media_type;
        std::string saved;
    };
    const std::vector<Row> table{
        {"wound.jpg", "image/jpeg", "wound.jpg"},    {"wound.JPEG", "image/jpeg", "wound.JPEG"},
        {"page.html", "image/png", "page.html.png"}, {"letter", "application/pdf", "letter.pdf"},
        {"rows.csv", "text/plain", "rows.csv"},      {"run.exe", "text/plain", "run.exe.txt"},
    };
    for (const Row& row : table) {
        Attachment attachment;
        attachment.name = row.name;
        attachment.media_type = row.media_type;
        BOOST_TEST(name_to_save(attachment) == row.saved);
    }
}

BOOST_AUTO_TEST_CASE(a_name_cannot_leave_its_header_or_its_folder) {
    BOOST_TEST(disposition_of("Brûlure \"2\".pdf") ==
               "attachment; filename=\"Br__lure _2_.pdf\"; "
               "filename*=UTF-8''Br%C3%BBlure%20%222%22.pdf");
    const std::string hostile = disposition_of("a\r\nSet-Cookie: x=1;../b\\c\".png");
    BOOST_TEST(hostile.find_first_of("\r\n\\/") == std::string::npos);
    BOOST_TEST(hostile.find("filename=\"a__Set-Cookie_ x_1_.._b_c_.png\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(nothing_in_a_file_may_run) {
    Attachment attachment;
    attachment.name = "wound.png";
    attachment.media_type = "image/png";
    const Reply reply = download_of(attachment, "bytes");
    const std::map<std::string, std::string> headers(reply.headers.begin(), reply.headers.end());
    BOOST_TEST(reply.content_type == "image/png");
    BOOST_TEST(reply.body == "bytes");
    BOOST_TEST(headers.at("Content-Security-Policy") == "sandbox; default-src 'none'");
    BOOST_TEST(headers.at("Content-Disposition").starts_with("attachment; "));
}

BOOST_AUTO_TEST_SUITE_END()
