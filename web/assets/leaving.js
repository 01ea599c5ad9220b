// Signing out, which also holds without a network: what this device keeps of the person's days is wiped at once, and the
// server is told before anything else is asked of it, from whichever page meets it first.
import { with_pack_store } from "./pack_store.js";

const patience_milliseconds = 2_000;

function sign_out() {
    return fetch("/api/sign_out", { method: "POST", headers: { "content-type": "application/json" }, body: "{}" });
}

export function begin_to_leave() {
    return with_pack_store(async (store) => {
        await store.put({ slot: "leaving" });
        await store.remove("pack");
    });
}

export function has_left() {
    return with_pack_store((store) => store.remove("leaving"));
}

// Nothing of it is known where the browser's store does not answer.
function is_leaving() {
    const late = new Promise((done) => setTimeout(() => done(false), patience_milliseconds));
    const read = async () => (await with_pack_store((store) => store.read("leaving"))) !== undefined;
    return Promise.race([read().catch(() => false), late]);
}

// Before a question to the server: true when there is nothing to tell it, or it has been told.
export async function finish_leaving() {
    if (!(await is_leaving())) return true;
    try {
        const { status } = await sign_out();
        if (status >= 500) return false;
    } catch {
        return false;
    }
    await has_left();
    return true;
}
