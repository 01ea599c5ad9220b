// Commands a second with every commit on disk, and how soon others see a change while 500 streams are open.
// Options: --seconds N (of each part, 10), --streams N (500), --writers 1,64, --part commands|visible (both), --nginx (a
// change is followed through nginx as it is shipped).
import { parseArgs } from "node:util";

import { Connection } from "../../tests/load/connection.mjs";
import { sign_in } from "../../tests/load/sign_in.mjs";
import { Watcher } from "../../tests/load/watchers.mjs";
import { nginx_before } from "../../tests/load/nginx.mjs";
import { give, write_for } from "../../tests/load/writers.mjs";
import { Service, copy_of_demo } from "../../tests/browser/support/service.mjs";
import { who_signs_in } from "../../tests/browser/support/who.mjs";
import { syncs_per_second } from "./support/raw_sync.mjs";
import { emit, percentile, rounded, table } from "./support/statistics.mjs";
import { cases_and_people, movable_cases } from "./support/movable_cases.mjs";

const { values: options } = parseArgs({
    options: {
        seconds: { type: "string", default: "10" },
        streams: { type: "string", default: "500" },
        writers: { type: "string", default: "1,64" },
        part: { type: "string" },
        nginx: { type: "boolean", default: false },
    },
});
const does = (part) => !options.part || options.part === part;
const seconds = Number(options.seconds);
const streams = Number(options.streams);
const streams_per_session = 8; // the server's limit: tabs of one person
const commands_per_second = 20;

const data = await copy_of_demo();
const asked_about = await cases_and_people(data);
const service = await Service.start(data, async () => (options.nginx ? ["--behind-proxy"] : []));
const { origin } = service;
const nginx = options.nginx ? await nginx_before(service.port) : undefined;
const port = nginx?.port ?? service.port;
const manager = await who_signs_in(data, "caseload_manager");
const { headers } = await sign_in(origin, manager);

// ---- how many commands a second ----

const moves = await movable_cases(asked_about, port, headers);
let comment = 0;
const kinds = {
    add_comment: () => ({
        command: "add_comment",
        arguments: { subject: "case_file", subject_id: moves[comment++ % moves.length].case_id, text: "Seen, no change." },
    }),
    move_case: (writer) => moves[writer % moves.length].next(),
};

// A shared disk is fast and slow by turns: each measurement stands between two of the raw disk.
const rows = [["commands a second", "writers", "per s", "p50 ms", "p95 ms", "p99 ms", "worst ms", "refused", "raw syncs", "ratio"]];
let before = syncs_per_second(data);
for (const kind of does("commands") ? Object.keys(kinds) : [])
    for (const writers of options.writers.split(",").map(Number)) {
        const { taken, refused, milliseconds } = await write_for({
            port,
            headers,
            writers,
            milliseconds: seconds * 1000,
            next_command: kinds[kind],
        });
        const after = syncs_per_second(data);
        const syncs = (before + after) / 2;
        before = after;
        const per_second = (taken.length / milliseconds) * 1000;
        const delays = [50, 95, 99, 100].map((percent) => rounded(percentile(taken, percent)));
        const [p50_ms, p95_ms, p99_ms, worst_ms] = delays;
        const ratio = rounded(per_second / syncs, 2);
        emit("commands", {
            command: kind,
            writers,
            per_second: rounded(per_second),
            ...{ p50_ms, p95_ms, p99_ms, worst_ms },
            refused,
            raw_syncs_per_second: rounded(syncs),
            ratio_to_raw_sync: ratio,
        });
        const refusals = Object.values(refused).reduce((sum, count) => sum + count, 0);
        rows.push([kind, writers, rounded(per_second), ...delays, refusals, rounded(syncs), ratio]);
    }
if (does("commands")) table("Commands, each on disk before it is answered; beside fdatasync of 4 kB on the same disk", rows);
if (!does("visible")) {
    await nginx?.close();
    process.exit((await service.stop()) ? 1 : 0);
}

// ---- how soon the others see it ----

