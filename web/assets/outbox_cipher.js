// Seals what the outbox keeps: AES-GCM under a key that only this page's memory holds, bound to whose item it is.
export class Cipher {
    #key;

    // `hex`: 32 bytes.
    static async of(hex) {
        const cipher = new Cipher();
        const bytes = Uint8Array.from(hex.match(/../g), (pair) => parseInt(pair, 16));
        cipher.#key = await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
        return cipher;
    }

    async seal(about, bytes) {
        const iv = crypto.getRandomValues(new Uint8Array(12));
        return { ...about, iv, sealed: await crypto.subtle.encrypt(this.#how(about, iv), this.#key, bytes) };
    }

    // Throws when one bit of it is not as it was sealed.
    async open(record) {
        return new Uint8Array(await crypto.subtle.decrypt(this.#how(record, record.iv), this.#key, record.sealed));
    }

    #how({ owner, lineage, command_id }, iv) {
        const additionalData = new TextEncoder().encode([owner, lineage, command_id].join("\n"));
        return { name: "AES-GCM", iv, additionalData };
    }
}
