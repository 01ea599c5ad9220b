// Data in and out: files kept with a case, spreadsheets, a calendar feed, cases on paper.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

import { Board } from "../support/board.mjs";
import { rows_from_csv } from "../support/csv.mjs";
import { plus_days, today_in_london } from "../support/days.mjs";
import { fill, form_called, nhs_number } from "../support/form.mjs";
import { journey } from "../support/journey.mjs";
import { root } from "../support/service.mjs";

const fixture = (name) => path.join(root, "tests/fixtures/attachments", name);

// A case of the board's first column, at its documents.
async function at_documents(person) {
    const board = new Board(person);
    const column = (await board.in_sight())[0];
    const reference = await board.reference_of(board.cards(column).first());
    await person.go(`/cases/${reference}?tab=documents`);
    await person.find("region", "Documents").waitFor({ state: "attached" });
    return reference;
}

async function add_file(person, file, description) {
    await person.click(person.find("button", "Add a file"));
    const form = await form_called(person, /^Add a file to/);
    await form.getByLabel("File", { exact: true }).setInputFiles(file);
    if (description) await fill(form, { "What it shows": description });
    await form.getByRole("button", { name: "Add the file" }).click();
    return form;
}

journey("E4 a photograph is attached, seen by a colleague, removed", { in: "Chromium" }, async (office) => {
    const manager = await office.sign_in("caseload_manager");
    const reference = await at_documents(manager);
    await manager.page.getByText(/No files yet/).first().waitFor({ state: "attached" });
    const form = await add_file(manager, fixture("wound.png"), "Left leg before compression");
    await form.waitFor({ state: "detached" });
    const listed = manager.item(/wound\.png.*PNG picture/);
    await listed.waitFor({ state: "attached" });
    await manager.all_saved();
    await manager.picture("case_documents");
    await manager.check_access("documents of a case");

    const colleague = await office.sign_in("supervisor", { address: `/cases/${reference}?tab=documents` });
    await colleague.item(/wound\.png.*Left leg before compression/).waitFor({ state: "attached" });
    const coming = colleague.page.waitForEvent("download");
    await colleague.click(colleague.find("button", "Save wound.png"));
    const download = await coming;
    assert.equal(download.suggestedFilename(), "wound.png");
    assert.deepEqual(await readFile(await download.path()), await readFile(fixture("wound.png")));
    const address = download.url();

    await manager.click(manager.find("button", "Remove wound.png"));
    const removing = await form_called(manager, "Remove wound.png");
    await removing.getByRole("button", { name: "Remove the file" }).click();
    await removing.getByText(/needed/).first().waitFor();
    await fill(removing, { Why: "Another patient's leg" });
    await removing.getByRole("button", { name: "Remove the file" }).click();
    await removing.waitFor({ state: "detached" });
    await manager.all_saved();
    await colleague.item(/wound\.png/).waitFor({ state: "detached" });
    const gone = await colleague.context.request.get(address);
    assert.equal(gone.status(), 410, "its bytes are no longer given out");
    assert.match(await gone.text(), /was removed/);
});

journey("E4 a file that could run is refused in words and another may be chosen", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    manager.expect_problem(/415/);
    await at_documents(manager);
    const form = await add_file(manager, { name: "wound.png", mimeType: "image/png", buffer: Buffer.from("<html><script>alert(1)</script></html>") });
    await form.getByText(/not taken \(text\/html\)/).first().waitFor();
    await form.getByLabel("File", { exact: true }).setInputFiles(fixture("letter_with_macros.docm"));
    await form.getByRole("button", { name: "Add the file" }).click();
    await form.getByText(/holds macros/).first().waitFor();
    await form.getByLabel("File", { exact: true }).setInputFiles({ name: "film.png", mimeType: "image/png", buffer: Buffer.alloc(11 << 20) });
    await form.getByRole("button", { name: "Add the file" }).click();
    await form.getByText(/11\.0 MB; at most 10 MB/).first().waitFor();
    await form.getByLabel("File", { exact: true }).setInputFiles(fixture("letter.docx"));
    await form.getByRole("button", { name: "Add the file" }).click();
    await form.waitFor({ state: "detached" });
    await manager.item(/letter\.docx.*Word document/).waitFor({ state: "attached" });
    assert.equal(await manager.item(/wound\.png/).count(), 0);
});

