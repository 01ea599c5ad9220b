// Access by record: a case that is restricted, opened in an emergency and reviewed; a deputy; and a commissioner, who has
// numbers and references and no names.
import assert from "node:assert/strict";

import { Board } from "../support/board.mjs";
import { today_in_london } from "../support/days.mjs";
import { fill, form_called } from "../support/form.mjs";
import { journey } from "../support/journey.mjs";
import { who_signs_in } from "../support/who.mjs";
import { words_of } from "../support/words.mjs";

const looks = [
    ["light_wide", "light", { width: 1440, height: 900 }],
    ["dark_wide", "dark", { width: 1440, height: 900 }],
    ["light_phone", "light", { width: 390, height: 844 }],
    ["dark_phone", "dark", { width: 390, height: 844 }],
];

async function pictures(person, name) {
    for (const [look, colorScheme, viewport] of looks) {
        await person.page.emulateMedia({ colorScheme });
        await person.page.setViewportSize(viewport);
        await person.picture(`${name}_${look}`);
    }
    await person.page.emulateMedia({ colorScheme: "light" });
    await person.page.setViewportSize({ width: 1440, height: 900 });
}

async function more(person, label) {
    await person.click(person.find("button", "More for this case"));
    await person.click(person.find("menuitem", label));
}

// The manager restricts a case that nobody owns; answers its reference and the patient's name as a card says it.
async function restrict_one(manager) {
    const board = new Board(manager);
    const card = board.cards("Unallocated").last();
    const reference = await board.reference_of(card);
    const name = (await words_of(card)).split(",")[0];
    await manager.go(`/cases/${reference}`);
    await more(manager, "Restrict the record…");
    const form = await form_called(manager, `Restrict the record of ${reference}`);
    await fill(form, { Why: "Works in this team" });
    await form.getByRole("button", { name: "Restrict" }).click();
    await form.waitFor({ state: "detached" });
    await manager.all_saved();
    await manager.page.getByText(/Restricted: Works in this team/).first().waitFor({ state: "attached" });
    return { reference, name };
}

journey("Access a restricted case is “Restricted” to a colleague at once, who opens it in an emergency; a supervisor reviews it", async (office) => {
    const nurse = await office.sign_in("professional");
    const manager = await office.sign_in("caseload_manager");
    const { reference, name } = await restrict_one(manager);
    const card = nurse.find("button", new RegExp(`^Restricted, ${reference}, `));
    await card.waitFor({ state: "attached" });
    assert.equal(await nurse.page.getByText(name).count(), 0, "the name is gone from the board");

    await nurse.go(`/cases/${reference}`);
    await nurse.find("heading", "Restricted", { level: 1 }).waitFor({ state: "attached" });
    await nurse.all_drawn();
    await nurse.check_access("a restricted case");
    await nurse.picture("restricted_case");
    await nurse.click(nurse.find("button", "Open…"));
    const form = await form_called(nurse, `Open ${reference} in an emergency`);
    await fill(form, { "Why you need it now": "urgent" });
    await form.getByRole("button", { name: "Open the record" }).click();
    await form.getByText(/Say it in a few words/).first().waitFor();
    await fill(form, { "Why you need it now": "found on the floor, nobody else near" });
    await form.getByRole("button", { name: "Open the record" }).click();
    await form.waitFor({ state: "detached" });
    const reads = nurse.page.waitForResponse((response) => response.url().endsWith("/api/reads"));
    await nurse.page.getByText(/Open to you until/).first().waitFor({ state: "attached" });
    assert.equal((await reads).status(), 200);
    await nurse.until("the name is there", async () => (await nurse.find("heading", "Restricted", { level: 1 }).count()) === 0);
    await nurse.picture("restricted_case_opened");

    const { person: nurse_name } = await who_signs_in(office.data, "professional");
    const supervisor = await office.sign_in("supervisor", { address: "/comments" });
    const notice = supervisor.find("button", new RegExp(`^${nurse_name} opened a restricted record in an emergency`));
    await notice.first().waitFor({ state: "attached" });
    await supervisor.leave_by(notice.first());
    await supervisor.page.waitForURL("**/restricted");
    const section = supervisor.page.getByRole("region", { name: new RegExp(`^${nurse_name} opened the record of`) });
    await section.getByText(/found on the floor, nobody else near/).waitFor();
    await section.getByText(new RegExp(`Opened case ${reference}`)).first().waitFor();
    await supervisor.check_access("the page of restricted records");
    await pictures(supervisor, "restricted_page");
    supervisor.expect_problem(/409/);
    await section.getByRole("button", { name: /^It was not appropriate/ }).click();
    await supervisor.page.getByRole("alert").getByText(/What was not appropriate/).waitFor();
    const again = supervisor.page.getByRole("region", { name: new RegExp(`^${nurse_name} opened the record of`) });
    await again.getByLabel("What was found").fill("A fall; the ambulance service confirms it");
    await again.getByRole("button", { name: /^It was appropriate/ }).click();
    await supervisor.find("cell", /Appropriate: A fall; the ambulance service confirms it/).waitFor();
    await supervisor.page.goto(`/audit?record=${reference}`);
    await supervisor.find("cell", /^Open restricted record: emergency access/).first().waitFor();
    await supervisor.find("cell", /^Review emergency access/).first().waitFor();

    await nurse.click(nurse.find("button", "Close it"));
    await nurse.find("heading", "Restricted", { level: 1 }).waitFor({ state: "attached" });
});

