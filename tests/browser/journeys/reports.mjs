// Reports: any measure by any breakdown, the list behind every number, export, print, saved reports, trends.
import assert from "node:assert/strict";

import { today_in_london } from "../support/days.mjs";
import { fill, form_called } from "../support/form.mjs";
import { journey } from "../support/journey.mjs";
import { Reports, records } from "../support/reports.mjs";

const open = ({ status }) => status !== "closed" && status !== "rejected";

// Open cases by the first half of the postcode, counted from the exported records.
async function open_cases_by_locality(person) {
    const patients = new Map((await records(person, "patients")).map(({ id, postcode }) => [id, postcode]));
    const counts = {};
    for (const one of (await records(person, "cases")).filter(open)) {
        const locality = patients.get(one.patient_id).split(" ")[0];
        counts[locality] = (counts[locality] ?? 0) + 1;
    }
    return counts;
}

journey("E8 a measure by locality opens the list behind a number, and from it a case", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    await manager.click(manager.find("navigation", "Screens").getByRole("link", { name: "Reports" }));
    const reports = new Reports(manager);
    await reports.choose_measure("Open cases");
    await reports.choose("By", "Locality");
    const counts = await open_cases_by_locality(manager);
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    assert.equal(await reports.number(), `${total} cases`);

    const chart = manager.find("group", /^Open cases by Locality/);
    const [largest, count] = Object.entries(counts).sort(([, a], [, b]) => b - a)[0];
    await manager.picture("reports_by_locality");
    await manager.click(chart.getByRole("button", { name: new RegExp(`^${largest}: ${count},`) }));
    const behind = manager.find("region", "Behind the number");
    await behind.getByRole("status").filter({ hasText: `${count} cases` }).waitFor({ state: "attached" });
    const first = behind.getByRole("listitem").first();
    assert.equal(await first.getAttribute("aria-setsize"), String(count), "the list is as long as the number");
    assert.match(manager.page.url(), new RegExp(`row=${largest}`));
    await manager.picture("reports_list");
    await manager.check_access("a report with a list");

    await manager.click(first.getByRole("button"));
    await manager.page.waitForURL(/\/cases\/C-\d+/);
    await manager.page.goBack();
    await behind.waitFor({ state: "attached" });
});

journey("E8 what is shown is exported as CSV, row for row", { in: "Chromium" }, async (office) => {
    const manager = await office.sign_in("caseload_manager");
    const reports = new Reports(manager);
    await reports.open("/reports?measure=contacts&by=professional");
    const shown = await reports.table();
    assert.ok(shown.length >= 12, "a row for each professional");
    const { name, rows } = await reports.exported();
    assert.match(name, /^contacts_\d{4}-\d\d-\d\d\.csv$/);
    const plain = (text) => text.replaceAll(",", "");
    assert.deepEqual(
        rows.map((row) => [row.Professional, row.Number]),
        shown.map(({ label, number }) => [label, plain(number)]),
    );
    assert.match(rows[0].Definition, /what became of them/);
    assert.match(rows[0].Period, /\d{4}$/);

    await manager.click(manager.find("table", /^Contacts/).getByRole("button").first());
    const behind = manager.find("region", "Behind the number");
    await behind.waitFor({ state: "attached" });
    const list = await reports.exported();
    assert.equal(list.rows.length, Number(plain(shown[0].number)), "the list that is open is what is exported");
    assert.match(list.rows[0].Case, /^C-\d+$/);
});

journey("E8 a report is saved for the team and a colleague opens it, by its name and by its address", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    const reports = new Reports(manager);
    await reports.open("/reports?measure=caseload&by=professional");
    await reports.choose("Urgency", "Routine");
    const number = await reports.number();
    await manager.click(manager.find("button", "Save report"));
    const form = await form_called(manager, "Save this report");
    await fill(form, { Name: "Routine caseloads", "Who finds it in their list": "The whole team" });
    await form.getByRole("button", { name: "Save report" }).click();
    await form.waitFor({ state: "detached" });
    await manager.find("link", "Routine caseloads").waitFor({ state: "attached" });
    await manager.all_saved();

    const address = new URL(manager.page.url());
    const colleague = await office.sign_in("supervisor", { address: "/reports" });
    const theirs = new Reports(colleague);
    await colleague.click(colleague.find("link", "Routine caseloads"));
    await colleague.find("button", "Urgency: Routine", { exact: true }).waitFor({ state: "attached" });
    assert.equal(await theirs.number(), number);
    await colleague.go(address.pathname + address.search);
    assert.equal(await theirs.number(), number, "the address alone opens the same report");

    await colleague.click(colleague.find("button", "Remove saved report Routine caseloads"));
    await colleague.find("link", "Routine caseloads").waitFor({ state: "detached" });
    await manager.find("link", "Routine caseloads").waitFor({ state: "detached" });
});

