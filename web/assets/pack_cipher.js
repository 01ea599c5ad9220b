// Locks and seals of the pack. Its content is sealed with AES-GCM under a random key, and that key twice: under the PIN
// together with a key that does not leave this browser's store, and under the key that the server gives after sign-in, so
// that the content can be renewed without asking for the PIN. What this protects against, and what not, stands in
// common/DECISIONS.md.

// OWASP Password Storage Cheat Sheet, PBKDF2 with HMAC-SHA-256.
export const rounds = 600_000;

const encoder = new TextEncoder();

export function from_hex(text) {
    return Uint8Array.from(text.match(/../g), (pair) => parseInt(pair, 16));
}

export function to_hex(bytes) {
    return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function random(count) {
    return crypto.getRandomValues(new Uint8Array(count));
}

function key_of(bytes) {
    return crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
}

// `about`: a text that must be the same when it is opened.
async function seal(key, about, bytes) {
    const iv = random(12);
    const how = { name: "AES-GCM", iv, additionalData: encoder.encode(about) };
    return { iv, sealed: await crypto.subtle.encrypt(how, key, bytes) };
}

async function open({ iv, sealed }, key, about) {
    const how = { name: "AES-GCM", iv, additionalData: encoder.encode(about) };
    return new Uint8Array(await crypto.subtle.decrypt(how, key, sealed));
}

// The PIN stretched, then mixed with the device's key.
async function key_of_pin(pin, { salt, device_key }) {
    const material = await crypto.subtle.importKey("raw", encoder.encode(pin), "PBKDF2", false, ["deriveBits"]);
    const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds };
    const stretched = await crypto.subtle.deriveBits(how, material, 256);
    return key_of(await crypto.subtle.sign("HMAC", device_key, stretched));
}

function about_content({ id, owner, made_at, lease_ends_at }) {
    return ["content", id, owner, made_at, lease_ends_at].join("\n");
}

// { salt, device_key, by_pin, by_server } for a new pack. `server_key`: 32 bytes in hexadecimal.
export async function new_locks(id, pin, server_key) {
    const device_key = await crypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
    const locks = { salt: random(16), device_key };
    const content_key = random(32);
    locks.by_pin = await seal(await key_of_pin(pin, locks), `pin\n${id}`, content_key);
    locks.by_server = await seal(await key_of(from_hex(server_key)), `server\n${id}`, content_key);
    return locks;
}

// Both throw when it is not the right one.
export async function key_by_pin(pack, pin) {
    return key_of(await open(pack.by_pin, await key_of_pin(pin, pack), `pin\n${pack.id}`));
}

export async function key_by_server(pack, server_key) {
    return key_of(await open(pack.by_server, await key_of(from_hex(server_key)), `server\n${pack.id}`));
}

// The content says the moments again that stand beside it, so that nobody prolongs a lease by changing them there.
export async function seal_content(pack, key, { words, image }) {
    const head = encoder.encode(JSON.stringify(words));
    const bytes = new Uint8Array(4 + head.length + image.length);
    new DataView(bytes.buffer).setUint32(0, head.length);
    bytes.set(head, 4);
    bytes.set(image, 4 + head.length);
    return seal(key, about_content(pack), bytes);
}

export async function open_content(pack, key) {
    const bytes = await open(pack.content, key, about_content(pack));
    const length = new DataView(bytes.buffer).getUint32(0);
    const words = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
    return { words, image: bytes.slice(4 + length) };
}
