// What a browser downloads before the first screen and afterwards, in brotli, file by file (aim: 900 kB at most).
import { readFile, stat } from "node:fs/promises";
import path from "node:path";

import { Service, copy_of_demo } from "../../tests/browser/support/service.mjs";
import { open_chromium } from "./support/chromium.mjs";
import { open_cold, signed_in_state } from "./support/evenload_page.mjs";
import { emit, rounded, table } from "./support/statistics.mjs";

const aim_kilobytes = 900;
const aim_planner_kilobytes = 200; // loaded when a day is planned for the first time
const web = process.env.EVENLOAD_WEB;
const manifest = JSON.parse(await readFile(path.join(web, "manifest.json"), "utf8"));

// Paths that a cold page had asked for when its records were on the screen, and how many bytes of records came.
async function before_the_first_screen() {
    const service = await Service.start(await copy_of_demo());
    const browser = await open_chromium();
    const state = await signed_in_state(browser, service);
    const { page } = await open_cold(browser, service, state, "/board", "#mirror [role=main] [role=listitem]");
    const loaded = await page.evaluate(() =>
        [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
            .filter(({ startTime }) => startTime <= globalThis.evenload_bench.shown)
            .map(({ name, encodedBodySize }) => ({ path: new URL(name).pathname, bytes: encodedBodySize })),
    );
    await browser.close();
    await service.stop();
    const records = loaded.filter((one) => one.path.startsWith("/api/"));
    return { paths: new Set(loaded.map((one) => one.path)), records: records.reduce((sum, { bytes }) => sum + bytes, 0) };
}

async function bytes(file) {
    return (await stat(file).catch(() => undefined))?.size;
}

const { paths, records } = await before_the_first_screen();
const files = [];
for (const [name, { path: public_path, bytes: raw }] of Object.entries(manifest)) {
    const file = path.join(web, public_path);
    const brotli = (await bytes(`${file}.br`)) ?? (await bytes(file));
    files.push({ name, raw, brotli, first: name === "index.html" || paths.has(path.posix.join("/", public_path)) });
}
files.sort((a, b) => b.brotli - a.brotli);
if (files.filter(({ first }) => first).length < 5) throw new Error("the page's requests are not those of the manifest");

const total = (list) => list.reduce((sum, { brotli }) => sum + brotli, 0);
const first = total(files.filter((file) => file.first));
const planner = total(files.filter(({ name }) => /planner/.test(path.basename(name))));
for (const { name, raw, brotli, first: first_screen } of files) emit("size", { file: name, raw, brotli, first_screen });
emit("size_planner", { brotli: planner, aim: aim_planner_kilobytes * 1000 });
emit("size_total", { brotli: total(files), first_screen_brotli: first, records, aim: aim_kilobytes * 1000 });

const kilobytes = (count) => rounded(count / 1000);
table("Downloads, kB", [
    ["file", "raw", "brotli", "when"],
    ...files.map((file) => [file.name, kilobytes(file.raw), kilobytes(file.brotli), file.first ? "first" : "later"]),
    ["before the first screen", "", kilobytes(first), `aim ${aim_kilobytes}`],
    ["records of the demo team", "", kilobytes(records), "first"],
    ["planning worker, when a day is planned", "", kilobytes(planner), `aim ${aim_planner_kilobytes}`],
    ["everything", "", kilobytes(total(files)), ""],
]);
