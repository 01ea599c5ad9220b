// What a person sees when the program has opened, from the network or without it, and the server does not answer: why
// there are no records, and what this device keeps. It goes when the server answers; once there are records it
// never comes, because the program then says itself how it is connected.
import { OutboxStore } from "./outbox_store.js";
import { look_at_pack } from "./pack.js";

const patience_milliseconds = 6_000;
// What holds the first records, of a sitting or of a wall display.
const first_records = ["/api/image", "/api/kiosk"];

async function count_kept() {
    try {
        const store = await OutboxStore.open(() => {});
        const count = await store.count();
        store.close();
        return count;
    } catch {
        return 0; // a browser that keeps nothing
    }
}

function kept_words(count) {
    if (count === 0) return "";
    return count === 1 ? "1 change is kept on this device and will be sent." : `${count} changes are kept on this device and will be sent.`;
}

export class Offline {
    #page;
    #panel = document.getElementById("offline");
    #has_records = false;
    #patience = setTimeout(() => this.#show(), patience_milliseconds);
    #asked = false; // by the button
    #pack_panel; // a promise, once there is a pack to open

    constructor(page) {
        this.#page = page;
        this.#panel.querySelector("button").addEventListener("click", () => this.#try_again());
        for (const change of ["online", "offline"]) addEventListener(change, () => this.#say_why());
    }

    // Of every request of the program. `status` 0: there was no answer.
    answered(path, status) {
        if (this.#has_records) return;
        clearTimeout(this.#patience);
        if (status === 0 || status >= 500) return this.#show();
        this.#has_records = status === 200 && first_records.includes(path);
        this.#hide();
    }

    async #show() {
        const { body } = document;
        if (body.dataset.offline === undefined) {
            body.dataset.offline = "";
            this.#panel.hidden = false;
            document.getElementById("mirror").inert = true;
        }
        this.#say_why();
        this.#say("kept", kept_words(await count_kept()));
        if (this.#asked) this.#say("tried", "Still no answer.");
        this.#asked = false;
        await this.#offer_pack();
    }

    // Days that this device keeps are opened instead of records.
    async #offer_pack() {
        const pack = await look_at_pack().catch(() => undefined);
        if (!pack) return;
        this.#pack_panel ??= import("./pack_panel.js").then(({ PackPanel }) => new PackPanel(this.#page, this.#panel));
        (await this.#pack_panel).show(pack);
    }

    #hide() {
        delete document.body.dataset.offline;
        this.#panel.hidden = true;
        document.getElementById("mirror").inert = false;
    }

    #say_why() {
        const why = navigator.onLine ? "The server does not answer." : "This device has no network.";
        this.#say("why", `${why} Evenload cannot show records until it reaches the server again.`);
    }

    // A line that has not changed is not said again.
    #say(name, words) {
        const line = this.#panel.querySelector(`[data-line="${name}"]`);
        if (line.textContent !== words) line.textContent = words;
    }

    #try_again() {
        this.#asked = true;
        this.#say("tried", "Trying…");
        this.#page.module._evenload_online(1);
    }
}
