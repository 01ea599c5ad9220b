// node tests/browser/run.mjs [PART…] [--by=mouse|keyboard|mirror] [--in=Chromium|Firefox] [--update-picture]: drives a
// browser through the journeys of journeys/ whose file or title contains a PART. Ends with "N passed, N failed".
import { readdir } from "node:fs/promises";
import path from "node:path";

import { browsers } from "./support/browsers.mjs";
import { table_of } from "./support/criteria.mjs";
import { in_file, run_journeys } from "./support/journey.mjs";
import { ways } from "./support/ways.mjs";

const words = process.argv.slice(2);
const filters = words.filter((word) => !word.startsWith("--"));
const choices = { by: Object.keys(ways), in: Object.keys(browsers) };
const chosen = {};
for (const option of words.filter((word) => word.startsWith("--") && word !== "--update-picture")) {
    const [, name, value] = /^--(\w+)=(.*)$/.exec(option) ?? [];
    if (!choices[name]?.includes(value)) {
        const there = Object.entries(choices).map(([choice, values]) => `--${choice}=${values.join("|")}`);
        console.error(`run.mjs: ${option} is not understood; there are --update-picture, ${there.join(", ")}.`);
        process.exit(2);
    }
    chosen[name] = value;
}

const folder = new URL("./journeys/", import.meta.url);
for (const file of (await readdir(folder)).filter((name) => name.endsWith(".mjs")).sort()) {
    in_file(path.basename(file, ".mjs"));
    await import(new URL(file, folder));
}

const outcomes = await run_journeys(filters, { at_once: Number(process.env.EVENLOAD_AT_ONCE ?? 2), ...chosen });
const passed = outcomes.filter((outcome) => outcome.passed).length;
const failed = outcomes.length - passed;
if (!filters.length) for (const line of table_of(outcomes)) console.log(line);
if (passed + failed === 0) console.log("no journey has that name");
console.log(`${passed} passed, ${failed || (passed ? 0 : 1)} failed`);
process.exit(failed || !passed ? 1 : 0);
