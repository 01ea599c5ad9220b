// A case from its first referral to its closure, through the forms and the case file.
import assert from "node:assert/strict";

import { Board, fits } from "../support/board.mjs";
import { plus_days, today_in_london } from "../support/days.mjs";
import { fill, form_called, nhs_number } from "../support/form.mjs";
import { journey } from "../support/journey.mjs";
import { evenload } from "../support/service.mjs";
import { words_of } from "../support/words.mjs";

async function at_a_case(office, role = "caseload_manager", column) {
    const person = await office.sign_in(role);
    const board = new Board(person);
    const name = column ?? (await board.in_sight())[0];
    const reference = await board.reference_of(board.cards(name).first());
    await person.go(`/cases/${reference}`);
    return { person, board, reference };
}

async function more(person, label) {
    await person.click(person.find("button", "More for this case"));
    await person.click(person.find("menuitem", label));
}

function history(person) {
    return person.find("region", "History").getByRole("listitem");
}

journey("E1.1 a patient is registered and a case opened from a referral, then given a contact plan", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    const board = new Board(manager);
    const before = (await board.load_of("Unallocated")).cases;
    await manager.click(manager.find("button", "New case"));
    const form = await form_called(manager, "New patient and case");
    await fill(form, {
        Title: "Mrs",
        "Given name": "Isolde",
        "Family name": "Quillfeather",
        "Date of birth": "1948-05-17",
        "NHS number": nhs_number(50_000),
        Address: "3 Balkerne Passage",
        Postcode: "CO1 1PT",
        "Reason for care": "Leg ulcer dressing",
        "Who asked": "GP",
    });
    await form.getByLabel("Urgency").selectOption({ label: "2-day response" });
    await form.getByLabel("Received on").fill(plus_days(today_in_london(), -1));
    await form.getByLabel("Received at").fill("09:05");
    await manager.picture("new_case_form");
    await form.getByRole("button", { name: "Open the case" }).click();
    await form.waitFor({ state: "detached" });
    const card = manager.find("button", /Mrs I\. Quillfeather/);
    await card.waitFor({ state: "attached" });
    assert.equal((await board.load_of("Unallocated")).cases, before + 1);
    const reference = await board.reference_of(card);
    await manager.all_saved();

    await manager.go(`/cases/${reference}`);
    await manager.find("heading", "Mrs Isolde Quillfeather").waitFor({ state: "attached" });
    await manager.page.getByText(/born 17 May 1948/).first().waitFor({ state: "attached" });
    await manager.click(manager.find("button", "Set contact plan"));
    const plan = await form_called(manager, /^Contact plan of/);
    await fill(plan, { "How many visits": "3", "Minutes a visit": "45" });
    await plan.getByRole("button", { name: "Save" }).click();
    await plan.waitFor({ state: "detached" });
    await manager.find("region", "Plan of contact").getByText(/3 × week.*45 min/).first().waitFor({ state: "attached" });
    await manager.find("region", "Plan of contact").getByText(/=/).first().waitFor({ state: "attached" });
    await manager.all_saved();
});

journey("E1.1 a referral is triaged: rejected with a reason it is on no caseload, accepted it waits", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    const board = new Board(manager);
    const refer = async (family_name, serial) => {
        await manager.press("n");
        const form = await form_called(manager, "New patient and case");
        await fill(form, { "Family name": family_name, "NHS number": nhs_number(serial), "Reason for care": "Falls" });
        await form.getByLabel("Urgency").selectOption({ label: "2-hour response" });
        await form.getByLabel(/^Triage first/).check();
        await form.getByRole("button", { name: "Open the case" }).click();
        await form.waitFor({ state: "detached" });
        const card = manager.find("button", new RegExp(family_name));
        await card.waitFor({ state: "attached" });
        assert.match(await words_of(card), /Referral/);
        return board.reference_of(card);
    };
    const decide = async (reference, answers) => {
        await manager.go(`/cases/${reference}`);
        await manager.click(manager.find("button", "Triage", { exact: true }));
        const form = await form_called(manager, `Triage ${reference}`);
        await fill(form, answers);
        await form.getByRole("button", { name: "Decide" }).click();
        return form;
    };
    const turned_away = await refer("Quillturn", 50_001);
    const taken_on = await refer("Quilltake", 50_101);
    const form = await decide(turned_away, { Decision: "Reject" });
    await form.getByText("Why is this case rejected?").first().waitFor();
    await fill(form, { Reason: "Lives outside our area" });
    await form.getByRole("button", { name: "Decide" }).click();
    await form.waitFor({ state: "detached" });
    await history(manager).filter({ hasText: "Lives outside our area" }).first().waitFor({ state: "attached" });
    await (await decide(taken_on, { Decision: "Accept", "Urgency when accepted": "2-day response" })).waitFor({ state: "detached" });
    await manager.page.getByText(/Waiting/).first().waitFor({ state: "attached" });
    await manager.all_saved();
    await manager.go("/board");
    await manager.find("button", /Quilltake/).waitFor({ state: "attached" });
    await manager.find("button", /Quillturn/).first().waitFor({ state: "detached" });
});

