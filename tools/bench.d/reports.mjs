// Every report of the large demo (100 professionals, 10,000 cases), natively and in Chromium; the aim is 200 ms.
// In Chromium: the longest frame from the choice of a measure until it is shown, where everything is read again.
// Options: --size team|large (large).
import { execFileSync } from "node:child_process";
import { parseArgs } from "node:util";

import { Service, copy_of_demo } from "../../tests/browser/support/service.mjs";
import { open_chromium } from "./support/chromium.mjs";
import { open_cold, signed_in_state } from "./support/evenload_page.mjs";
import { emit, rounded, table } from "./support/statistics.mjs";

const { values: options } = parseArgs({ options: { size: { type: "string", default: "large" } } });
const data = await copy_of_demo("--size", options.size);
const lines = execFileSync(process.env.EVENLOAD_BENCH, [data], { encoding: "utf8" }).trim().split("\n");
for (const line of lines) console.log(line);
const native = new Map(lines.map((line) => JSON.parse(line)).map(({ what, median_ms }) => [what, median_ms]));
const codes = [...native.keys()].filter((what) => what.startsWith("first ")).map((what) => what.slice("first ".length));

const service = await Service.start(data);
const browser = await open_chromium();
const state = await signed_in_state(browser, service);
const shown = "#mirror [role=main] [role=listitem], #mirror [role=main] [role=row]";

// What the program's frames cost while an address is opened by a click on its link: the whole of them.
async function frames_of(page, act) {
    const before = await page.evaluate(() => globalThis.evenload_page.frame_milliseconds);
    await act();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)))));
    return (await page.evaluate(() => globalThis.evenload_page.frame_milliseconds)) - before;
}

const rows = [["measure", "native first", "native again", "browser first", "browser again", "browser trend"]];
for (const code of codes) {
    // A page of its own, so that nothing of this data has been read; the measure before it needs the least.
    const { page, context } = await open_cold(browser, service, state, "/board", shown);
    const go = (address) =>
        page.evaluate((to) => {
            history.pushState(null, "", to);
            dispatchEvent(new PopStateEvent("popstate"));
        }, address);
    const heading = page.getByRole("group", { name: "Selection" });
    const first = await frames_of(page, async () => {
        await go(`/reports?measure=${code}`);
        await heading.waitFor({ state: "attached" });
    });
    await go("/reports?measure=referrals_in");
    await page.waitForTimeout(200);
    const again = await frames_of(page, () => go(`/reports?measure=${code}`));
    const trend = await frames_of(page, () => go(`/reports?measure=${code}&show=trend`));
    await context.close();
    emit("reports", { what: `browser ${code}`, first_ms: rounded(first), again_ms: rounded(again), trend_ms: rounded(trend), aim_ms: 200 });
    rows.push([code, rounded(native.get(`first ${code}`), 1), rounded(native.get(`again ${code}`), 1), rounded(first), rounded(again), rounded(trend)]);
}
await browser.close();
await service.stop();
table(`${options.size} demo, reports, ms (aim: 200 in the browser)`, rows);
