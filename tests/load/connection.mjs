// One kept-alive HTTP/1.1 connection with one request at a time, on a bare socket: cheap enough that a
// thousand of them and the server share two cores.
import { connect } from "node:net";

export class Connection {
    constructor({ port, host = "127.0.0.1", headers = {} }) {
        this.target = { port, host };
        this.lines = Object.entries({ Host: `${host}:${port}`, ...headers })
            .map(([name, value]) => `${name}: ${value}\r\n`)
            .join("");
        this.bytes = Buffer.alloc(0);
    }

    // Answers { status, body } with the body as a string; a broken connection is opened again next time.
    request(method, path, body = "") {
        return new Promise((done, failed) => {
            this.done = done;
            this.failed = failed;
            if (!this.socket) this.open();
            const content = body
                ? `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n`
                : "";
            this.socket.write(`${method} ${path} HTTP/1.1\r\n${this.lines}${content}\r\n${body}`);
        });
    }

    open() {
        this.bytes = Buffer.alloc(0);
        const socket = connect(this.target);
        this.socket = socket;
        socket.setNoDelay(true);
        socket.on("data", (bytes) => this.take(bytes));
        // A socket that was given up already has nothing more to say.
        const lost = (error) => socket === this.socket && this.lost(error);
        socket.on("error", lost);
        socket.on("close", () => lost(new Error("the connection was closed")));
    }

    lost(error) {
        this.drop();
        const failed = this.failed;
        this.done = this.failed = undefined;
        failed?.(error);
    }

    drop() {
        const socket = this.socket;
        this.socket = undefined;
        socket?.destroy();
    }

    take(bytes) {
        this.bytes = this.bytes.length ? Buffer.concat([this.bytes, bytes]) : bytes;
        const head_end = this.bytes.indexOf("\r\n\r\n");
        if (head_end < 0) return;
        const head = this.bytes.toString("latin1", 0, head_end);
        const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
        const end = head_end + 4 + length;
        if (this.bytes.length < end) return;
        const answer = {
            status: Number(head.slice(9, 12)),
            head,
            body: this.bytes.toString("utf8", head_end + 4, end),
        };
        this.bytes = this.bytes.subarray(end);
        if (/\r\nconnection: *close/i.test(head)) this.drop();
        const done = this.done;
        this.done = this.failed = undefined;
        done?.(answer);
    }

    close() {
        this.failed = undefined;
        this.drop();
    }
}

// A stream of server-sent events: calls `told(position)` for each, `lost()` when it ends.
export function listen({ port, host = "127.0.0.1", headers = {}, told, lost = () => {} }) {
    const socket = connect({ port, host });
    socket.setNoDelay(true);
    const lines = Object.entries({ Host: `${host}:${port}`, Accept: "text/event-stream", ...headers })
        .map(([name, value]) => `${name}: ${value}\r\n`)
        .join("");
    socket.write(`GET /api/stream HTTP/1.1\r\n${lines}\r\n`);
    let text = "";
    socket.on("data", (bytes) => {
        text += bytes.toString("latin1");
        for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n")) {
            const position = /^data: *(\d+)/.exec(text.slice(0, end));
            text = text.slice(end + 1);
            if (position) told(Number(position[1]));
        }
    });
    socket.on("error", () => {});
    socket.on("close", lost);
    return { close: () => socket.destroy() };
}
