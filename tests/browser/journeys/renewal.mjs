// A new version of the program comes to pages that are open: offered, never forced, and nothing is lost by it.
import assert from "node:assert/strict";

import { Board, fits } from "../support/board.mjs";
import { comments_there } from "../support/change_log.mjs";
import { device_that_fills_up } from "../support/device.mjs";
import { form_called } from "../support/form.mjs";
import {
    check_caches,
    desktop,
    network_noise,
    offered,
    phone,
    reload_by_bar,
    reload_is_asked_about,
    renew_server,
    update_bar,
    version_of,
    worker_is_ready,
} from "../support/installed.mjs";
import { journey } from "../support/journey.mjs";
import { shell_of } from "../support/second_build.mjs";
import { thread_of_a_case } from "../support/thread.mjs";
import { kiosk_address } from "../support/who.mjs";

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
    await manager.frames(4); // until the program has seen that nothing is written any more

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
    await device_that_fills_up(manager);
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
