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

async function tell() {
    if (!(await with_pack_store((store) => store.read("leaving")))) return;
    const { status } = await sign_out();
    if (status < 500) await has_left();
}

// Before the first question to the server. Never longer than a moment where the browser's store does not answer.
export function finish_leaving() {
    const late = new Promise((done) => setTimeout(done, patience_milliseconds));
    return Promise.race([tell().catch(() => {}), late]);
}
