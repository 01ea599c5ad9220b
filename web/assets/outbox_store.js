// The outbox's place on the disk: IndexedDB, one record for each item, in the order in which the device was given
// them. Says "done" when the transaction is complete and flushed, never before. Knows nothing of what is inside.
const table = "items";

function finished(transaction) {
    return new Promise((done, failed) => {
        transaction.oncomplete = () => done();
        transaction.onabort = () => failed(transaction.error ?? new DOMException("aborted", "AbortError"));
    });
}

export class OutboxStore {
    #database;

    // `lost`: called when the browser takes the database away.
    static open(lost) {
        return new Promise((done, failed) => {
            const asked = indexedDB.open("evenload_outbox", 1);
            asked.onupgradeneeded = () => {
                const items = asked.result.createObjectStore(table, { keyPath: "number", autoIncrement: true });
                items.createIndex("owner", "owner");
            };
            asked.onerror = () => failed(asked.error);
            asked.onsuccess = () => {
                const store = new OutboxStore();
                store.#database = asked.result;
                store.#database.onclose = lost;
                store.#database.onversionchange = () => {
                    store.#database.close();
                    lost();
                };
                done(store);
            };
        });
    }

    // With a number: in the place of what has it. Answers the number once it is on the disk.
    async put(record) {
        const transaction = this.#writing();
        const asked = transaction.objectStore(table).put(record);
        await finished(transaction);
        return asked.result;
    }

    async remove(number) {
        const transaction = this.#writing();
        transaction.objectStore(table).delete(number);
        await finished(transaction);
    }

    // Of everybody who uses this browser.
    async count() {
        const transaction = this.#database.transaction(table, "readonly");
        const asked = transaction.objectStore(table).count();
        await finished(transaction);
        return asked.result;
    }

    close() {
        this.#database.close();
    }

    async of(owner) {
        const transaction = this.#database.transaction(table, "readonly");
        const asked = transaction.objectStore(table).index("owner").getAll(owner);
        await finished(transaction);
        return asked.result;
    }

    #writing() {
        return this.#database.transaction(table, "readwrite", { durability: "strict" });
    }
}
