// Requests and the stream of positions, by number.
export class Network {
    #page;
    #streams = new Map();
    #interrupted = false;

    constructor(page) {
        this.#page = page;
    }

    async fetch(id, method, path, headers, body, timeout) {
        try {
            const answer = await fetch(path, {
                method,
                headers: headers.split("\n").filter(Boolean).map((line) => line.split(": ", 2)),
                body: method === "GET" || method === "HEAD" ? undefined : body,
                signal: AbortSignal.timeout(timeout),
            });
            const bytes = new Uint8Array(await answer.arrayBuffer());
            const lines = [...answer.headers].map(([name, value]) => `${name}: ${value}\n`).join("");
            this.#heard(path, answer.status);
            this.#answer(id, answer.status, lines, bytes);
        } catch {
            this.#heard(path, 0);
            this.#answer(id, 0, "", new Uint8Array());
        }
    }

    #heard(path, status) {
        this.#page.offline.answered(path, status);
        this.#set_interrupted(status === 0 || status >= 500);
    }

    // A server that comes back may be a newer one.
    #set_interrupted(interrupted) {
        if (this.#interrupted && !interrupted) this.#page.shell?.look();
        this.#interrupted = interrupted;
    }

    #answer(id, status, headers, bytes) {
        const at = this.#page.bytes_to_heap(bytes);
        try {
            this.#page.call("_evenload_fetched", id, status, headers, at, bytes.length);
        } finally {
            this.#page.module._free(at);
        }
    }

    open_stream(id, path) {
        const source = new EventSource(path);
        this.#streams.set(id, source);
        source.onopen = () => {
            this.#set_interrupted(false);
            this.#page.module._evenload_stream_opened(id);
        };
        source.onmessage = (event) => this.#page.call("_evenload_stream_message", id, event.data);
        source.onerror = () => {
            this.#set_interrupted(true);
            this.#page.module._evenload_stream_failed(id, source.readyState === EventSource.CLOSED ? 1 : 0);
        };
    }

    close_stream(id) {
        this.#streams.get(id)?.close();
        this.#streams.delete(id);
    }
}
