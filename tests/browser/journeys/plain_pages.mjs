// The pages that need neither script nor canvas, and what a machine without WebGL gets.
import assert from "node:assert/strict";

import { next_full_day, today_in_london } from "../support/days.mjs";
import { journey } from "../support/journey.mjs";
import { who_signs_in } from "../support/who.mjs";

// Signs in by the form alone.
async function without_script(office) {
    const reader = await office.browser_of("reader", { javaScriptEnabled: false });
    const { name, password } = await who_signs_in(office.data, "caseload_manager");
    await reader.page.goto("/sign_in?next=/list");
    await reader.page.getByLabel("Sign-in name").fill(name);
    await reader.page.getByLabel("Password").fill(password);
    await reader.page.getByRole("button", { name: "Sign in" }).click();
    await reader.page.getByRole("heading", { name: "Caseloads", level: 1 }).waitFor();
    return reader;
}

journey("E2.2 the list of all caseloads reads without JavaScript", async (office) => {
    const reader = await without_script(office);
    await reader.page.getByRole("region", { name: /^Unallocated, \d+ cases?/ }).waitFor();
    assert.ok((await reader.page.getByRole("listitem").count()) > 100, "every open case is on the page");
    assert.equal(await reader.page.locator("canvas, script").count(), 0);
    await reader.picture("list");
    const { width } = reader.page.viewportSize();
    await reader.page.setViewportSize({ width: Math.round(width / 4), height: 225 }); // as at 400 % zoom
    const overflow = await reader.page.locator("html").boundingBox();
    assert.ok(overflow.width <= width / 4 + 1, "nothing needs scrolling to the side");
});

journey("E3.2 a day prints as plain tables without JavaScript", async (office) => {
    const reader = await without_script(office);
    await reader.page.goto(`/print?day=${next_full_day(today_in_london())}`);
    assert.ok((await reader.page.getByRole("table").count()) >= 6, "a table for each professional");
    assert.ok((await reader.page.getByRole("row").count()) > 25, "a row for each visit");
    assert.match(await reader.page.locator("main").innerText(), /\d\d:\d\d/);
    await reader.page.emulateMedia({ media: "print" });
    await reader.picture("print");
});

journey("a wrong password is refused in words, without telling which part was wrong", async (office) => {
    const guest = await office.browser_of("guest");
    guest.expect_problem(/401/);
    await guest.page.goto("/board");
    await guest.page.waitForURL(/\/sign_in\?next=/);
    await guest.page.getByLabel("Sign-in name").fill("nobody.at.all");
    await guest.page.getByLabel("Password").fill("wrong");
    await guest.page.getByRole("button", { name: "Sign in" }).click();
    const words = await guest.page.getByRole("alert").innerText();
    const { name } = await who_signs_in(office.data, "caseload_manager");
    await guest.page.getByLabel("Sign-in name").fill(name);
    await guest.page.getByLabel("Password").fill("wrong");
    await guest.page.getByRole("button", { name: "Sign in" }).click();
    await guest.page.waitForLoadState();
    assert.equal(await guest.page.getByRole("alert").innerText(), words);
});
