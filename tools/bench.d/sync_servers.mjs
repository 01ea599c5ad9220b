// Evenload beside PouchDB's server and Actual's: write to visible elsewhere, a burst of 64 writers, and what kill -9 loses.
// Options: --seconds N (of each part, 5), --kills N (10), --watchers N (8: as many streams as one session has).
import { parseArgs } from "node:util";

import { actual, evenload, fetch_sync_rivals, pouchdb } from "./support/sync_rivals.mjs";
import { emit, percentile, rounded, table } from "./support/statistics.mjs";

const { values: options } = parseArgs({
    options: {
        seconds: { type: "string", default: "5" },
        kills: { type: "string", default: "10" },
        watchers: { type: "string", default: "8" },
    },
});
const seconds = Number(options.seconds);
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
let names = 0;

async function visible(server) {
    const written = new Map();
    const seen_first = [];
    const delays = [];
    const watchers = Array.from({ length: Number(options.watchers) }, () =>
        server.watch((name) => {
            const at = performance.now();
            if (written.has(name)) delays.push(Math.max(0, at - written.get(name)));
            else seen_first.push({ name, at });
        }),
    );
    await pause(1_000);
    const begun = performance.now();
    for (let number = 0; performance.now() - begun < seconds * 1000; ++number) {
        await pause(Math.max(0, begun + number * 100 - performance.now()));
        const name = `v${++names}`;
        if (await server.write(name)) written.set(name, performance.now());
    }
    await pause(1_500);
    for (const watcher of watchers) watcher.close();
    // Those that were seen before the writer was answered.
    for (const { name } of seen_first) if (written.has(name)) delays.push(0);
    return { writes: written.size, seen_share: rounded(delays.length / (written.size * watchers.length), 3), p50_ms: rounded(percentile(delays, 50)), p95_ms: rounded(percentile(delays, 95)) };
}

async function burst(server) {
    const taken = [];
    const end = performance.now() + seconds * 1000;
    await Promise.all(
        Array.from({ length: 64 }, async () => {
            while (performance.now() < end) {
                const sent = performance.now();
                if (await server.write(`b${++names}`)) taken.push(performance.now() - sent);
            }
        }),
    );
    return { per_second: rounded(taken.length / seconds), burst_p95_ms: rounded(percentile(taken, 95)), burst_worst_ms: rounded(percentile(taken, 100)) };
}

async function killed(server) {
    const kept = [];
    for (let round = 0; round < Number(options.kills); ++round) {
        let up = true;
        const writing = Array.from({ length: 32 }, async () => {
            while (up) {
                const name = `k${++names}`;
                try {
                    if (await server.write(name)) kept.push(name);
                } catch {
                    return;
                }
            }
        });
        await pause(50 + ((round * 37) % 200));
        await server.kill();
        up = false;
        await Promise.all(writing);
        await server.start();
    }
    return { kills: Number(options.kills), acknowledged: kept.length, lost: await server.missing(kept) };
}

fetch_sync_rivals();
const rows = [["", "visible p50 ms", "p95 ms", "64 writers, per s", "p95 ms", "worst ms", "acknowledged", "lost by kill -9"]];
for (const make of [evenload, pouchdb, actual]) {
    const server = await make();
    const result = { server: server.name, tells: server.tells, ...(await visible(server)), ...(await burst(server)), ...(await killed(server)) };
    await server.stop();
    emit("sync_server", result);
    rows.push([result.server, result.p50_ms, result.p95_ms, result.per_second, result.burst_p95_ms, result.burst_worst_ms, result.acknowledged, result.lost]);
}
table("The same comment written, seen by others, and killed", rows);
process.exit(0);