journey("E1.1 a wrong NHS number is refused at its field, and nothing is lost", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    await manager.press("n");
    const form = await form_called(manager, "New patient and case");
    await fill(form, { "Family name": "Wrongdigit", "NHS number": "9990000001", "Reason for care": "Bloods" });
    await form.getByRole("button", { name: "Open the case" }).click();
    await form.getByText(/check digit|not a valid|NHS number/i).last().waitFor();
    assert.equal(await form.getByLabel(/^Family name/).inputValue(), "Wrongdigit");
    await manager.press("Escape");
    await form.waitFor({ state: "detached" });
});

journey("E1.2 the case file shows who, the plan with its load, contacts, people and history", async (office) => {
    const { person } = await at_a_case(office);
    for (const region of ["Plan of contact", "Contacts", "Comments", "Case", "People", "History"])
        await person.find("region", region, { exact: true }).waitFor({ state: "attached" });
    await person.find("region", "Plan of contact").getByText(/ = /).first().waitFor({ state: "attached" });
    assert.ok((await person.find("region", "Contacts").getByRole("listitem").count()) > 0, "contacts are listed");
    assert.ok((await history(person).count()) >= 2, "the history has its beginning");
    await person.click(person.find("tab", "History"));
    await person.page.waitForURL(/tab=history/);
});

journey("E1.3 an amended case shows the change in its history, to a colleague as well", async (office) => {
    const { person: manager, reference } = await at_a_case(office);
    const colleague = await office.sign_in("supervisor", { address: `/cases/${reference}` });
    await more(manager, "Amend the case…");
    const form = await form_called(manager, `Amend ${reference}`);
    await fill(form, { "Reason for care": "Leg ulcer dressing, both legs" });
    await form.getByRole("button", { name: "Save" }).click();
    await form.waitFor({ state: "detached" });
    await manager.message(new RegExp(`Amended ${reference}`));
    for (const person of [manager, colleague]) {
        await person.find("region", "Case", { exact: true }).getByText("Leg ulcer dressing, both legs").first().waitFor({ state: "attached" });
        await history(person).filter({ hasText: /^Amend case/ }).first().waitFor({ state: "attached" });
    }
});

journey("E1.3 two people amend the same field: the second is told both values and loses nothing", async (office) => {
    const { person: manager, reference } = await at_a_case(office);
    const colleague = await office.sign_in("supervisor", { address: `/cases/${reference}` });
    const forms = [];
    for (const person of [manager, colleague]) {
        await more(person, "Amend the case…");
        forms.push(await form_called(person, `Amend ${reference}`));
    }
    await fill(forms[0], { "Who asked": "Hospital ward 7" });
    await fill(forms[1], { "Who asked": "The daughter" });
    await forms[0].getByRole("button", { name: "Save" }).click();
    await manager.all_saved();
    await colleague.find("region", "Case", { exact: true }).getByText("Hospital ward 7").first().waitFor({ state: "attached" });
    await forms[1].getByRole("button", { name: "Save" }).click();
    await forms[1].getByText(/Hospital ward 7/).first().waitFor();
    assert.equal(await forms[1].getByLabel(/^Who asked/).inputValue(), "The daughter");
});

