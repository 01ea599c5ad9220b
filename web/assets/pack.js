// The days that a professional keeps on this device for working without a network: made, renewed, opened with the PIN and
// wiped. The rows come from the server (POST /api/packs), which also says until when they may be opened; nothing here
// knows what is in them. On the disk there is one pack for a browser (pack_store.js), sealed (pack_cipher.js), or the word
// why there is none any more: whichever page or tab wiped it, the person is told by the one that they look at.
import { key_by_pin, key_by_server, new_locks, open_content, seal_content, to_hex } from "./pack_cipher.js";
import { with_pack_store } from "./pack_store.js";

export const most_tries = 10;
const free_tries = 3;
const longest_wait_milliseconds = 15_000;

// Why there is no pack any more, for who looks for it.
const still_sent = "What you did is not lost: it is sent when you are signed in.";
export const gone_words = {
    over: `What this device kept of your days was wiped, because it had not met the server for too long. ${still_sent}`,
    wrong: `The PIN was wrong ${most_tries} times, so what this device kept of your days was wiped. ${still_sent}`,
    ended: `What this device kept of your days was ended from elsewhere, and has been wiped. ${still_sent}`,
    removed: `Removed. ${still_sent}`,
};

async function post(path, body) {
    const headers = { "content-type": "application/json" };
    return fetch(path, { method: "POST", headers, body: JSON.stringify(body), signal: AbortSignal.timeout(30_000) });
}

async function sentence_of(answer) {
    try {
        return (await answer.json()).error ?? "The server could not do this.";
    } catch {
        return "The server could not do this.";
    }
}

// The server's time as this device knows it. A clock that was set back does not turn back what was seen before.
function now_at(pack) {
    return Math.max(Date.now() + pack.server_minus_device, pack.latest_seen);
}

function wait_after(wrong) {
    return wrong < free_tries ? 0 : Math.min(1_000 * 2 ** (wrong - free_tries), longest_wait_milliseconds);
}

// What the server gives for it, sealed; and the pack with its new moments.
async function renewed(pack, { key: server_key, session }, begins) {
    const rows = await post("/api/packs", { id: pack.id, days: pack.days, begins });
    if (!rows.ok) throw Object.assign(new Error(await sentence_of(rows)), { status: rows.status });
    const made_at = Number(rows.headers.get("evenload-now"));
    const whose = {
        ...pack,
        made_at,
        lease_ends_at: Number(rows.headers.get("evenload-lease-ends")),
        server_minus_device: made_at - Date.now(),
        latest_seen: made_at,
    };
    const words = { session, owner: pack.owner, key: server_key };
    const image = new Uint8Array(await rows.arrayBuffer());
    const key = await key_by_server(pack, server_key);
    return { ...whose, content: await seal_content(whose, key, { words, image }) };
}

function read_pack() {
    return with_pack_store((store) => store.read("pack"));
}

// The word stands before the pack goes: cut off between the two, it is wiped at the next look. On a full device it goes
// without a word.
async function wipe(store, { owner }, gone) {
    await store.put({ slot: "gone", owner, gone }).catch(() => {});
    await store.remove("pack");
    return { owner, gone };
}

function wipe_as_ended(id) {
    return with_pack_store(async (store) => {
        const pack = await store.read("pack");
        if (pack?.id === id) await wipe(store, pack, "ended");
    });
}

// What is said of it without opening it: { id, owner, days, made_at, lease_ends_at, wrong, wait }. One that was wiped, now
// because its lease is over or before: { owner, gone }, a key of gone_words. Nothing when there was none, or its owner
// removed it or has been told.
export function look_at_pack() {
    return with_pack_store(async (store) => {
        const pack = await store.read("pack");
        if (!pack) return store.read("gone");
        const now = now_at(pack);
        if (now >= pack.lease_ends_at) return wipe(store, pack, "over");
        if (now > pack.latest_seen) await store.put({ ...pack, latest_seen: now });
        const { id, owner, days, made_at, lease_ends_at, wrong } = pack;
        return { id, owner, days, made_at, lease_ends_at, wrong, wait: Math.max(0, pack.not_before - Date.now()) };
    });
}

