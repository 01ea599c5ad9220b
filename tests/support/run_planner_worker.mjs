// Runs web/assets/planner_worker.js as a browser would, outside one: run_planner_worker.mjs FOLDER, where the
// folder holds the worker and the program it imports. Reads jobs in hexadecimal, a line each, and prints for each
// the last answer, the number of answers before it, or what went wrong.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const folder = path.resolve(process.argv[2]);
const listeners = [];
globalThis.self = globalThis;
globalThis.location = { href: `${pathToFileURL(folder)}/` };
globalThis.addEventListener = (_, listener) => listeners.push(listener);
globalThis.fetch = async (address) =>
    new Response(await readFile(new URL(address)), { headers: { "content-type": "application/wasm" } });

// Each job has a worker of its own, as on the page.
let fresh = 0;
async function answer_to(job) {
    listeners.length = 0;
    await import(`${pathToFileURL(path.join(folder, "planner_worker.mjs"))}?${++fresh}`);
    return new Promise((resolve) => {
        let before = 0;
        globalThis.postMessage = (message) => {
            if (message.failure) return resolve(`failed: ${message.failure}`);
            if (!message.done) return ++before;
            resolve(`${Buffer.from(message.answer).toString("hex")} ${before}`);
        };
        listeners[0]({ data: new Uint8Array(Buffer.from(job, "hex")) });
    });
}

for await (const job of createInterface({ input: process.stdin })) console.log(await answer_to(job));
