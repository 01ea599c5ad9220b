// The app as it is installed, kept and renewed: its worker, its caches, the page that says "offline" and the bar that
// offers a new version.
import assert from "node:assert/strict";

import { second_build } from "./second_build.mjs";

// What a browser says by itself when there is no network or no server.
export const network_noise = [/Failed to load resource/, /net::ERR_/, /EventSource/, /FetchEvent/, /fetching the script/];
export const phone = { width: 390, height: 844 };
export const desktop = { width: 1440, height: 900 };

// The worker of this version is at work and has everything.
export async function worker_is_ready(person) {
    await person.until("the worker controls the page", () =>
        person.page.evaluate(async () => {
            const registration = await navigator.serviceWorker.getRegistration("/");
            return registration?.active?.state === "activated" && navigator.serviceWorker.controller !== null;
        }));
}

// What the browser's caches hold: [{ cache, path, text }].
export function cached(person) {
    return person.page.evaluate(async () => {
        const found = [];
        for (const name of await caches.keys()) {
            const cache = await caches.open(name);
            for (const request of await cache.keys()) {
                const { pathname, search } = new URL(request.url);
                const bytes = await (await cache.match(request)).arrayBuffer();
                found.push({ cache: name, path: pathname + search, text: new TextDecoder("latin1").decode(bytes) });
            }
        }
        return found;
    });
}

export async function check_caches(person, version, paths) {
    const entries = await cached(person);
    assert.deepEqual([...new Set(entries.map(({ cache }) => cache))], [`evenload shell ${version}`]);
    assert.deepEqual(entries.map(({ path }) => path).sort(), [...paths].sort());
    return entries;
}

export function offline_panel(person) {
    return person.page.getByRole("main").filter({ has: person.page.getByRole("heading", { name: "You are offline" }) });
}

export async function opens_offline(person, address) {
    await person.page.goto(person.at(address));
    await offline_panel(person).waitFor();
}

export function update_bar(person) {
    return person.page.getByRole("region", { name: "New version" });
}

export async function offered(person) {
    await update_bar(person).getByText("A new version of Evenload is ready. Reload when it suits you.").waitFor({ timeout: 60_000 });
}

// `meanwhile`: while it is away.
export async function renew_server(office, meanwhile = async () => {}) {
    const build = await second_build();
    await office.service.stop();
    await meanwhile();
    office.service.web = build.folder;
    await office.service.start();
    return build;
}

export function version_of(person) {
    return person.page.locator("meta[name=evenload-version]").getAttribute("content");
}

export async function reload_by_bar(person) {
    await Promise.all([
        person.page.waitForEvent("load"),
        update_bar(person).getByRole("button", { name: "Reload", exact: true }).click(),
    ]);
    await person.ready();
}

// Presses "Reload" without a pointer, which may be busy, and takes the question back.
export async function reload_is_asked_about(person) {
    const press = (name) => update_bar(person).getByRole("button", { name, exact: true }).dispatchEvent("click");
    await press("Reload");
    await update_bar(person).getByText("Something on this page is not finished. Reload and lose it?").waitFor();
    await press("Keep working");
}
