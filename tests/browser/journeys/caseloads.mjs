// Caseloads: made from criteria and by hand, read as a table, amended, evened out, deleted, and shared with another team.
import assert from "node:assert/strict";

import { Board } from "../support/board.mjs";
import { fill, form_called } from "../support/form.mjs";
import { journey } from "../support/journey.mjs";
import { sign_in_nina, with_neighbours } from "../support/neighbours.mjs";
import { words_of } from "../support/words.mjs";

const rows = (person) => person.page.getByRole("grid").getByRole("gridcell", { name: /, C-\d+, / });

async function at_the_caseloads(office, settings = {}) {
    const manager = await office.sign_in("caseload_manager", { address: "/caseloads", ...settings });
    await manager.find("heading", "Caseloads").waitFor({ state: "attached" });
    return manager;
}

const of_team = (person) => person.page.getByRole("list", { name: "Of the team" }).getByRole("listitem");

// Names of the caseloads of the team.
async function caseload_names(person) {
    const links = person.page.getByRole("list", { name: "Of the team" }).getByRole("link");
    await links.first().waitFor({ state: "attached" });
    return links.evaluateAll((all) => all.map((link) => (link.getAttribute("aria-label") ?? link.textContent).split(", ")[0]));
}

async function choose_in_menu(person, caseload, item) {
    await person.click(person.find("button", `More for the caseload ${caseload}`));
    await person.click(person.find("menuitem", item));
}

async function delete_caseload(person, name, reason) {
    await choose_in_menu(person, name, "Delete…");
    const form = await form_called(person, `Delete ${name}`);
    await fill(form, { Reason: reason });
    await form.getByRole("button", { name: "Delete the caseload" }).click();
    await form.waitFor({ state: "detached" });
    await person.message(/^Deleted the caseload/);
    const told = person.find("dialog", /^Deleted the caseload/).or(person.find("alertdialog", /^Deleted the caseload/));
    if (await told.count()) await person.press("Escape"); // what became of its visits
}

// Takes the first caseload away, so that its professional is a new starter with a full waiting list; answers the name.
async function a_new_starter(manager) {
    const [name] = await caseload_names(manager);
    await delete_caseload(manager, name, "A new starter takes over");
    await manager.find("button", `New caseload for ${name}`).waitFor({ state: "attached" });
    return name;
}

journey("E2.1 a caseload is made from criteria: each case with its effect before anything changes", async (office) => {
    const manager = await at_the_caseloads(office);
    const name = await a_new_starter(manager);
    await manager.assistive_click(manager.find("button", `New caseload for ${name}`));
    const form = await form_called(manager, /^New caseload$/);
    await fill(form, { "At most, in minutes a week": "900" });
    await manager.picture("new_caseload_form");
    await form.getByRole("button", { name: "Show the cases" }).click();
    await form.waitFor({ state: "detached" });
    const dialog = manager.find("dialog", `New caseload of ${name}`);
    const lines = dialog.getByRole("list", { name: "Waiting cases" }).getByRole("listitem");
    await lines.first().waitFor({ state: "attached" });
    assert.match(await words_of(lines.first()), /C-\d+.*(→|Lacks|full|Nobody)/s);
    await manager.picture("caseload_proposal");
    await manager.check_access("the cases of a new caseload");
    await manager.page.getByText(/waiting cases? chosen: \d+% → \d+%/).first().waitFor({ state: "attached" });

    const button = dialog.getByRole("button", { name: /^Make it with \d+ cases?$/ });
    const count = Number(/\d+/.exec(await words_of(button))[0]);
    assert.ok(count > 1, "several cases fit 900 minutes");
    const tick = dialog.getByRole("checkbox", { checked: true }).first();
    await manager.click(tick);
    const fewer = dialog.getByRole("button", { name: `Make it with ${count - 1} case` });
    await fewer.waitFor({ state: "attached" });
    await manager.click(fewer);
    await manager.message(new RegExp(`Made the caseload ${name}`));
    const link = manager.page.getByRole("link", { name: new RegExp(`^${name}, ${count - 1} case`) });
    await link.waitFor({ state: "attached" });
    await manager.all_saved();
});

