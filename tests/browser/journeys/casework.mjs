// What happens to a case besides its visits: duplicates, handover, tasks, pathways, and what a team sets for itself.
import assert from "node:assert/strict";

import { Board } from "../support/board.mjs";
import { next_saturday, plus_days, today_in_london } from "../support/days.mjs";
import { fill, form_called, nhs_number } from "../support/form.mjs";
import { journey } from "../support/journey.mjs";
import { evenload } from "../support/service.mjs";
import { who_signs_in } from "../support/who.mjs";
import { words_of } from "../support/words.mjs";

async function submit(form, name) {
    await form.getByRole("button", { name, exact: true }).click();
    await form.waitFor({ state: "detached" });
}

async function more(person, label) {
    await person.click(person.find("button", "More for this case"));
    await person.click(person.find("menuitem", label));
}

// A professional at their list of cases, and the first case of it.
async function at_own_case(office, named) {
    const person = await office.sign_in(named);
    await person.go("/cases");
    const row = person.find("list", /^(Past due|Priority|Upcoming)$/).getByRole("listitem").first();
    await row.waitFor({ state: "attached" });
    const reference = /C-\d+/.exec(await words_of(row))[0];
    await person.go(`/cases/${reference}`);
    await person.find("region", "People", { exact: true }).waitFor({ state: "attached" });
    return { person, reference };
}

async function owner_of(person) {
    const line = person.find("region", "People", { exact: true }).getByText(/^Owner: /);
    return /^Owner: (.+?) ·/.exec(await words_of(line.first()))?.[1];
}

journey("E1.1 a second patient of the same name and birth date is asked about, and can be registered with a reason", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    const register = async (serial, answers) => {
        await manager.press("n");
        const form = await form_called(manager, "New patient and case");
        await fill(form, {
            "Given name": "Ottilie",
            "Family name": "Quincewood",
            "Date of birth": "1951-02-03",
            "NHS number": nhs_number(serial),
            "Reason for care": "Falls",
            Urgency: "2-hour response",
            ...answers,
        });
        return form;
    };
    await submit(await register(51_000), "Open the case");
    const form = await register(51_200);
    await form.getByRole("button", { name: "Open the case" }).click();
    await form.getByText(/Ottilie Quincewood of the same birth date is registered already/).first().waitFor();
    await fill(form, { "Not the patient of the same name and birth date, because": "her cousin, see the GP's letter" });
    await submit(form, "Open the case");
    const cards = manager.find("button", /Quincewood/);
    await manager.until("both are on the board", async () => (await cards.count()) === 2);
    const board = new Board(manager);
    const references = [await board.reference_of(cards.nth(0)), await board.reference_of(cards.nth(1))].sort();
    await manager.go(`/cases/${references[1]}`);
    await manager.find("region", "History").getByText(/her cousin, see the GP's letter/).first().waitFor({ state: "attached" });
    await manager.all_saved();
});

journey("E1.3 a handover leaves the case with its owner until the other has accepted it", async (office) => {
    const { person: owner, reference } = await at_own_case(office, "professional");
    const before = await owner_of(owner);
    await more(owner, "Ask someone to take over…");
    const form = await form_called(owner, `Ask someone to take over ${reference}`);
    const receiver_name = await form.getByLabel("Whom").evaluate((list) => list.options[1].text.split(" · ")[0]);
    await form.getByLabel("Whom").selectOption({ index: 1 });
    await fill(form, { "What they must know": "Prefers mornings" });
    await submit(form, "Ask");
    await owner.all_saved();
    assert.equal(await owner_of(owner), before, "the owner stays");

    const manager = await office.sign_in("caseload_manager", { address: `/cases/${reference}` });
    await manager.page.getByText(/to take this case over: Prefers mornings/).first().waitFor({ state: "attached" });
    await manager.click(manager.find("button", "Answer…"));
    const answer = await form_called(manager, `Handover of ${reference}`);
    await fill(answer, { Answer: "Decline" });
    await answer.getByRole("button", { name: "Answer" }).click();
    await answer.getByText("Why is the handover declined?").first().waitFor();
    await fill(answer, { Answer: "Accept", Reason: "agreed at the handover meeting" });
    await submit(answer, "Answer");
    await manager.all_saved();
    await owner.until("the owner sees the new owner", async () => (await owner_of(owner)) === receiver_name);
});

journey("E4 a case that somebody else allocated is new to its owner until they have seen it", async (office) => {
    const nurse = await office.sign_in("professional");
    const { person: name } = await who_signs_in(office.data, "professional");
    const manager = await office.sign_in("caseload_manager");
    const board = new Board(manager);
    const reference = await board.reference_of(board.cards("Unallocated").last());
    await manager.go(`/cases/${reference}`);
    await manager.click(manager.find("button", "Reassign", { exact: true }));
    const form = await form_called(manager, `Reassign ${reference}`);
    const to_whom = form.getByLabel(/^To whom/);
    const options = await to_whom.locator("option").allTextContents();
    await to_whom.selectOption({ index: options.findIndex((words) => words.startsWith(name)) });
    await fill(form, { Reason: "nearest" });
    await submit(form, "Reassign");
    await manager.all_saved();

    await nurse.go("/cases");
    const fresh = nurse.find("list", "New to you").getByRole("listitem");
    await fresh.filter({ hasText: reference }).or(nurse.find("listitem", new RegExp(reference))).first().waitFor({ state: "attached" });
    await nurse.go(`/cases/${reference}`);
    await nurse.click(nurse.find("button", "I have seen it"));
    await nurse.until("it is not new any more", async () => (await nurse.find("button", "I have seen it").count()) === 0);
    await nurse.all_saved();
});

