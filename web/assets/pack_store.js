// The pack's place on the disk: IndexedDB, one record for a browser, and beside it the words that it is gone and that
// somebody signed out without a network. Says "done" when it is flushed, never before. Knows nothing of what is inside.
const table = "kept";

function finished(transaction) {
    return new Promise((done, failed) => {
        transaction.oncomplete = () => done();
        transaction.onabort = () => failed(transaction.error ?? new DOMException("aborted", "AbortError"));
    });
}

export class PackStore {
    #database;

    static open() {
        return new Promise((done, failed) => {
            const asked = indexedDB.open("evenload_pack", 1);
            asked.onupgradeneeded = () => asked.result.createObjectStore(table, { keyPath: "slot" });
            asked.onerror = () => failed(asked.error);
            asked.onsuccess = () => {
                const store = new PackStore();
                store.#database = asked.result;
                store.#database.onversionchange = () => store.#database.close();
                done(store);
            };
        });
    }

    // "pack", "gone" or "leaving".
    async read(slot) {
        const transaction = this.#database.transaction(table, "readonly");
        const asked = transaction.objectStore(table).get(slot);
        await finished(transaction);
        return asked.result;
    }

    async put(record) {
        const transaction = this.#writing();
        transaction.objectStore(table).put(record);
        await finished(transaction);
    }

    async remove(slot) {
        const transaction = this.#writing();
        transaction.objectStore(table).delete(slot);
        await finished(transaction);
    }

    close() {
        this.#database.close();
    }

    #writing() {
        return this.#database.transaction(table, "readwrite", { durability: "strict" });
    }
}

// Does something with the store. One of all tabs and pages at a time, so that the pack has one writer.
export function with_pack_store(work) {
    return navigator.locks.request("evenload pack", async () => {
        const store = await PackStore.open();
        try {
            return await work(store);
        } finally {
            store.close();
        }
    });
}
