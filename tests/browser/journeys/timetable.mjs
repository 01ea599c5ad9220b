// The contact schedule of a day: planning, moving visits by every hand, publishing, absence.
import assert from "node:assert/strict";

import { next_full_day, today_in_london } from "../support/days.mjs";
import { fill, form_called } from "../support/form.mjs";
import { journey } from "../support/journey.mjs";
import { Timetable, start_in } from "../support/timetable.mjs";
import { words_of } from "../support/words.mjs";

const viewport = { width: 1280, height: 1400 }; // every row in sight
const day = next_full_day(today_in_london());

async function at_the_schedule(office, settings = {}) {
    const manager = await office.sign_in("caseload_manager", { address: `/timetable?day=${day}`, viewport, ...settings });
    await manager.find("grid", /^Visits on /).waitFor({ state: "attached" });
    return { manager, schedule: new Timetable(manager) };
}

journey("E3.2 the schedule shows each person's visits and why what is not placed is not", async (office) => {
    const { manager, schedule } = await at_the_schedule(office);
    assert.ok((await schedule.names()).length >= 6, "rows of professionals");
    assert.ok((await schedule.visits().count()) >= 15, "visits of the day");
    const cards = await schedule.unplaced().all();
    assert.ok(cards.length > 0, "the demo has visits without a place");
    await manager.until("every card says why it is not placed", async () => {
        const reasons = await Promise.all(cards.map((card) => card.getAttribute("aria-description")));
        return reasons.every((reason) => reason?.length > 15 && !/Looking for the reason/.test(reason));
    });
});

journey("E3.2 hours grow by a key, their names can be read then, and a link opens the same", async (office) => {
    const { manager, schedule } = await at_the_schedule(office, { viewport: { width: 1440, height: 900 } });
    const first = schedule.visits().first();
    const { width } = await first.boundingBox();
    await manager.focus(first);
    for (let times = 2; times <= 4; ++times) {
        await manager.press("+");
        await manager.page.waitForURL(new RegExp(`zoom=${times}`));
    }
    await manager.frames(4);
    assert.ok((await first.boundingBox()).width > 3.5 * width, "the visit with the focus stays in sight");
    await manager.picture("timetable_zoomed");
    await manager.check_access("the schedule with long hours");
    const colleague = await office.sign_in("supervisor", { address: new URL(manager.page.url()).pathname + new URL(manager.page.url()).search });
    await colleague.find("button", "Longer hours, now 4 times").waitFor({ state: "attached" });
    await manager.press("-");
    await manager.page.waitForURL(/zoom=3/);
});

journey("E3.1 planning the day places what can be placed and moves nothing decided by hand", async (office) => {
    const { manager, schedule } = await at_the_schedule(office);
    const before = await schedule.unplaced_count();
    const { visit, words, taker } = await schedule.find_move();
    await schedule.choose(visit, taker.name);
    const name = words.split(",")[0];
    const pinned = await manager.until("the moved visit is pinned", async () => {
        for (const other of await schedule.visits_of(taker.name).all()) {
            const said = await words_of(other);
            if (said.startsWith(name) && /pinned/.test(said)) return said;
        }
    });
    for (let count = 0; count < 3; ++count) await schedule.unplace_one();
    await manager.until("three more are not placed", async () => (await schedule.unplaced_count()) >= before + 3);

    const said = await schedule.plan_day({
        look: async () => {
            assert.ok((await schedule.unplaced_count()) <= before, "the grid shows the plan before it is used");
            assert.ok((await manager.find("gridcell", /, proposed/).count()) >= 3, "what it would place is marked");
            await manager.picture("proposal");
            await manager.click(manager.find("button", "Changes"));
            await manager.find("dialog", "What the plan changes").waitFor({ state: "attached" });
            await manager.picture("proposal_changes");
            await manager.press("Escape");
        },
    });
    assert.match(said, /\d+ of \d+ visits have a place/);
    assert.match(said, /On the road: /);
    assert.ok((await schedule.unplaced_count()) <= before, "and so it is when it is used");
    await manager.all_saved();
    const after = (await Promise.all((await schedule.visits_of(taker.name).all()).map(words_of))).join("\n");
    assert.ok(after.includes(pinned.slice(0, name.length + 13)), `${pinned} stayed where it was put`);
});

