// The planning workers, by number: each runs one job beside the page and is ended after it, or to cancel it.
// Loaded when planning starts for the first time.
export class Planners {
    #page;
    #workers = new Map();

    constructor(page) {
        this.#page = page;
    }

    start(id, job) {
        const worker = new Worker(new URL("./planner_worker.js", import.meta.url), { type: "module" });
        this.#workers.set(id, worker);
        worker.onmessage = ({ data }) => {
            if (data.failure) return this.#fail(id, data.failure);
            if (data.done) this.stop(id);
            this.#answer(id, data);
        };
        worker.onerror = (event) => this.#fail(id, event.message ?? "the planning worker did not load");
        worker.postMessage(job, [job.buffer]);
    }

    stop(id) {
        this.#workers.get(id)?.terminate();
        this.#workers.delete(id);
    }

    #answer(id, { answer, done }) {
        const at = this.#page.bytes_to_heap(answer);
        this.#page.module._evenload_planner_answered(id, at, answer.length, done ? 1 : 0);
        this.#page.module._free(at);
    }

    #fail(id, reason) {
        console.error(reason);
        this.stop(id);
        this.#page.module._evenload_planner_failed(id);
    }
}
