// Any bytes where the server reads a few words of somebody else's: the cookie header, a cursor's position, an origin, a
// wall screen's way in, a checkpoint's line, a backup's name, a file of sealed keys. Each gives a value or a Fault, and what
// is read is written back the same.
#include "common/base/check.h"
#include "common/base/text.h"
#include "common/store/change_log.h"
#include "common/sync/protocol.h"
#include "server/access/cookies.h"
#include "server/access/same_origin.h"
#include "server/audit/checkpoint.h"
#include "server/edge/percent.h"
#include "server/storage/backup_rotation.h"
#include "server/storage/sealed_keys.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

using namespace evenload;

namespace {

template <class Read>
void fault_or_value(const Read& read) {
    try {
        read();
    } catch (const Fault&) {
        // The answer to bytes that are none.
    }
}

void check_cookies(std::string_view text) {
    for (const Cookie cookie : {Cookie::session, Cookie::screen, Cookie::attempt})
        for (const bool secure : {false, true}) {
            const std::string_view value = cookie_value(text, cookie_name(cookie, secure));
            EVENLOAD_CHECK(value.find(';') == std::string_view::npos);
        }
}

// Only what an attacker's page cannot send is this site: here nothing but the origin itself.
void check_origin(std::string_view text) {
    const bool same = is_same_origin({"", text, "evenload.example"}, "https://evenload.example");
    EVENLOAD_CHECK(!same || text == "https://evenload.example");
}

void check_percent(std::string_view text) {
    const std::string encoded = percent_encoded(text);
    EVENLOAD_CHECK(std::ranges::none_of(encoded, [](char c) {
        return c <= ' ' || c == 0x7f || c == '"' || c == '<' || c == '/' || c == '&' || c == '\'';
    }));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    check_cookies(text);
    check_origin(text);
    check_percent(text);
    if (const auto number = whole_number(text))
        EVENLOAD_CHECK(std::to_string(*number).size() <= text.size());
    if (const auto moment = backup_moment(text)) EVENLOAD_CHECK(backup_name(*moment) == text);
    fault_or_value([&] { EVENLOAD_CHECK(!is_signed(checkpoint_from(text))); });
    fault_or_value([&] {
        const std::string once = to_json_text(changes_from_json(text));
        EVENLOAD_CHECK(to_json_text(changes_from_json(once)) == once);
    });
    fault_or_value([&] {
        const std::string once = to_json_text(answer_from_json(text));
        EVENLOAD_CHECK(to_json_text(answer_from_json(once)) == once);
    });
    // Whatever begins like one would cost a quarter of a gigabyte and most of a second each.
    if (!text.starts_with("evenload keys"))
        fault_or_value([&] { opened_keys(std::string(text), "a passphrase"); });
    return 0;
}
