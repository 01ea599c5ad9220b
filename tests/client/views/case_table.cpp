#include "client/views/case_table.h"

#include "tests/client/views/small_board.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Table : SmallBoard {
    CaseTable table(const std::string& sort = "", const Id<Professional>& of = {},
                    BoardFilter filter = {}) {
        board = view(filter);
        return case_table(world.database(), manager_at(world), board, {of, order_from(sort)});
    }
    std::string names(const CaseTable& shown) {
        std::string text;
        for (const TableRow& row : shown.rows)
            text += words_of(shown, row, board).cells[0] + "; ";
        return text;
    }
    std::string cell(const CaseTable& shown, TableColumn column, std::size_t row = 0) {
        return words_of(shown, shown.rows.at(row), board).cells[static_cast<std::size_t>(column)];
    }
    BoardView board;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(case_table_view, Table)

BOOST_AUTO_TEST_CASE(a_team_has_all_open_cases_and_a_professional_theirs) {
    BOOST_TEST(table().rows.size() == 3u);
    BOOST_TEST(table().of_team);
    const CaseTable hers = table("patient", amara.id);
    BOOST_TEST(names(hers) == "Mr H. Adeyemi; Mr H. Petrov; ");
    BOOST_TEST(!hers.of_team);
    BOOST_TEST(table("", beth.id).rows.empty());
}

BOOST_AUTO_TEST_CASE(every_column_sorts_both_ways) {
    BOOST_TEST(names(table("patient")) == "Mr H. Adeyemi; Mr H. Lowell; Mr H. Petrov; ");
    BOOST_TEST(names(table("-patient")) == "Mr H. Petrov; Mr H. Lowell; Mr H. Adeyemi; ");
    BOOST_TEST(names(table("-load", amara.id)) == "Mr H. Adeyemi; Mr H. Petrov; ");
    BOOST_TEST(names(table("load", amara.id)) == "Mr H. Petrov; Mr H. Adeyemi; ");
    BOOST_TEST(names(table("owner")).starts_with("Mr H. Lowell; ")); // nobody comes first
    for (std::size_t i = 0; i < table_column_count; ++i) {
        const TableOrder order{static_cast<TableColumn>(i), true};
        BOOST_TEST((order_from(to_text(order)) == order));
        BOOST_TEST(table(to_text(order)).rows.size() == 3u);
    }
    BOOST_TEST(!order_from("nonsense").column);
    BOOST_TEST(to_text(order_from("-nonsense")).empty());
}

BOOST_AUTO_TEST_CASE(what_is_not_known_comes_last_whichever_way) {
    leg.review_on = world.today - 1;
    upsert_row(world.database(), description_of<Case>(), &leg);
    BOOST_TEST(names(table("review")).starts_with("Mr H. Adeyemi; "));
    BOOST_TEST(names(table("-review")).starts_with("Mr H. Adeyemi; "));
}

BOOST_AUTO_TEST_CASE(the_last_contact_is_the_newest_that_was_delivered) {
    for (const int days : {9, 3})
        world.visit(leg, {.day = world.today - days, .status = ContactStatus::delivered});
    world.visit(leg, {.day = world.today - 1, .status = ContactStatus::missed});
    const CaseTable shown = table("patient", amara.id);
    BOOST_TEST(cell(shown, TableColumn::last_contact) == "Fri 20 Nov");
    BOOST_TEST(cell(shown, TableColumn::last_contact, 1) == "None yet");
}

BOOST_AUTO_TEST_CASE(its_foot_adds_up_what_is_shown) {
    leg.review_on = world.today - 1;
    upsert_row(world.database(), description_of<Case>(), &leg);
    const CaseTable all = table();
    BOOST_TEST(all.sums.starts_with("3 cases · "), all.sums);
    BOOST_TEST(all.sums.ends_with("1 review overdue"), all.sums);
    const CaseTable none = table("", {}, {.zone = "CO1"});
    BOOST_TEST(none.sums == "0 of 3 cases · 0 min a week");
    const CaseTable found = table("", {}, {.zone = "CO7"});
    BOOST_TEST(found.rows.size() == 3u);
}

BOOST_AUTO_TEST_CASE(a_row_says_everything_in_a_sentence) {
    world.add(Comment{.subject_id = leg.id.text,
                      .case_id = leg.id,
                      .author_id = Id<User>("someone"),
                      .text = "x",
                      .written_at = world.now});
    const CaseTable shown = table("patient");
    const std::string spoken = words_of(shown, shown.rows[0], board).spoken;
    BOOST_TEST(spoken.find("Mr H. Adeyemi") != std::string::npos);
    BOOST_TEST(spoken.find("Owner Amara Osei") != std::string::npos);
    BOOST_TEST(spoken.find("Load a week ") != std::string::npos);
    BOOST_TEST(spoken.find("1 unread comment") != std::string::npos, spoken);
}

BOOST_AUTO_TEST_SUITE_END()
