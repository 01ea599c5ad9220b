// D5: hostile network input, at the server's own port and through nginx as it is shipped. Every attack gets at most one
// answer, no crash, no stall of an honest client beyond a second, and memory grows by 64 MB at most.
// Options: --slow N (200; of dripping, idle and not reading clients each).
import { connect } from "node:net";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";

import { Connection } from "./connection.mjs";
import { comment, finish, pause, serving, usage } from "./killable.mjs";
import { nginx_before, nginx_is_here } from "./nginx.mjs";

const { values: options } = parseArgs({ options: { slow: { type: "string", default: "200" } } });
const slow_clients = Number(options.slow);
const { service, port, headers, case_id } = await serving({ words: ["--behind-proxy"] });
const { pid } = service.child;
const lines = Object.entries({ Host: "localhost", ...headers }).map(([name, value]) => `${name}: ${value}\r\n`).join("");
const problems = [];

// ---- what is sent ----

const command = (body, more = "") =>
    `POST /api/commands HTTP/1.1\r\n${lines}${more}Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
const post = (more, rest = "") => `POST /api/commands HTTP/1.1\r\n${lines}Content-Type: application/json\r\n${more}\r\n${rest}`;
const inside = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"; // a second request where none may be
const of_text = (text) => comment("x", case_id).replace('"Seen, no change."', text);

// `pieces` is sent that often; `never`: what may not come back.
const attacks = [
    { name: "a line of 300 MB", bytes: "GET /", piece: "a".repeat(1 << 20), pieces: 300 },
    { name: "200,000 headers", bytes: `GET / HTTP/1.1\r\n${lines}`, piece: "a: b\r\n".repeat(10_000), pieces: 20 },
    { name: "200 MB in chunks", bytes: post("Transfer-Encoding: chunked\r\n"), piece: `100000\r\n${"a".repeat(1 << 20)}\r\n`, pieces: 200 },
    { name: "a chunk of -2", bytes: post("Transfer-Encoding: chunked\r\n", "-2\r\nab\r\n") },
    { name: "length and chunks", bytes: post("Content-Length: 4\r\nTransfer-Encoding: chunked\r\n", `0\r\n\r\n${inside}`) },
    { name: "chunks and length", bytes: post("Transfer-Encoding: chunked\r\nContent-Length: 4\r\n", `0\r\n\r\n${inside}`) },
    { name: "two lengths", bytes: post("Content-Length: 4\r\nContent-Length: 60\r\n", `abcd${inside}`) },
    { name: "a length of +4", bytes: post("Content-Length: +4\r\n", `abcd${inside}`) },
    { name: "a body that is too large", bytes: post("Content-Length: 9999999\r\n"), piece: inside.repeat(1000), pieces: 10 },
    { name: "a body on GET", bytes: `GET /healthz HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${inside.length}\r\n\r\n${inside}` },
    { name: "a line break in a header", bytes: `GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-A: b%0d%0aSet-Cookie: c=d\r\n\r\n`, never: /set-cookie: c/i },
    { name: "a bare line feed", bytes: `GET /healthz HTTP/1.1\nHost: localhost\nX-A: b\n\n` },
    { name: "a NUL in a header", bytes: "GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-A: b\0c\r\n\r\n" },
    { name: "EXCEPTION_WHAT", bytes: "GET /nothing HTTP/1.1\r\nHost: localhost\r\nEXCEPTION_WHAT: leak\r\n\r\n", never: /exception/i },
    { name: "REMOTE_ADDR", bytes: "GET /healthz HTTP/1.1\r\nHost: localhost\r\nREMOTE_ADDR: 6.6.6.6\r\n\r\n", never: /6\.6\.6\.6/ },
    { name: "a path of 8,000 bytes", bytes: `GET /cases/${"a".repeat(8000)} HTTP/1.1\r\nHost: localhost\r\n\r\n` },
    { name: "a way out of the folder", bytes: "GET /assets/../../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n", never: /root:/ },
    { name: "an escaped way out", bytes: "GET /assets/..%2f..%2f..%2fetc%2fpasswd HTTP/1.1\r\nHost: localhost\r\n\r\n", never: /root:/ },
    { name: "multipart", bytes: `POST /api/commands HTTP/1.1\r\n${lines}Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 60000\r\n\r\n--x\r\nContent-Disposition: form-data; filename*=${"%".repeat(59_900)}` },
    { name: "a bomb of gzip", bytes: post(`Content-Encoding: gzip\r\nContent-Length: ${gzipSync(Buffer.alloc(50 << 20)).length}\r\n`), tail: gzipSync(Buffer.alloc(50 << 20)) },
    { name: "JSON 100,000 deep", bytes: command("[".repeat(100_000)) },
    { name: "objects 60,000 deep", bytes: command('{"a":'.repeat(50_000)) },
    { name: "bad UTF-8", bytes: post(`Content-Length: 12\r\n`), tail: Buffer.from([0x7b, 0x22, 0xff, 0xc0, 0xaf, 0xed, 0xa0, 0x80, 0x22, 0x3a, 0x31, 0x7d]) },
    { name: "a NUL in a text", bytes: command(of_text('"a\\u0000b"')) },
    { name: "1e400", bytes: command(of_text("1e400")) },
    { name: "a number of 100,000 digits", bytes: command(of_text("9".repeat(100_000))) },
    { name: "half a surrogate", bytes: command(of_text('"\\ud800"')) },
    { name: "TLS where none is", bytes: "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", only_direct: true },
    { name: "HTTP/2 in the clear", bytes: "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" },
    { name: "noise", bytes: Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 197 + 31) % 256)) },
];

// ---- what comes back ----

// Sends, reads until it is quiet, and answers the text. A server that hangs up while it is being flooded may reset.
function answer_to({ bytes, piece, pieces = 0, tail }, to) {
    return new Promise((done) => {
        const socket = connect({ port: to, host: "127.0.0.1" });
        let text = "";
        let left = pieces;
        let quiet;
        const end = () => {
            clearTimeout(quiet);
            socket.destroy();
            done(text);
        };
        const wait = () => {
            clearTimeout(quiet);
            quiet = setTimeout(end, text ? 400 : 2500);
        };
        const feed = () => {
            while (left > 0 && !socket.destroyed) {
                --left;
                if (!socket.write(piece)) return void socket.once("drain", feed);
            }
            wait();
        };
        socket.on("data", (more) => {
            text += more.toString("latin1");
            wait();
        });
        socket.on("error", () => {});
        socket.on("close", end);
        socket.write(bytes);
        if (tail) socket.write(tail);
        feed();
    });
}

async function honest_ms(to) {
    const connection = new Connection({ port: to, headers });
    const began = performance.now();
    const { status } = await Promise.race([connection.request("GET", "/api/session"), pause(30_000).then(() => ({ status: 0 }))]).catch(() => ({ status: 0 }));
    connection.close();
    if (status !== 200) problems.push(`an honest client was answered ${status}`);
    return performance.now() - began;
}

async function attacked(way, to) {
    const before = usage(pid).kilobytes;
    let most = before;
    let worst_ms = 0;
    let answered = 0;
    const watching = setInterval(() => (most = Math.max(most, usage(pid).kilobytes)), 20);
    for (const attack of attacks) {
        if (attack.only_direct && way !== "direct") continue;
        const text = await answer_to(attack, to);
        const answers = text.split(/HTTP\/1\.[01] \d\d\d /).length - 1;
        if (answers > 1) problems.push(`${way}, ${attack.name}: ${answers} answers`);
        if (attack.never?.test(text)) problems.push(`${way}, ${attack.name}: ${text.slice(0, 200)}`);
        if (/HTTP\/1\.1 5\d\d/.test(text) && way === "direct" && !/HTTP\/1\.1 505/.test(text)) problems.push(`${way}, ${attack.name}: ${text.slice(0, 60)}`);
        answered += answers;
        worst_ms = Math.max(worst_ms, await honest_ms(to));
    }
    clearInterval(watching);
    return { way, attacks: attacks.length, answered, worst_honest_ms: Math.round(worst_ms), grown_mb: Math.round((most - before) / 1024) };
}

// ---- slow ones ----

// Clients that drip their head, that say nothing, and that ask and do not read; meanwhile an honest one.
async function slowed(way, to) {
    const before = usage(pid).kilobytes;
    const sockets = [];
    const open = (first) => {
        const socket = connect({ port: to, host: "127.0.0.1" });
        socket.on("error", () => {});
        if (first) socket.write(first);
        sockets.push(socket);
        return socket;
    };
    const dripping = Array.from({ length: slow_clients }, () => open("GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-Slow: "));
    for (let i = 0; i < slow_clients; ++i) open("");
    for (let i = 0; i < slow_clients; ++i) open(`POST /api/commands HTTP/1.1\r\n${lines}Content-Length: 2000\r\n\r\n{`);
    for (let i = 0; i < slow_clients; ++i) {
        const deaf = open(`GET /api/image HTTP/1.1\r\n${lines}\r\n`.repeat(20));
        deaf.pause();
    }
    let worst_ms = 0;
    for (let round = 0; round < 10; ++round) {
        for (const socket of dripping) if (!socket.destroyed) socket.write("a");
        worst_ms = Math.max(worst_ms, await honest_ms(to));
        await pause(200);
    }
    const grown = usage(pid).kilobytes - before;
    for (const socket of sockets) socket.destroy();
    await pause(300);
    return { way, slow: slow_clients * 4, worst_honest_ms: Math.round(worst_ms), grown_mb: Math.round(grown / 1024) };
}

// ---- both ways ----

const ways = [["direct", port]];
const nginx = nginx_is_here ? await nginx_before(port) : undefined;
if (nginx) ways.push(["through nginx", nginx.port]);
// The control: what counts answers sees two where there are two.
const two = (await answer_to({ bytes: inside + inside }, port)).split(/HTTP\/1\.1 \d\d\d /).length - 1;
if (two !== 2) problems.push(`two requests were counted as ${two} answers`);
const results = [];
for (const [way, to] of ways) {
    results.push(await attacked(way, to));
    results.push(await slowed(way, to));
}
await nginx?.close();
const alive = service.exit_code === undefined && service.child.pid === pid;
await service.stop();
// Memory and time, which only the optimised program on a quiet machine can be held to.
const costs = [];
for (const one of results) {
    if (one.grown_mb > 64) costs.push(`${one.way}: memory grew by ${one.grown_mb} MB`);
    if (one.worst_honest_ms > 1000) costs.push(`${one.way}: an honest client waited ${one.worst_honest_ms} ms`);
}
finish({ held: alive && problems.length + costs.length === 0, nginx: nginx_is_here, results, problems: problems.slice(0, 8), costs });
