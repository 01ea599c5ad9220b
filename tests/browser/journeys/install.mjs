// Evenload as an app that needs no installation: it can be put on a desktop, opens without a network and says so,
// keeps nothing of anybody, and is renewed when the person says so.
import assert from "node:assert/strict";
import { createServer } from "node:http";

import { Board, fits } from "../support/board.mjs";
import { comments_there } from "../support/change_log.mjs";
import { form_called } from "../support/form.mjs";
import { journey } from "../support/journey.mjs";
import { second_build, shell_of } from "../support/second_build.mjs";
import { kiosk_address, who_signs_in } from "../support/who.mjs";
import { words_of } from "../support/words.mjs";

const network_noise = [/Failed to load resource/, /net::ERR_/, /EventSource/, /FetchEvent/, /fetching the script/];
const phone = { width: 390, height: 844 };
const desktop = { width: 1440, height: 900 };

// The worker of this version is at work and has everything.
async function worker_is_ready(person) {
    await person.until("the worker controls the page", () =>
        person.page.evaluate(async () => {
            const registration = await navigator.serviceWorker.getRegistration("/");
            return registration?.active?.state === "activated" && navigator.serviceWorker.controller !== null;
        }));
}

// What the browser's caches hold: [{ cache, path, text }].
function cached(person) {
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

async function check_caches(person, version, paths) {
    const entries = await cached(person);
    assert.deepEqual([...new Set(entries.map(({ cache }) => cache))], [`evenload shell ${version}`]);
    assert.deepEqual(entries.map(({ path }) => path).sort(), [...paths].sort());
    return entries;
}

function offline_panel(person) {
    return person.page.getByRole("main").filter({ has: person.page.getByRole("heading", { name: "You are offline" }) });
}

async function opens_offline(person, address) {
    await person.page.goto(person.at(address));
    await offline_panel(person).waitFor();
}

function update_bar(person) {
    return person.page.getByRole("region", { name: "New version" });
}

async function offered(person) {
    await update_bar(person).getByText("A new version of Evenload is ready. Reload when it suits you.").waitFor({ timeout: 30_000 });
}

// `meanwhile`: while it is away.
async function renew_server(office, meanwhile = async () => {}) {
    const build = await second_build();
    await office.service.stop();
    await meanwhile();
    office.service.web = build.folder;
    await office.service.start();
    return build;
}

function version_of(person) {
    return person.page.locator("meta[name=evenload-version]").getAttribute("content");
}

async function reload_by_bar(person) {
    await Promise.all([
        person.page.waitForEvent("load"),
        update_bar(person).getByRole("button", { name: "Reload", exact: true }).click(),
    ]);
    await person.ready();
}

// Presses "Reload" without a pointer, which may be busy, and takes the question back.
async function reload_is_asked_about(person) {
    const press = (name) => update_bar(person).getByRole("button", { name, exact: true }).dispatchEvent("click");
    await press("Reload");
    await update_bar(person).getByText("Something on this page is not finished. Reload and lose it?").waitFor();
    await press("Keep working");
}

async function thread_of_a_case(person) {
    const board = new Board(person);
    const reference = await board.reference_of(board.cards("Unallocated").first());
    const address = `/cases/${reference}?tab=comments`;
    await person.go(address);
    return address;
}

journey("the browser offers to install the app, with its name, icons and colours", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    await worker_is_ready(manager);
    const browser = await manager.context.newCDPSession(manager.page);
    // The journeys' windows are private ones, which offer no installation whatever the page.
    const errors = await manager.until("the browser has looked", async () => {
        const { installabilityErrors: found } = await browser.send("Page.getInstallabilityErrors");
        return found;
    });
    assert.deepEqual(errors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito"), []);
    const { errors: mistakes, data } = await browser.send("Page.getAppManifest");
    assert.deepEqual(mistakes, []);
    const { name, start_url, display, icons } = JSON.parse(data);
    assert.deepEqual([name, start_url, display], ["Evenload", "/", "standalone"]);
    for (const { src, type, sizes } of icons) {
        const answer = await manager.page.request.get(src);
        assert.deepEqual([answer.status(), answer.headers()["content-type"]], [200, type]);
        if (sizes === "any") continue;
        const size = await manager.page.evaluate(async (address) => {
            const picture = new Image();
            picture.src = address;
            await picture.decode();
            return `${picture.naturalWidth}x${picture.naturalHeight}`;
        }, src);
        assert.equal(size, sizes);
    }
});

journey("without a network the app opens, says why there are no records, and goes on by itself", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    manager.expect_problem(...network_noise);
    await worker_is_ready(manager);
    await manager.context.setOffline(true);
    const told = offline_panel(manager).getByRole("status").first();
    for (const [what, size] of Object.entries({ desktop, phone })) {
        await manager.page.setViewportSize(size);
        for (const colorScheme of ["light", "dark"]) {
            await manager.page.emulateMedia({ colorScheme });
            await opens_offline(manager, "/timetable");
            // Which of the two it is, a browser that only pretends to be offline does not always tell the page.
            const why = /^(This device has no network|The server does not answer)\. Evenload cannot show records until it reaches the server again\.$/;
            await told.getByText(why).waitFor();
            await manager.picture(`install_offline_${what}_${colorScheme}`);
            await manager.check_access(`the page without a network, ${what} ${colorScheme}`);
        }
    }
    await offline_panel(manager).getByRole("button", { name: "Try again" }).click();
    await offline_panel(manager).getByText("Still no answer.").waitFor();
    await manager.context.setOffline(false);
    await offline_panel(manager).waitFor({ state: "detached" });
    await manager.ready();
    await manager.find("grid", /^Visits on /).waitFor({ state: "attached" });
    assert.equal(new URL(manager.page.url()).pathname, "/timetable");
});