journey("E4 a task is added to a case, found by its owner, and done", async (office) => {
    const { person: nurse, reference } = await at_own_case(office, "professional");
    await nurse.click(nurse.find("tab", /^Tasks/));
    await nurse.click(nurse.find("button", "Add a task"));
    const form = await form_called(nurse, `Task for ${reference}`);
    await fill(form, { "What is to be done": "Order the zinc bandages", By: plus_days(today_in_london(), -1) });
    await submit(form, "Add the task");
    await nurse.click(nurse.find("link", "Tasks"));
    const overdue = nurse.find("list", "Overdue").getByRole("listitem").filter({ hasText: /Order the zinc bandages/ });
    await overdue.waitFor({ state: "attached" });
    assert.match(await words_of(overdue), /Overdue 1 day/);
    await nurse.picture("tasks");
    await nurse.click(nurse.find("checkbox", "Order the zinc bandages"));
    await nurse.find("list", "Done lately").getByRole("listitem").filter({ hasText: /Order the zinc bandages/ }).waitFor({ state: "attached" });
    await nurse.all_saved();
});

journey("E9 a pathway is written, a case put on it, and whoever is off it is told with the reason", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    await manager.click(manager.find("link", "Pathways"));
    assert.ok((await manager.find("list", "Offered").getByRole("listitem").count()) >= 12, "a dozen to start with");
    await manager.click(manager.find("button", "New pathway"));
    const writing = await form_called(manager, "New pathway");
    await fill(writing, { Name: "Lymphoedema", "Visits …": "2", "Minutes a visit": "55", "For how many weeks": "6" });
    await submit(writing, "Write the pathway");
    const line = manager.find("listitem", /^Lymphoedema/).or(manager.find("button", /^Lymphoedema/)).first();
    await line.waitFor({ state: "attached" });

    await manager.go("/board");
    const board = new Board(manager);
    const reference = await board.reference_of(board.cards((await board.in_sight())[1]).first());
    await manager.go(`/cases/${reference}`);
    await more(manager, "Put on a pathway…");
    const applying = await form_called(manager, `Put ${reference} on a pathway`);
    await fill(applying, { Pathway: "Lymphoedema" });
    await submit(applying, "Put on the pathway");
    const plan = manager.find("region", "Plan of contact");
    await plan.getByText(/Lymphoedema, 6 weeks \(week 1\)/).first().waitFor({ state: "attached" });
    await plan.getByText(/2 × week.*55 min/).first().waitFor({ state: "attached" });

    await manager.click(plan.getByRole("button", { name: "Change the contact plan" }));
    const form = await form_called(manager, /^Contact plan of/);
    await fill(form, { "How many visits": "1" });
    await submit(form, "Save");
    await plan.getByText(/Off the pathway: Visits 1 × in 7 days where the pathway says 2 × in 7 days/).first().waitFor({ state: "attached" });
    await manager.all_saved();

    await manager.go("/pathways?pathway=lymphoedema");
    const off = manager.find("list", "Off the pathway").getByText(new RegExp(reference)).or(manager.find("listitem", new RegExp(reference))).first();
    await off.waitFor({ state: "attached" });
    await manager.picture("pathways");
    await manager.click(manager.find("button", "Retire"));
    await manager.find("list", "Retired").waitFor({ state: "attached" });
    await manager.all_saved();
});

const saturday = next_saturday(today_in_london());

async function demo_of_a_saturday(data) {
    await evenload("demo", "--data", data, "--today", saturday, "--time", "07:00");
}

journey("E3.1 the schedule says how strict the team is about what keeps a visit without a place", { data: demo_of_a_saturday }, async (office) => {
    const manager = await office.sign_in("caseload_manager", { address: "/settings" });
    for (const check of ["Skill", "Time window", "Two people at the agreed times", "Working hours", "Travel time"]) {
        const group = manager.find("group", new RegExp(`^${check}\\.`));
        await manager.click(group.getByRole("radio", { name: "Block" }).or(group.getByRole("button", { name: "Block" })).first());
        await manager.page.getByText(new RegExp(`${check}: Block`)).first().waitFor({ state: "attached" });
    }
    await manager.all_saved();
    await manager.go(`/timetable?day=${saturday}`);
    await manager.until("a card says what the team does", async () => {
        const reasons = await manager.page.locator("[aria-description]").evaluateAll((all) => all.map((one) => one.getAttribute("aria-description")));
        return reasons.some((reason) => / Your team blocks this\.$/.test(reason));
    });
    await manager.picture("timetable_strict");
});

journey("E2.3 a team sets how strict a check is, and the next move goes by it", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    await manager.click(manager.find("link", "Settings"));
    await manager.find("heading", /^Settings of/).waitFor({ state: "attached" });
    const skill = manager.find("group", /^Skill\./);
    await manager.click(skill.getByRole("radio", { name: "Warn" }).or(skill.getByRole("button", { name: "Warn" })).first());
    await manager.page.getByText(/Skill: Warn/).first().waitFor({ state: "attached" });
    await manager.click(manager.find("button", "Change loads and limits"));
    const form = await form_called(manager, /^Settings of/);
    await fill(form, { "Most cases of one professional": "40" });
    await submit(form, "Save");
    await manager.find("main", "Settings").getByText(/^40$/).or(manager.page.getByText(/Most cases each.*40/)).first().waitFor({ state: "attached" });
    await manager.assistive_click(manager.find("button", "Add a need factor"));
    const factor = await form_called(manager, "New need factor");
    await fill(factor, { Name: "Very high: end of life at home", "Load in percent": "150" });
    await submit(factor, "Save");
    await manager.find("group", /Very high: end of life at home, \+50 %/).waitFor({ state: "attached" });
    await manager.picture("settings");
    await manager.all_saved();
});
