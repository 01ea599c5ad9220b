// Keeps the days on this device fresh while the server answers: after changes, at most every few minutes; and its lease, as
// long as the program is used. Wipes what has been ended. Loaded after the first frame.
import { look_at_pack, renew_pack, wipe_if_ended } from "./pack.js";

const after_changes_milliseconds = 180_000;
const in_any_case_milliseconds = 1_200_000;
const look_every_milliseconds = 30_000;

export class PackKeeper {
    #page;
    #changed = true; // since it was renewed
    #tried_at = -Infinity;

    constructor(page) {
        this.#page = page;
        this.look();
        setInterval(() => this.look(), look_every_milliseconds);
    }

    changed() {
        this.#changed = true;
    }

    // Asking who is here would keep a session awake that nobody uses: what the program heard last is taken.
    #renew_or_ask() {
        const { network, outbox } = this.#page;
        const session = network.session();
        const is_known = session && outbox.who && !network.shows_pack();
        return is_known ? renew_pack({ ...outbox.who, session }) : wipe_if_ended();
    }

    async look() {
        if (this.#page.network.interrupted || !isSecureContext) return;
        const pause = this.#changed ? after_changes_milliseconds : in_any_case_milliseconds;
        if (performance.now() - this.#tried_at < pause) return;
        try {
            if (!(await look_at_pack())) return;
            this.#tried_at = performance.now();
            this.#changed = false;
            const { ended } = await this.#renew_or_ask();
            if (ended) this.#page.announce(1, "What this device kept of your days was ended, and has been wiped.");
            if (ended && this.#page.network.shows_pack()) location.reload();
        } catch (error) {
            if (error.status === 401) await wipe_if_ended().catch(() => {});
            if (error.name === "QuotaExceededError") this.#page.announce(1, "This device has no room left: the days that it keeps are not renewed.");
        }
    }
}
