// What is measured of a page that shows many things, whoever made it: one update, scrolling, heap.
import { median, percentile } from "./statistics.mjs";

const updates = 5;

// Distances between frames while the wheel turns: 60 notches, one a frame.
async function scroll_p95(page) {
    const turning = page.evaluate(async () => {
        const gaps = [];
        let last = await new Promise((done) => requestAnimationFrame(done));
        const end = last + 3_000;
        while (last < end) {
            const now = await new Promise((done) => requestAnimationFrame(done));
            gaps.push(now - last);
            last = now;
        }
        return gaps;
    });
    await page.mouse.move(640, 500);
    for (let notch = 0; notch < 60; ++notch) {
        await page.mouse.wheel(0, notch < 30 ? 120 : -120);
        await page.waitForTimeout(30);
    }
    return percentile(await turning, 95);
}

async function heap_megabytes(page) {
    const session = await page.context().newCDPSession(page);
    await session.send("HeapProfiler.collectGarbage");
    const { usedSize } = await session.send("Runtime.getHeapUsage");
    const wasm = await page.evaluate(() => globalThis.evenload_page?.module.HEAPU8.length ?? 0);
    return (usedSize + wasm) / 1e6;
}

// `one_update(round)` answers milliseconds; its median is taken.
export async function measured(page, shown_ms, one_update) {
    const each = [];
    for (let round = 0; round < updates; ++round) each.push(await one_update(round));
    return { shown_ms, update_ms: median(each), scroll_p95_ms: await scroll_p95(page), heap_mb: await heap_megabytes(page) };
}

export const two_frames = (page) =>
    page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
