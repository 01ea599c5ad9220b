// Evenload as an app that needs no installation: it can be put on a desktop, opens without a network and says so, and
// keeps nothing of anybody.
import assert from "node:assert/strict";
import { createServer } from "node:http";

import { Board, fits } from "../support/board.mjs";
import { comments_there } from "../support/change_log.mjs";
import {
    cached,
    check_caches,
    desktop,
    network_noise,
    offered,
    offline_panel,
    opens_offline,
    phone,
    reload_by_bar,
    renew_server,
    version_of,
    worker_is_ready,
} from "../support/installed.mjs";
import { journey } from "../support/journey.mjs";
import { shell_of } from "../support/second_build.mjs";
import { thread_of_a_case } from "../support/thread.mjs";
import { kiosk_address, who_signs_in } from "../support/who.mjs";
import { words_of } from "../support/words.mjs";

journey("the browser offers to install the app, with its name, icons and colours", { in: "Chromium" }, async (office) => {
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
