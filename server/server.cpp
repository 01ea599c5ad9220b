#include "server/server.h"

#include "common/base/check.h"
#include "server/access/guard.h"
#include "server/access/visitor.h"
#include "server/accounts/outbox_key.h"
#include "server/accounts/sessions.h"
#include "server/audit/chain.h"
#include "server/audit/checkpointing.h"
#include "server/edge/front.h"
#include "server/edge/http_engine.h"
#include "server/metrics/watched.h"
#include "server/pages/message_page.h"
#include "server/provider/attempts.h"
#include "server/provider/provider.h"
#include "server/recheck.h"
#include "server/routes/table.h"
#include "server/security_headers.h"
#include "server/storage/data_folder.h"

namespace evenload {

namespace {

// Commands queue behind one writer; pages behind a few readers, where a change calls every open page at once; passwords cost 64 MiB each; the
// provider of a trust may be slow.
std::array<Lanes::Size, lane_count> lane_sizes(const Settings& settings) {
    return {{{settings.command_threads, 1024}, {settings.page_threads, 2048}, {2, 64}, {4, 64}}};
}

int reader_count(const Settings& settings) {
    return settings.page_threads + 6;
}

ScheduledBackups::Choice backups_chosen(const Settings& settings) {
    return {.folder = settings.backup_folder,
            .every = std::chrono::hours(settings.backup_every_hours),
            .keep = settings.keep_backups};
}

HttpEngine::Settings engine_settings(const Settings& settings, Services& services) {
    HttpEngine::Settings engine;
    engine.behind_proxy = settings.behind_proxy;
    engine.headers = security_headers(settings.secure_origin());
    engine.call = [&](const Route& route, Request& request) {
        return guarded(route, request, services);
    };
    engine.no_route = [](const Request& request, int status) {
        const std::string_view sentence = status == 404   ? "There is nothing at this address."
                                          : status == 413 ? "The request is larger than 256 kB."
                                          : status == 415 ? "This kind of body is not taken here."
                                          : status == 500 ? "The server could not do this."
                                                          : "The request is malformed.";
        const bool for_programs = request.path.rfind("/api/", 0) == 0 || request.method == "POST";
        return for_programs ? error_reply(status, sentence)
                            : html_reply(message_page(sentence), status);
    };
    engine.done = [&](std::string_view pattern, const Request& request, const Reply& reply,
                      std::chrono::microseconds taken) {
        services.log.request({request.method, pattern, reply.status, taken, request.number});
        services.metrics.answered(request.method, pattern, reply.status, taken);
    };
    return engine;
}

} // namespace

Instant machine_now() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::milliseconds>(now).count()};
}

// In the order in which they are made; taken apart in the opposite order by stop().
struct Server::Parts {
    Parts(const Settings& given, Log& log, const ServerOptions& options)
        : settings(given)
        , folder(settings.data)
        , outbox_secret(evenload::outbox_secret(settings.data))
        , address(listen_address_from_text(settings.listen))
        , listener(listen_on(address))
        , now(options.now ? options.now : machine_now)
        , opened(folder.open_to_write())
        , chain(key_of_chain(*opened, audit_key_file(settings)))
        , writer(std::move(opened), {}, [this](const Writer::Committed& one) { committed(one); },
                 {[this](Database& database) { chain.before(database, now()); },
                  [this](Database& database) { chain.after(database, now()); },
                  [this](std::size_t jobs, std::chrono::microseconds taken) {
                      metrics.committed(jobs, taken);
                  }})
        , checkpointing(writer, chain.key(), {.file = settings.checkpoints}, now, log)
        , backups(settings.data, backups_chosen(settings), now, log, metrics)
        , readers(folder, reader_count(settings))
        , hub({.most_streams = settings.most_connections, .between_events = options.between_events})
        , files(settings.web)
        , name_back_off({.free_failures = 5, .longest_wait_seconds = 60, .forget_seconds = 300})
        , address_back_off({.free_failures = 30, .longest_wait_seconds = 300, .forget_seconds = 60})
        , provider(settings.provider, settings.public_origin + provider_callback_path)
        , services{settings, now,      log,           readers,       writer,
                   hub,      files,    images,        name_back_off, address_back_off,
                   provider, attempts, outbox_secret, metrics,       backups}
        , routes(all_routes(services))
        , engine(routes, engine_settings(settings, services))
        , lanes(lane_sizes(settings))
        , recheck(services)
        , front(std::move(listener), lanes,
                {.most_connections = settings.most_connections,
                 .whole_request = options.whole_request},
                {[this](const RequestHead& head) { return engine.lane_of(head); },
                 [this](RawRequest request) { return engine.answer(std::move(request)); },
                 [this](const Refusal& refusal) { return refused(refusal); },
                 [this](const RequestHead& head) { return engine.body_limit_of(head); }}) {
        watch_server(metrics, {folder, writer, readers, hub, lanes, front, checkpointing, backups});
    }

    void committed(const Writer::Committed& one) {
        checkpointing.committed(one.position);
        if (!one.unit_ids.empty()) hub.committed(one.position, one.unit_ids);
        if (one.access_changed) recheck.wanted();
    }

    std::string refused(const Refusal& refusal) {
        metrics.refused(refusal.status);
        services.log.event("refused", {{"status", refusal.status}, {"why", refusal.sentence}});
        return engine.refusal(refusal);
    }

    const Settings settings;
    DataFolder folder;
    const std::string outbox_secret;
    ListenAddress address;
    Descriptor listener;
    const std::function<Instant()> now;
    Metrics metrics;
    std::unique_ptr<SqliteDatabase> opened; // until the writer has it
    Chain chain;
    Writer writer;
    Checkpointing checkpointing;
    ScheduledBackups backups;
    Readers readers;
    Hub hub;
    StaticFiles files;
    ImageCache images;
    BackOff name_back_off;
    BackOff address_back_off;
    Provider provider;
    Attempts attempts;
    Services services;
    std::vector<Route> routes;
    HttpEngine engine;
    Lanes lanes;
    Recheck recheck;
    Front front;
};

Server::Server(const Settings& settings, Log& log, const ServerOptions& options)
    : parts_(std::make_unique<Parts>(settings, log, options)) {}

Server::~Server() {
    stop();
}

std::string Server::address() const {
    return to_text(parts_->address);
}
int Server::port() const {
    return parts_->address.port;
}
const DataFolder& Server::folder() const {
    return parts_->folder;
}
std::vector<std::string> Server::route_names() const {
    std::vector<std::string> names;
    for (const Route& route : parts_->routes)
        names.push_back(route.method + " " + route.pattern);
    return names;
}

bool Server::has_program() const {
    return parts_->files.has_program();
}

void Server::stop(std::chrono::milliseconds within) {
    parts_->front.stop(within);
    parts_->hub.stop();
    parts_->lanes.stop();
    parts_->recheck.stop();
    parts_->checkpointing.stop();
    parts_->writer.stop();
    parts_->backups.stop();
}

} // namespace evenload
