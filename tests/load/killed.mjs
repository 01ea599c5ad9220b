// A1: an accepted command survives a killed process. Writers give commands; the server is killed at random moments, also
// while it stops, folds in its log or is being backed up; what was not answered is sent again, as a page does. In the end
// every answer is asked for again: the same bytes, and the log has exactly as many entries as were acknowledged.
// Options: --commands N (5000), --writers N (32), --seed N.
import { spawn } from "node:child_process";
import path from "node:path";
import { parseArgs } from "node:util";

import { program } from "../browser/support/service.mjs";
import { Connection } from "./connection.mjs";
import { comment, finish, health, pause, seeded, serving, verify } from "./killable.mjs";
import { percentile, rounded } from "../../tools/bench.d/support/statistics.mjs";

const { values: options } = parseArgs({
    options: {
        commands: { type: "string", default: "5000" },
        writers: { type: "string", default: "32" },
        seed: { type: "string", default: "20261122" },
    },
});
const wanted = Number(options.commands);
const random = seeded(Number(options.seed));
const office = await serving();
const { service, data, port, headers, case_ids } = office;
// About one case after the other, as a day's are: a thread of a hundred thousand comments is another test.
const command = (id) => comment(id, case_ids[(Number(id.slice(1)) || 0) % case_ids.length]);
const { position: begun_at } = await health(port);

const acknowledged = new Map(); // by command id: the answer's bytes
const problems = [];
const ready_ms = [];
let given = 0;

class Writer {
    constructor() {
        this.unanswered = undefined;
    }

    // Until the server is gone.
    async write() {
        const connection = new Connection({ port, headers });
        try {
            while (acknowledged.size < wanted) {
                this.unanswered ??= `k${++given}`;
                const id = this.unanswered;
                const { status, body } = await connection.request("POST", "/api/commands", command(id));
                if (status === 503) continue; // it is stopping
                if (status !== 200) problems.push(`${id} was answered ${status}: ${body}`);
                if (acknowledged.has(id)) problems.push(`${id} was acknowledged twice`);
                acknowledged.set(id, body);
                this.unanswered = undefined;
            }
        } catch {
            // The connection broke: nobody knows whether it was done.
        }
        connection.close();
    }
}

function backup_beside(round) {
    const child = spawn(program, ["backup", "--data", data, path.join(data, `backup_${round}.sqlite`)], { stdio: "ignore" });
    return new Promise((done) => child.once("exit", done));
}

async function kill_during(round) {
    await pause(random.between(1, 250));
    if (random.one_in(4)) {
        service.child.kill("SIGTERM"); // a stop under way, with its checkpoint
        await pause(random.between(0, 30));
    }
    service.child.kill("SIGKILL");
    await service.ended;
}

const writers = Array.from({ length: Number(options.writers) }, () => new Writer());
let rounds = 0;
const give_up = Date.now() + 3 * 3_600_000;
while (acknowledged.size < wanted && problems.length === 0 && Date.now() < give_up) {
    const backing_up = random.one_in(10) && rounds < 200 ? backup_beside(rounds) : undefined;
    const writing = writers.map((writer) => writer.write());
    await kill_during(++rounds);
    await Promise.all(writing);
    await backing_up;
    const began = performance.now();
    await service.start();
    ready_ms.push(performance.now() - began);
}
// What nobody was told about yet is told now, so that every command has an answer.
const last = new Connection({ port, headers });
for (const writer of writers)
    if (writer.unanswered) {
        const { status, body } = await last.request("POST", "/api/commands", command(writer.unanswered));
        if (status === 200) acknowledged.set(writer.unanswered, body);
        else problems.push(`${writer.unanswered} was answered ${status}`);
    }

// Asked again: lost ones would be performed now, and answered with another position.
async function differing(entries) {
    let count = 0;
    const queue = [...entries];
    await Promise.all(
        Array.from({ length: 32 }, async () => {
            const connection = new Connection({ port, headers });
            for (let one = queue.pop(); one; one = queue.pop()) {
                const [id, before] = one;
                const { body } = await connection.request("POST", "/api/commands", command(id));
                if (body !== before) ++count;
            }
            connection.close();
        }),
    );
    return count;
}
const entries = (await health(port)).position - begun_at;
const lost = await differing(acknowledged);
const doubled_or_skipped = entries - acknowledged.size;
// The control: an acknowledgement of something that the log does not have is found in the same way.
const planted = await differing([["never_given", [...acknowledged.values()][0]]]);
if (acknowledged.size < wanted) problems.push(`given up after ${acknowledged.size} of ${wanted}`);
const words = await verify(data).catch((error) => problems.push(error.message));
last.close();
await service.stop();
finish({
    held: lost === 0 && doubled_or_skipped === 0 && planted === 1 && problems.length === 0,
    seed: Number(options.seed),
    kills: rounds,
    acknowledged: acknowledged.size,
    lost,
    doubled_or_skipped,
    planted_loss_found: planted === 1,
    ready_p99_ms: rounded(percentile(ready_ms, 99)),
    ready_worst_ms: rounded(percentile(ready_ms, 100)),
    verified: typeof words === "string",
    problems: problems.slice(0, 3),
});
