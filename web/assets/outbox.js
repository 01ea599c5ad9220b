// The device store as the program asks for it (client/browser/browser_store.cpp): numbered requests in, answers by the
// same number back. Puts are sealed and stored one after the other, so that their order is that of the requests.
import { Cipher } from "./outbox_cipher.js";
import { OutboxStore } from "./outbox_store.js";
import { Tabs } from "./outbox_tabs.js";

const patience_milliseconds = 10_000;

// A word for why, as client/canvas/device_store.h has them.
function word_for(error, otherwise = "failed") {
    if (error?.name === "QuotaExceededError") return "full";
    if (error?.name === "TimeoutError") return "no_answer";
    return otherwise;
}

function within(milliseconds, promise) {
    const late = new Promise((_, failed) =>
        setTimeout(() => failed(new DOMException("no answer", "TimeoutError")), milliseconds),
    );
    return Promise.race([promise, late]);
}

export class Outbox {
    #page;
    #owner;
    #store;
    #cipher;
    #tabs;
    #last_put = Promise.resolve();
    #holding = false;
    #until_kept = []; // who waits for it
    #who;

    constructor(page) {
        this.#page = page;
        addEventListener("beforeunload", (event) => {
            if (this.#holding) event.preventDefault();
        });
    }

    async open(owner, key) {
        await null; // no answer comes from inside the question
        if (!isSecureContext) return this.#failed("insecure");
        this.#who = { owner, key };
        try {
            this.#owner = owner;
            this.#cipher = await Cipher.of(key);
            this.#store = await within(patience_milliseconds, OutboxStore.open(() => this.#failed("failed")));
        } catch (error) {
            return this.#failed(word_for(error, "missing"));
        }
        const module = this.#page.module;
        this.#tabs = new Tabs(owner, {
            leads: () => module._evenload_store_leads(),
            told: (text) => this.#page.call("_evenload_store_told", text),
        });
        module._evenload_store_opened();
    }

    // Whose it is and under what it is sealed: { owner, key }; nothing before that is known.
    get who() {
        return this.#who;
    }

    #failed(why) {
        this.#page.call("_evenload_store_failed", why);
    }

    put(id, number, lineage, command_id, bytes) {
        const about = { owner: this.#owner, lineage, command_id };
        if (number) about.number = number;
        const sealed = this.#cipher.seal(about, bytes);
        const stored = this.#last_put.then(async () => this.#store.put(await sealed));
        this.#last_put = stored.catch(() => {});
        stored.then(
            (kept) => this.#page.call("_evenload_store_put", id, kept, ""),
            (error) => this.#page.call("_evenload_store_put", id, 0, word_for(error)),
        );
    }

    // What could not be removed is sent again some day, and answered as before.
    async remove(id, number) {
        await this.#store.remove(number).catch(() => {});
        this.#page.module._evenload_store_removed(id);
    }

    async read(id) {
        let readable = 1;
        try {
            for (const record of await this.#store.of(this.#owner)) await this.#answer(id, record);
        } catch {
            readable = 0;
        }
        this.#page.module._evenload_store_read(id, readable);
    }

    async #answer(id, record) {
        const bytes = await this.#cipher.open(record).catch(() => undefined);
        const at = this.#page.bytes_to_heap(bytes ?? new Uint8Array());
        const { number, lineage, command_id } = record;
        const words = [String(lineage), String(command_id)];
        this.#page.call("_evenload_store_record", id, number, ...words, at, bytes?.length ?? 0, bytes ? 1 : 0);
        this.#page.module._free(at);
    }

    tell(text) {
        this.#tabs?.tell(text);
    }

    // Whether the browser asks before the page is left.
    hold(holding) {
        this.#holding = holding;
        if (!holding) for (const done of this.#until_kept.splice(0)) done();
    }

    // Until nothing would go with this page: everything is on the device or has arrived.
    all_kept() {
        return this.#holding ? new Promise((done) => this.#until_kept.push(done)) : Promise.resolve();
    }
}
