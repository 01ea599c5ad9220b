// Contact schedules on the day: patterns, absence and its cover, emergencies, late and longer visits, closed doors,
// publishing taken back, weeks at a glance, and what nobody has recorded.
import assert from "node:assert/strict";

import { Board } from "../support/board.mjs";
import { colours_in } from "../support/compared.mjs";
import { next_full_day, plus_days, today_in_london } from "../support/days.mjs";
import { fill, form_called } from "../support/form.mjs";
import { journey } from "../support/journey.mjs";
import { Timetable } from "../support/timetable.mjs";
import { words_of } from "../support/words.mjs";

const viewport = { width: 1440, height: 1400 }; // every row in sight
const today = today_in_london();
const day = next_full_day(today);

async function at_the_schedule(office, settings = {}) {
    const manager = await office.sign_in("caseload_manager", { address: `/timetable?day=${day}`, viewport, ...settings });
    await manager.find("grid", /^Visits on /).waitFor({ state: "attached" });
    return { manager, schedule: new Timetable(manager) };
}

async function publish(manager) {
    await manager.click(manager.find("button", "Publish to team"));
    const dialog = manager.find("dialog", /^Publish .*\?/);
    await dialog.waitFor({ state: "attached" });
    await manager.click(dialog.getByRole("button", { name: "Publish to team" }));
    await manager.status(/^Published/).waitFor({ state: "attached" });
    await manager.all_saved();
}

async function choose_planning(manager, name) {
    await manager.click(manager.find("button", "More planning"));
    await manager.click(manager.find("menuitem", name));
}

// A visit that takes part in today, whatever day of the week it is: brought there from another day.
async function bring_to_today(manager, schedule, { at }) {
    const { visit, words, from } = await schedule.plain_visit();
    const name = words.split(",")[0];
    await schedule.schedule_at(visit, { Who: from, Day: today, "Starts at": at });
    await manager.all_saved();
    const there = await Timetable.open(manager, today);
    const block = manager.find("gridcell", new RegExp(`^${name}, ${at}`)).first();
    await block.waitFor({ state: "attached" });
    return { there, block, name };
}

journey("E3.3 moving a visit of a series asks whether the pattern moves, and later visits follow it", async (office) => {
    const { manager, schedule } = await at_the_schedule(office);
    const { visit, words, from, taker } = await schedule.find_move();
    const name = words.split(",")[0];
    await manager.focus(visit);
    await manager.press("m");
    await manager.click(manager.page.getByRole("menuitem", { name: taker.name, exact: true }));
    const question = manager.find("alertdialog", "This visit, or the pattern?");
    await question.waitFor({ state: "attached" });
    await manager.picture("pattern_question");
    await manager.press("Escape");
    await question.waitFor({ state: "detached" });
    assert.ok(await schedule.visits_of(from).filter({ hasText: name }).or(schedule.visit(words)).count(), "nothing moved");

    await manager.focus(schedule.visit(words));
    await manager.press("m");
    await manager.click(manager.page.getByRole("menuitem", { name: taker.name, exact: true }));
    await manager.click(manager.find("button", "This and all later ones"));
    await manager.message(new RegExp(`Placed ${name} at \\d\\d:\\d\\d with ${taker.name} and the later ones`));
    await manager.all_saved();

    // A week later nothing is made yet: planning makes it, at the place of the pattern.
    const next_week = await Timetable.open(manager, plus_days(day, 7));
    await manager.click(manager.find("button", "Plan day"));
    await manager.until("a plan or its end", async () =>
        (await manager.find("button", "Discard").isVisible()) || /Nothing had to move/.test(await manager.said()), 60_000);
    const there = (await Promise.all((await next_week.visits_of(taker.name).all()).map(words_of)))
        .filter((said) => said.startsWith(`${name}, ${taker.at}`));
    assert.equal(there.length, 1, `${name} is with ${taker.name} at ${taker.at} a week later as well`);
});

