// Signing out, which also holds without a network: what this device keeps of the person's days is wiped at once, and the
// server is told before anything else is asked of it, from whichever page meets it first. Somebody else who has signed
// in since is not signed out by it.
import { wipe_pack } from "./pack.js";
import { with_pack_store } from "./pack_store.js";

const patience_milliseconds = 2_000;

function sign_out() {
    return fetch("/api/sign_out", { method: "POST", headers: { "content-type": "application/json" }, body: "{}" });
}

export async function begin_to_leave() {
    await wipe_pack();
}

// The server could not be told.
export function leave_later(user_id) {
    return with_pack_store((store) => store.put({ slot: "leaving", user_id }));
}

function has_left() {
    return with_pack_store((store) => store.remove("leaving"));
}

// Nothing of it is known where the browser's store does not answer.
function who_leaves() {
    const late = new Promise((done) => setTimeout(done, patience_milliseconds));
    const read = async () => (await with_pack_store((store) => store.read("leaving")))?.user_id;
    return Promise.race([read().catch(() => {}), late]);
}

// Nothing when nobody is signed in here. Throws where there is no answer.
async function who_is_here() {
    const answer = await fetch("/api/session");
    if (answer.status >= 500) throw new Error("no answer");
    return answer.ok ? (await answer.json()).user.id : undefined;
}

// Before a question to the server: true when there is nothing to tell it, or it has been told.
export async function finish_leaving() {
    const leaving = await who_leaves();
    if (!leaving) return true;
    try {
        if ((await who_is_here()) === leaving && (await sign_out()).status >= 500) return false;
    } catch {
        return false;
    }
    await has_left();
    return true;
}
