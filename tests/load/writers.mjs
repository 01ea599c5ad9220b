// Writers that give commands as fast as they are answered, for a bounded time.
import { randomBytes } from "node:crypto";

import { Connection } from "./connection.mjs";

export function new_command_id() {
    const hex = randomBytes(16).toString("hex");
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

export async function give(connection, command, args) {
    const body = JSON.stringify({ id: new_command_id(), command, arguments: args });
    return connection.request("POST", "/api/commands", body);
}

// `next_command(writer)` answers { command, arguments }. Answers milliseconds of each accepted command, how
// many were refused, and how long it all took.
export async function write_for({ port, headers, writers, milliseconds, next_command }) {
    const taken = [];
    const refused = new Map();
    const began = performance.now();
    const end = began + milliseconds;
    async function write(writer) {
        const connection = new Connection({ port, headers });
        while (performance.now() < end) {
            const { command, arguments: args } = next_command(writer);
            const sent = performance.now();
            const answer = await give(connection, command, args);
            if (answer.status === 200) taken.push(performance.now() - sent);
            else refused.set(answer.status, (refused.get(answer.status) ?? 0) + 1);
        }
        connection.close();
    }
    await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
    return { taken, refused: Object.fromEntries(refused), milliseconds: performance.now() - began };
}