journey("E3.3 a visit is dragged to another person and time, seen by a colleague, and undone", { by: ["mouse"] }, async (office) => {
    const { manager, schedule } = await at_the_schedule(office);
    const colleague = await office.sign_in("supervisor", { address: `/timetable?day=${day}`, viewport });
    const other_schedule = new Timetable(colleague);
    const { visit, words, from, taker } = await schedule.find_move();
    const name = words.split(",")[0];
    const visits_of = async (at, who) =>
        (await Promise.all((await at.visits_of(who).all()).map(words_of))).filter((text) => text.startsWith(`${name},`));
    const had = (await visits_of(schedule, taker.name)).length;

    const target = await schedule.point_at(taker.name, taker.at);
    const block = await manager.rect(visit);
    await manager.drag_by_left_edge(visit, { x: target.x, y: target.y, grip: Math.min(8, block.width / 2) });
    await schedule.answer_pattern();
    await manager.message(new RegExp(`Placed ${name} at \\d\\d:\\d\\d with ${taker.name}`));
    await manager.until("the row has it", async () => (await visits_of(schedule, taker.name)).length === had + 1);
    await colleague.until("the colleague sees it", async () =>
        (await visits_of(other_schedule, taker.name)).length === had + 1, 5_000);

    await manager.press("Control+z");
    await manager.until("it is back", async () =>
        (await visits_of(schedule, from)).some((text) => start_in(text) === start_in(words)));
    await colleague.until("the colleague sees that too", async () =>
        (await visits_of(other_schedule, taker.name)).length === had, 5_000);
});

journey("E3.3 a visit moves in time by keyboard alone", async (office) => {
    const { manager, schedule } = await at_the_schedule(office);
    const { visit, words } = await schedule.find_move();
    await manager.focus(visit);
    assert.match(await manager.hears(() => manager.press("Space")), /picked up/i);
    let place = "";
    for (let steps = 0; steps < 60; ++steps) {
        place = (await manager.hears(() => manager.press("ArrowRight"))).split("\n").at(-1);
        if (/\d\d:\d\d/.test(place) && !/possible/.test(place)) break;
    }
    const time = /\d\d:\d\d/.exec(place)?.[0];
    assert.ok(time, `a free time was spoken: ${place}`);
    await manager.press("Space");
    await schedule.answer_pattern();
    const name = words.split(",")[0];
    await manager.message(new RegExp(`Placed ${name} at ${time}`));
    await manager.all_saved();
});

journey("E3.3 a visit is placed from the strip by its menu, pinned by that, and unplaced again", async (office) => {
    const { manager, schedule } = await at_the_schedule(office);
    let card;
    let taker;
    for (const candidate of (await schedule.unplaced().all()).slice(0, 6)) {
        const choices = await schedule.who_could_take(candidate);
        await schedule.close_menu();
        taker = choices.find((choice) => choice.fits);
        if (taker) card = candidate;
        if (taker) break;
    }
    assert.ok(taker, "somebody has room for one of the visits that are not placed");
    const before = await schedule.unplaced_count();
    const [name] = (await words_of(card)).split(",");
    await schedule.choose(card, taker.name);
    await manager.message(new RegExp(`Placed ${name} at ${taker.at} with ${taker.name}`));
    await manager.until("it has left the strip", async () => (await schedule.unplaced_count()) === before - 1);
    const visit = schedule.visits_of(taker.name).filter({ hasText: name }).or(schedule.visit(`${name}, ${taker.at}`));
    assert.match(await words_of(visit.first()), /pinned/);
    await schedule.choose(visit.first(), "Unplace");
    await manager.until("it is back in the strip", async () => (await schedule.unplaced_count()) === before);
    await manager.all_saved();
});

journey("E3.2 a draft is compared with what was published, and a link shows the same", async (office) => {
    const { manager, schedule } = await at_the_schedule(office);
    await manager.click(manager.find("button", "Publish to team"));
    await manager.click(manager.find("dialog", /^Publish .*\?/).getByRole("button", { name: "Publish to team" }));
    await manager.status(/^Published/).waitFor({ state: "attached" });
    const { visit, words, from, taker } = await schedule.find_move();
    await schedule.choose(visit, taker.name);
    await manager.all_saved();
    const compare = manager.find("button", "Compare with what is published");
    await manager.click(compare);
    const [name] = words.split(",");
    const told = schedule.row(from).getByRole("gridcell", { name: new RegExp(`^Published: ${name}, .*; now .*${taker.name}`) });
    await told.waitFor({ state: "attached" });
    await manager.picture("timetable_compared");
    await manager.page.reload();
    await manager.ready();
    await told.waitFor({ state: "attached" });
    await manager.click(compare);
    await told.waitFor({ state: "detached" });
});

journey("E3.1 publishing lists every change, tells the team once, and shows in the other browser", async (office) => {
    const { manager } = await at_the_schedule(office);
    const colleague = await office.sign_in("supervisor", { address: `/timetable?day=${day}`, viewport });
    await colleague.status(/^Draft/).waitFor({ state: "attached" });
    await manager.click(manager.find("button", "Publish to team"));
    const dialog = manager.find("dialog", /^Publish .*\?/);
    await dialog.waitFor({ state: "attached" });
    assert.ok((await dialog.getByRole("listitem").count()) > 0, "the changes are listed");
    await manager.picture("publish_dialog");
    await manager.click(dialog.getByRole("button", { name: "Publish to team" }));
    await manager.message(/^Published /);
    await manager.status(/^Published/).waitFor({ state: "attached" });
    await colleague.status(/^Published/).waitFor({ state: "attached" });
});

