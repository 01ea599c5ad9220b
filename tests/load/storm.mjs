// B4: a reconnect storm. The server is restarted under many clients, each with a stream; they come back as pages do (half a
// second, then twice as long, with full jitter) and fetch what they missed.
// How soon is judged by who runs it. Options: --clients N (500), --seed N.
import { parseArgs } from "node:util";

import { Connection, listen } from "./connection.mjs";
import { sittings_for, until } from "./crowd.mjs";
import { comment, finish, pause, seeded, serving } from "./killable.mjs";

const { values: options } = parseArgs({
    options: { clients: { type: "string", default: "500" }, seed: { type: "string", default: "20261122" } },
});
const clients = Number(options.clients);
const random = seeded(Number(options.seed));
const { service, port, headers, manager, session, case_id } = await serving();
const sitting_of = await sittings_for(clients, service.origin, manager);

class Client {
    constructor(index) {
        this.headers = sitting_of(index).headers;
        this.cursor = { lineage: session.lineage, scope: session.scope, position: session.position };
        this.known = 0;
        this.tries = 0;
        this.failures = 0;
        this.listen();
    }

    listen() {
        this.up = false;
        this.stream = listen({
            port,
            headers: this.headers,
            told: (position) => {
                this.up = true;
                this.tries = 0;
                this.known = Math.max(this.known, position);
                this.fetch();
            },
            lost: () => {
                this.up = false;
                if (this.closed) return;
                const longest = Math.min(30_000, 500 * 2 ** this.tries++);
                setTimeout(() => !this.closed && this.listen(), random.next() * longest);
            },
        });
    }

    async fetch() {
        if (this.fetching || this.known <= this.cursor.position) return;
        this.fetching = true;
        const { lineage, scope, position } = this.cursor;
        const connection = new Connection({ port, headers: this.headers });
        try {
            const { status, body } = await connection.request("GET", `/api/changes?lineage=${lineage}&scope=${scope}&since=${position}`);
            const at = body.lastIndexOf('"position":');
            if (status !== 200 || at < 0) throw new Error(`${status}`);
            this.cursor.position = Number(/\d+/.exec(body.slice(at, at + 40))[0]);
        } catch {
            ++this.failures;
            await pause(200 + random.next() * 800);
        }
        connection.close();
        this.fetching = false;
        this.fetch();
    }

    close() {
        this.closed = true;
        this.stream.close();
    }
}

const all = Array.from({ length: clients }, (_, index) => new Client(index));
const connected = await until(() => all.every(({ up }) => up), 60_000);
await service.stop();
const down_at = performance.now();
await service.start();
const ready_at = performance.now();
const writer = new Connection({ port, headers });
const { body } = await writer.request("POST", "/api/commands", comment("after_the_storm", case_id));
const { position } = JSON.parse(body);
// The control: nobody can have it before they have come back.
const early = all.filter((one) => one.cursor.position >= position && !one.up).length;
const caught_up = await until(() => all.every((one) => one.up && one.cursor.position >= position), 120_000);
const seconds = (performance.now() - ready_at) / 1000;
for (const one of all) one.close();
writer.close();
await service.stop();
finish({
    held: connected && caught_up && early === 0,
    seed: Number(options.seed),
    clients,
    all_connected: connected,
    missing: all.filter((one) => one.cursor.position < position).length,
    down_ms: Math.round(ready_at - down_at),
    all_caught_up_seconds: Number(seconds.toFixed(2)),
    failed_fetches: all.reduce((sum, one) => sum + one.failures, 0),
});
