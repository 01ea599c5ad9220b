// The log, bent in every way that somebody who can write the database but has not the key can bend it.
// EVENLOAD_TAMPERINGS=10000 does more of it.
#include "server/audit/chain_check.h"

#include "common/base/random.h"
#include "common/base/text.h"
#include "server/audit/digest.h"
#include "tests/server/audit/chained.h"

#include <cstdlib>

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

using Sql = std::initializer_list<ValueView>;

const std::string after_command_id =
    "command_name, user_id, at, unit_id, table_name, row_id, kind, before, after, for_user_id";
const std::string columns_of_changes = "position, ordinal, command_id, " + after_command_id;

// Every code made again, in order, as if with this key.
void chain_again(Database& database, const AuditKey& key) {
    Link before;
    std::vector<Link> links;
    each_link(database, "order by number", {}, [&](const Link& link) { links.push_back(link); });
    for (Link& link : links) {
        link.mac = mac_of(database, key, link, before.mac, before.read);
        database.run("update audit_links set mac = $1 where number = $2",
                     {std::string_view(link.mac), link.number});
        before = link;
    }
}

class Tamperer {
public:
    Tamperer(Database& database, std::uint64_t seed)
        : database_(database)
        , random_(seed) {}

    // What it did, for who reads a failure.
    std::string bend() {
        switch (random_.below(14)) {
        case 0: return edit_a_change();
        case 1: return edit("answers", {"body_hash", "answer", "command_id"});
        case 2: return edit("reads", {"user_id", "how", "row_id", "unit_id", "detail"});
        case 3: return edit("audit_links", {"mac", "subject", "detail"});
        case 4: return edit_a_moment();
        case 5: return remove_a_row();
        case 6: return remove_an_entry();
        case 7: return swap_entries();
        case 8: return cut_the_end();
        case 9: return insert_a_change();
        case 10: return insert_an_entry();
        case 11: return insert_elsewhere();
        case 12: return chain_without_the_key();
        default: return bend_the_frame();
        }
    }

private:
    std::int64_t some_row(const std::string& table) {
        const auto rows = static_cast<int>(database_.integer("select count(*) from " + table));
        return database_.integer("select rowid from " + table + " order by rowid limit 1 offset " +
                                 std::to_string(random_.below(rows)));
    }
    std::int64_t some_position() { return random_.between(1, 30); }

    std::string do_it(const std::string& sql, Sql parameters = {}) {
        BOOST_TEST_REQUIRE(database_.run(sql, parameters) > 0, sql);
        return sql;
    }

    std::string edit(const std::string& table, const std::vector<std::string>& columns) {
        const std::string& column =
            columns[static_cast<std::size_t>(random_.below(static_cast<int>(columns.size())))];
        return do_it("update " + table + " set " + column + " = " + column +
                         " || 'x' where rowid = $1",
                     {some_row(table)});
    }

    std::string edit_a_change() {
        return edit("changes", {"command_id", "command_name", "user_id", "for_user_id", "unit_id",
                                "table_name", "row_id", "kind", "before", "after"});
    }

    std::string edit_a_moment() {
        constexpr std::array tables{"changes", "answers", "reads", "audit_links"};
        const std::string table = tables[static_cast<std::size_t>(random_.below(4))];
        return do_it("update " + table + " set at = at - 1 where rowid = $1", {some_row(table)});
    }

    std::string remove_a_row() {
        constexpr std::array tables{"changes", "answers", "reads", "audit_links"};
        const std::string table = tables[static_cast<std::size_t>(random_.below(4))];
        return do_it("delete from " + table + " where rowid = $1", {some_row(table)});
    }

    // As if it had never been given: its rows, its answer and its link.
    std::string remove_an_entry() {
        const std::int64_t position = some_position();
        database_.run("delete from answers where command_id in (select command_id from changes "
                      "where position = $1)",
                      {position});
        database_.run("delete from audit_links where kind = 'entry' and position = $1", {position});
        if (random_.one_in(2)) close_up();
        return do_it("delete from changes where position = $1", {position});
    }

    // The numbers of the links, so that none is missing.
    void close_up() {
        std::int64_t next = 0;
        std::vector<std::int64_t> numbers;
        each_link(database_, "order by number", {},
                  [&](const Link& link) { numbers.push_back(link.number); });
        for (const std::int64_t number : numbers)
            database_.run("update audit_links set number = $1 where number = $2", {++next, number});
    }

    std::string swap_entries() {
        const std::int64_t one = some_position();
        const std::int64_t other = 1 + one % 30;
        database_.run("update changes set position = -1 where position = $1", {one});
        database_.run("update changes set position = $1 where position = $2", {one, other});
        return do_it("update changes set position = $1 where position = -1", {other});
    }

    // With everything that counts, and the checkpoints here.
    std::string cut_the_end() {
        const std::int64_t position = some_position() - 1;
        database_.run("delete from answers where command_id in (select command_id from changes "
                      "where position > $1)",
                      {position});
        database_.run("delete from answers where command_id in (select subject from audit_links "
                      "where kind = 'answer' and position > $1)",
                      {position});
        database_.run("delete from changes where position > $1", {position});
        database_.run("delete from audit_links where position > $1", {position});
        database_.execute("delete from reads where id > (select max(read) from audit_links)");
        database_.execute("delete from audit_checkpoints");
        return do_it("update state set value = $1 where name = 'position'",
                     {std::string_view(std::to_string(position))});
    }