journey("E1.1 patients come in from a spreadsheet: its columns are guessed, its problems named, then all of it", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    await manager.click(manager.find("button", /, caseload manager$/i));
    await manager.leave_by(manager.find("menuitem", "Import and export…"));
    const page = manager.page;
    await page.getByRole("heading", { name: "Import and export", level: 1 }).waitFor();
    const sheet = (birth) => ({
        name: "patients.csv",
        mimeType: "text/csv",
        buffer: Buffer.from(`Surname;Forename;DOB;NHS No;Ward\nQuillimport;Ada;${birth};${nhs_number(60_000)};7\nQuillsecond;Bea;02/03/1951;${nhs_number(60_100)};8\n`),
    });
    await page.getByLabel("What the file holds").selectOption("Patients");
    await page.getByLabel("File", { exact: true }).setInputFiles(sheet("31/02/1950"));
    await page.getByRole("button", { name: "Look at the file" }).click();
    const choice = (title) => page.getByLabel(`Column “${title}” stands for`);
    await choice("Surname").waitFor();
    assert.equal(await choice("Surname").inputValue(), "family_name");
    assert.equal(await choice("DOB").inputValue(), "birth_date");
    assert.equal(await choice("NHS No").inputValue(), "nhs_number");
    assert.equal(await choice("Ward").inputValue(), "", "what means nothing is left out");
    await manager.check_access("what each column is");
    await page.getByRole("button", { name: "Check everything" }).click();
    await page.getByRole("heading", { name: "1 problem in 2 rows" }).waitFor();
    await page.getByRole("row", { name: /^2 DOB a date as .* 31\/02\/1950$/ }).waitFor();
    assert.equal(await page.getByRole("button", { name: /^Import 2 rows/ }).count(), 0);
    await page.screenshot({ path: "build/pictures/import_problems.png", fullPage: true });

    await page.getByLabel("File", { exact: true }).setInputFiles(sheet("1950-02-28"));
    await page.getByRole("button", { name: "Look at the file" }).click();
    await choice("Surname").waitFor();
    await page.getByRole("button", { name: "Check everything" }).click();
    await page.getByRole("heading", { name: "2 rows, no problem" }).waitFor();
    await page.getByRole("button", { name: /^Import 2 rows of patients into / }).click();
    await page.getByRole("heading", { name: /^Imported 2 rows of patients into / }).waitFor();
    const csv = await (await manager.context.request.get("/export/patients?as=import")).text();
    const ada = rows_from_csv(csv).find((row) => row.family_name === "Quillimport");
    assert.equal(ada.birth_date, "1950-02-28");
    assert.equal(ada.nhs_number, nhs_number(60_000));
});

journey("E8 what is exported for a spreadsheet is what can be imported", { in: "Chromium" }, async (office) => {
    const manager = await office.sign_in("caseload_manager", { address: "/board" });
    await manager.page.goto("/import");
    const coming = manager.page.waitForEvent("download");
    await manager.page.getByRole("link", { name: "Cases", exact: true }).first().click();
    const rows = rows_from_csv(await readFile(await (await coming).path(), "utf8"));
    assert.ok(rows.length > 100, "every open case is a row");
    assert.ok(rows.every((row) => row.reason && row.reference));
    assert.ok(rows.some((row) => row.owner && row.visits && row.minutes));
});

// What a calendar program reads at this address, without anybody's session.
async function subscribed(address) {
    const answer = await fetch(address);
    assert.equal(answer.status, 200);
    assert.match(answer.headers.get("content-type"), /^text\/calendar/);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const reading = promisify(execFile)("/usr/bin/python3", [path.join(root, "tests/support/read_calendar.py")], { maxBuffer: 16 << 20 });
    reading.child.stdin.end(bytes);
    return { text: bytes.toString(), calendar: JSON.parse((await reading).stdout), tag: answer.headers.get("etag") };
}

