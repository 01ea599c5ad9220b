// A3: exactly once, the same answer for ever. Each command is sent 1 to 20 times, several at once, cut off before or after
// the answer, while the server is stopped, killed and started again; then once more with another body.
// Options: --commands N (500), --restarts N (4), --seed N.
import { parseArgs } from "node:util";

import { Connection } from "./connection.mjs";
import { comment, finish, health, pause, seeded, serving, verify } from "./killable.mjs";

const { values: options } = parseArgs({
    options: {
        commands: { type: "string", default: "500" },
        restarts: { type: "string", default: "4" },
        seed: { type: "string", default: "20261122" },
    },
});
const commands = Number(options.commands);
const random = seeded(Number(options.seed));
const { service, data, port, headers, case_id } = await serving();
const { position: begun_at } = await health(port);

const answers = new Map(); // by command id: the different answers
const sendings = [];
for (let number = 0; number < commands; ++number)
    for (let times = random.between(1, 20); times > 0; --times)
        sendings.push({ id: `r${number}`, cut: random.one_in(5) ? random.between(0, 8) : undefined, at: random.next() });
sendings.sort((one, other) => one.at - other.at);
const total = sendings.length;
const problems = [];
let cut_off = 0;

async function send_all() {
    let connection = new Connection({ port, headers });
    for (let one = sendings.pop(); one; one = sendings.pop()) {
        const asked = connection.request("POST", "/api/commands", comment(one.id, case_id));
        if (one.cut !== undefined) {
            asked.catch(() => {});
            await pause(one.cut);
            connection.close();
            connection = new Connection({ port, headers });
            ++cut_off;
            continue;
        }
        try {
            const { status, body } = await asked;
            if (status === 503) throw new Error("busy");
            if (status !== 200) problems.push(`${one.id} was answered ${status}: ${body}`);
            if (!answers.has(one.id)) answers.set(one.id, new Set());
            answers.get(one.id).add(body);
        } catch {
            sendings.push(one); // the server went away: a page sends it again
            await pause(20);
        }
    }
    connection.close();
}

const senders = Array.from({ length: 32 }, send_all);
let restarts = 0;
while (sendings.length > 0) {
    await pause(50);
    if (restarts >= Number(options.restarts) || sendings.length > total * (1 - (restarts + 1) / (Number(options.restarts) + 1))) continue;
    ++restarts;
    service.child.kill(random.one_in(2) ? "SIGTERM" : "SIGKILL");
    await service.ended;
    await service.start();
}
await Promise.all(senders);

// Once more each, so that those that were always cut have an answer; then as somebody who bends them.
const connection = new Connection({ port, headers });
let bent = 0;
let different = 0;
for (let number = 0; number < commands; ++number) {
    const id = `r${number}`;
    const { body } = await connection.request("POST", "/api/commands", comment(id, case_id));
    if (!answers.has(id)) answers.set(id, new Set());
    answers.get(id).add(body);
    if (answers.get(id).size !== 1) ++different;
    const { status } = await connection.request("POST", "/api/commands", comment(id, case_id, "Another text"));
    if (status === 422) ++bent;
}
const entries = (await health(port)).position - begun_at;
connection.close();
await verify(data).catch((error) => problems.push(error.message));
// The control: bytes that differ by one count as different.
const planted = new Set([...answers.get("r0"), `${[...answers.get("r0")][0]} `]).size === 2;
await service.stop();
finish({
    held: different === 0 && entries === commands && bent === commands && planted && problems.length === 0,
    seed: Number(options.seed),
    commands,
    sendings: total,
    cut_off,
    restarts,
    entries,
    different_answers: different,
    other_body_refused: bent,
    problems: problems.slice(0, 3),
});
