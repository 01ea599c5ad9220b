// The worker that opens the program without a network. It keeps the files of shell.json (tools/web_assets.py), which
// hold nothing of anybody, and touches no other request than for them and for the screens. The server writes
// `client_pages`, the addresses of the screens, before the first line (server/routes/app.cpp).
const version = "@shell_version@";
const cache_name = `evenload shell ${version}`;
const page = "/shell";
const patience_milliseconds = 4_000;

async function keep_shell() {
    const answer = await fetch("/shell.json", { cache: "no-store" });
    const shell = await answer.json();
    if (shell.version !== version) throw new Error(`the server has version ${shell.version} by now, not ${version}`);
    const cache = await caches.open(cache_name);
    await Promise.all(
        shell.files.map(async ({ path, integrity }) => {
            const file = await fetch(path, { integrity });
            if (!file.ok) throw new Error(`${path} was answered with ${file.status}`);
            await cache.put(path, file);
        }),
    );
}

// All of a version or nothing.
async function install(event) {
    try {
        // Where the browser knows how, requests for records do not even wake the worker.
        await event.addRoutes?.({ condition: { urlPattern: "/api/*" }, source: "network" });
        await keep_shell();
    } catch (error) {
        await caches.delete(cache_name);
        throw error;
    }
}

async function begin() {
    const others = (await caches.keys()).filter((name) => name !== cache_name);
    await Promise.all(others.map((name) => caches.delete(name)));
    await clients.claim();
}

async function kept(path) {
    return (await caches.open(cache_name)).match(path, { ignoreVary: true });
}

// The server first, because it knows who is signed in and has the newest page; a proxy that does not reach it
// answers 502 to 504.
async function open_page(request) {
    const asked = fetch(request);
    const late = new Promise((done) => setTimeout(done, patience_milliseconds));
    const answer = await Promise.race([asked.catch(() => {}), late]);
    if (answer && answer.status < 500) return answer;
    return (await kept(page)) ?? asked;
}

async function open_file(request, path) {
    return (await kept(path)) ?? fetch(request);
}

function is_client_page(path) {
    const parts = path.split("/");
    return client_pages.some((pattern) => {
        const wanted = pattern.split("/");
        const fits = (part, index) => (part.startsWith(":") ? parts[index] : parts[index] === part);
        return wanted.length === parts.length && wanted.every(fits);
    });
}

// A page of the newest version asks for the worker of that version. Another window may still need the files of
// the old one: then it waits until that one has gone.
async function take_over(wanted) {
    const windows = await clients.matchAll({ type: "window", includeUncontrolled: true });
    if (wanted === version && windows.length <= 1) await skipWaiting();
}

addEventListener("install", (event) => event.waitUntil(install(event)));
addEventListener("activate", (event) => event.waitUntil(begin()));
addEventListener("message", (event) => event.waitUntil(take_over(event.data.take_over)));
addEventListener("fetch", (event) => {
    const { request } = event;
    const { origin, pathname } = new URL(request.url);
    if (request.method !== "GET" || origin !== location.origin) return;
    if (request.mode === "navigate") {
        if (is_client_page(pathname)) event.respondWith(open_page(request));
    } else if (pathname.startsWith("/assets/")) {
        event.respondWith(open_file(request, pathname));
    }
});
