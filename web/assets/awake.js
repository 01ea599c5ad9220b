// The screen stays on while this page is in sight. The promise ends whenever the page is hidden, so it is asked for
// again; a browser may refuse (plain http, low battery), and nobody is told but by `held`.
export class Awake {
    #lock = null;

    constructor() {
        document.addEventListener("visibilitychange", () => this.#ask());
        this.#ask();
    }

    get held() {
        return this.#lock !== null && !this.#lock.released;
    }

    async #ask() {
        if (document.hidden || this.held) return;
        try {
            this.#lock = await navigator.wakeLock.request("screen");
        } catch {
            this.#lock = null;
        }
    }
}