journey("while the server is away the app opens, and the wall display too; both go on when it is back", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    const wall = await office.browser_of("wall", { viewport: { width: 1920, height: 1080 } });
    await wall.page.goto(await kiosk_address(office.data));
    await wall.ready();
    for (const person of [manager, wall]) {
        person.expect_problem(...network_noise);
        await worker_is_ready(person);
    }
    await office.service.stop();
    await opens_offline(manager, "/board");
    await manager.page.getByText("The server does not answer. Evenload cannot show records").waitFor();
    await opens_offline(wall, "/kiosk");
    // What is no screen of the app is not opened from the cache.
    const list = await manager.context.newPage();
    await assert.rejects(list.goto(manager.at("/list")), /ERR_CONNECTION_REFUSED/);
    await list.close();
    await office.service.start();
    await manager.until("the board is there", () => new Board(manager).cards("Unallocated").count(), 40_000);
    await wall.until("the wall is there", () => wall.find("list", "Professionals").getByRole("listitem").count(), 40_000);
});

journey("a page that opens without a network counts what the device keeps, which is sent afterwards", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    manager.expect_problem(...network_noise);
    await worker_is_ready(manager);
    const thread = await thread_of_a_case(manager);
    await manager.context.route("**/api/commands", (route) => route.abort());
    await manager.find("textbox", "Write a comment").fill("written before it closed");
    await manager.press("Control+Enter");
    await manager.saved_says(/1 update waiting, saved on this device/);
    await manager.context.setOffline(true);
    await opens_offline(manager, thread);
    await offline_panel(manager).getByText("1 change is kept on this device and will be sent.").waitFor();
    await manager.picture("install_offline_kept");
    await manager.context.unroute("**/api/commands");
    await manager.context.setOffline(false);
    await manager.ready();
    await manager.all_saved();
    assert.deepEqual(await comments_there(office.data, "written before"), ["written before it closed"]);
});

journey("behind a proxy that does not reach the server the app opens as well", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    manager.expect_problem(...network_noise);
    await worker_is_ready(manager);
    await office.service.stop();
    const proxy = createServer((_, answer) => answer.writeHead(502).end("Bad Gateway"));
    await new Promise((done) => proxy.listen(office.service.port, "127.0.0.1", done));
    await opens_offline(manager, "/board");
    proxy.closeAllConnections();
    await new Promise((done) => proxy.close(done));
    await office.service.start();
    await manager.until("the board is there", () => new Board(manager).cards("Unallocated").count(), 40_000);
});

