// The same three acts on Evenload and on two other servers that people synchronise with: write one thing durably, hear of
// what others write, and say which of the acknowledged things are still there. One HTTP client for all.
import { execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { Agent, request } from "node:http";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { free_port, new_folder } from "../../../tests/browser/support/service.mjs";
import { comment, serving } from "../../../tests/load/killable.mjs";

const folder = fileURLToPath(new URL("../sync_rivals/", import.meta.url));
const require = createRequire(path.join(folder, "package.json"));
const agent = new Agent({ keepAlive: true, maxSockets: 1000 });
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

// Checked against the hashes of package-lock.json; no script of a package runs but the compilers' of the two that hold C++.
export function fetch_sync_rivals() {
    if (existsSync(`${folder}node_modules/better-sqlite3/build/Release/better_sqlite3.node`)) return;
    console.error("bench: fetching the rival servers");
    const npm = (...words) => execFileSync("npm", words, { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
    npm("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
    console.error("bench: compiling better-sqlite3 and bcrypt for Actual's server");
    npm("rebuild", "better-sqlite3", "bcrypt", "--build-from-source", "--nodedir=/usr", "--ignore-scripts=false", "--loglevel=error");
}

function ask(port, method, where, { headers = {}, body } = {}) {
    return new Promise((done, failed) => {
        const length = body === undefined ? {} : { "Content-Length": Buffer.byteLength(body) };
        const asked = request({ host: "127.0.0.1", port, method, path: where, agent, headers: { ...headers, ...length } }, (answer) => {
            const parts = [];
            answer.on("data", (part) => parts.push(part));
            answer.on("end", () => done({ status: answer.statusCode, body: Buffer.concat(parts) }));
            answer.on("error", failed);
        });
        asked.on("error", failed);
        asked.end(body);
    });
}

async function until_answered(port, where) {
    for (const give_up = Date.now() + 30_000; Date.now() < give_up; await pause(50))
        if (await ask(port, "GET", where).catch(() => undefined)) return;
    throw new Error(`nobody answers at ${where}`);
}

// A child process that is started, killed and started again.
class Process {
    constructor(command, words, environment = {}) {
        Object.assign(this, { command, words, environment });
    }
    async start() {
        this.child = spawn(this.command, this.words, { stdio: "ignore", env: { ...process.env, ...this.environment } });
        this.ended = new Promise((done) => this.child.once("exit", done));
    }
    kill() {
        this.child.kill("SIGKILL");
        return this.ended;
    }
}

// ---- Evenload ----

export async function evenload() {
    const { service, headers, session, case_id, port } = await serving();
    const json = { ...headers, "Content-Type": "application/json" };
    const give = (name) => ask(port, "POST", "/api/commands", { headers: json, body: comment(name, case_id) });
    return {
        name: "Evenload",
        tells: "pushed, then fetched with its rules of access",
        write: async (name) => (await give(name)).status === 200,
        // Given again, one that is there is answered as then: its position is not a new one.
        missing: async (names) => {
            const position = async () => JSON.parse((await ask(port, "GET", "/healthz")).body).position;
            const before = await position();
            for (const name of names) await give(name);
            return (await position()) - before;
        },
        watch: (seen) => {
            const cursor = { lineage: session.lineage, scope: session.scope, position: session.position };
            let known = 0;
            let fetching = false;
            const fetch_new = async () => {
                if (fetching || known <= cursor.position) return;
                fetching = true;
                const { body } = await ask(port, "GET", `/api/changes?lineage=${cursor.lineage}&scope=${cursor.scope}&since=${cursor.position}`, { headers }).catch(() => ({}));
                if (body) {
                    const message = JSON.parse(body);
                    cursor.position = message.position;
                    for (const change of message.changes) seen(change.command_id);
                }
                fetching = false;
                fetch_new();
            };
            return listen(port, "/api/stream", headers, (line) => {
                const told = /^data: *(\d+)/.exec(line);
                if (told) known = Math.max(known, Number(told[1]));
                fetch_new();
            });
        },
        kill: async () => {
            service.child.kill("SIGKILL");
            await service.ended;
        },
        start: () => service.start(),
        stop: () => service.stop(),
    };
}

function listen(port, where, headers, line_came) {
    let text = "";
    const asked = request({ host: "127.0.0.1", port, path: where, headers, agent: false }, (answer) => {
        answer.on("data", (part) => {
            text += part;
            for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n")) {
                line_came(text.slice(0, end));
                text = text.slice(end + 1);
            }
        });
        answer.on("error", () => {});
    });
    asked.on("error", () => {});
    asked.end();
    return { close: () => asked.destroy() };
}

// ---- PouchDB ----

export async function pouchdb() {
    const port = await free_port();
    const child = new Process(process.execPath, [`${folder}pouchdb_server.cjs`, await new_folder(), String(port)]);
    const start = async () => {
        await child.start();
        await until_answered(port, "/");
        await ask(port, "PUT", "/comments");
    };
    await start();
    const json = { "Content-Type": "application/json" };
    return {
        name: "PouchDB server 4.2.0 (leveldb)",
        tells: "pushed by its changes feed",
        write: async (name) => (await ask(port, "PUT", `/comments/${name}`, { headers: json, body: JSON.stringify({ text: "Seen, no change." }) })).status === 201,
        missing: async (names) => {
            let count = 0;
            for (const name of names) if ((await ask(port, "GET", `/comments/${name}`)).status !== 200) ++count;
            return count;
        },
        watch: (seen) =>
            listen(port, "/comments/_changes?feed=continuous&since=now&include_docs=true&heartbeat=10000", {}, (line) => {
                if (line.trim()) seen(JSON.parse(line).id);
            }),
        kill: () => child.kill(),
        start,
        stop: () => child.kill(),
    };
}

// ---- Actual ----

export async function actual() {
    const { SyncProtoBuf } = require("@actual-app/crdt");
    const port = await free_port();
    const data = await new_folder();
    await mkdir(`${data}/server-files`);
    await mkdir(`${data}/user-files`);
    // Without "development" it takes 500 requests a minute.
    const child = new Process(process.execPath, [`${folder}node_modules/@actual-app/sync-server/build/app.js`], {
        NODE_ENV: "development",
        ACTUAL_DATA_DIR: data,
        ACTUAL_SERVER_FILES: `${data}/server-files`,
        ACTUAL_USER_FILES: `${data}/user-files`,
        ACTUAL_PORT: String(port),
        ACTUAL_HOSTNAME: "127.0.0.1",
    });
    const start = async () => {
        await child.start();
        await until_answered(port, "/account/needs-bootstrap");
    };
    await start();
    const json = { "Content-Type": "application/json" };
    const parsed = async (answer) => JSON.parse((await answer).body);
    const { data: bootstrapped } = await parsed(ask(port, "POST", "/account/bootstrap", { headers: json, body: JSON.stringify({ password: "measured here" }) }));
    const token = { "x-actual-token": bootstrapped.token };
    const { groupId } = await parsed(
        ask(port, "POST", "/sync/upload-user-file", {
            headers: { ...token, "Content-Type": "application/encrypted-file", "x-actual-file-id": "measured", "x-actual-name": "measured", "x-actual-format": "2" },
            body: "x",
        }),
    );
    let count = 0;
    // Their clock: a time, a counter, a node.
    const stamp = (at = Date.now()) => `${new Date(at).toISOString()}-${(count++ % 65536).toString(16).toUpperCase().padStart(4, "0")}-0123456789ABCDEF`;
    const synced = async (name, since) => {
        const asked = new SyncProtoBuf.SyncRequest();
        asked.setFileid("measured");
        asked.setGroupid(groupId);
        asked.setSince(since);
        if (name) {
            const message = new SyncProtoBuf.Message();
            message.setDataset("comments");
            message.setRow(name);
            message.setColumn("text");
            message.setValue("S:Seen, no change.");
            const envelope = new SyncProtoBuf.MessageEnvelope();
            envelope.setTimestamp(stamp());
            envelope.setIsencrypted(false);
            envelope.setContent(message.serializeBinary());
            asked.addMessages(envelope);
        }
        const answer = await ask(port, "POST", "/sync/sync", { headers: { ...token, "Content-Type": "application/actual-sync" }, body: Buffer.from(asked.serializeBinary()) });
        if (answer.status !== 200) throw new Error(`sync was answered ${answer.status}: ${answer.body}`);
        return SyncProtoBuf.SyncResponse.deserializeBinary(answer.body).getMessagesList();
    };
    const names_in = (messages) => messages.map((one) => SyncProtoBuf.Message.deserializeBinary(one.getContent_asU8()).getRow());
    return {
        name: "Actual sync server 25.6.0",
        tells: "not told: asks again as soon as it is answered",
        write: async (name) => {
            await synced(name, stamp(Date.now() + 60_000)); // nothing back
            return true;
        },
        missing: async (names) => {
            const there = new Set(names_in(await synced(undefined, stamp(0))));
            return names.filter((name) => !there.has(name)).length;
        },
        watch: (seen) => {
            let open = true;
            const told = new Set();
            const from = stamp(Date.now() - 1_000);
            (async () => {
                let since = from;
                while (open) {
                    const messages = await synced(undefined, since).catch(() => []);
                    for (const name of names_in(messages)) {
                        if (!told.has(name)) seen(name);
                        told.add(name);
                    }
                    if (messages.length) since = stamp(Date.now() - 2_000);
                }
            })();
            return { close: () => (open = false) };
        },
        kill: () => child.kill(),
        start,
        stop: () => child.kill(),
    };
}
