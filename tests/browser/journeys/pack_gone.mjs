// How the days that a device keeps go: after wrong PINs, with the lease, with signing out, ended by an administrator; and
// that their owner is told.
import assert from "node:assert/strict";

import { device_that_fills_up } from "../support/device.mjs";
import { network_noise, offline_panel } from "../support/installed.mjs";
import { journey } from "../support/journey.mjs";
import { change_on_disk, keep_days, on_disk, open_my_day, pin_field, type_pin } from "../support/pack.mjs";
import { who_signs_in } from "../support/who.mjs";

const days_here = "Your next days on this device";

async function told_that_days_are_gone(nurse, words) {
    await nurse.find("dialog", days_here).waitFor({ state: "attached" });
    await nurse.item(words).waitFor({ state: "attached" });
}

async function nothing_is_left_to_tell(nurse) {
    await nurse.until("it has been told", async () => (await on_disk(nurse, "gone")) === undefined);
}

journey("ten wrong PINs wipe the days, with longer and longer waits before", { in: "Chromium", seconds: 200 }, async (office) => {
    const nurse = await office.sign_in("professional", { address: "/my-day" });
    nurse.expect_problem(...network_noise);
    await keep_days(nurse);
    await nurse.context.setOffline(true);
    await nurse.page.goto(nurse.at("/"));
    await pin_field(nurse).waitFor();
    const alert = offline_panel(nurse).getByRole("alert");
    for (let wrong = 1; wrong <= 9; ++wrong) {
        await type_pin(nurse, `9517${30 + wrong}`);
        await alert.getByText(new RegExp(`After ${10 - wrong} more wrong PINs? what is kept is wiped`)).waitFor();
        const words = await alert.textContent();
        assert.equal(/Wait \d+ s/.test(words), wrong >= 3, words);
        if (wrong === 4) {
            await type_pin(nurse);
            await alert.getByText(/It is too soon/).waitFor();
            await nurse.picture("pack_wrong_pin");
        }
        await change_on_disk(nurse, { not_before: 0 });
    }
    assert.equal((await on_disk(nurse)).wrong, 9);
    await type_pin(nurse, "951700");
    await nurse.page.getByText(/^The PIN was wrong 10 times, so what this device kept of your days was wiped/).waitFor();
    assert.equal(await on_disk(nurse), undefined);
    // Whoever looks next is told as well, without a network and with it; once they have been told, no more.
    const words = /^The PIN was wrong 10 times, so what this device kept of your days was wiped/;
    await nurse.page.goto(nurse.at("/"));
    await nurse.page.getByText(words).waitFor();
    assert.equal(await pin_field(nurse).isVisible(), false);
    await nurse.context.setOffline(false);
    await nurse.page.goto(nurse.at("/device"));
    await nurse.page.getByText(words).waitFor();
    await nothing_is_left_to_tell(nurse);
    await nurse.page.reload();
    await nurse.page.getByText("Keep my next days on this device").first().waitFor();
    assert.equal(await nurse.page.getByText(words).count(), 0);
});

