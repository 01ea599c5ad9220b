#include "server/attachments/media_type.h"

#include "tests/support/files.h"

#include <vector>

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

std::string fixture(const std::string& name) {
    return file_text("tests/fixtures/attachments/" + name);
}

} // namespace

BOOST_AUTO_TEST_SUITE(media_type)

BOOST_AUTO_TEST_CASE(what_is_taken_is_called_what_its_bytes_say) {
    using namespace std::string_literals;
    const std::vector<std::pair<std::string, std::string>> table{
        {fixture("wound.png"), "image/png"},
        {"\xff\xd8\xff\xe0\0\x10JFIF\0\x01"s, "image/jpeg"},
        {"\0\0\0\x18"s + "ftypheic\0\0\0\0mif1heic"s, "image/heic"},
        {"%PDF-1.4\n1 0 obj\n", "application/pdf"},
        {"Rang the daughter, back on Monday.\n", "text/plain"},
        {fixture("letter.docx"),
         "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
        {fixture("letter.odt"), "application/vnd.oasis.opendocument.text"},
    };
    for (const auto& [bytes, type] : table) {
        const FoundType found = type_of_bytes(bytes);
        BOOST_TEST(found.media_type == type);
        BOOST_TEST(found.why_not.value_or("taken") == "taken", type);
        BOOST_TEST(ending_of(type).size() >= 4U);
    }
}

BOOST_AUTO_TEST_CASE(what_could_run_is_refused_in_words_whatever_it_is_called) {
    using namespace std::string_literals;
    const std::vector<std::pair<std::string, std::string>> table{
        {"", "empty"},
        {"<!doctype html><html><script>alert(1)</script>", "not taken (text/html)"},
        {"  <!-- a --> <html><body>", "not taken (text/html)"},
        {"<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>", "not taken (image/svg+xml)"},
        {"#!/bin/sh\nrm -rf /\n", "not taken (text/x-shellscript)"},
        {"\x7f"s + "ELF\x02\x01\x01" + std::string(60, '\0'), "not taken (application/"},
        {fixture("archive.zip"), "not taken (application/zip)"},
        {fixture("letter_with_macros.docm"), "holds macros"},
        {fixture("letter_with_macros.odt"), "holds macros"},
        {std::string(100, '\0'), "not taken (application/octet-stream)"},
    };
    for (const auto& [bytes, words] : table) {
        const FoundType found = type_of_bytes(bytes);
        BOOST_TEST_REQUIRE(found.why_not.has_value(), words);
        BOOST_TEST(found.why_not->find(words) != std::string::npos, *found.why_not);
    }
}

BOOST_AUTO_TEST_CASE(a_browser_is_told_what_to_offer) {
    BOOST_TEST(taken_files().starts_with(".pdf,.png,.jpg,"));
    BOOST_TEST(ending_of("text/html").empty());
}

BOOST_AUTO_TEST_SUITE_END()