journey("E3.2 a professional's calendar feed has the published visits, names nobody, and stops when it is revoked", async (office) => {
    const nurse = await office.sign_in("professional", { address: "/my-day" });
    await nurse.page.goto("/calendar");
    await nurse.page.getByRole("heading", { name: "Calendar feeds" }).waitFor();
    await nurse.page.getByRole("button", { name: /^Make an address for/ }).click();
    const address = await nurse.page.getByLabel("Address of the feed").inputValue();
    await nurse.check_access("a calendar feed that was just made");
    await nurse.picture("calendar_feed");

    const { text, calendar, tag } = await subscribed(address);
    assert.deepEqual(calendar.zones, ["Europe/London"]);
    const table = async (name) => rows_from_csv(await (await nurse.context.request.get(`/export/${name}`)).text());
    const me = (await table("professionals")).find((row) => calendar.name.startsWith(`${row.name} ·`));
    const [from, until] = [plus_days(today_in_london(), -14), plus_days(today_in_london(), 60)];
    const day_of = (row) => row.published_day || row.day;
    const told = (await table("contacts")).filter((row) => row.published_professional_id === me.id && row.published_start && day_of(row) >= from && day_of(row) <= until);
    assert.ok(told.length > 10, "the demo has published visits");
    const visits = calendar.events.filter((event) => event.summary !== "Away");
    assert.deepEqual(visits.map((event) => event.uid).sort(), told.map((row) => `${row.id}@evenload`).sort());
    for (const event of visits) {
        const row = told.find(({ id }) => event.uid === `${id}@evenload`);
        assert.equal(event.start.slice(0, 16), `${day_of(row)}T${row.published_start}`);
        assert.equal(event.minutes, Number(row.planned_minutes));
        assert.equal(event.zone, "Europe/London");
        assert.equal(event.status, row.status === "cancelled" ? "CANCELLED" : "CONFIRMED");
        assert.match(event.description, /^C-\d+$/);
    }
    for (const { family_name } of await table("patients"))
        assert.ok(!new RegExp(`\\b${family_name}\\b`).test(text), "no patient's name is in the feed");
    assert.equal((await fetch(address, { headers: { "If-None-Match": tag } })).status, 304);

    await nurse.page.getByRole("button", { name: /^Revoke for/ }).click();
    await nurse.page.getByText("No feed").first().waitFor();
    assert.equal((await fetch(address)).status, 404);
});

journey("E1.2 a print pack has each case on a page of its own", { in: "Chromium" }, async (office) => {
    const manager = await office.sign_in("caseload_manager");
    await manager.page.goto("/print/cases");
    const owners = manager.page.getByLabel("Whose cases");
    const name = await owners.locator("option").nth(2).textContent();
    await owners.selectOption({ label: name });
    await manager.page.getByRole("button", { name: "Show" }).click();
    await manager.page.getByText(/^\d+ cases?, one a page/).waitFor();
    const sheets = manager.page.getByRole("region");
    const count = await sheets.count();
    assert.ok(count > 5, `${name} has cases`);
    const first = sheets.first();
    for (const heading of ["Plan of contact", "Visits to come", "Open tasks", "Last contacts", "Notes"])
        await first.getByRole("heading", { name: heading, level: 3 }).waitFor();
    await manager.check_access("cases to print");
    const pdf = (await manager.page.pdf({ format: "A4" })).toString("latin1");
    assert.equal(pdf.match(/\/Type\s*\/Page\b(?!s)/g).length, count, "as many pages as cases");
    await manager.page.emulateMedia({ media: "print" });
    await manager.picture("print_pack");

    await manager.page.emulateMedia({ media: "screen" });
    await manager.go("/cases");
    await manager.leave_by(manager.find("button", "Print these cases"));
    await manager.page.waitForURL(/\/print\/cases\?/);
});