// `who`: { owner, key, session }, as the server gives them after sign-in (/api/outbox_key, /api/session). Takes the place of a pack that is there. Throws with a
// sentence, and a status when the server has refused.
export async function keep_days({ pin, days, who }) {
    const id = to_hex(crypto.getRandomValues(new Uint8Array(16)));
    const locks = await new_locks(id, pin, who.key);
    const pack = await renewed({ slot: "pack", id, owner: who.owner, days, wrong: 0, not_before: 0, ...locks }, who, true);
    let former;
    try {
        former = await with_pack_store(async (store) => {
            const found = await store.read("pack");
            await store.put(pack);
            await store.remove("gone");
            return found;
        });
    } catch (error) {
        await post("/api/packs/end", { id }).catch(() => {});
        throw error;
    }
    if (former) await post("/api/packs/end", { id: former.id }).catch(() => {});
}

// Nothing happens to the pack of somebody else. One that has been ended is wiped.
export async function renew_pack(who) {
    const pack = await read_pack();
    if (!pack || pack.owner !== who.owner) return;
    try {
        const fresh = await renewed(pack, who, false);
        await with_pack_store(async (store) => {
            const found = await store.read("pack");
            if (found?.id !== pack.id) return; // wiped meanwhile
            await store.put({ ...fresh, wrong: found.wrong, not_before: found.not_before });
        });
    } catch (error) {
        if (error.status !== 410) throw error;
        await wipe_as_ended(pack.id);
    }
}

// Asks the server, which needs nobody to be signed in for it, and wipes what has been ended.
export async function wipe_if_ended() {
    const pack = await read_pack();
    if (!pack) return;
    const answer = await post("/api/packs/stands", { id: pack.id });
    if (answer.ok && (await answer.json()).stands === false) await wipe_as_ended(pack.id);
}

// { words, image, made_at, lease_ends_at, days, now } with the right PIN; now() is the server's time as the device knows it. Else
// { wrong, left, wait } or, when there is none or none any more, { gone }, a key of gone_words. Each try is on the disk
// before it is made.
export function open_pack(pin) {
    return with_pack_store(async (store) => {
        const pack = await store.read("pack");
        if (!pack) return (await store.read("gone")) ?? { gone: "removed" };
        if (now_at(pack) >= pack.lease_ends_at) return wipe(store, pack, "over");
        if (Date.now() < pack.not_before) return { wrong: false, left: most_tries - pack.wrong, wait: pack.not_before - Date.now() };
        const wrong = pack.wrong + 1;
        const tried = { ...pack, wrong, not_before: Date.now() + wait_after(wrong), latest_seen: now_at(pack) };
        await store.put(tried);
        try {
            const content = await open_content(pack, await key_by_pin(pack, pin));
            await store.put({ ...tried, wrong: 0, not_before: 0 });
            const opened_at = performance.now();
            const begun = now_at(pack);
            const now = () => Math.round(Math.max(begun + performance.now() - opened_at, Date.now() + pack.server_minus_device));
            const { made_at, lease_ends_at, days } = pack;
            return { ...content, made_at, lease_ends_at, days, now };
        } catch {
            if (wrong < most_tries) return { wrong: true, left: most_tries - wrong, wait: wait_after(wrong) };
            return wipe(store, pack, "wrong");
        }
    });
}

// Keeps the largest time that was seen, while it is open.
export function note_time(now) {
    return with_pack_store(async (store) => {
        const pack = await store.read("pack");
        if (pack && now > pack.latest_seen) await store.put({ ...pack, latest_seen: now });
    });
}

// Works without a network; the server is told when it can be.
export function wipe_pack() {
    return with_pack_store(async (store) => {
        const pack = await store.read("pack");
        await store.remove("pack");
        await store.remove("gone");
        return pack?.id;
    });
}

// Its owner knows that it is gone.
export function was_told() {
    return with_pack_store((store) => store.remove("gone"));
}

export async function end_pack() {
    const id = await wipe_pack();
    if (id) await post("/api/packs/end", { id }).catch(() => {});
}
