// The large demo in Chromium: navigation to second frame and to records, frames while idle, CPU of a frame.
// Options: --rounds N (of cold starts, 5), --size team|large (large).
import { parseArgs } from "node:util";

import { next_full_day, today_in_london } from "../../tests/browser/support/days.mjs";
import { Service, copy_of_demo } from "../../tests/browser/support/service.mjs";
import { open_chromium } from "./support/chromium.mjs";
import { frame_cost, idle_frames, open_cold, signed_in_state } from "./support/evenload_page.mjs";
import { emit, median, rounded, table } from "./support/statistics.mjs";

const { values: options } = parseArgs({
    options: { rounds: { type: "string", default: "5" }, size: { type: "string", default: "large" } },
});
const screens = [
    { name: "board", address: "/board" },
    { name: "timetable", address: `/timetable?day=${next_full_day(today_in_london())}` },
];
const shown = "#mirror [role=main] [role=listitem], #mirror [role=main] [role=row]";
const idle_seconds = 10;
const frames_wanted = 120;

const service = await Service.start(await copy_of_demo("--size", options.size));
const browser = await open_chromium();
const state = await signed_in_state(browser, service);
const rows = [["screen", "second frame ms", "records ms", "idle frames", "still ms", "hover ms", "scroll ms", "mirror ms"]];

for (const { name, address } of screens) {
    const starts = [];
    for (let round = 0; round < Number(options.rounds); ++round) {
        const start = await open_cold(browser, service, state, address, shown);
        await start.context.close();
        starts.push(start);
    }
    const { page, context } = await open_cold(browser, service, state, address, shown);
    const idle = await idle_frames(page, idle_seconds);
    const still = await frame_cost(page, frames_wanted, () => page.evaluate(() => evenload_page.request_frames(1)));
    const hover = await frame_cost(page, frames_wanted, (round) => page.mouse.move(200 + round * 8, 420 + (round % 20)));
    const scroll = await frame_cost(page, frames_wanted, (round) => page.mouse.wheel(0, round % 60 < 30 ? 80 : -80));
    await context.close();
    const second_frame_ms = rounded(median(starts.map((start) => start.second_frame_ms)));
    const records_ms = rounded(median(starts.map((start) => start.shown_ms)));
    emit("page", { screen: name, size: options.size, rounds: starts.length, second_frame_ms, records_ms });
    emit("idle", { screen: name, seconds: idle_seconds, frames: idle, aim: 0 });
    for (const [what, cost] of Object.entries({ still, hover, scroll }))
        emit("frame", {
            screen: name,
            what,
            frames: cost.frames,
            frame_ms: rounded(cost.frame_ms, 2),
            mirror_ms: rounded(cost.mirror_ms, 2),
            aim_ms: 2,
        });
    const frame = (cost) => rounded(cost.frame_ms, 2);
    rows.push([name, second_frame_ms, records_ms, idle, frame(still), frame(hover), frame(scroll), rounded(scroll.mirror_ms, 2)]);
}
await browser.close();
await service.stop();
table(`${options.size} demo, cold, no graphics card (aim: 0 idle frames, 2 ms a frame)`, rows);