journey("Access lifting a restriction gives the record back", async (office) => {
    const nurse = await office.sign_in("professional");
    const manager = await office.sign_in("caseload_manager");
    const { reference, name } = await restrict_one(manager);
    const card = new Board(nurse).card(reference);
    await nurse.until("it is restricted", async () => (await words_of(card)).startsWith("Restricted,"));
    await more(manager, "Lift the restriction…");
    const form = await form_called(manager, `Lift the restriction of ${reference}`);
    await fill(form, { Why: "Left the team" });
    await form.getByRole("button", { name: "Lift" }).click();
    await form.waitFor({ state: "detached" });
    await nurse.until("the name is back", async () => (await words_of(card)).startsWith(`${name},`));
});

journey("Access a deputy does what a manager may, and the history says for whom", async (office) => {
    const { person: nurse_name } = await who_signs_in(office.data, "professional");
    const { person: manager_name } = await who_signs_in(office.data, "caseload_manager");
    const manager = await office.sign_in("caseload_manager", { address: "/settings" });
    await manager.page.mouse.move(600, 500);
    await manager.page.mouse.wheel(0, 5000); // to the end of the settings
    await manager.frames(4);
    await manager.picture("deputies_settings");
    await manager.leave_by(manager.find("button", "Deputies…"));
    const form = manager.page.locator("form").filter({ has: manager.page.getByRole("button", { name: "Name the deputy" }) }).first();
    const deputies = form.getByLabel("Deputy");
    const options = await deputies.locator("option").allTextContents();
    await deputies.selectOption({ index: options.findIndex((words) => words.startsWith(`${nurse_name},`)) });
    await form.getByLabel("From").fill(today_in_london());
    await form.getByLabel("To").fill(today_in_london());
    await form.getByRole("button", { name: "Name the deputy" }).click();
    const row = manager.find("row", new RegExp(`^${nurse_name} ${manager_name} `));
    await row.getByText("Acts today").waitFor();
    await manager.check_access("the page of deputies");
    await pictures(manager, "deputies_page");

    const nurse = await office.sign_in("professional");
    const board = new Board(nurse);
    const reference = await board.reference_of(board.cards("Unallocated").last());
    await nurse.go(`/cases/${reference}`);
    await nurse.click(nurse.find("button", "Reassign", { exact: true }));
    const reassign = await form_called(nurse, `Reassign ${reference}`);
    const to_whom = reassign.getByLabel(/^To whom/);
    const people = await to_whom.locator("option").allTextContents();
    await to_whom.selectOption({ index: people.findIndex((words) => words.startsWith(nurse_name)) });
    await fill(reassign, { Reason: "nearest" });
    await reassign.getByRole("button", { name: "Reassign", exact: true }).click();
    await reassign.waitFor({ state: "detached" });
    await nurse.all_saved();

    const supervisor = await office.sign_in("supervisor", { address: "/board" });
    await supervisor.page.goto(`/audit?record=${reference}`);
    await supervisor.find("cell", `${nurse_name} for ${manager_name}`).first().waitFor();
});

journey("Access a commissioner has numbers and references, and no names", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    const board = new Board(manager);
    const name = (await words_of(board.cards("Unallocated").last())).split(",")[0];
    const family = name.split(" ").at(-1);
    const commissioner = await office.sign_in("commissioner");
    const image = await commissioner.page.evaluate(async () => {
        const answer = await fetch("/api/image");
        return new TextDecoder("latin1").decode(await answer.arrayBuffer());
    });
    assert.ok(image.includes("C-1"), "references are there");
    assert.ok(!image.includes(family), `${family} is in the commissioner's image`);
    await commissioner.all_drawn();
    await commissioner.picture("commissioner_board");
    await commissioner.go("/reports");
    await commissioner.all_drawn();
    await commissioner.picture("commissioner_reports");
});
