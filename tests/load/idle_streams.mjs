// D3, and the end of D7: many idle streams cost little memory and processor, commands do not feel them, and the server stops
// in time with all of them open.
// Options: --streams N (2000), --seconds N (60).
import { parseArgs } from "node:util";

import { listen } from "./connection.mjs";
import { sittings_for, streams_per_session, until } from "./crowd.mjs";
import { comment, finish, pause, serving, usage } from "./killable.mjs";
import { write_for } from "./writers.mjs";
import { percentile, rounded } from "../../tools/bench.d/support/statistics.mjs";

const { values: options } = parseArgs({
    options: { streams: { type: "string", default: "2000" }, seconds: { type: "string", default: "60" } },
});
const count = Number(options.streams);
const seconds = Number(options.seconds);
const { service, port, headers, manager, case_id } = await serving();
const { pid } = service.child;

async function p99_of_commands() {
    const next_command = () => ({ command: "add_comment", arguments: JSON.parse(comment("x", case_id)).arguments });
    const { taken } = await write_for({ port, headers, writers: 1, milliseconds: 3_000, next_command });
    return percentile(taken, 99);
}

// A session that nobody uses for half an hour ends, and its streams with it: now and then somebody looks at something.
const between_looks = 10 * 60_000;
async function look_at_a_page() {
    const of_streams = Array.from({ length: Math.ceil(count / streams_per_session) }, (_, session) => sitting_of(session * streams_per_session).headers);
    for (const one of [headers, ...of_streams]) {
        const answer = await fetch(`${service.origin}/account`, { headers: one });
        if (answer.status !== 200) throw new Error(`a session was answered with ${answer.status}`);
        await answer.arrayBuffer();
    }
}

const sitting_of = await sittings_for(count, service.origin, manager);
const p99_before = await p99_of_commands();
let open = 0;
let lost = 0;
const streams = Array.from({ length: count }, (_, index) => {
    let told = false;
    return listen({
        port,
        headers: sitting_of(index).headers,
        told: () => {
            if (!told) ++open;
            told = true;
        },
        lost: () => ++lost,
    });
});
const all_open = await until(() => open === count, 60_000);
const before = usage(pid);
const began = performance.now();
let most_kilobytes = before.kilobytes;
let seen_at = began;
while (performance.now() - began < seconds * 1000) {
    await pause(1000);
    if (performance.now() - seen_at > between_looks) {
        seen_at = performance.now();
        await look_at_a_page();
    }
    most_kilobytes = Math.max(most_kilobytes, usage(pid).kilobytes);
}
const share = ((usage(pid).cpu_seconds - before.cpu_seconds) * 1000) / (performance.now() - began);
const lost_while_idle = lost;
const p99_with = await p99_of_commands();
const stopping = performance.now();
const exit_code = await service.stop();
const stop_ms = performance.now() - stopping;
await until(() => lost === count, 5_000);
for (const stream of streams) stream.close();
finish({
    held: all_open && lost_while_idle === 0 && most_kilobytes <= 150 * 1024 && share <= 0.05 && stop_ms <= 10_000 && exit_code === 0,
    streams: open,
    seconds,
    megabytes: rounded(most_kilobytes / 1024),
    core_share: rounded(share, 3),
    lost: lost_while_idle,
    command_p99_ms_before: rounded(p99_before),
    command_p99_ms_with: rounded(p99_with),
    stop_ms: rounded(stop_ms),
});
