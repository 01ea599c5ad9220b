// Evenload in the browser that measures it: signed in once, then opened cold or warm, and read from
// `evenload_page` (web/assets/page.js).
import { who_signs_in } from "../../../tests/browser/support/who.mjs";

import { viewport } from "./chromium.mjs";

// The cookie of a signed-in manager, for contexts that have nothing cached.
export async function signed_in_state(browser, service) {
    const context = await browser.newContext({ viewport, baseURL: service.origin });
    const page = await context.newPage();
    const { name, password } = await who_signs_in(service.data, "caseload_manager");
    await page.goto("/sign_in");
    await page.getByLabel("Sign-in name").fill(name);
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL((url) => url.pathname !== "/sign_in");
    const state = await context.storageState();
    await context.close();
    return state;
}

// Times from navigation, taken in the page: the second frame, and the frame after `shown_selector` is there.
function watch_start(shown_selector) {
    const seen = (globalThis.evenload_bench = {});
    const look = () => {
        const frames = globalThis.evenload_page?.frames_drawn ?? 0;
        if (frames >= 2) seen.second_frame ??= performance.now();
        if (document.querySelector(shown_selector)) seen.shown ??= performance.now();
        if (!seen.shown || !seen.second_frame) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
}

// A page with nothing cached. Answers { page, context, second_frame_ms, shown_ms }.
export async function open_cold(browser, service, storageState, address, shown_selector) {
    const context = await browser.newContext({ viewport, baseURL: service.origin, storageState });
    const page = await context.newPage();
    await page.addInitScript(watch_start, shown_selector);
    await page.goto(address);
    await page.waitForFunction(() => globalThis.evenload_bench.shown && globalThis.evenload_bench.second_frame, null, {
        timeout: 60_000,
    });
    const { second_frame, shown } = await page.evaluate(() => globalThis.evenload_bench);
    return { page, context, second_frame_ms: second_frame, shown_ms: shown };
}

const counters = () => {
    const { frames_drawn, frame_milliseconds, mirror_milliseconds } = globalThis.evenload_page;
    return { frames_drawn, frame_milliseconds, mirror_milliseconds };
};

// Frames drawn while nobody does anything. Once a minute the clock on the screen is drawn anew, so it is
// waited until that has just happened.
export async function idle_frames(page, seconds) {
    await page.waitForTimeout(2_000);
    const second_of_minute = (Date.now() / 1000) % 60;
    if (second_of_minute + seconds > 58) await page.waitForTimeout((62 - second_of_minute) * 1000);
    const before = await page.evaluate(counters);
    await page.waitForTimeout(seconds * 1000);
    return (await page.evaluate(counters)).frames_drawn - before.frames_drawn;
}

// What a frame costs the processor while `act(round)` is done `rounds` times, one frame each.
export async function frame_cost(page, rounds, act) {
    const before = await page.evaluate(counters);
    for (let round = 0; round < rounds; ++round) {
        await act(round);
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    }
    const after = await page.evaluate(counters);
    const frames = after.frames_drawn - before.frames_drawn;
    const mirror = (after.mirror_milliseconds - before.mirror_milliseconds) / frames;
    const whole = (after.frame_milliseconds - before.frame_milliseconds) / frames;
    return { frames, frame_ms: whole - mirror, mirror_ms: mirror };
}