journey("after a day's work the caches hold the build's files and nothing of a patient, through sign-out and another person", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    await worker_is_ready(manager);
    const { version, files } = await shell_of();
    const paths = files.map(({ path }) => path);
    const board = new Board(manager);
    const { card, reference, taker } = await board.find_move(fits);
    await manager.drag(card, board.column(taker));
    await board.until_in(reference, taker);
    await manager.go(`/cases/${reference}`);
    const family_name = (await words_of(manager.page.getByRole("heading", { level: 1 }).first())).split(" ").at(-1);
    const plain = ["/list", "/print", "/print/cases", "/export/patients", "/account", "/calendar", "/api/attachments", "/api/image"];
    for (const address of ["/timetable", "/caseloads", "/reports", "/tasks", "/comments", "/my-day"]) await manager.go(address);
    let seen = "";
    for (const address of plain) {
        seen += await manager.page.evaluate(async (path) => (await fetch(path)).text(), address);
        if (!/^\/(export|api)/.test(address)) await manager.page.goto(manager.at(address));
    }
    assert.ok(family_name.length > 3 && seen.includes(family_name), "the day's pages had the patient's name");

    await manager.go("/board");
    const found = await check_caches(manager, version, paths);
    const with_name = (entries) => entries.filter(({ text }) => text.includes(family_name)).map(({ path }) => path);
    assert.deepEqual(with_name(found), []);
    // What should not be there would be found.
    await manager.page.evaluate(async (name) => {
        const cache = await caches.open(name);
        await cache.put("/planted", await fetch("/list"));
    }, `evenload shell ${version}`);
    assert.deepEqual(with_name(await cached(manager)), ["/planted"]);
    await manager.page.evaluate(async (name) => (await caches.open(name)).delete("/planted"), `evenload shell ${version}`);

    await manager.all_saved();
    await manager.click(manager.find("banner", "Evenload").getByRole("button").last());
    await manager.leave_by(manager.find("menuitem", "Sign out"));
    await manager.page.getByLabel("Sign-in name").waitFor();
    await check_caches(manager, version, paths);
    await manager.sign_in(await who_signs_in(office.data, "supervisor"), "/board");
    assert.deepEqual(with_name(await check_caches(manager, version, paths)), []);
});

journey("a new version is offered quietly, later or now, and the worker of the old one leaves nothing", async (office) => {
    const manager = await office.sign_in("caseload_manager", { address: "/timetable?span=week" });
    manager.expect_problem(...network_noise);
    await worker_is_ready(manager);
    const old = await version_of(manager);
    assert.equal(await update_bar(manager).count(), 0, "nothing is offered while there is nothing");
    const build = await renew_server(office);
    await offered(manager);
    await manager.picture("install_update_desktop");
    await manager.check_access("the bar that offers a new version");
    await manager.page.setViewportSize(phone);
    await manager.picture("install_update_phone");
    await manager.page.setViewportSize(desktop);
    assert.equal(await version_of(manager), old, "it does not reload by itself");
    await update_bar(manager).getByRole("button", { name: "Later" }).click();
    await update_bar(manager).waitFor({ state: "hidden" });

    const address = manager.page.url();
    await manager.page.reload();
    await manager.ready();
    assert.equal(await version_of(manager), build.version, "any reload brings it");
    assert.equal(manager.page.url(), address);
    const { files } = await shell_of(build.folder);
    await manager.until("only the new worker's files are there", async () =>
        (await manager.page.evaluate(() => caches.keys())).join() === `evenload shell ${build.version}`, 30_000);
    await check_caches(manager, build.version, files.map(({ path }) => path));
    assert.equal(await update_bar(manager).count(), 0);
});

journey("reloading for a new version loses no change that is not sent, and asks before words are lost", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    manager.expect_problem(...network_noise);
    await worker_is_ready(manager);
    const thread = await thread_of_a_case(manager);
    const build = await renew_server(office);
    await offered(manager);
    await manager.context.route("**/api/commands", (route) => route.abort());
    await manager.find("textbox", "Write a comment").fill("given to the old version");
    await manager.press("Control+Enter");
    await manager.item(/given to the old version/).first().waitFor({ state: "attached" });
    await manager.find("textbox", "Write a comment").fill("half a sent");
    await update_bar(manager).getByRole("button", { name: "Reload", exact: true }).click();
    await update_bar(manager).getByText("Something on this page is not finished. Reload and lose it?").waitFor();
    await manager.picture("install_update_asks");
    await manager.page.setViewportSize(phone);
    await manager.picture("install_update_asks_phone");
    await manager.page.setViewportSize(desktop);
    await update_bar(manager).getByRole("button", { name: "Keep working" }).click();
    assert.equal(await manager.find("textbox", "Write a comment").inputValue(), "half a sent");
    await manager.find("textbox", "Write a comment").fill("");

    await reload_by_bar(manager);
    assert.equal(await version_of(manager), build.version);
    assert.equal(new URL(manager.page.url()).pathname, thread.split("?")[0]);
    await manager.saved_says(/1 update waiting, saved on this device/);
    await manager.context.unroute("**/api/commands");
    await manager.all_saved();
    assert.deepEqual(await comments_there(office.data, "given to"), ["given to the old version"]);
});