const sent_at = new Map(); // by position
const accepted_at = new Map();
const delays = { sent: [], accepted: [] };
const sittings = [];
for (let opened = 0; opened < streams; opened += streams_per_session) sittings.push(await sign_in(origin, manager));

const seen_positions = new Map(); // by watcher, what it has been credited with
function saw(watcher, position, when) {
    const last = seen_positions.get(watcher);
    for (let at = last + 1; at <= position; ++at) waiting_for(at).push(when);
    seen_positions.set(watcher, position);
}
const seen_at = new Map(); // by position: when each watcher saw it
function waiting_for(position) {
    if (!seen_at.has(position)) seen_at.set(position, []);
    return seen_at.get(position);
}
const { session } = await sign_in(origin, manager);
const cursor = { lineage: session.lineage, scope: session.scope, position: session.position };
const watchers = Array.from({ length: streams }, (_, index) => {
    const watcher = new Watcher({
        port,
        headers: sittings[Math.floor(index / streams_per_session)].headers,
        cursor,
        seen: (position) => saw(index, position, performance.now()),
    });
    seen_positions.set(index, cursor.position);
    return watcher;
});
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
const give_up = Date.now() + 30_000;
while (watchers.some(({ told }) => !told) && Date.now() < give_up) await pause(50);
const open = watchers.filter(({ told }) => told).length;

const writers = Array.from({ length: 8 }, () => new Connection({ port, headers }));
const free = [...writers];
let given = 0;
let refused = 0;
const begin = performance.now();
const cpu_before = process.cpuUsage();
while (performance.now() - begin < seconds * 1000) {
    const due = begin + (given * 1000) / commands_per_second;
    await pause(Math.max(0, due - performance.now()));
    const connection = free.shift();
    if (!connection) continue; // all writers wait: the server is behind, which the delays will show
    ++given;
    const { command, arguments: args } = kinds.move_case(given);
    const sent = performance.now();
    give(connection, command, args)
        .then(({ status, body }) => {
            if (status !== 200) return void ++refused;
            const { position } = JSON.parse(body);
            sent_at.set(position, sent);
            accepted_at.set(position, performance.now());
        })
        .catch(() => ++refused)
        .finally(() => free.push(connection));
}
const cpu = process.cpuUsage(cpu_before);
const lasted = performance.now() - begin;
const settled = Date.now() + 10_000;
const newest = () => Math.max(...sent_at.keys());
while (watchers.some(({ cursor: { position } }) => position < newest()) && Date.now() < settled) await pause(50);
for (const [position, sent] of sent_at)
    for (const when of seen_at.get(position) ?? []) {
        delays.sent.push(when - sent);
        delays.accepted.push(Math.max(0, when - accepted_at.get(position)));
    }
const missing = sent_at.size * open - delays.sent.length;
for (const [name, values] of Object.entries(delays))
    emit("change_to_visible", {
        from: name,
        streams: open,
        commands: sent_at.size,
        refused,
        seen: values.length,
        missing,
        fetches: watchers.reduce((sum, { fetches }) => sum + fetches, 0),
        failed_fetches: watchers.reduce((sum, { failures }) => sum + failures, 0),
        streams_lost: watchers.reduce((sum, { lost }) => sum + lost, 0),
        p50_ms: rounded(percentile(values, 50)),
        p95_ms: rounded(percentile(values, 95)),
        p99_ms: rounded(percentile(values, 99)),
        worst_ms: rounded(percentile(values, 100)),
        generator_cores: rounded((cpu.user + cpu.system) / 1000 / lasted, 2),
    });
table(`A change seen by ${open} others, ${commands_per_second} commands a second`, [
    ["ms", "p50", "p95", "p99", "worst", "seen", "missing"],
    ...Object.entries(delays).map(([name, values]) => [
        `from ${name}`,
        ...[50, 95, 99, 100].map((percent) => rounded(percentile(values, percent))),
        values.length,
        missing,
    ]),
]);
for (const watcher of watchers) watcher.close();
for (const writer of writers) writer.close();
await nginx?.close();
process.exit((await service.stop()) ? 1 : 0);