journey("E1.4 a case is closed with a reason and an outcome, and reopened", async (office) => {
    const { person: manager, board, reference } = await at_a_case(office);
    await more(manager, "Close the case…");
    const form = await form_called(manager, `Close ${reference}`);
    await form.getByRole("button", { name: "Close the case" }).click();
    await form.waitFor();
    await form.getByLabel(/^Why/).selectOption({ label: "Treatment complete" });
    await form.getByLabel(/^Outcome/).fill("Wound healed.");
    await form.getByRole("button", { name: "Close the case" }).click();
    await form.waitFor({ state: "detached" });
    await manager.message(new RegExp(`Closed ${reference}`));
    await manager.all_saved();
    await manager.go("/board");
    // What is shown first may be some moments old.
    await manager.until("a closed case is on nobody's column", async () => (await board.card(reference).count()) === 0);

    await manager.go(`/cases/${reference}`);
    await more(manager, "Reopen the case…");
    const again = await form_called(manager, `Reopen ${reference}`);
    await fill(again, { Reason: "Wound broke down" });
    await again.getByRole("button", { name: "Reopen" }).click();
    await again.waitFor({ state: "detached" });
    await manager.go("/board");
    await board.until_in(reference, "Unallocated");
});

journey("E5 E6 a comment is written, seen by a colleague, answered and resolved", async (office) => {
    const { person: manager, reference } = await at_a_case(office);
    const colleague = await office.sign_in("supervisor", { address: `/cases/${reference}?tab=comments` });
    const field = manager.find("textbox", "Write a comment");
    await field.fill("Dressing takes an hour now, please plan longer.");
    await manager.press("Control+Enter");
    const seen = colleague.item(/Dressing takes an hour now/);
    await seen.waitFor({ state: "attached", timeout: 5_000 });
    await colleague.click(colleague.find("button", /^Resolve the comment of/).last());
    await colleague.message(/^Resolved the comment/);
    await manager.item(/Dressing takes an hour now.*[Rr]esolved/s).waitFor({ state: "attached" });
    await manager.all_saved();
});

// The demo of three days ago: its visits since then have happened and nobody has recorded them.
async function visits_to_record(data) {
    await evenload("demo", "--data", data, "--today", plus_days(today_in_london(), -3), "--time", "07:00");
}

journey("E4 a professional records a contact; the file shows who and when", { data: visits_to_record }, async (office) => {
    const nurse = await office.sign_in("professional", { address: "/cases" });
    const rows = nurse.find("region", "Cases").getByRole("listitem").getByRole("button");
    let recorded;
    for (let index = 0; index < 8 && !recorded; ++index) {
        await nurse.click(rows.nth(index));
        const button = nurse.find("toolbar", "This case").getByRole("button", { name: "Record contact" });
        await button.waitFor({ state: "attached" });
        if ((await button.getAttribute("aria-disabled")) === "true") continue;
        await nurse.click(button);
        const form = await form_called(nurse, /^Record the contact with/);
        await form.getByLabel(/^What happened/).selectOption({ label: "Seen" });
        await fill(form, { "Minutes it took": "52", Notes: "Wound 2.8 cm, compression reapplied." });
        await nurse.picture("record_contact_form");
        await form.getByRole("button", { name: "Record" }).click();
        await nurse.frames(6);
        recorded = !(await form.isVisible());
        if (!recorded) await nurse.press("Escape"); // a visit that has not begun yet cannot be recorded as seen
    }
    assert.ok(recorded, "one of the professional's cases had a contact to record");
    await nurse.click(nurse.find("tab", /^Contacts/));
    await nurse.item(/52 min.*Seen.*Wound 2\.8 cm/s).first().waitFor({ state: "attached" });
    await nurse.all_saved();
});

journey("E2.2 a chosen card opens its case beside the board; Back closes it", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    const board = new Board(manager);
    const { card, reference } = await board.find_move(fits);
    await manager.click(card);
    await manager.page.waitForURL(new RegExp(`case=${reference}`));
    await manager.find("heading", "Plan of contact").waitFor({ state: "attached" });
    await manager.picture("board_with_case");
    await manager.page.goBack();
    await manager.find("heading", "Plan of contact").waitFor({ state: "detached" });
});
