// What a browser downloads before the first screen, in brotli, file by file (aim: 900 kB at most).
import { readFile, stat } from "node:fs/promises";
import path from "node:path";

import { emit, rounded, table } from "./support/statistics.mjs";

const aim_kilobytes = 900;
const aim_planner_kilobytes = 200; // loaded when a day is planned for the first time
const web = process.env.EVENLOAD_WEB;
const manifest = JSON.parse(await readFile(path.join(web, "manifest.json"), "utf8"));

async function bytes(file) {
    return (await stat(file).catch(() => undefined))?.size;
}

const files = [];
for (const [name, { path: public_path, bytes: raw }] of Object.entries(manifest)) {
    const file = path.join(web, public_path);
    const brotli = (await bytes(`${file}.br`)) ?? (await bytes(file));
    files.push({ name, raw, brotli });
}
files.sort((a, b) => b.brotli - a.brotli);

// What waits until it is asked for does not hold up the first screen.
const later = (name) => /^((evenload_)?planner|sw\.js|shell\.js|update_bar|icon|.*\.(png|webmanifest|svg)$)/.test(path.basename(name));
const total = (list) => list.reduce((sum, { brotli }) => sum + brotli, 0);
const first = total(files.filter(({ name }) => !later(name)));
for (const { name, raw, brotli } of files) emit("size", { file: name, raw, brotli, first_screen: !later(name) });
const planner = total(files.filter(({ name }) => /planner/.test(path.basename(name))));
emit("size_planner", { brotli: planner, aim: aim_planner_kilobytes * 1000 });
emit("size_total", { brotli: total(files), first_screen_brotli: first, aim: aim_kilobytes * 1000 });

const kilobytes = (count) => rounded(count / 1000);
table("Downloads, kB", [
    ["file", "raw", "brotli", "when"],
    ...files.map(({ name, raw, brotli }) => [name, kilobytes(raw), kilobytes(brotli), later(name) ? "later" : "first"]),
    ["before the first screen", "", kilobytes(first), `aim ${aim_kilobytes}`],
    ["planning worker, when a day is planned", "", kilobytes(planner), `aim ${aim_planner_kilobytes}`],
    ["everything", "", kilobytes(total(files)), ""],
]);