journey("E2.1 a caseload is made by hand, without cases, and cases are moved to it; a second in the period is refused", async (office) => {
    const manager = await at_the_caseloads(office);
    const name = await a_new_starter(manager);
    await manager.click(manager.find("button", "New caseload", { exact: true }));
    const form = await form_called(manager, /^New caseload$/);
    await fill(form, { Whose: name, Name: "Starter, east", "… in these localities": "ZZ9" });
    await form.getByRole("button", { name: "Show the cases" }).click();
    const dialog = manager.find("dialog", `New caseload of ${name}`);
    await manager.click(dialog.getByRole("button", { name: "Make it without cases" }));
    await manager.page.getByRole("link", { name: /^Starter, east, 0 cases/ }).waitFor({ state: "attached" });

    await manager.click(manager.find("button", "New caseload", { exact: true }));
    const again = await form_called(manager, /^New caseload$/);
    await fill(again, { Whose: name, Name: "Another" });
    await again.getByRole("button", { name: "Show the cases" }).click();
    await again.getByText(/is this professional's caseload from/).first().waitFor();
    await manager.press("Escape");
    await manager.all_saved();
});

journey("E2.2 a caseload is read as a table: sorted, filtered, opened; the board as a table as well", async (office) => {
    const manager = await at_the_caseloads(office);
    const [name] = await caseload_names(manager);
    await manager.picture("caseloads");
    await manager.check_access("the caseloads");
    await manager.click(manager.page.getByRole("link", { name: new RegExp(`^${name}, `) }));
    await manager.find("heading", name, { level: 1 }).waitFor({ state: "attached" });
    await rows(manager).first().waitFor({ state: "attached" });
    await manager.picture("caseload");
    await manager.check_access("a caseload");

    const first_words = async () => words_of(rows(manager).first());
    await manager.click(manager.find("columnheader", /^Patient/));
    await manager.find("columnheader", "Patient, sorted ascending").waitFor({ state: "attached" });
    const ascending = await first_words();
    await manager.click(manager.find("columnheader", /^Patient/));
    await manager.find("columnheader", "Patient, sorted descending").waitFor({ state: "attached" });
    await manager.until("the other end comes first", async () => (await first_words()) !== ascending);
    assert.match(manager.page.url(), /sort=-patient/);

    await manager.click(manager.find("button", /^Urgency: all/));
    await manager.click(manager.page.getByRole("menuitem").nth(1));
    await manager.page.getByText(/\d+ of \d+ cases? · .* a week/).first().waitFor({ state: "attached" });

    await manager.go("/board?view=table");
    await manager.find("grid", "Cases of the team").waitFor({ state: "attached" });
    await manager.find("columnheader", "Owner").waitFor({ state: "attached" });
    await manager.picture("board_table");
    const reference = /C-\d+/.exec(await first_words())[0];
    await manager.click(rows(manager).first());
    await manager.page.waitForURL(new RegExp(`case=${reference}`));
});

journey("E2.3 cases chosen in the table move together by the board's menu, and come back", async (office) => {
    const manager = await at_the_caseloads(office);
    const [name] = await caseload_names(manager);
    await manager.click(manager.page.getByRole("link", { name: new RegExp(`^${name}, `) }));
    await rows(manager).nth(1).waitFor({ state: "attached" });
    const ticks = manager.page.getByRole("checkbox", { name: /^Choose C-/ });
    const before = await manager.page.getByText(/\d+ cases? · .* a week/).first().textContent();
    for (const index of [0, 1]) await manager.click(ticks.nth(index));
    await manager.status("2 cases chosen").waitFor({ state: "attached" });
    await manager.click(manager.find("button", "Move to…"));
    await manager.click(manager.find("menuitem", "Unallocate"));
    await manager.message(/Moved 2 cases to Unallocated/);
    await manager.until("the sums are smaller", async () =>
        (await manager.page.getByText(/\d+ cases? · .* a week/).first().textContent()) !== before);
    await manager.all_saved();
    await manager.press("Control+z");
    await manager.until("they are back", async () =>
        (await manager.page.getByText(/\d+ cases? · .* a week/).first().textContent()) === before);
    await manager.all_saved();
});

journey("E2.3 a caseload is amended, and a colleague sees it", async (office) => {
    const manager = await at_the_caseloads(office);
    const colleague = await office.sign_in("supervisor", { address: "/caseloads" });
    const [name] = await caseload_names(manager);
    await choose_in_menu(manager, name, "Amend…");
    const form = await form_called(manager, "Amend the caseload");
    await fill(form, { Name: `${name}, east`, "… in these localities": "CO4 CO7" });
    await form.getByRole("button", { name: "Save" }).click();
    await form.waitFor({ state: "detached" });
    await manager.message(/Amended the caseload/);
    await colleague.page.getByRole("link", { name: new RegExp(`^${name}, east, `) }).waitFor({ state: "attached" });
    await manager.all_saved();
});

journey("E2.3 balancing shows load, travel and continuity of every move, and does only what is ticked", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    const board = new Board(manager);
    await manager.click(manager.find("button", "Balance caseloads"));
    const dialog = manager.find("dialog", "Balance caseloads");
    const moves = dialog.getByRole("listitem").filter({ hasText: /% → \d+%.*(known to the patient|a new face)/ });
    await moves.first().waitFor({ state: "attached" });
    const words = await words_of(moves.first());
    assert.match(words, /\d+% → \d+%/);
    const ticked = dialog.getByRole("checkbox", { checked: true });
    while ((await ticked.count()) > 0) await manager.click(ticked.first());
    await dialog.getByRole("button", { name: "Close" }).last().waitFor({ state: "attached" });
    const reference = /C-\d+/.exec(words)[0];
    const before = await board.column_of(reference);
    await manager.click(moves.first().getByRole("checkbox"));
    await manager.picture("balance");
    await manager.click(dialog.getByRole("button", { name: /^Move \d+ cases?$/ }));
    await manager.until("the chosen case has moved", async () => (await board.column_of(reference)) !== before);
    await manager.message(/^Moved \d+ case/);
    await manager.all_saved();
});

