// A day in the office, and what must hold when it is over.
#include "common/store/tables.h"
#include "common/sync/protocol.h"
#include "tests/simulation/office.h"

namespace evenload::simulation {

namespace {

// Every row of every table of records, as text.
std::string contents(Database& database) {
    std::string all;
    for (const RecordType* type : all_records()) {
        const auto columns = static_cast<int>(type->fields.size());
        database.each("select " + column_list(*type) + " from " + std::string(type->table) +
                          " order by id",
                      {}, [&](const Row& row) {
                          all += std::string(type->table) + ':';
                          for (int i = 0; i < columns; ++i)
                              all += row.is_null(i) ? "–|" : std::string(row.text(i)) + '|';
                          all += '\n';
                      });
    }
    return all;
}

// The first line that is not the same in both.
std::string first_difference(const std::string& one, const std::string& other) {
    const auto end = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
    const auto line = [](const std::string& text, std::size_t at) {
        const std::size_t begin = text.rfind('\n', at == 0 ? 0 : at - 1);
        const std::size_t from = begin == std::string::npos ? 0 : begin + 1;
        return text.substr(from, text.find('\n', from) - from);
    };
    return line(one, static_cast<std::size_t>(end.first - one.begin())) + " and " +
           line(other, static_cast<std::size_t>(end.second - other.begin()));
}

struct Office {
    Clockwork clockwork;
    Weather weather;
    Server server;
    std::vector<std::unique_ptr<Page>> pages;
    const bool spoils;

    Office(std::uint64_t seed, Weather its_weather, int page_count)
        : clockwork(seed)
        , weather(its_weather)
        , server(clockwork, weather)
        , spoils(its_weather.spoils_one_in > 0) {
        for (int i = 0; i < page_count; ++i)
            pages.push_back(std::make_unique<Page>(i, clockwork, weather, server));
    }

    void restart_server() {
        server.restart();
        for (const auto& page : pages)
            page->stream_breaks();
    }

    void run_until(std::int64_t moment) {
        while (clockwork.step(moment)) {}
    }
};

void check_page(const Page& page, Office& office, int number, std::vector<std::string>& found) {
    auto& session = const_cast<Page&>(page).session;
    const std::string who = "page " + std::to_string(number) + ": ";
    if (!session.replica()) return found.push_back(who + "never came up");
    if (!session.outbox().waiting().empty())
        found.push_back(who + std::to_string(session.outbox().waiting().size()) +
                        " commands never answered");
    if (!session.replica()->pending().empty()) found.push_back(who + "commands still pending");
    const std::string here = contents(session.replica()->database());
    const std::string there = contents(office.server.database());
    if (here != there)
        found.push_back(who +
                        "its rows differ from the server's: " + first_difference(here, there));
}

// What a wrong answer took back, the server may have performed all the same: it is then in both.
bool is_performed(Database& database, const std::string& command_id) {
    const auto answer = stored_answer(database, command_id);
    return answer && answer_from_json(answer->answer).outcome.accepted();
}

// Accepted and needing attention together are all that were given: nothing vanished, nothing was applied twice.
void check_commands(Office& office, std::vector<std::string>& found) {
    Database& database = office.server.database();
    const auto twice =
        database.integer("select count(*) from (select command_id from changes group by command_id "
                         "having count(distinct position) > 1) as repeated");
    if (twice != 0) found.push_back(std::to_string(twice) + " commands were applied twice");
    std::int64_t given = 0;
    std::int64_t attention = 0;
    for (const auto& page : office.pages) {
        given += page->given;
        for (const Outbox::Item* item : page->session.outbox().needing_attention())
            if (!office.spoils || !is_performed(database, item->command.id)) ++attention;
    }
    const std::int64_t accepted = office.server.position();
    if (accepted + attention != given)
        found.push_back("given " + std::to_string(given) + ", but accepted " +
                        std::to_string(accepted) + " and for attention " +
                        std::to_string(attention));
}

} // namespace

std::vector<std::string> violations(std::uint64_t seed, Weather weather, int page_count,
                                    int deeds) {
    Office office(seed, weather, page_count);
    constexpr int day = 120'000;
    for (const auto& page : office.pages) {
        page->session.start();
        for (int i = 0; i < deeds; ++i)
            office.clockwork.after(office.clockwork.random.below(day), [&page] { page->act(); });
    }
    for (int i = 0; i < weather.restarts; ++i)
        office.clockwork.after(office.clockwork.random.below(day),
                               [&office] { office.restart_server(); });
    for (int i = 0; i < weather.clock_jumps; ++i)
        office.clockwork.after(office.clockwork.random.below(day),
                               [&office] { office.server.jump_in_time(); });
    office.run_until(day);

    // The weather clears; everyone has ten minutes to catch up.
    office.weather.loses_one_in = 1'000'000'000;
    office.weather.doubles_one_in = 1'000'000'000;
    office.weather.spoils_one_in = 0;
    office.run_until(day + 600'000);

    std::vector<std::string> found;
    for (int i = 0; i < page_count; ++i)
        check_page(*office.pages[static_cast<std::size_t>(i)], office, i, found);
    check_commands(office, found);
    return found;
}

} // namespace evenload::simulation
