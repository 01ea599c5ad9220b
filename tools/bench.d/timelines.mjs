// The same day in Evenload and in four timeline libraries, side by side in one Chromium: shown, one update, scroll, heap.
// Options: --rounds N (of which the median is taken, 5), --sizes 20x500,200x5000 (people x visits), --only TEXT (libraries
// whose name has it).
import { execFileSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { next_full_day, today_in_london } from "../../tests/browser/support/days.mjs";
import { Service, copy_of_demo } from "../../tests/browser/support/service.mjs";
import { open_chromium, viewport } from "./support/chromium.mjs";
import { open_cold, signed_in_state } from "./support/evenload_page.mjs";
import { serve_rivals, timelines } from "./support/rival_pages.mjs";
import { measured, two_frames } from "./support/measured.mjs";
import { emit, median, rounded, table } from "./support/statistics.mjs";
import { day_of } from "./support/visits.mjs";

const { values: options } = parseArgs({
    options: { rounds: { type: "string", default: "5" }, sizes: { type: "string", default: "20x500,200x5000" }, only: { type: "string", default: "" } },
});
const rounds = Number(options.rounds);
const longest_wait_ms = 120_000;
const day = next_full_day(today_in_london());
const sizes = options.sizes.split(",").map((size) => {
    const [people, visits] = size.split("x").map(Number);
    return { day, people, visits };
});
const same_visits = fileURLToPath(new URL("support/same_visits.py", import.meta.url));

// ---- Evenload: the update is the end of a keyboard drag, with the rules and the local store in it ----

// The last visit of the first row, which has room behind it.
async function one_move(page, { people, visits }, round) {
    const number = Math.ceil(visits / people) - 1;
    const visit = page.locator(`#mirror [data-key="visit:v${String(number).padStart(15, "0")}"]`);
    await visit.focus();
    await page.keyboard.press("Space");
    await page.keyboard.press(round % 2 ? "ArrowLeft" : "ArrowRight");
    await two_frames(page);
    const delay = await visit.evaluate(async (element) => {
        const words = () => `${element.getAttribute("aria-label")} ${element.textContent}`;
        const before = words();
        const press = (type) => element.dispatchEvent(new KeyboardEvent(type, { key: " ", code: "Space", bubbles: true, cancelable: true }));
        const began = performance.now();
        press("keydown");
        press("keyup");
        do {
            await new Promise((done) => requestAnimationFrame(done));
            if (performance.now() - began > 10_000) throw new Error(`the move did not show: ${before}`);
        } while (words() === before);
        await new Promise((done) => {
            const channel = new MessageChannel();
            channel.port1.onmessage = done;
            channel.port2.postMessage(0);
        });
        return performance.now() - began;
    });
    await two_frames(page);
    return delay;
}

async function evenload_rounds(browser, size) {
    const data = await copy_of_demo();
    execFileSync("python3", [same_visits, data], { input: JSON.stringify(day_of(size)) });
    const service = await Service.start(data);
    const state = await signed_in_state(browser, service);
    const results = [];
    for (let round = 0; round < rounds; ++round) {
        const { page, context, shown_ms } = await open_cold(browser, service, state, `/timetable?day=${day}`, '#mirror [data-key*="v000000000000000"]');
        results.push(await measured(page, shown_ms, (number) => one_move(page, size, number)));
        await context.close();
    }
    await service.stop();
    return results;
}

// None when the library does not show so many visits in time.
async function rival_rounds(browser, served, index, size) {
    const results = [];
    for (let round = 0; round < rounds; ++round) {
        const context = await browser.newContext({ viewport });
        const page = await context.newPage();
        await page.goto(served.page(index, `${size.people}x${size.visits}`));
        const shown = page.waitForFunction(() => globalThis.shown_at, null, { timeout: longest_wait_ms });
        if (!(await shown.then(() => true, (error) => error.name !== "TimeoutError"))) {
            await context.close();
            return [];
        }
        results.push(await measured(page, await page.evaluate("shown_at"), (number) => page.evaluate((n) => one_update(n), number)));
        await context.close();
    }
    return results;
}

const served = await serve_rivals(timelines, new Map(sizes.map((size) => [`${size.people}x${size.visits}`, day_of(size)])));
const browser = await open_chromium();
const rows = [["library", "people x visits", "shown ms", "update ms", "scroll p95 ms", "heap MB"]];
for (const size of sizes) {
    const name_of_size = `${size.people}x${size.visits}`;
    const contestants = [
        ["Evenload", () => evenload_rounds(browser, size)],
        ...timelines.map(({ name }, index) => [name, () => rival_rounds(browser, served, index, size)]),
    ];
    for (const [name, run] of contestants.filter(([name]) => name.includes(options.only))) {
        const results = await run();
        if (results.length === 0) {
            emit("timeline", { library: name, people: size.people, visits: size.visits, not_shown_within_ms: longest_wait_ms });
            rows.push([name, name_of_size, `> ${longest_wait_ms}`, "–", "–", "–"]);
            continue;
        }
        const middle = (field) => rounded(median(results.map((result) => result[field])));
        const figures = { shown_ms: middle("shown_ms"), update_ms: middle("update_ms"), scroll_p95_ms: middle("scroll_p95_ms"), heap_mb: middle("heap_mb") };
        emit("timeline", { library: name, people: size.people, visits: size.visits, rounds, ...figures });
        rows.push([name, name_of_size, ...Object.values(figures)]);
    }
}
await browser.close();
await served.close();
table("The same day in one Chromium without a graphics card; Evenload signs in, loads its program and its store", rows);
