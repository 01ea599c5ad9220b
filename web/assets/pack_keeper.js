// Keeps the days on this device fresh while the server answers: after changes, at most every few minutes; and its lease, as
// long as the program is used. Wipes what has been ended, and tells its owner what was wiped. Loaded after the first frame.
import { gone_words, look_at_pack, renew_pack, was_told, wipe_if_ended } from "./pack.js";

const after_changes_milliseconds = 180_000;
const in_any_case_milliseconds = 1_200_000;
const look_every_milliseconds = 30_000;
const title = "Your next days on this device";

export class PackKeeper {
    #page;
    #changed = true; // since it was renewed
    #tried_at = -Infinity;
    #said_full = false;

    constructor(page) {
        this.#page = page;
        this.look();
        setInterval(() => this.look(), look_every_milliseconds);
    }

    changed() {
        this.#changed = true;
    }

    // Asking who is here would keep a session awake that nobody uses: what the program heard last is taken.
    #who() {
        const { network, outbox } = this.#page;
        const session = network.session();
        return session && outbox.who && !network.shows_pack() ? { ...outbox.who, session } : undefined;
    }

    // What was opened from it goes; the page that is loaded instead says why. Otherwise its owner is told, and nobody else.
    async #tell({ gone, owner }) {
        if (this.#page.network.shows_pack()) {
            await this.#page.outbox.all_kept();
            return location.reload();
        }
        if (this.#who()?.owner !== owner) return;
        this.#page.notice(title, gone_words[gone]);
        await was_told();
    }

    async look() {
        if (this.#page.network.interrupted || !isSecureContext) return;
        const pause = this.#changed ? after_changes_milliseconds : in_any_case_milliseconds;
        if (performance.now() - this.#tried_at < pause) return;
        try {
            const pack = await look_at_pack();
            if (!pack) return;
            if (pack.gone) return await this.#tell(pack);
            this.#tried_at = performance.now();
            this.#changed = false;
            const who = this.#who();
            await (who ? renew_pack(who) : wipe_if_ended());
            const now = await look_at_pack();
            if (now?.gone) await this.#tell(now);
        } catch (error) {
            if (error.status === 401) await wipe_if_ended().catch(() => {});
            if (error.name === "QuotaExceededError") this.#say_full();
        }
    }

    #say_full() {
        if (this.#said_full) return;
        this.#said_full = true;
        this.#page.notice(title, "This device has no room left, so your days that it keeps are not renewed. Make room on it.");
    }
}