    std::string insert_a_change() {
        return do_it("insert into changes (" + columns_of_changes + ") select position, ordinal + 10, command_id, " +
                         after_command_id + " from changes where rowid = $1",
                     {some_row("changes")});
    }

    std::string insert_an_entry() {
        database_.execute("update state set value = '31' where name = 'position'");
        if (random_.one_in(2))
            database_.execute("insert into audit_links select number + 1, kind, subject, detail, "
                              "31, read, at, mac from audit_links order by number desc limit 1");
        return do_it("insert into changes (" + columns_of_changes + ") select 31, ordinal, 'made_up', " +
                         after_command_id + " from changes where rowid = $1",
                     {some_row("changes")});
    }

    std::string insert_elsewhere() {
        if (random_.one_in(2))
            return do_it("insert into answers (command_id, body_hash, answer, at) values "
                         "('made_up', '', '{}', 0)");
        return do_it("insert into reads select (select max(id) + 1 from reads), at, user_id, how, "
                     "table_name, row_id, unit_id, detail from reads where rowid = $1",
                     {some_row("reads")});
    }

    // With a key of their own, which they say or do not say.
    std::string chain_without_the_key() {
        const AuditKey own = audit_key_from(std::string(32, static_cast<char>(random_.below(256))));
        const std::string sql = edit_a_change();
        if (random_.one_in(2))
            database_.run("update audit_links set subject = $1 where kind = 'begin'",
                          {std::string_view(own.public_hex)});
        chain_again(database_, own);
        return sql + ", and chained again";
    }

    std::string bend_the_frame() {
        switch (random_.below(5)) {
        case 0: return do_it("update state set value = value || 'x' where name = 'lineage'");
        case 1: return do_it("update state set value = '29' where name = 'position'");
        case 2: return do_it("delete from audit_links");
        case 3:
            return do_it("update audit_checkpoints set line = replace(line, '\"read\":15', "
                         "'\"read\":14')");
        default:
            return do_it("update audit_links set kind = 'entry' where kind = 'reads' and rowid = "
                         "(select max(rowid) from audit_links where kind = 'reads')");
        }
    }

    Database& database_;
    Random random_;
};

int tamperings() {
    const char* text = std::getenv("EVENLOAD_TAMPERINGS");
    return text ? static_cast<int>(whole_number(text).value_or(0)) : 300;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(audit_chain_check, Chained)

BOOST_AUTO_TEST_CASE(every_tampering_before_the_last_checkpoint_is_found) {
    some_work();
    const std::vector<Checkpoint> elsewhere{checkpoint()};
    {
        WriteScope scope(database());
        keep_checkpoint(database(), elsewhere.front());
        scope.commit();
    }
    const AuditKey the_key = key();
    const auto image = database().image();
    BOOST_TEST_REQUIRE(check_chain(*open_image(image), the_key, elsewhere).problems.empty());
    for (int seed = 1; seed <= tamperings(); ++seed) {
        const auto bent = open_image(image);
        const std::string what = Tamperer(*bent, static_cast<std::uint64_t>(seed)).bend();
        BOOST_TEST(!check_chain(*bent, the_key, elsewhere).problems.empty(),
                   "seed " << seed << ": " << what);
    }
}

BOOST_AUTO_TEST_CASE(what_was_changed_is_named_and_nothing_else) {
    some_work();
    database().execute("update changes set after = replace(after, 'Seen', 'Never seen') where "
                       "position = 7");
    BOOST_TEST(problems().size() == 1U);
    BOOST_TEST(says(problems(), "Entry 7 (link "));
}

// The control: with the key everything can be made again, and only a checkpoint that lies elsewhere tells.
BOOST_AUTO_TEST_CASE(a_chain_made_again_with_the_key_is_found_only_by_a_checkpoint_elsewhere) {
    some_work();
    const std::vector<Checkpoint> elsewhere{checkpoint()};
    database().execute("update changes set user_id = 'sam' where position = 7");
    BOOST_TEST(!problems().empty());
    chain_again(database(), key());
    {
        WriteScope scope(database());
        keep_checkpoint(database(), checkpoint());
        scope.commit();
    }
    BOOST_TEST(problems().empty());
    BOOST_TEST(says(problems(elsewhere), "the chain was made again"));
}

BOOST_AUTO_TEST_CASE(a_checkpoint_that_was_changed_or_signed_by_another_is_not_believed) {
    some_work();
    Checkpoint changed = checkpoint();
    changed.position = 29;
    BOOST_TEST(says(problems({changed}), "is not as it was signed"));
    const AuditKey other = audit_key_from(std::string(32, 'x'));
    BOOST_TEST(says(problems({*checkpoint_now(database(), other, chained_at)}),
                    "was signed with another key"));
    const Checkpoint same = checkpoint_from(to_line(checkpoint()));
    BOOST_TEST(problems({same}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