journey("reloading for a new version waits while what was done is in the page only", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    manager.expect_problem(...network_noise);
    await manager.context.addInitScript(() => {
        const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (...words) {
            if (window.is_full) throw new DOMException("planted", "QuotaExceededError");
            return put.apply(this, words);
        };
    });
    await thread_of_a_case(manager);
    await manager.page.evaluate(() => (window.is_full = true));
    const build = await renew_server(office);
    await offered(manager);
    await manager.context.route("**/api/commands", (route) => route.abort());
    await manager.find("textbox", "Write a comment").fill("no room for this");
    await manager.press("Control+Enter");
    await manager.saved_says(/1 update waiting, in this tab only/);
    const old = await version_of(manager);
    await update_bar(manager).getByRole("button", { name: "Reload", exact: true }).click();
    await update_bar(manager).getByText("Reloading as soon as what you did is kept…").waitFor();
    await manager.frames(20);
    assert.equal(await version_of(manager), old);
    await Promise.all([manager.page.waitForEvent("load"), manager.context.unroute("**/api/commands")]);
    await manager.ready();
    assert.equal(await version_of(manager), build.version);
    assert.deepEqual(await comments_there(office.data, "no room"), ["no room for this"]);
});

journey("a form that is open and a card that is carried stay as they are when a new version comes", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    manager.expect_problem(...network_noise);
    await worker_is_ready(manager);
    await manager.press("n");
    const form = await form_called(manager, /./);
    const field = form.getByRole("textbox").first();
    await field.fill("half a form");
    await renew_server(office);
    await offered(manager);
    // Behind the form nothing can be pressed; what presses all the same is asked.
    await assert.rejects(update_bar(manager).getByRole("button", { name: "Reload", exact: true }).click({ timeout: 1_000 }));
    await reload_is_asked_about(manager);
    assert.equal(await field.inputValue(), "half a form");
    await form.getByRole("button", { name: "Cancel" }).click();

    const board = new Board(manager);
    const { card, reference, taker } = await board.find_move(fits);
    await manager.carry(card, board.column(taker));
    await reload_is_asked_about(manager);
    await manager.let_go();
    await board.until_in(reference, taker);
});

journey("a wall display takes a new version by itself", async (office) => {
    const wall = await office.browser_of("wall", { viewport: { width: 1920, height: 1080 } });
    wall.expect_problem(...network_noise);
    await wall.page.goto(await kiosk_address(office.data));
    await wall.ready();
    await worker_is_ready(wall);
    const build = await renew_server(office, () => wall.page.waitForEvent("requestfailed"));
    await wall.page.waitForEvent("load", { timeout: 60_000 });
    await wall.ready();
    assert.equal(await version_of(wall), build.version);
    assert.equal(await update_bar(wall).count(), 0);
});

journey("where there are no workers the app works, and still says when there is a new version", async (office) => {
    const manager = await office.browser_of("caseload_manager");
    manager.expect_problem(...network_noise);
    manager.expect_problem(/Cross-Origin-Opener-Policy header has been ignored/);
    manager.at = (address) => new URL(address, office.origin.replace("127.0.0.1", "intranet.test")).href;
    const { name, password } = await who_signs_in(office.data, "caseload_manager");
    await manager.page.goto(manager.at("/sign_in"));
    await manager.page.evaluate(
        (body) => fetch("/api/sign_in", { method: "POST", headers: { "content-type": "application/json" }, body }),
        JSON.stringify({ sign_in_name: name, password }),
    );
    await manager.go("/board");
    assert.deepEqual(await manager.page.evaluate(() => [isSecureContext, "serviceWorker" in navigator]), [false, false]);
    const board = new Board(manager);
    const { card, reference, taker } = await board.find_move(fits);
    await manager.drag(card, board.column(taker));
    await board.until_in(reference, taker);
    await manager.all_saved();
    const build = await renew_server(office);
    await offered(manager);
    await reload_by_bar(manager);
    assert.equal(await version_of(manager), build.version);
    await new Board(manager).until_in(reference, taker);
});