journey("E3.1 a plan that is discarded changes nothing, for anybody", async (office) => {
    const { manager, schedule } = await at_the_schedule(office);
    await schedule.unplace_one();
    await manager.all_saved();
    const before = await schedule.unplaced_count();
    await manager.click(manager.find("button", "Plan day"));
    await manager.until("the plan is there", () => manager.find("button", "Discard").isVisible(), 60_000);
    await manager.click(manager.find("button", "Discard"));
    await manager.message(/^Nothing has changed/);
    assert.equal(await schedule.unplaced_count(), before);
    await manager.page.reload();
    await manager.ready();
    assert.equal(await schedule.unplaced_count(), before);
});

journey("E3.1 four weeks are planned at once, looked at day by day, and undone as one step", async (office) => {
    const { manager, schedule } = await at_the_schedule(office);
    const before = (await schedule.visits().count()) + (await schedule.unplaced_count());
    let proposed = 0;
    const said = await schedule.plan_from_menu(/^Plan four weeks from /, {
        timeout: 120_000,
        look: async () => {
            await manager.picture("proposal_four_weeks");
            for (let step = 0; step < 10; ++step) {
                await manager.click(manager.find("button", "The day after"));
                proposed += await manager.find("gridcell", /, proposed/).count();
            }
        },
    });
    assert.ok(proposed > 30, `later days show the plan as well: ${proposed}`);
    const [, placed, all] = /(\d+) of (\d+) visits have a place/.exec(said);
    assert.ok(Number(all) > 3 * before, `visits of four weeks were made: ${said}`);
    assert.ok(Number(placed) > 0.9 * Number(all), said);
    await manager.all_saved();
    await manager.press("Control+z");
    await manager.message(/^Undone: Planned /);
    await manager.all_saved();
});

journey("E3.1 what plans are worth is the team's to set", async (office) => {
    const { manager } = await at_the_schedule(office);
    const open = async () => {
        await manager.click(manager.find("button", "More planning"));
        await manager.click(manager.find("menuitem", "Planning settings…"));
        return form_called(manager, "Planning settings");
    };
    const form = await open();
    await manager.picture("planning_settings");
    await fill(form, { "A visit by someone the patient does not know": "45" });
    await form.getByRole("button", { name: "Save" }).click();
    await manager.message(/Changed the planning settings/);
    await manager.all_saved();
    await manager.page.reload();
    await manager.ready();
    const again = await open();
    const field = again.getByLabel(/^A visit by someone the patient does not know/).first();
    assert.equal(await field.inputValue(), "45");
});

journey("E3.3 whoever a patient does not want to see is not sent to them", async (office) => {
    const { manager, schedule } = await at_the_schedule(office);
    const { visit, words, from } = await schedule.find_move();
    const [name] = words.split(",");
    await manager.click(visit);
    await manager.click(manager.find("button", "Open case"));
    await manager.ready();
    await manager.click(manager.find("button", "More for this case"));
    await manager.click(manager.find("menuitem", "Whom the patient wants to see…"));
    const form = await form_called(manager, /^Whom /);
    await fill(form, { Who: from, "The patient": "Is never to be visited by them", Reason: "asked for someone else" });
    await manager.picture("preference_form");
    await form.getByRole("button", { name: "Save" }).click();
    await manager.all_saved();
    const again = await Timetable.open(manager, day);
    const with_them = async () =>
        (await Promise.all((await again.visits_of(from).all()).map(words_of))).filter((said) => said.startsWith(`${name},`));
    assert.deepEqual(await with_them(), [], "their visit waits for somebody else");
    await again.plan_day();
    assert.deepEqual(await with_them(), [], "the plan keeps to it");
    await manager.all_saved();
});

journey("E3.3 an absence returns its visits to Not placed, for everyone to see", async (office) => {
    const { manager, schedule } = await at_the_schedule(office);
    const colleague = await office.sign_in("supervisor", { address: `/timetable?day=${day}`, viewport });
    const before = await schedule.unplaced_count();
    const [name] = await schedule.names();
    const visits = await schedule.visits_of(name).count();
    assert.ok(visits > 0, `${name} has visits`);

    await manager.click(manager.find("button", "Record absence"));
    const form = await form_called(manager, "Record absence");
    await fill(form, { "Who is away": name, "First day": day, "Last day away": day });
    await manager.picture("absence_form");
    await form.getByRole("button", { name: "Record absence" }).click();

    await manager.until("cover is proposed", () => manager.find("button", "Leave unplaced").isVisible());
    await manager.click(manager.find("button", "Leave unplaced"));
    await manager.until("the visits are not placed", async () =>
        (await schedule.unplaced_count()) >= before + visits && (await schedule.visits_of(name).count()) === 0);
    const other_schedule = new Timetable(colleague);
    await colleague.until("the colleague sees it", async () =>
        (await other_schedule.visits_of(name).count()) === 0, 5_000);
    await manager.all_saved();
});