journey("E8 the printed report has the numbers of the screen, without a script", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    const reports = new Reports(manager);
    await reports.open("/reports?measure=waiting_18_weeks&by=urgency");
    const number = await reports.number();
    const shown = await reports.table();
    await manager.leave_by(manager.find("button", "Print", { exact: true }));
    await manager.page.waitForURL(/\/print\/report\?/);
    await manager.page.getByRole("heading", { name: "Waiting within 18 weeks", level: 1 }).waitFor();
    assert.equal(await manager.page.locator("script").count(), 0);
    await manager.page.getByText(number, { exact: true }).first().waitFor();
    const rows = manager.page.getByRole("table").getByRole("row");
    const printed = [];
    for (const row of (await rows.all()).slice(1))
        printed.push({ label: await row.getByRole("rowheader").innerText(), number: await row.getByRole("cell").first().innerText() });
    assert.deepEqual(printed, shown);
    await manager.check_access("a printed report");
    await manager.page.goto("/print/report?measure=open_cases&by=locality");
    await manager.page.locator("svg.chart").waitFor();
    await manager.picture("report_print", { fullPage: true });
});

journey("E8 a trend shows twelve months, and a month opens its list", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    const reports = new Reports(manager);
    await reports.open("/reports?measure=referrals_in&by=none");
    await reports.show_as("12 months");
    const points = manager.find("group", "Referrals in, 12 months").getByRole("button");
    await manager.until("twelve months are drawn", async () => (await points.count()) === 12);
    const numbers = [];
    for (const point of await points.all()) numbers.push(Number((await point.textContent()).split(": ")[1]));
    const today = today_in_london();
    const this_month = (await records(manager, "cases")).filter(({ received_on }) => received_on.startsWith(today.slice(0, 7)));
    assert.equal(numbers[11], this_month.length);
    await manager.picture("reports_trend");
    const month = numbers.findIndex((number) => number > 0);
    await manager.assistive_click(points.nth(month));
    const behind = manager.find("region", "Behind the number");
    await behind.getByRole("status").filter({ hasText: `${numbers[month]} case` }).waitFor({ state: "attached" });
});

journey("E8 every measure opens, says what it is and has a list as long as its number", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    const reports = new Reports(manager);
    await reports.open();
    const links = manager.find("group", "Measures").getByRole("link");
    const addresses = [];
    for (const link of await links.all()) addresses.push(await link.getAttribute("href"));
    assert.ok(addresses.length >= 20, `${addresses.length} measures`);
    for (const address of addresses) {
        await manager.go(address);
        const number = await reports.number();
        await manager.assistive_click(manager.find("main").getByRole("button", { name: /^[^:,]+: [\d–]/ }).first());
        const behind = manager.find("region", "Behind the number");
        await behind.waitFor({ state: "attached" });
        const count = /^([\d,]+) (cases?|contacts?|person|people)$/.exec(number);
        if (!count || count[1] === "0") continue;
        const size = await behind.getByRole("listitem").first().getAttribute("aria-setsize");
        assert.equal(Number(size), Number(count[1].replaceAll(",", "")), address);
    }
});

journey("E8 on a phone a report is chosen from a menu and read below it", { in: "Chromium" }, async (office) => {
    const manager = await office.sign_in("caseload_manager", {
        address: "/reports?measure=waiting",
        viewport: { width: 390, height: 844 },
        hasTouch: true,
    });
    await manager.tap(manager.find("button", "Measure: People waiting"));
    await manager.tap(manager.find("menuitem", "Cases on a caseload", { exact: true }));
    await manager.find("heading", "Cases on a caseload", { level: 1 }).waitFor({ state: "attached" });
    await manager.picture("reports_phone");
    await manager.tap(manager.find("group", /^Cases on a caseload by Professional/).getByRole("button").first());
    await manager.find("region", "Behind the number").waitFor({ state: "attached" });
    await manager.picture("reports_phone_list");
    await manager.check_access("a report on a phone");
});

