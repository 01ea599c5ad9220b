// Every list that a screen shows leaves as a file of the same rows.
import assert from "node:assert/strict";

import { visits_to_record } from "../support/data.mjs";
import { exported } from "../support/exported.mjs";
import { journey } from "../support/journey.mjs";
import { records } from "../support/reports.mjs";

// The first number of what the screen says of its list: "7 open, 2 overdue" is 7.
const first_number = (words) => Number(/\d[\d,]*/.exec(words)[0].replaceAll(",", ""));

async function rows_of(person, address, what) {
    await person.go(address);
    const button = person.find("button", `Export ${what} as CSV`);
    await button.waitFor({ state: "attached" });
    return exported(person, button);
}

journey("E8 tasks, contacts nobody recorded and comments are exported as they are listed", { in: "Chromium", data: visits_to_record }, async (office) => {
    const manager = await office.sign_in("caseload_manager");
    const tasks = await rows_of(manager, "/tasks", "these tasks");
    assert.match(tasks.name, /^tasks_\d{4}-\d\d-\d\d\.csv$/);
    const shown = await manager.find("main").getByText(/\d+ open/).first().textContent();
    assert.equal(tasks.rows.filter((row) => row.Group !== "Done lately").length, first_number(shown));
    assert.ok(tasks.rows.every((row) => /^C-\d+/.test(row.Case)));
    await manager.picture("tasks_export");

    const late = await rows_of(manager, "/not-recorded", "these contacts");
    const listed = manager.find("list", "Not recorded as done").getByRole("listitem").first();
    assert.equal(late.rows.length, Number(await listed.getAttribute("aria-setsize")));
    const lines = await listed.getByRole("button").allTextContents();
    assert.ok(lines.some((words) => words.startsWith(`${late.rows[0].Name}, `)), `${late.rows[0].Name} is first in the file, and in ${lines}`);

    const comments = await rows_of(manager, "/comments", "the open comments");
    assert.ok(comments.rows.length > 0);
    assert.ok(comments.rows.every((row) => row.Author && row.About && row.Comment));
    await manager.picture("comments_export");
});

journey("E8 cases are exported as list and as table, with referrals, and caseloads with their loads", { in: "Chromium" }, async (office) => {
    const manager = await office.sign_in("caseload_manager");
    const cases = await records(manager, "cases");
    const open = cases.filter(({ status }) => status !== "closed" && status !== "rejected");
    const list = await rows_of(manager, "/cases", "these cases");
    assert.equal(list.rows.length, open.length);
    const referrals = open.filter(({ status }) => status === "referral").map(({ reference }) => reference);
    assert.deepEqual(list.rows.filter((row) => row.Status === "Referral").map((row) => row.Case).sort(), referrals.sort());
    await manager.picture("cases_export");

    const table = await rows_of(manager, "/board?view=table&sort=-load", "this table");
    const sums = await manager.status(/cases · /).first().textContent();
    assert.equal(table.rows.length, first_number(sums));
    await manager.picture("table_export");

    const caseloads = await rows_of(manager, "/caseloads", "the caseloads of the team");
    assert.ok(caseloads.rows.length >= 10);
    assert.ok(caseloads.rows.some((row) => /\d h/.test(row.Load) && Number(row.Cases) > 0));
    await manager.picture("caseloads_export");
});

journey("E8 the contacts of one case are exported from its file", { in: "Chromium" }, async (office) => {
    const manager = await office.sign_in("caseload_manager");
    const contacts = await records(manager, "contacts");
    const cases = await records(manager, "cases");
    const counts = new Map();
    for (const { case_id, status } of contacts) if (status === "delivered") counts.set(case_id, (counts.get(case_id) ?? 0) + 1);
    const { reference } = cases.find(({ id, status }) => status === "active" && (counts.get(id) ?? 0) > 3);
    await manager.go(`/cases/${reference}?tab=contacts`);
    const region = manager.find("region", "Contacts");
    const last = region.getByRole("listitem").first();
    await last.waitFor({ state: "attached" });
    const { name, rows } = await exported(manager, region.getByRole("button", { name: "Export these contacts as CSV" }));
    assert.match(name, /^contacts_of_case_/);
    assert.equal(rows.length, Number(await last.getAttribute("aria-setsize")));
    assert.ok(rows.some((row) => row.Outcome === "Seen" && row.Who && row.Contact));
    await manager.picture("contacts_export");
});
