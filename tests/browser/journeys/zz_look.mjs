import { Board } from "../support/board.mjs";
import { next_full_day, today_in_london } from "../support/days.mjs";
import { journey } from "../support/journey.mjs";

const day = next_full_day(today_in_london());
async function fill_thread(person, arguments_of, count) {
    await person.page.evaluate(async ({ subject, count }) => {
        const words = ["Rang the daughter; she is at home from four.", "Key safe moved to the side door.", "Dressing changed, no exudate. Reviewed the plan with the patient and with her neighbour, who asks that nobody comes before nine because of the dog, and that the gate is left closed.", "OK", "Please take the bladder scanner with you on Thursday."];
        for (let i = 0; i < count; ++i)
            await fetch("/api/commands", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ id: `look_${subject.subject}_${i}`, command: "add_comment", arguments: { ...subject, text: `${i + 1}. ${words[i % words.length]}`, mentions: [] } }) }).then(async (r) => { if (!r.ok) throw new Error(await r.text()); });
    }, { subject: arguments_of, count });
}
async function look(person, name) {
    for (const [width, height] of [[1440, 900], [390, 844]]) {
        await person.page.setViewportSize({ width, height });
        await person.all_drawn?.();
        await person.page.waitForTimeout(1200);
        await person.picture(`look_${name}_${width}`);
    }
    await person.page.setViewportSize({ width: 1440, height: 900 });
}
journey("look at long threads", { in: "Chromium", seconds: 200 }, async (office) => {
    const manager = await office.sign_in("caseload_manager");
    const board = new Board(manager);
    const card = board.cards((await board.in_sight())[0]).first();
    const reference = await board.reference_of(card);
    await manager.go(`/cases/${reference}?tab=comments`);
    const list = await manager.page.evaluate(async (reference) => (await (await fetch(`/cases/${reference}.json`).catch(() => ({ json: () => null }))).text?.()), reference).catch(() => "");
    console.log(String(list).slice(0, 100));
    const field = manager.find("textbox", "Write a comment");
    for (let i = 0; i < 70; ++i) {
        await field.fill(`${i + 1}. ${["Rang the daughter; she is at home from four.", "Key safe moved to the side door.", "Dressing changed, no exudate. Reviewed the plan with the patient and with her neighbour, who asks that nobody comes before nine because of the dog, and that the gate is left closed.", "OK"][i % 4]}`);
        await manager.press("Control+Enter");
    }
    await manager.all_saved();
    await look(manager, "case_end");
    await manager.page.mouse.move(1200, 500);
    await manager.page.mouse.wheel(0, -2500);
    await look(manager, "case_middle");
    await manager.go(`/timetable?day=${day}`);
    await manager.all_drawn();
    await manager.click(manager.page.getByRole("gridcell", { name: /\d\d:\d\d/ }).first());
    await manager.page.waitForURL(/visit=/);
    for (let i = 0; i < 12; ++i) {
        await field.fill(`${i + 1}. The key safe has a new code, and the daughter asks to be rung before each visit.`);
        await manager.press("Control+Enter");
    }
    await manager.all_saved();
    await look(manager, "visit");
    await manager.go(`/timetable?day=${day}`);
    await manager.all_drawn();
    await manager.click(manager.page.getByRole("grid").getByRole("rowheader").first());
    await manager.click(manager.find("menuitem", "Comments on this schedule"));
    await manager.find("complementary", /^Schedule of /).waitFor({ state: "attached" });
    for (let i = 0; i < 25; ++i) {
        await field.fill(`${i + 1}. Too many visits on the east side`);
        await manager.press("Control+Enter");
    }
    await manager.all_saved();
    await look(manager, "schedule");
});
