// A real `evenload serve` on a free port with a data folder of its own. The demo team is made once a run
// and copied, so that every journey starts from the same records and none can disturb another.
import { execFile, spawn } from "node:child_process";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { existsSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run_file = promisify(execFile);
export const root = fileURLToPath(new URL("../../../", import.meta.url));
export const program =
    process.env.EVENLOAD_PROGRAM ??
    ["debug", "native"].map((tree) => path.join(root, "build", tree, "evenload")).find(existsSync);
export const web = process.env.EVENLOAD_WEB ?? path.join(root, "build/web");

// The browser of a killed process may still write into its folder for a moment.
const whole_folder = { recursive: true, force: true, maxRetries: 30, retryDelay: 100 };
const folders = new Set();
const running = new Set();
process.on("exit", () => {
    for (const child of running) child.kill("SIGKILL");
    for (const folder of folders) rmSync(folder, whole_folder);
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));

export async function new_folder() {
    const folder = await mkdtemp(path.join(tmpdir(), "evenload-browser-"));
    folders.add(folder);
    return folder;
}

export async function remove_folder(folder) {
    await rm(folder, whole_folder);
    folders.delete(folder);
}

// Runs a subcommand and answers what it printed; a failure says what the program said.
export async function evenload(...words) {
    try {
        return (await run_file(program, words, { maxBuffer: 64 << 20 })).stdout;
    } catch (failed) {
        throw new Error(`evenload ${words[0]} failed: ${(failed.stderr || failed.message).trim()}`);
    }
}

let demo_folder;
// Data folders of the demo team, each a fresh copy. Extra words go to the first `evenload demo`.
export async function copy_of_demo(...words) {
    demo_folder ??= (async () => {
        const folder = await new_folder();
        await evenload("demo", "--data", path.join(folder, "data"), ...words);
        return folder;
    })();
    const copy = await new_folder();
    await cp(path.join(await demo_folder, "data"), path.join(copy, "data"), { recursive: true });
    return path.join(copy, "data");
}

export function free_port() {
    return new Promise((done, failed) => {
        const probe = createServer();
        probe.once("error", failed);
        probe.listen(0, "127.0.0.1", () => {
            const { port } = probe.address();
            probe.close(() => done(port));
        });
    });
}

export class Service {
    constructor(data, port) {
        this.data = data;
        this.port = port;
        this.words = [];
        this.web = web; // the browser program that it serves
        this.origin = `http://127.0.0.1:${port}`;
        this.log = "";
    }

    // `words_for`: more words of `evenload serve`, asked for once it is known where the server will be.
    static async start(data, words_for) {
        const service = new Service(data, await free_port());
        service.words = (await words_for?.(service)) ?? [];
        await service.start();
        return service;
    }

    async start() {
        const words = ["serve", "--data", this.data, "--listen", `127.0.0.1:${this.port}`, "--web", this.web];
        words.push(...this.words);
        const child = spawn(program, words, { stdio: ["ignore", "pipe", "pipe"] });
        this.child = child;
        running.add(child);
        this.ended = new Promise((done) => child.once("exit", (code) => done(code)));
        this.ended.then((code) => {
            running.delete(child);
            this.exit_code = code;
        });
        this.exit_code = undefined;
        for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (this.log += text));
        await this.until_healthy();
    }

    async until_healthy() {
        const give_up = Date.now() + 30_000;
        for (;;) {
            if (this.exit_code !== undefined)
                throw new Error(`evenload serve ended with ${this.exit_code}: ${this.log.slice(-800)}`);
            const answer = await fetch(`${this.origin}/healthz`).catch(() => undefined);
            if (answer?.ok) return;
            if (Date.now() > give_up) throw new Error(`evenload serve is not healthy: ${this.log.slice(-800)}`);
            await new Promise((done) => setTimeout(done, 25));
        }
    }

    // What it printed that matches so often, as soon as it has: it is healthy before it has said all.
    async said(pattern, times = 1) {
        const give_up = Date.now() + 10_000;
        for (;;) {
            const found = [...this.log.matchAll(new RegExp(pattern, "g"))];
            if (found.length >= times) return found.map(([text]) => text);
            if (Date.now() > give_up) throw new Error(`evenload serve did not say ${pattern}: ${this.log.slice(-800)}`);
            await new Promise((done) => setTimeout(done, 25));
        }
    }

    // Asks it to end, as an operator would, and answers its exit code.
    async stop() {
        if (this.exit_code === undefined) this.child.kill("SIGTERM");
        return this.ended;
    }

    async restart() {
        await this.stop();
        await this.start();
    }
}

// Who may sign in to the demo: lines "name  role  sign-in name" and one password, as `evenload demo` wrote them.
export async function demo_sign_in(data) {
    return readFile(path.join(data, "demo_sign_in.txt"), "utf8");
}
