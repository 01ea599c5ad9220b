// A real `evenload serve` on the demo that can be killed and started again on the same port, with somebody signed in;
// and what every load test needs beside it: a case to write on, a seed, a line of result.
import { readFileSync } from "node:fs";

import { rows_from_csv } from "../browser/support/csv.mjs";
import { Service, copy_of_demo, evenload } from "../browser/support/service.mjs";
import { who_signs_in } from "../browser/support/who.mjs";
import { Connection } from "./connection.mjs";
import { sign_in } from "./sign_in.mjs";

export const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

// The same numbers for the same seed (mulberry32).
export function seeded(seed) {
    let state = seed >>> 0;
    const next = () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
    return { next, between: (low, high) => low + Math.floor(next() * (high - low + 1)), one_in: (many) => next() * many < 1 };
}

// Starts the server and signs a caseload manager in. `words`: more words of `evenload serve`.
export async function serving({ words = [] } = {}) {
    const data = await copy_of_demo();
    const case_ids = rows_from_csv(await evenload("export", "--data", data, "cases")).map(({ id }) => id);
    const service = await Service.start(data, async () => words);
    const manager = await who_signs_in(data, "caseload_manager");
    const { headers, session } = await sign_in(service.origin, manager);
    return { data, service, manager, headers, session, case_ids, case_id: case_ids[0], port: service.port };
}

export function comment(id, case_id, text = "Seen, no change.") {
    return JSON.stringify({
        id,
        command: "add_comment",
        arguments: { subject: "case_file", subject_id: case_id, text },
    });
}

export async function health(port) {
    const connection = new Connection({ port });
    const answer = await connection.request("GET", "/healthz");
    connection.close();
    return JSON.parse(answer.body);
}

// Kilobytes in memory and seconds of processor of a process, as the kernel counts them.
export function usage(pid) {
    const resident = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /, "").split(" ");
    return { kilobytes: resident, cpu_seconds: (Number(fields[11]) + Number(fields[12])) / 100 };
}

// `evenload verify`: answers what it printed; fails when something is wrong.
export const verify = (data) => evenload("verify", "--data", data);

// The last line, which tools/soak reads; the exit code says whether the promise held.
export function finish({ held, ...fields }) {
    console.log(JSON.stringify({ held, ...fields }));
    process.exit(held ? 0 : 1);
}
