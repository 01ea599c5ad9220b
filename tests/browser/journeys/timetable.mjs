// The contact schedule of a day: planning, moving visits by every hand, publishing, absence.
import assert from "node:assert/strict";

import { next_full_day, today_in_london } from "../support/days.mjs";
import { journey } from "../support/journey.mjs";
import { Timetable, start_in, words_of } from "../support/timetable.mjs";

const day = next_full_day(today_in_london());

async function at_the_schedule(office, settings = {}) {
    const manager = await office.sign_in("caseload_manager", { address: `/timetable?day=${day}`, ...settings });
    await manager.find("grid", /^Visits on /).waitFor({ state: "attached" });
    return { manager, schedule: new Timetable(manager) };
}

// A visit in sight that somebody else in sight could take without a question.
async function find_move(schedule) {
    for (const name of (await schedule.names()).slice(0, 4)) {
        for (const visit of (await schedule.visits_of(name).all()).slice(0, 4)) {
            const words = await words_of(visit);
            if (!(await schedule.in_sight(visit)) || /double-up/.test(words)) continue;
            const choices = await schedule.who_could_take(visit);
            await schedule.close_menu();
            const near = [];
            for (const choice of choices)
                if (choice.fits && choice.name !== name && (await schedule.in_sight(schedule.row(choice.name))))
                    near.push(choice);
            if (near.length) return { visit: schedule.visit(words), words, from: name, taker: near[0] };
        }
    }
    throw new Error("no visit in sight could go to somebody else in sight");
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

journey("E3.1 planning the day places what can be placed and moves nothing decided by hand", async (office) => {
    const { manager, schedule } = await at_the_schedule(office);
    const before = await schedule.unplaced_count();
    const { visit, words, taker } = await find_move(schedule);
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

    await manager.click(manager.find("button", "Plan day"));
    await manager.until("the plan is there", async () => (await schedule.unplaced_count()) <= before, 30_000);
    await manager.all_saved();
    const after = (await Promise.all((await schedule.visits_of(taker.name).all()).map(words_of))).join("\n");
    assert.ok(after.includes(pinned.slice(0, name.length + 13)), `${pinned} stayed where it was put`);
});

journey("E3.3 a visit is dragged to another person and time, seen by a colleague, and undone", async (office) => {
    const { manager, schedule } = await at_the_schedule(office);
    const colleague = await office.sign_in("supervisor", { address: `/timetable?day=${day}` });
    const other_schedule = new Timetable(colleague);
    const { visit, words, from, taker } = await find_move(schedule);
    const name = words.split(",")[0];
    const visits_of = async (at, who) =>
        (await Promise.all((await at.visits_of(who).all()).map(words_of))).filter((text) => text.startsWith(`${name},`));
    const had = (await visits_of(schedule, taker.name)).length;

    const target = await schedule.point_at(taker.name, taker.at);
    const block = await manager.rect(visit);
    await manager.drag_by_left_edge(visit, { x: target.x, y: target.y, grip: Math.min(8, block.width / 2) });
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
    const { visit, words } = await find_move(schedule);
    await manager.focus(visit);
    await manager.press("Space");
    await manager.until("it is picked up", async () => /picked up/i.test(await manager.said()));
    let place = "";
    for (let steps = 0; steps < 60; ++steps) {
        await manager.press("ArrowRight");
        place = await manager.said();
        if (/\d\d:\d\d/.test(place) && !/possible/.test(place)) break;
    }
    const time = /\d\d:\d\d/.exec(place)?.[0];
    assert.ok(time, `a free time was spoken: ${place}`);
    await manager.press("Space");
    const name = words.split(",")[0];
    await manager.message(new RegExp(`Placed ${name} at ${time}`));
    await manager.all_saved();
});

journey("E3.3 a visit is placed from the strip by its menu, pinned, and unplaced again", async (office) => {
    const { manager, schedule } = await at_the_schedule(office);
    await schedule.unplace_one();
    const name = schedule.unplaced_name;
    const card = schedule.unplaced().filter({ hasText: "" }).and(manager.find("button", new RegExp(`^${name},`)));
    const choices = await schedule.who_could_take(card.first());
    const taker = choices.find((choice) => choice.fits);
    assert.ok(taker, "somebody has room for what was just taken out");
    await schedule.close_menu();
    await schedule.choose(card.first(), taker.name);
    await manager.message(new RegExp(`Placed ${name} at ${taker.at} with ${taker.name}`));
    await manager.all_saved();
});

journey("E3.1 publishing lists every change, tells the team once, and shows in the other browser", async (office) => {
    const { manager } = await at_the_schedule(office);
    const colleague = await office.sign_in("supervisor", { address: `/timetable?day=${day}` });
    await colleague.find("status", /^Draft/).waitFor({ state: "attached" });
    await manager.click(manager.find("button", "Publish to team"));
    const dialog = manager.find("dialog", /^Publish .*\?/);
    await dialog.waitFor({ state: "attached" });
    assert.ok((await dialog.getByRole("listitem").count()) > 0, "the changes are listed");
    await manager.picture("publish_dialog");
    await manager.click(dialog.getByRole("button", { name: "Publish to team" }));
    await manager.message(/^Published /);
    await manager.find("status", /^Published/).waitFor({ state: "attached" });
    await colleague.find("status", /^Published/).waitFor({ state: "attached" });
});

journey("E3.3 an absence returns its visits to Not placed, for everyone to see", async (office) => {
    const { manager, schedule } = await at_the_schedule(office);
    const colleague = await office.sign_in("supervisor", { address: `/timetable?day=${day}` });
    const before = await schedule.unplaced_count();
    const [name] = await schedule.names();
    const visits = await schedule.visits_of(name).count();
    assert.ok(visits > 0, `${name} has visits`);

    await manager.click(manager.find("button", "Record absence"));
    const form = manager.find("dialog", "Record absence").or(manager.find("complementary", "Record absence"));
    await form.waitFor();
    await form.getByLabel("Who is away").selectOption({ label: name });
    await form.getByLabel("First day", { exact: false }).first().fill(day);
    await form.getByLabel("Last day away").fill(day);
    await manager.picture("absence_form");
    await form.getByRole("button", { name: "Record absence" }).click();

    await manager.until("the visits are not placed", async () =>
        (await schedule.unplaced_count()) >= before + visits && (await schedule.visits_of(name).count()) === 0);
    const other_schedule = new Timetable(colleague);
    await colleague.until("the colleague sees it", async () =>
        (await other_schedule.visits_of(name).count()) === 0, 5_000);
    await manager.all_saved();
});
