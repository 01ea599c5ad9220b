// The program as it is kept and renewed: has its worker (sw.js) started, notices that the server has a newer version, and
// reloads when the person says so. Loaded after the first frame; without it, or without workers, the page works all
// the same.
import { UpdateBar } from "./update_bar.js";

const look_every_milliseconds = 600_000;
const later_milliseconds = 3_600_000;
// Nobody stands before a wall display to be asked; they do not all reload at the same moment.
const kiosk_within_milliseconds = 20_000;

const own_version = document.querySelector("meta[name=evenload-version]").content;

async function newest_version() {
    try {
        const answer = await fetch("/shell.json", { cache: "no-cache" });
        return answer.ok ? (await answer.json()).version : undefined;
    } catch {
        return undefined;
    }
}

export class Shell {
    #page;
    #bar;
    #registration;
    #newest = own_version;
    #not_before = 0;
    #reloads = false; // wanted, and what was done is still on its way to a safe place

    constructor(page) {
        this.#page = page;
        this.#bar = new UpdateBar({
            reload: () => this.#reload(),
            reload_anyway: () => this.#reload_when_kept(),
            later: () => this.#later(),
        });
        this.#start_worker();
        this.look();
        setInterval(() => this.look(), look_every_milliseconds);
    }

    // Whether the server has a newer version by now. Cheap; called also when the server is back after an interruption.
    async look() {
        const newest = await newest_version();
        if (!newest) return;
        const changed = newest !== this.#newest;
        this.#newest = newest;
        if (newest === own_version) return this.#bar.hide();
        if (changed) this.#registration?.update().catch(() => {});
        if (location.pathname !== "/kiosk") this.#show();
        else if (changed) setTimeout(() => location.reload(), Math.random() * kiosk_within_milliseconds);
    }

    async #start_worker() {
        try {
            this.#registration = await navigator.serviceWorker?.register("/sw.js", { updateViaCache: "none" });
        } catch {
            return; // not over plain http, and not where the person forbids it
        }
        this.#let_worker_take_over(own_version);
    }

    #let_worker_take_over(version) {
        this.#registration?.waiting?.postMessage({ take_over: version });
    }

    #show() {
        if (this.#newest === own_version || performance.now() < this.#not_before) return;
        this.#bar.offer();
    }

    #later() {
        this.#reloads = false;
        this.#bar.hide();
        this.#not_before = performance.now() + later_milliseconds;
        setTimeout(() => this.#show(), later_milliseconds + 1_000);
    }

    #reload() {
        if (this.#page.has_unfinished()) this.#bar.ask();
        else this.#reload_when_kept();
    }

    async #reload_when_kept() {
        this.#reloads = true;
        this.#bar.wait();
        const begun = this.#page.has_unfinished();
        await this.#page.outbox.all_kept();
        if (!this.#reloads) return;
        this.#reloads = false;
        if (!begun && this.#page.has_unfinished()) return this.#bar.ask(); // begun meanwhile
        this.#let_worker_take_over(this.#newest);
        location.reload();
    }
}