journey("when the lease is over the days do not open and are wiped, also with a clock that was set back", { in: "Chromium", seconds: 200 }, async (office) => {
    const nurse = await office.sign_in("professional", { address: "/my-day" });
    nurse.expect_problem(...network_noise);
    await keep_days(nurse);
    const { lease_ends_at } = await on_disk(nurse);
    await nurse.context.setOffline(true);
    // Prolonged by hand it does not open: the moments are sealed in with the content.
    await change_on_disk(nurse, { lease_ends_at: lease_ends_at + 3_600_000 });
    await nurse.page.goto(nurse.at("/"));
    await pin_field(nurse).waitFor();
    await type_pin(nurse);
    await offline_panel(nurse).getByRole("alert").getByText(/not right/).waitFor();
    await change_on_disk(nurse, { lease_ends_at, wrong: 0 });
    // The latest time that was seen counts, whatever the clock says now.
    await change_on_disk(nurse, { latest_seen: lease_ends_at - 1_000_000 });
    await nurse.page.goto(nurse.at("/"));
    await pin_field(nurse).waitFor();
    await change_on_disk(nurse, { latest_seen: lease_ends_at });
    await nurse.page.goto(nurse.at("/"));
    await nurse.page.getByText(/^What this device kept of your days was wiped, because it had not met the server/).waitFor();
    await nurse.picture("pack_lease_over");
    assert.equal(await on_disk(nurse), undefined);
    await nurse.context.setOffline(false);
    await told_that_days_are_gone(nurse, /had not met the server for too long/);
    await nurse.picture("pack_lease_over_told");
    await nurse.check_access("what became of the days on this device");
    await nothing_is_left_to_tell(nurse);
    await nurse.click(nurse.find("button", "Close").last());
    await nurse.page.reload();
    await nurse.ready();
    await nurse.frames(10);
    assert.equal(await nurse.find("dialog", days_here).count(), 0, "once is enough");
});

journey("on a full device the days are wiped as well", { in: "Chromium" }, async (office) => {
    const nurse = await office.sign_in("professional", { address: "/my-day" });
    await device_that_fills_up(nurse);
    await keep_days(nurse);
    const { lease_ends_at } = await on_disk(nurse);
    await change_on_disk(nurse, { latest_seen: lease_ends_at });
    await nurse.page.evaluate(async () => {
        window.is_full = true;
        const { name } = performance.getEntriesByType("resource").find((one) => /\/pack\.\w+\.js$/.test(one.name));
        await (await import(name)).look_at_pack();
    });
    assert.equal(await on_disk(nurse), undefined);
    assert.equal(await on_disk(nurse, "gone"), undefined, "it was full");
});

journey("signing out wipes the days without a network too, and the server hears of it later", { in: "Chromium", seconds: 200 }, async (office) => {
    const nurse = await office.sign_in("professional", { address: "/my-day" });
    nurse.expect_problem(/401/, ...network_noise);
    await keep_days(nurse);
    await nurse.context.setOffline(true);
    await open_my_day(nurse, "/my-day");
    await nurse.click(nurse.find("banner", "Evenload").getByRole("button").last());
    await nurse.leave_by(nurse.find("menuitem", "Sign out"));
    await offline_panel(nurse).waitFor();
    assert.equal(await pin_field(nurse).count(), 0);
    assert.equal(await on_disk(nurse), undefined);
    await nurse.context.setOffline(false);
    await nurse.page.getByText("You are signed out").first().waitFor({ state: "attached", timeout: 60_000 });
    await nurse.page.goto(nurse.at("/my-day"));
    await nurse.page.getByLabel("Sign-in name").waitFor();
});

journey("an administrator ends the days on somebody's device, which wipes them when it hears so", { in: "Chromium", seconds: 200 }, async (office) => {
    const nurse = await office.sign_in("professional", { address: "/my-day" });
    nurse.expect_problem(/410/); // how its page hears of it
    await keep_days(nurse);
    await nurse.page.goto(nurse.at("/account"));
    await nurse.page.getByRole("table", { name: "Devices that keep days" }).waitFor();
    await nurse.picture("pack_account");
    await nurse.check_access("the account page with a device");
    const administrator = await office.browser_of("administrator");
    await administrator.page.goto(administrator.at("/sign_in?next=/users"));
    await administrator.answer_sign_in(await who_signs_in(office.data, "administrator"));
    const { person } = await who_signs_in(office.data, "professional");
    await administrator.page.getByRole("button", { name: new RegExp(`^End what is kept on ${person}, `) }).click();
    await administrator.page.getByRole("table", { name: "Devices that keep days" }).waitFor({ state: "detached" });
    await nurse.page.goto(nurse.at("/my-day"));
    await nurse.ready();
    await told_that_days_are_gone(nurse, /was ended from elsewhere, and has been wiped/);
    assert.equal(await on_disk(nurse), undefined);
});