journey("E2.4 a deleted caseload returns its cases to the waiting list, loses none, and can be undone", async (office) => {
    const manager = await at_the_caseloads(office);
    const [name] = await caseload_names(manager);
    const link = manager.page.getByRole("link", { name: new RegExp(`^${name}, `) });
    const cases = Number(/, (\d+) cases?/.exec(await words_of(link))[1]);
    const unowned = async () => Number(/(\d+) without an owner/.exec(await manager.page.locator("body").ariaSnapshot())?.[1]);
    const before = await unowned();
    await delete_caseload(manager, name, "She has left");
    await manager.until("the cases wait", async () => (await unowned()) === before + cases);
    await manager.find("button", `New caseload for ${name}`).waitFor({ state: "attached" });
    await manager.all_saved();
    await manager.press("Control+z");
    await link.waitFor({ state: "attached" });
    assert.equal(await unowned(), before);
    await manager.all_saved();
});

async function share_with_nina(manager, name, level) {
    await choose_in_menu(manager, name, "Share…");
    const form = await form_called(manager, `Share ${name}`);
    await fill(form, { "With whom": "Nina Shah", "They may": level });
    await form.getByRole("button", { name: "Share" }).click();
    await form.waitFor({ state: "detached" });
    await manager.message(new RegExp(`Shared the caseload ${name}`));
}

const shared_link = (person) => person.page.getByRole("list", { name: "Shared with me" }).getByRole("link");

journey("E2.5 a caseload is shared with a professional of another team to view: at once, exactly that, until revoked", { data: with_neighbours }, async (office) => {
    const manager = await at_the_caseloads(office);
    const nina = await sign_in_nina(office);
    const names = await caseload_names(manager);
    await share_with_nina(manager, names[0], "View");
    await shared_link(nina).waitFor({ state: "attached" });
    await nina.picture("shared_with_me");
    await nina.click(shared_link(nina));
    await nina.page.getByText(/Shared with you by .*, to view/).first().waitFor({ state: "attached" });
    await rows(nina).first().waitFor({ state: "attached" });
    await nina.picture("shared_caseload");
    await nina.check_access("a caseload that is shared");
    assert.equal(await nina.find("textbox", "Write a comment").count(), 0);
    const reference = /C-\d+/.exec(await words_of(rows(nina).first()))[0];

    // One of them opens, and nothing can be done with it.
    await nina.click(rows(nina).first());
    await nina.page.getByText(/Shared with you by .*, to view/).first().waitFor({ state: "attached" });
    await nina.find("region", "Plan of contact").waitFor({ state: "attached" });
    const reassign = nina.find("button", "Reassign");
    assert.equal(await reassign.getAttribute("aria-disabled"), "true");

    // What leaves the caseload leaves her browser; a case of nobody else is there.
    const image = await nina.page.evaluate(async () => (await (await fetch("/api/image")).text()));
    await manager.go("/board");
    const board = new Board(manager);
    const other = await board.reference_of(board.cards(names[1]).first());
    assert.ok(image.includes(reference), "the shared case is in what she was sent");
    assert.ok(!image.includes(other), "a case of a colleague is not");

    await nina.go("/caseloads");
    await shared_link(nina).waitFor({ state: "attached" });
    await manager.go("/caseloads");
    await manager.click(manager.page.getByRole("link", { name: new RegExp(`^${names[0]}, `) }));
    await manager.click(manager.find("button", "Stop sharing with Nina Shah"));
    await manager.message(/Stopped sharing with Nina Shah/);
    await shared_link(nina).waitFor({ state: "detached" });
    const after = await nina.page.evaluate(async () => (await (await fetch("/api/image")).text()));
    assert.ok(!after.includes(reference), "nothing of it is sent any more");
});

