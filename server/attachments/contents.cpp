#include "server/attachments/contents.h"

#include "common/base/check.h"

#include <array>

#include <sodium.h>

namespace evenload {

namespace {

constexpr std::int64_t day_milliseconds = 24 * 3'600'000;
constexpr int variant = sodium_base64_VARIANT_ORIGINAL;

std::optional<std::string> bytes_of(std::string_view stored) {
    std::string bytes(stored.size() / 4 * 3 + 3, '\0');
    std::size_t length = 0;
    const char* end = nullptr;
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(),
                          stored.data(), stored.size(), nullptr, &length, &end, variant) != 0 ||
        end != stored.data() + stored.size())
        return std::nullopt;
    bytes.resize(length);
    return bytes;
}

// A row of attachments may be gone by an undo that can be undone: the log still names the bytes then.
void forget_what_nobody_attached(Database& database, Instant now) {
    database.run("delete from attachment_uploads where sent_at <= $1",
                 {now.milliseconds - day_milliseconds});
    std::vector<std::string> unused;
    database.each("select content_hash from attachment_contents c where not exists (select 1 from "
                  "attachment_uploads u where u.content_hash = c.content_hash) and not exists "
                  "(select 1 from attachments a where a.content_hash = c.content_hash) and not "
                  "exists (select 1 from changes g where g.table_name = 'attachments' and g.after "
                  "like '%' || c.content_hash || '%')",
                  {}, [&](const Row& row) { unused.emplace_back(row.text(0)); });
    for (const std::string& hash : unused)
        database.run("delete from attachment_contents where content_hash = $1",
                     {std::string_view(hash)});
}

} // namespace

void prepare_contents(Database& database) {
    if (database.has_table("attachment_uploads")) return;
    const std::string number(database.integer_type());
    const std::string suffix(database.table_suffix());
    WriteScope scope(database);
    database.execute("create table attachment_contents (\n"
                     "  content_hash text primary key not null,\n"
                     "  media_type text not null,\n"
                     "  size_bytes " +
                     number +
                     " not null,\n"
                     "  base64 text not null\n)" +
                     suffix +
                     ";\n"
                     "create table attachment_uploads (\n"
                     "  content_hash text not null references attachment_contents (content_hash),\n"
                     "  user_id text not null references users (id),\n"
                     "  sent_at " +
                     number + " not null,\n  primary key (content_hash, user_id)\n)" + suffix +
                     ";\n");
    scope.commit();
}

std::string hash_of_content(std::string_view bytes) {
    EVENLOAD_CHECK(sodium_init() >= 0);
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash;
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()),
                       bytes.size());
    std::string text(hash.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), hash.data(), hash.size());
    text.pop_back(); // the terminating zero
    return text;
}

std::string stored_form(std::string_view bytes) {
    std::string text(sodium_base64_ENCODED_LEN(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(),
                      reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), variant);
    text.pop_back();
    return text;
}

void keep_content(Database& database, const Content& content, std::string_view stored,
                  const Id<User>& sender, Instant now) {
    forget_what_nobody_attached(database, now);
    database.run("insert into attachment_contents (content_hash, media_type, size_bytes, base64) "
                 "values ($1, $2, $3, $4) on conflict (content_hash) do nothing",
                 {std::string_view(content.hash), std::string_view(content.media_type),
                  content.size_bytes, stored});
    database.run("insert into attachment_uploads (content_hash, user_id, sent_at) values ($1, $2, "
                 "$3) on conflict (content_hash, user_id) do update set sent_at = excluded.sent_at",
                 {std::string_view(content.hash), std::string_view(sender.text), now.milliseconds});
}

int waiting_contents(Database& database, const Id<User>& sender) {
    return static_cast<int>(database.integer(
        "select count(*) from attachment_uploads u where u.user_id = $1 and not exists (select 1 "
        "from attachments a where a.content_hash = u.content_hash)",
        {std::string_view(sender.text)}));
}

std::optional<Content> sent_content(Database& database, const std::string& hash,
                                    const Id<User>& sender, Instant now) {
    std::optional<Content> content;
    database.each("select c.media_type, c.size_bytes from attachment_contents c join "
                  "attachment_uploads u on u.content_hash = c.content_hash where c.content_hash = "
                  "$1 and u.user_id = $2 and u.sent_at > $3",
                  {std::string_view(hash), std::string_view(sender.text),
                   now.milliseconds - day_milliseconds},
                  [&](const Row& row) {
                      content = Content{hash, std::string(row.text(0)), row.integer(1)};
                  });
    return content;
}

std::optional<std::string> bytes_of_content(Database& database, const std::string& hash) {
    std::optional<std::string> bytes;
    bool damaged = false;
    database.each("select base64 from attachment_contents where content_hash = $1",
                  {std::string_view(hash)}, [&](const Row& row) {
                      bytes = bytes_of(row.text(0));
                      damaged = !bytes || hash_of_content(*bytes) != hash;
                  });
    if (damaged) throw Fault("The stored bytes of a file are damaged; restore them from a backup.");
    return bytes;
}

std::vector<std::string> problems_of_contents(Database& database) {
    std::vector<std::string> problems;
    const auto named = [](std::string_view id) {
        return "The bytes of attachment " + std::string(id) + " are ";
    };
    if (!database.has_table("attachment_contents")) {
        database.each("select id from attachments order by id", {},
                      [&](const Row& row) { problems.push_back(named(row.text(0)) + "missing."); });
        return problems;
    }
    std::vector<std::pair<std::string, std::string>> attached; // id, hash
    database.each("select id, content_hash from attachments order by id", {},
                  [&](const Row& row) { attached.emplace_back(row.text(0), row.text(1)); });
    for (const auto& [id, hash] : attached) {
        try {
            if (!bytes_of_content(database, hash)) problems.push_back(named(id) + "missing.");
        } catch (const Fault&) {
            problems.push_back(named(id) + "not what its hash says.");
        }
    }
    return problems;
}

} // namespace evenload