journey("E3.4 a published schedule is withdrawn with a reason, and is a draft for everybody", async (office) => {
    const { manager } = await at_the_schedule(office);
    const colleague = await office.sign_in("supervisor", { address: `/timetable?day=${day}`, viewport });
    await publish(manager);
    await colleague.status(/^Published/).waitFor({ state: "attached" });
    await choose_planning(manager, /^Withdraw what is published/);
    const form = await form_called(manager, /^Withdraw the team's schedule/);
    await form.getByText(/\d+ visits of it are published/).waitFor();
    await manager.picture("withdraw_form");
    await form.getByRole("button", { name: "Withdraw" }).click();
    assert.ok(await form.isVisible(), "a reason is needed");
    await fill(form, { Why: "two people are ill" });
    await form.getByRole("button", { name: "Withdraw" }).click();
    await form.waitFor({ state: "detached" });
    await manager.status(/^Draft/).waitFor({ state: "attached" });
    await colleague.status(/^Draft/).waitFor({ state: "attached" });
    await manager.all_saved();
});

journey("E3.4 a draft is discarded after its numbers are read: what was told is as it was, and undo brings it back", async (office) => {
    const { manager, schedule } = await at_the_schedule(office);
    await publish(manager);
    const { visit, words, from, taker } = await schedule.find_move();
    await schedule.choose(visit, taker.name);
    await manager.status(/^Draft · 1 change/).waitFor({ state: "attached" });
    await choose_planning(manager, /^Discard the draft/);
    const question = manager.find("dialog", /^Discard the draft of /).or(manager.find("alertdialog", /^Discard the draft of /));
    await question.getByText(/1 visit returns to what was published/).waitFor({ state: "attached" });
    await manager.picture("discard_question");
    await manager.click(question.getByRole("button", { name: "Discard the draft" }));
    await manager.status(/^Published/).waitFor({ state: "attached" });
    assert.ok(await schedule.visit(words).count(), `${words} is with ${from} again`);
    await manager.press("Control+z");
    await manager.status(/^Draft · 1 change/).waitFor({ state: "attached" });
    await manager.all_saved();
});

journey("E3.3 an absence lists the visits and people it affects and proposes cover that disturbs least", async (office) => {
    const { manager, schedule } = await at_the_schedule(office);
    await publish(manager);
    const [name] = await schedule.names();
    const theirs = await schedule.visits_of(name).count();
    const others = (await schedule.visits().count()) - theirs;
    await schedule.choose_for_row(name, "Record absence…");
    const form = await form_called(manager, "Record absence");
    await fill(form, { "First day": day, "Last day away": day });
    await form.getByRole("button", { name: "Record absence" }).click();
    await form.waitFor({ state: "detached" });

    const panel = manager.find("complementary", `Cover: ${name} is away`);
    await panel.waitFor({ state: "attached" });
    await panel.getByRole("status").filter({ hasText: new RegExp(`^${theirs} visits? of \\d+ (person|people) affected`) }).waitFor({ state: "attached" });
    assert.equal(await panel.getByRole("listitem").count(), theirs, "each visit is listed");
    await panel.getByRole("status").filter({ hasText: /Cover found for/ }).waitFor({ state: "attached" });
    await manager.until("planning has ended", async () =>
        (await manager.find("progressbar").count()) === 0, 60_000);
    await manager.all_drawn();
    await manager.picture("absence_cover");
    const lines = await Promise.all((await panel.getByRole("listitem").getByRole("button").all()).map(words_of));
    for (const line of lines) assert.match(line, /: (\d\d:\d\d |Not covered|\w{3} \d)/, line);
    assert.ok(lines.some((line) => /: \d\d:\d\d /.test(line)), "somebody takes one");
    assert.equal(await schedule.visits_of(name).count(), 0, "nothing is left with who is away");
    const said = await words_of(manager.status(/ have a place/));
    const disturbed = Number(/(\d+) visits? of \d+ (person|people) changes?/.exec(said)?.[1] ?? 0);
    assert.ok(disturbed <= others / 2, `most others stay: ${said}`);

    await manager.click(panel.getByRole("button", { name: "Use this cover" }));
    await manager.message(/^Planned /);
    await manager.all_saved();
    assert.equal(await schedule.visits_of(name).count(), 0);
});

journey("E3.3 an emergency is added, who could take it is ranked with reasons, and one press places it", async (office) => {
    const { manager, schedule } = await at_the_schedule(office);
    const before = await schedule.unplaced_count();
    await manager.click(manager.find("button", "Emergency visit"));
    const form = await form_called(manager, "Emergency visit");
    const cases = form.getByLabel("For whom");
    await cases.selectOption({ index: 1 });
    await fill(form, { Day: day, Minutes: "20", "Why it is needed": "two-hour response" });
    await manager.picture("emergency_form");
    await form.getByRole("button", { name: "Show who could take it" }).click();
    const panel = manager.find("complementary", /^Visit of /);
    await panel.waitFor({ state: "attached" });
    await panel.getByText("Not placed").first().waitFor({ state: "attached" });
    assert.equal(await schedule.unplaced_count(), before + 1);
    const takers = panel.getByRole("list", { name: "Who could take it" }).getByRole("listitem");
    await takers.first().waitFor({ state: "attached" });
    await manager.picture("emergency_takers");
    await manager.click(panel.getByRole("button", { name: /^Move to / }).first());
    const question = manager.find("alertdialog", "Do it all the same?");
    if (await question.isVisible()) {
        await question.getByRole("textbox", { name: /^Reason/ }).fill("a crisis comes first");
        await manager.click(question.getByRole("button", { name: "Do it" }));
    }
    await manager.until("it has a place", async () => (await schedule.unplaced_count()) === before);
    await panel.getByText(/pinned/i).first().waitFor({ state: "attached" });
    await manager.find("button", "Plan again with least change").waitFor({ state: "attached" });
    await manager.all_saved();
});

// What a check asks for, where it asks.
async function give_reason(person, words) {
    await person.frames(6);
    const question = person.find("alertdialog", "Do it all the same?");
    if (!(await question.isVisible())) return;
    await question.getByRole("textbox", { name: /^Reason/ }).fill(words);
    await person.click(question.getByRole("button", { name: "Do it" }));
}

journey("E3.3 an emergency visit is two gestures on a card of the board: the action, and who goes", async (office) => {
    const manager = await office.sign_in("caseload_manager", { viewport });
    const board = new Board(manager);
    const card = board.cards((await board.in_sight())[0]).first();
    const name = (await words_of(card)).split(",")[0];
    await board.open_menu(card);
    await manager.click(manager.find("menuitem", "Emergency visit now…"));
    const dialog = manager.find("dialog", `Emergency visit to ${name}`);
    const people = dialog.getByRole("list", { name: "Who could take it now" }).getByRole("button");
    await people.first().waitFor({ state: "attached" });
    const listed = await people.count();
    assert.ok(listed >= 1 && listed <= 5, `the best few: ${listed}`);
    await manager.picture("emergency_people");
    await manager.check_access("who could take an emergency");
    const words = await words_of(people.first());
    const start = /\d\d:\d\d/.exec(words)[0];
    await manager.click(people.first());
    await give_reason(manager, "found on the floor");
    await manager.message(new RegExp(`Emergency visit to ${name}: ${words.split(",")[0]} at ${start}`));
    await manager.all_saved();

    await Timetable.open(manager, today);
    const block = manager.find("gridcell", new RegExp(`^${name}, ${start}`)).first();
    await block.waitFor({ state: "attached" });
    const said = await words_of(block);
    assert.match(said, /pinned.*time-critical/);
    assert.doesNotMatch(said, /not published/);
    await manager.picture("emergency_placed");
});

journey("E3.3 free time that is pointed at takes an emergency visit at that time", { by: ["mouse"] }, async (office) => {
    const { manager } = await at_the_schedule(office);
    const there = await Timetable.open(manager, today);
    const [person] = await there.names();
    const lane = await manager.rect(there.free_time_of(person));
    await manager.page.mouse.move(lane.x + lane.width - 30, lane.y + 20);
    await manager.frames();
    await manager.page.mouse.click(lane.x + lane.width - 30, lane.y + 20, { button: "right" });
    await manager.find("menuitem", /^Emergency visit here, \d\d:\d\d…/).waitFor({ state: "attached" });
});

journey("E3.3 free time of a row takes an emergency visit for whoever is found", async (office) => {
    const { manager, schedule } = await at_the_schedule(office);
    const { words } = await schedule.plain_visit();
    const name = words.split(",")[0];
    const there = await Timetable.open(manager, today);
    const [person] = await there.names();
    await manager.focus(there.free_time_of(person));
    await manager.press("m");
    await manager.click(manager.find("menuitem", `Emergency visit with ${person}…`));
    const dialog = manager.find("dialog", `Emergency visit with ${person} now`);
    await dialog.getByRole("searchbox").fill(name.split(" ").at(-1));
    const found = dialog.getByRole("list", { name: "Cases found" }).getByRole("button");
    await found.first().waitFor({ state: "attached" });
    await manager.picture("emergency_for_whom");
    await manager.check_access("for whom an emergency is");
    await manager.click(found.first());
    await give_reason(manager, "agreed by telephone");
    await manager.message(new RegExp(`Emergency visit to .*: ${person} at \\d\\d:\\d\\d`));
    await manager.all_saved();
    await there.visits_of(person).filter({ hasText: /time-critical/ }).first().waitFor({ state: "attached" });
});

journey("E3.3 a visit is late by the minutes that somebody says", async (office) => {
    const { manager, schedule } = await at_the_schedule(office);
    const { there, block, name } = await bring_to_today(manager, schedule, { at: "21:10" });
    await there.choose_event(block, "Late by…");
    const form = await form_called(manager, `Running late: ${name}`);
    await fill(form, { "Minutes late": "25" });
    await manager.picture("late_by");
    await form.getByRole("button", { name: "Say so" }).click();
    await manager.find("gridcell", new RegExp(`^${name}, 21:10.*expected 21:35`)).waitFor({ state: "attached" });
    await there.choose_event(manager.find("gridcell", new RegExp(`^${name}, 21:10`)), "Longer by…");
    const longer = await form_called(manager, `Takes longer: ${name}`);
    await fill(longer, { "Minutes longer": "20" });
    await longer.getByRole("button", { name: "Say so" }).click();
    await manager.message(new RegExp(`${name} takes 20 min longer`));
    await manager.all_saved();
});

journey("E3.3 a visit that takes longer says whom it makes late, and planning again is only offered", async (office) => {
    const { manager, schedule } = await at_the_schedule(office);
    const { visit, words } = await schedule.plain_visit();
    const name = words.split(",")[0];
    const before = await manager.rect(visit);
    await schedule.choose_event(visit, "1 h longer");
    const notice = manager.find("dialog", new RegExp(`^${name} takes 1 h longer`));
    if (await notice.isVisible()) await manager.press("Escape");
    await manager.until("its block is longer", async () => (await manager.rect(schedule.visit(words))).width > before.width * 1.5);
    await manager.click(manager.find("button", "Plan again with least change"));
    await manager.until("a proposal or nothing to do", async () =>
        (await manager.find("button", "Discard").isVisible()) || /Nothing had to move/.test(await manager.said()), 60_000);
    await manager.picture("replan_after_longer");
    await manager.all_saved();
});

journey("E3.3 running late and a closed door are two gestures, and the colleague sees both", async (office) => {
    const { manager, schedule } = await at_the_schedule(office);
    const { there, block, name } = await bring_to_today(manager, schedule, { at: "21:10" });
    const colleague = await office.sign_in("supervisor", { address: `/timetable?day=${today}`, viewport });
    await there.choose_event(block, "15 min late");
    await manager.message(new RegExp(`${name} is expected 15 min late`));
    await manager.find("gridcell", new RegExp(`^${name}, 21:10.*expected 21:25`)).waitFor({ state: "attached" });
    await colleague.find("gridcell", new RegExp(`^${name}, 21:10.*expected 21:25`)).waitFor({ state: "attached" });
    await manager.picture("late_visit");
    await there.choose_event(block, /^No access/);
    await manager.message(new RegExp(`No access to ${name} is recorded`));
    await colleague.find("gridcell", new RegExp(`^${name}, 21:10.*no access`)).waitFor({ state: "attached" });
    await colleague.go("/tasks");
    await colleague.item(new RegExp(`No access.*${name.split(" ").at(-1)}`)).first().waitFor({ state: "attached" });
    await manager.all_saved();
});

journey("E3.2 the week and four weeks are read at a glance and a cell opens its day", async (office) => {
    const { manager } = await at_the_schedule(office);
    await manager.click(manager.find("radio", "Week", { exact: true }));
    const grid = manager.find("grid", /^Visits of /);
    await grid.waitFor({ state: "attached" });
    const cells = await Promise.all((await grid.getByRole("gridcell").all()).map(words_of));
    assert.ok(cells.some((words) => /: \d+ visits?, .* of care/.test(words)), "cells count visits and care");
    await manager.picture("week");
    await manager.check_access("the week");
    const head = await manager.find("columnheader").first().boundingBox();
    assert.ok((await colours_in(manager.page, await manager.page.screenshot({ clip: head }))) > 8, "the days are named above their columns");
    await manager.page.goto(`/timetable?day=${day}&span=month`);
    await manager.ready();
    await manager.picture("four_weeks");
    const busy = manager.find("gridcell", /: \d+ visits?,/).first();
    await manager.click(busy);
    await manager.find("grid", /^Visits on /).waitFor({ state: "attached" });
});

journey("E4 what nobody has recorded is a list, recorded from there", async (office) => {
    const { manager, schedule } = await at_the_schedule(office);
    const { name } = await bring_to_today(manager, schedule, { at: "00:01" });
    await manager.go("/not-recorded");
    const line = manager.find("list", "Not recorded as done").getByRole("listitem").filter({ has: manager.page.getByRole("button", { name: new RegExp(`^${name}, Today 00:01`) }) });
    await line.waitFor({ state: "attached" });
    await manager.picture("not_recorded");
    await manager.check_access("not recorded as done");
    const before = await manager.find("list", "Not recorded as done").getByRole("listitem").count();
    await manager.click(line.getByRole("button", { name: new RegExp(`^Record the contact with ${name}`) }));
    const form = await form_called(manager, /^Record the contact/);
    await fill(form, { Notes: "Seen at home", Next: "Ring the daughter" });
    await form.getByRole("button", { name: "Record" }).click();
    await line.waitFor({ state: "detached" });
    assert.ok((await manager.find("list", "Not recorded as done").getByRole("listitem").count()) < before);
    await manager.all_saved();
});