// The numbers of the line that is drawn, month by month.
async function twelve_months(person, reports, title) {
    await reports.show_as("12 months");
    const points = person.find("group", `${title}, 12 months`).getByRole("button");
    await person.until("twelve months are drawn", async () => (await points.count()) === 12);
    const numbers = [];
    for (const point of await points.all()) numbers.push((await point.textContent()).split(": ")[1]);
    return numbers;
}

journey("E8 load and overdue reviews have twelve months, of the plans, owners and reviews of then", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    const reports = new Reports(manager);
    await reports.open("/reports?measure=load&by=none");
    const today = await reports.number();
    const load = await twelve_months(manager, reports, "Load");
    assert.equal(load[11], today, "the last point is the number of today");
    assert.ok(new Set(load).size > 3, `load was not always the same: ${load.join(", ")}`);
    await manager.picture("reports_load_trend");
    await manager.check_access("the trend of load");

    await reports.open("/reports?measure=overdue_reviews&by=none");
    const overdue = await twelve_months(manager, reports, "Overdue reviews");
    assert.ok(overdue.slice(0, 11).some((number) => number !== "0"), `some review was late: ${overdue.join(", ")}`);
    const month = overdue.findIndex((number) => number !== "0");
    await manager.assistive_click(manager.find("group", "Overdue reviews, 12 months").getByRole("button").nth(month));
    const behind = manager.find("region", "Behind the number");
    await behind.getByRole("listitem").first().waitFor({ state: "attached" });
    assert.match(await behind.getByRole("listitem").first().textContent(), /Review was due/);
    await manager.picture("reports_overdue_trend");
});

journey("E8 each professional's caseload is followed over twelve months and exported", { in: "Chromium" }, async (office) => {
    const manager = await office.sign_in("caseload_manager");
    const reports = new Reports(manager);
    await reports.open("/reports?measure=caseload&by=professional&show=trend");
    await manager.picture("reports_caseload_trend");
    const { rows } = await reports.exported();
    const people = new Set(rows.map((row) => row.Professional));
    assert.ok(people.size > 10, "a line for each professional");
    const total = (month, name) => Number(rows.find((row) => row.Professional === name && row.Month === month).Number);
    const last = rows.at(-1).Month;
    const sum = [...people].filter((name) => name !== "All").reduce((all, name) => all + total(last, name), 0);
    assert.equal(sum, total(last, "All"), "the lines add up to the team");
});

journey("E8 a commissioner saves a report for themselves and opens it by its name and its address", async (office) => {
    const commissioner = await office.sign_in("commissioner", { address: "/reports" });
    const reports = new Reports(commissioner);
    await reports.open("/reports?measure=waiting&by=locality");
    const number = await reports.number();
    await commissioner.click(commissioner.find("button", "Save report"));
    const form = await form_called(commissioner, "Save this report");
    assert.equal(await form.getByLabel(/Who finds it/).count(), 0, "only for themselves");
    await fill(form, { Name: "Waits of my area" });
    await form.getByRole("button", { name: "Save report" }).click();
    await form.waitFor({ state: "detached" });
    const saved = commissioner.find("link", "Waits of my area");
    await saved.waitFor({ state: "attached" });
    await commissioner.all_saved();
    const address = await saved.getAttribute("href");

    await reports.open("/reports?measure=contacts");
    await commissioner.click(saved);
    await commissioner.find("heading", "People waiting", { level: 1 }).waitFor({ state: "attached" });
    assert.equal(await reports.number(), number);
    await commissioner.go(address);
    assert.equal(await reports.number(), number, "the address alone opens the same report");
    await commissioner.picture("reports_commissioner");

    const manager = await office.sign_in("caseload_manager", { address: "/reports" });
    await manager.find("group", "Selection").waitFor({ state: "attached" });
    assert.equal(await manager.find("link", "Waits of my area").count(), 0, "nobody else finds it");
    await commissioner.click(commissioner.find("button", "Remove saved report Waits of my area"));
    await saved.waitFor({ state: "detached" });
});
