// Requests and the stream of positions, by number.
import { begin_to_leave, finish_leaving, leave_later } from "./leaving.js";

const patience_with_a_pack_milliseconds = 3_000;

export class Network {
    #page;
    #streams = new Map();
    #interrupted = false;
    #leaving; // a promise: whether somebody's signing out has been told
    #kept = new Map(); // path → what the opened pack answers while the server does not
    #on_their_way = new Map(); // path → what cuts it off
    #shows_pack = false;
    #session; // bytes

    constructor(page) {
        this.#page = page;
    }

    async fetch(id, method, path, headers, body, timeout) {
        if (!(await this.#has_left())) return this.#no_answer(id, path);
        if (path === "/api/sign_out") await begin_to_leave().catch(() => {});
        const cut = new AbortController();
        this.#on_their_way.set(path, cut);
        const patience = this.#kept.has(path) ? Math.min(timeout, patience_with_a_pack_milliseconds) : timeout;
        const late = setTimeout(() => cut.abort(), patience);
        try {
            const answer = await fetch(path, {
                method,
                headers: headers.split("\n").filter(Boolean).map((line) => line.split(": ", 2)),
                body: method === "GET" || method === "HEAD" ? undefined : body,
                signal: cut.signal,
            });
            const bytes = new Uint8Array(await answer.arrayBuffer());
            const lines = [...answer.headers].map(([name, value]) => `${name}: ${value}\n`).join("");
            if (answer.status >= 500 && this.#answer_kept(id, path)) return;
            this.#heard(path, answer.status);
            if (path.startsWith("/api/changes") || path === "/api/commands") this.#page.pack_keeper?.changed();
            this.#learn(path, answer.status, bytes);
            this.#answer(id, answer.status, lines, bytes);
        } catch {
            if (path === "/api/sign_out") await leave_later(this.session()?.user.id).catch(() => {});
            if (!this.#answer_kept(id, path)) this.#no_answer(id, path);
        } finally {
            clearTimeout(late);
            if (this.#on_their_way.get(path) === cut) this.#on_their_way.delete(path);
        }
    }

    #learn(path, status, bytes) {
        if (status >= 500) return;
        if (path === "/api/session") this.#kept.clear();
        if (path === "/api/session" && status === 200) this.#session = bytes;
        if (path === "/api/image" && status === 200) this.#shows_pack = false;
    }

    #no_answer(id, path) {
        this.#heard(path, 0);
        this.#answer(id, 0, "", new Uint8Array());
    }

    // Who signed out without a network is signed out before anything else is asked.
    async #has_left() {
        this.#leaving ??= finish_leaving();
        const has = await this.#leaving;
        if (!has) this.#leaving = undefined;
        return has;
    }

    // From now on and until the server answers who is here: what a pack has in its place. `answers`: path → () => { lines,
    // bytes }. What is on its way already is not waited for.
    answer_from(answers) {
        this.#kept = new Map(Object.entries(answers));
        this.#shows_pack = true;
        this.#session = answers["/api/session"]().bytes;
        for (const path of this.#kept.keys()) this.#on_their_way.get(path)?.abort();
    }

    // What was said last of who is here, by the server or by the pack; nothing before.
    session() {
        return this.#session && JSON.parse(new TextDecoder().decode(this.#session));
    }

    // Whether what is shown came from the pack.
    shows_pack() {
        return this.#shows_pack;
    }

    get interrupted() {
        return this.#interrupted;
    }

    #answer_kept(id, path) {
        const kept = this.#kept.get(path)?.();
        if (!kept) return false;
        this.#set_interrupted(true);
        this.#page.offline.answered(path, 200);
        this.#answer(id, 200, kept.lines, kept.bytes);
        return true;
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
