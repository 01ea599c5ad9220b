#include "tests/simulation/office.h"

#include "common/base/check.h"
#include "common/commands/case/amend_case.h"
#include "common/commands/case/move_case.h"
#include "common/commands/comment/add_comment.h"
#include "common/store/schema.h"
#include "common/sync/authority.h"
#include "common/sync/feed.h"
#include "tests/simulation/wrong_answer.h"

#include <algorithm>
#include <set>

#include <nlohmann/json.hpp>

namespace evenload::simulation {
namespace {

const std::set<std::string> units{"trust", "colchester"};

void fill(Database& database) {
    prepare_schema(database);
    set_lineage(database, "first");
    Organisation organisation;
    organisation.id = Id<Organisation>("trust");
    insert(database, organisation);
    Team team;
    team.id = Id<Team>("colchester");
    team.organisation_id = organisation.id;
    insert(database, team);
    for (int i = 0; i < 3; ++i) {
        Professional professional;
        professional.id = Id<Professional>("nurse" + std::to_string(i));
        professional.team_id = team.id;
        professional.name = "Nurse " + std::to_string(i);
        professional.hours =
            *week_hours_from_text("mon 08:00-16:00, tue 08:00-16:00, wed 08:00-16:00");
        insert(database, professional);
    }
    for (int i = 0; i < 8; ++i) {
        User user;
        user.id = Id<User>("user" + std::to_string(i));
        user.organisation_id = organisation.id;
        user.team_id = team.id;
        user.sign_in_name = user.id.text;
        user.role = Role::caseload_manager;
        insert(database, user);
    }
    for (int i = 0; i < 6; ++i) {
        Patient patient;
        patient.id = Id<Patient>("patient" + std::to_string(i));
        patient.team_id = team.id;
        insert(database, patient);
        Case record;
        record.id = Id<Case>("case" + std::to_string(i));
        record.team_id = team.id;
        record.patient_id = patient.id;
        record.reference = "C-100" + std::to_string(i);
        insert(database, record);
    }
}

// A clock that is wrong: by up to 25 hours, there or back.
std::int64_t some_hours(Random& random) {
    constexpr int most = 25 * 3'600'000;
    return random.between(-most, most);
}

std::string query_value(const std::string& path, const std::string& name) {
    const auto start = path.find(name + "=");
    if (start == std::string::npos) return {};
    const auto value = start + name.size() + 1;
    return path.substr(value, path.find('&', value) - value);
}

} // namespace

// ---- server ----

Server::Server(Clockwork& clockwork, Weather& weather)
    : clockwork_(clockwork)
    , weather_(weather)
    , database_(open_memory()) {
    fill(*database_);
    on_disk_ = database_->image();
}

std::int64_t Server::position() {
    return log_position(*database_);
}

bool Server::has(PlantedBug bug, int one_in) const {
    return weather_.bug == bug && clockwork_.random.one_in(one_in);
}

void Server::restart() {
    database_ = open_image(on_disk_);
    up_ = false;
    clockwork_.after(clockwork_.random.between(100, 3000), [this] { up_ = true; });
}

void Server::jump_in_time() {
    clock_error_ = some_hours(clockwork_.random);
}

Instant Server::now() const {
    return {clockwork_.now() + clock_error_};
}

Actor Server::actor_of(int page) const {
    Actor actor;
    actor.user_id = Id<User>("user" + std::to_string(page));
    actor.organisation_id = Id<Organisation>("trust");
    actor.role = Role::caseload_manager;
    actor.unit_ids = units;
    return actor;
}

HttpResponse Server::answer(const HttpRequest& request, int page) {
    if (request.path == "/api/session") return session(page);
    if (request.path == "/api/commands") return command(request, page);
    if (request.path.starts_with("/api/changes")) return changes(request);
    if (request.path == "/api/image") return image();
    return {404, {}, {}};
}

HttpResponse Server::image() {
    const auto image = replica_image(*database_, units);
    return {200, {}, std::string(reinterpret_cast<const char*>(image.data()), image.size())};
}

HttpResponse Server::session(int page) {
    const Actor actor = actor_of(page);
    const nlohmann::json json{{"user",
                               {{"id", actor.user_id.text},
                                {"name", "Someone"},
                                {"role", "caseload_manager"},
                                {"organisation_id", "trust"},
                                {"team_id", "colchester"},
                                {"professional_id", nullptr}}},
                              {"role_text", "caseload manager"},
                              {"change_unit_ids", units},
                              {"now", now().milliseconds}};
    return {200, {}, json.dump()};
}

HttpResponse Server::command(const HttpRequest& request, int page) {
    const Command given = command_from_json(request.body);
    if (weather_.bug == PlantedBug::forgets_answers)
        database_->run("delete from answers where command_id = $1", {std::string_view(given.id)});
    if (has(PlantedBug::accepts_without_performing, 20))
        return {200, {}, to_json_text(Answer{given.id, position(), {}})};
    Verdict verdict;
    try {
        WriteScope scope(*database_);
        verdict = decide(*database_, given, request.body, actor_of(page), now());
        scope.commit();
    } catch (const Fault&) {
        return {500, {}, {}};
    }
    if (verdict.kind == Verdict::Kind::different) return {422, {}, R"({"error":"another body"})"};
    if (weather_.bug != PlantedBug::answers_before_commit || clockwork_.random.one_in(2))
        on_disk_ = database_->image();
    for (const auto& listener : listeners)
        listener(position());
    const bool accepted = verdict.answer.find("\"accepted\":true") != std::string::npos;
    if (accepted && has(PlantedBug::rejects_what_it_performed, 20))
        return {409, {}, to_json_text(Answer{given.id, 0, reject("no", "No.")})};
    return {accepted ? 200 : 409, {}, verdict.answer};
}

HttpResponse Server::changes(const HttpRequest& request) {
    const Cursor cursor{query_value(request.path, "lineage"), query_value(request.path, "scope"),
                        std::stoll(query_value(request.path, "since"))};
    ChangesMessage message = changes_for(*database_, cursor, units, 5);
    if (weather_.bug == PlantedBug::loses_a_change && !message.changes.empty() &&
        clockwork_.random.one_in(10))
        message.changes.pop_back();
    if (!message.changes.empty() && has(PlantedBug::counts_one_too_far, 10))
        ++message.cursor.position;
    if (weather_.bug == PlantedBug::forgets_an_erasure)
        std::erase_if(message.changes, [](const LoggedChange& one) {
            return one.change.kind == Change::Kind::erase;
        });
    if (has(PlantedBug::says_nothing_is_new, 10)) message.changes.clear();
    if (!message.changes.empty() && has(PlantedBug::forgets_a_field, 10) &&
        message.changes.back().change.kind == Change::Kind::update)
        message.changes.back().change.after.pop_back();
    if (has(PlantedBug::mixes_up_the_order, 2)) std::ranges::reverse(message.changes);
    return {200, {}, to_json_text(message)};
}

// ---- page ----

Page::Page(int number, Clockwork& clockwork, Weather& weather, Server& server)
    : session(*this)
    , number_(number)
    , clockwork_(clockwork)
    , weather_(weather)
    , server_(server) {
    if (weather.clock_jumps > 0 && number % 2 == 1) clock_error_ = some_hours(clockwork.random);
    server_.listeners.push_back([this](std::int64_t position) { server_is_at(position); });
}

void Page::random_bytes(std::span<std::uint8_t> out) {
    for (std::uint8_t& byte : out)
        byte = static_cast<std::uint8_t>(clockwork_.random.next());
}

TimerId Page::after(int milliseconds, std::function<void()> action) {
    return clockwork_.after(milliseconds, std::move(action));
}

void Page::fetch(HttpRequest request, std::function<void(HttpResponse)> done) {
    Random& random = clockwork_.random;
    const bool lost = random.one_in(weather_.loses_one_in);
    const bool answer_lost = random.one_in(weather_.loses_one_in);
    const bool doubled = random.one_in(weather_.doubles_one_in);
    const int way = random.between(1, weather_.slowest_milliseconds);
    const int way_back = random.between(1, weather_.slowest_milliseconds);

    const auto arrive = [this, request, done, answer_lost, way_back](bool may_answer) {
        HttpResponse response; // status 0: no answer
        if (server_.up()) response = server_.answer(request, number_);
        if (!may_answer) return;
        const bool spoilt = request.path == "/api/commands" && weather_.spoils_one_in > 0 &&
                            clockwork_.random.one_in(weather_.spoils_one_in);
        if (spoilt) response = wrong_answer(clockwork_.random);
        if (answer_lost) response = {};
        clockwork_.after(way_back, [done, response] { done(response); });
    };
    if (lost) {
        clockwork_.after(way + way_back, [done] { done({}); });
        return;
    }
    clockwork_.after(way, [arrive] { arrive(true); });
    if (doubled) clockwork_.after(way + random.between(0, 2000), [arrive] { arrive(false); });
}

StreamId Page::open_stream(std::string, StreamListener listener) {
    stream_ = std::move(listener);
    const int number = ++stream_count_;
    clockwork_.after(clockwork_.random.between(1, 200), [this, number] {
        if (number != stream_count_) return;
        if (!server_.up()) return stream_fails();
        hear([](const StreamListener& current) { current.opened(); });
        hear_position(server_.position());
    });
    return number;
}

void Page::close_stream(StreamId) {
    stream_.reset();
}

// The listener may close its own stream, so each call works on a copy; as in the browser nothing is heard afterwards.
void Page::hear(const std::function<void(const StreamListener&)>& call) {
    if (const auto listener = stream_) call(*listener);
}

void Page::hear_position(std::int64_t position) {
    hear([&](const StreamListener& listener) {
        listener.message("message", std::to_string(position));
    });
}

void Page::stream_fails() {
    hear([](const StreamListener& listener) { listener.failed(true); });
}

void Page::server_is_at(std::int64_t position) {
    if (!stream_) return;
    if (clockwork_.random.one_in(weather_.loses_one_in)) return stream_breaks();
    clockwork_.after(clockwork_.random.between(1, weather_.slowest_milliseconds),
                     [this, position] { hear_position(position); });
}

void Page::stream_breaks() {
    clockwork_.after(1, [this] { stream_fails(); });
}

std::string Page::any_id(const char* table) {
    std::vector<std::string> ids;
    session.replica()->database().each(std::string("select id from ") + table + " order by id", {},
                                       [&](const Row& row) { ids.emplace_back(row.text(0)); });
    return ids[static_cast<std::size_t>(clockwork_.random.below(static_cast<int>(ids.size())))];
}

void Page::act() {
    if (!session.replica()) return;
    Outcome outcome;
    switch (clockwork_.random.below(5)) {
    case 0: {
        AddComment comment;
        comment.subject = CommentSubject::case_file;
        comment.subject_id = any_id("cases");
        comment.text = "Seen at " + std::to_string(clockwork_.now());
        outcome = session.give(comment, "Commented");
        break;
    }
    case 1: {
        const Id<Case> case_id(any_id("cases"));
        AmendCase amend;
        amend.case_id = case_id;
        amend.fields.push_back({"reason", find(session.replica()->database(), case_id)->reason,
                                "Reason " + std::to_string(clockwork_.random.below(1000))});
        outcome = session.give(amend, "Amended");
        break;
    }
    case 2: outcome = session.undo(); break;
    default: {
        MoveCase move;
        move.case_id = Id<Case>(any_id("cases"));
        move.professional_id = Id<Professional>(any_id("professionals"));
        move.reason = "The only one free";
        outcome = session.give(move, "Moved");
    }
    }
    if (outcome.accepted()) ++given;
}

} // namespace evenload::simulation
