// A board of 300, 2,400 and 10,000 cards in Evenload and in plain elements with SortableJS: shown, one move, scroll, heap.
// Options: --rounds N (of which the median is taken, 5), --sizes 300,2400,10000 (cards, of 20 people).
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { Service, copy_of_demo } from "../../tests/browser/support/service.mjs";
import { open_chromium, viewport } from "./support/chromium.mjs";
import { frame_cost, open_cold, signed_in_state } from "./support/evenload_page.mjs";
import { measured, two_frames } from "./support/measured.mjs";
import { boards, serve_rivals } from "./support/rival_pages.mjs";
import { emit, median, rounded, table } from "./support/statistics.mjs";

const { values: options } = parseArgs({
    options: { rounds: { type: "string", default: "5" }, sizes: { type: "string", default: "300,2400,10000" } },
});
const rounds = Number(options.rounds);
const people = Array.from({ length: 20 }, (_, index) => `Person ${String(index + 1).padStart(2, "0")}`);
const sizes = options.sizes.split(",").map(Number);
const same_cards = fileURLToPath(new URL("support/same_cards.py", import.meta.url));

function board_of(count) {
    return { people, cards: Array.from({ length: count }, (_, index) => ({ title: `Patient ${index}`, person: index % people.length })) };
}

// The first card of the first person goes to the second, and back, by keys: with the rules and the local store in it.
async function one_move(page, round) {
    const [from, to] = round % 2 ? [people[1], people[0]] : [people[0], people[1]];
    const first_of = (name) => page.getByRole("list", { name, exact: true }).getByRole("button", { name: /, C-/ }).first();
    const key = await first_of(from).getAttribute("data-key");
    await first_of(from).focus();
    await page.keyboard.press("Space");
    await two_frames(page);
    await page.keyboard.press(round % 2 ? "ArrowLeft" : "ArrowRight");
    await two_frames(page);
    return page.evaluate(async ([card, name]) => {
        const column = () => document.querySelector(`#mirror [data-key="${card}"]`)?.closest("[role=list]")?.getAttribute("aria-label");
        const focused = document.activeElement;
        const began = performance.now();
        for (const type of ["keydown", "keyup"])
            focused.dispatchEvent(new KeyboardEvent(type, { key: " ", code: "Space", bubbles: true, cancelable: true }));
        while (column() !== name) {
            await new Promise((done) => requestAnimationFrame(done));
            if (performance.now() - began > 10_000) throw new Error(`the card did not come to ${name}: it is in ${column()}`);
        }
        return performance.now() - began;
    }, [key, to]);
}

async function evenload_rounds(browser, count) {
    const data = await copy_of_demo();
    execFileSync("python3", [same_cards, data], { input: JSON.stringify(board_of(count)) });
    const service = await Service.start(data);
    const state = await signed_in_state(browser, service);
    const results = [];
    for (let round = 0; round < rounds; ++round) {
        const { page, context, shown_ms } = await open_cold(browser, service, state, "/board", "#mirror [role=main] [role=list] button");
        const figures = await measured(page, shown_ms, (number) => one_move(page, number));
        const frame = await frame_cost(page, 60, (number) => page.mouse.wheel(0, number < 30 ? 80 : -80));
        results.push({ ...figures, frame_ms: frame.frame_ms });
        await context.close();
    }
    await service.stop();
    return results;
}

async function rival_rounds(browser, served, index, count) {
    const results = [];
    for (let round = 0; round < rounds; ++round) {
        const context = await browser.newContext({ viewport });
        const page = await context.newPage();
        await page.goto(served.page(index, String(count)));
        await page.waitForFunction(() => globalThis.shown_at, null, { timeout: 120_000 });
        results.push(await measured(page, await page.evaluate("shown_at"), (number) => page.evaluate((n) => one_update(n), number)));
        await context.close();
    }
    return results;
}

const served = await serve_rivals(boards, new Map(sizes.map((count) => [String(count), board_of(count)])));
const browser = await open_chromium();
const rows = [["board", "cards", "shown ms", "move ms", "scroll p95 ms", "heap MB", "frame CPU ms"]];
for (const count of sizes) {
    const contestants = [
        ["Evenload", () => evenload_rounds(browser, count)],
        ...boards.map(({ name }, index) => [name, () => rival_rounds(browser, served, index, count)]),
    ];
    for (const [name, run] of contestants) {
        const results = await run();
        const middle = (field) => rounded(median(results.map((result) => result[field])));
        const figures = {};
        for (const field of ["shown_ms", "update_ms", "scroll_p95_ms", "heap_mb", "frame_ms"]) figures[field] = middle(field);
        emit("board", { board: name, cards: count, rounds, ...figures });
        rows.push([name, count, ...Object.values(figures)]);
    }
}
await browser.close();
await served.close();
table("The same board in one Chromium without a graphics card; Evenload signs in, loads its program and its store", rows);
