// The tabs of one person in this browser: one leads, and the next one when it has gone; each hears what another tells.
export class Tabs {
    #channel;

    constructor(owner, { leads, told }) {
        const name = `evenload outbox ${owner}`;
        this.#channel = new BroadcastChannel(name);
        this.#channel.onmessage = ({ data }) => told(data);
        // Held until the tab goes.
        navigator.locks.request(name, () => {
            leads();
            return new Promise(() => {});
        });
    }

    tell(text) {
        this.#channel.postMessage(text);
    }
}