journey("E2.5 a shared caseload is printed, as far as it is shared and until it is revoked", { data: with_neighbours }, async (office) => {
    const manager = await at_the_caseloads(office);
    const nina = await sign_in_nina(office);
    const [name] = await caseload_names(manager);
    await share_with_nina(manager, name, "View");
    await nina.click(shared_link(nina));
    await rows(nina).first().waitFor({ state: "attached" });
    const reference = /C-\d+/.exec(await words_of(rows(nina).first()))[0];
    await nina.leave_by(nina.find("button", "Print", { exact: true }));
    await nina.page.getByText(/^Shared with you by /).waitFor();
    await nina.page.getByRole("heading", { name: new RegExp(reference) }).waitFor();
    await nina.picture("shared_print");
    assert.equal(await nina.page.getByLabel("Whose cases").count(), 0);
    const printed = new URL(nina.page.url());
    await manager.click(manager.page.getByRole("link", { name: new RegExp(`^${name}, `) }));
    await manager.click(manager.find("button", "Stop sharing with Nina Shah"));
    await manager.message(/Stopped sharing with Nina Shah/);
    await manager.all_saved();
    nina.expect_problem(/404/);
    const gone = await nina.page.goto(printed.href);
    assert.equal(gone.status(), 404);
    assert.ok(!(await nina.page.content()).includes(reference), "nothing of it is on the page");
});

journey("E2.5 a share to comment lets a professional of another team answer, and nothing else", { data: with_neighbours }, async (office) => {
    const manager = await at_the_caseloads(office);
    const nina = await sign_in_nina(office);
    const [name] = await caseload_names(manager);
    await share_with_nina(manager, name, "View and comment");
    await shared_link(nina).waitFor({ state: "attached" });
    await nina.click(shared_link(nina));
    await nina.find("textbox", "Write a comment").fill("I can see Mrs A on Thursday.");
    await nina.press("Control+Enter");
    await nina.item(/I can see Mrs A on Thursday/).waitFor({ state: "attached" });
    await nina.all_saved();
    await manager.click(manager.page.getByRole("link", { name: new RegExp(`^${name}, `) }));
    await manager.item(/Nina Shah.*I can see Mrs A on Thursday/s).waitFor({ state: "attached" });
    assert.equal(await nina.find("button", /^Resolve the comment/).count(), 0);
    assert.equal(await nina.page.getByRole("checkbox", { name: /^Choose C-/ }).count(), 0);
});

journey("E2.2 the caseloads on a phone", { in: "Chromium" }, async (office) => {
    const manager = await at_the_caseloads(office, { viewport: { width: 390, height: 844 }, hasTouch: true });
    await of_team(manager).first().waitFor({ state: "attached" });
    await manager.picture("caseloads_phone");
    const [name] = await caseload_names(manager);
    await manager.tap(manager.page.getByRole("link", { name: new RegExp(`^${name}, `) }));
    await rows(manager).first().waitFor({ state: "attached" });
    await manager.picture("caseload_phone");
    await manager.tap(manager.find("tab", /^About/));
    await manager.find("heading", "Shared with").waitFor({ state: "attached" });
    await manager.picture("caseload_phone_about");
});
