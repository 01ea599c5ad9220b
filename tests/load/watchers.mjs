// Clients that hold a stream each and fetch the changes it tells of, one request at a time, as a page does.
import { Connection, listen } from "./connection.mjs";

export class Watcher {
    // `seen(position)` is called when everything up to it is here.
    constructor({ port, headers, cursor, seen }) {
        Object.assign(this, { cursor: { ...cursor }, seen, known: cursor.position, fetches: 0, lost: 0, failures: 0 });
        this.connection = new Connection({ port, headers });
        this.stream = listen({
            port,
            headers,
            told: (position) => {
                this.told = true;
                this.known = Math.max(this.known, position);
                this.fetch();
            },
            lost: () => ++this.lost,
        });
    }

    async fetch() {
        if (this.fetching || this.known <= this.cursor.position) return;
        this.fetching = true;
        const { lineage, scope, position } = this.cursor;
        try {
            const answer = await this.connection.request(
                "GET",
                `/api/changes?lineage=${lineage}&scope=${scope}&since=${position}`,
            );
            ++this.fetches;
            // The cursor alone is read; parsing rows 500 times over would measure this program.
            const at = answer.body.lastIndexOf('"position":');
            const reached = /\d+/.exec(answer.body.slice(at, at + 40));
            if (answer.status !== 200 || at < 0 || !reached) throw new Error(`changes answered ${answer.status}`);
            this.cursor.position = Number(reached[0]);
            this.seen(this.cursor.position);
        } catch {
            ++this.failures;
        }
        this.fetching = false;
        this.fetch();
    }

    close() {
        this.stream.close();
        this.connection.close();
    }
}
