// node tests/browser/run.mjs [PART…] [--by=mouse|keyboard|mirror] [--update-picture]: drives Chromium through the
// journeys of journeys/ whose file or title contains a PART. Ends with "N passed, N failed".
import { readdir } from "node:fs/promises";
import path from "node:path";

import { table_of } from "./support/criteria.mjs";
import { launch_with_webgl } from "./support/chromium.mjs";
import { in_file, run_journeys } from "./support/journey.mjs";
import { ways } from "./support/ways.mjs";

const words = process.argv.slice(2);
const filters = words.filter((word) => !word.startsWith("--"));
const options = words.filter((word) => word.startsWith("--") && word !== "--update-picture");
const by = /^--by=(.*)$/.exec(options[0] ?? "")?.[1];
if (options.length > (by ? 1 : 0) || (by && !(by in ways))) {
    console.error(`run.mjs: ${options.join(" ")} is not understood; there are --update-picture and --by=${Object.keys(ways).join("|")}.`);
    process.exit(2);
}

const folder = new URL("./journeys/", import.meta.url);
for (const file of (await readdir(folder)).filter((name) => name.endsWith(".mjs")).sort()) {
    in_file(path.basename(file, ".mjs"));
    await import(new URL(file, folder));
}

const browser = await launch_with_webgl();
const outcomes = await run_journeys(browser, filters, { at_once: Number(process.env.EVENLOAD_AT_ONCE ?? 2), by });
await browser.close();
const passed = outcomes.filter((outcome) => outcome.passed).length;
const failed = outcomes.length - passed;
if (!filters.length) for (const line of table_of(outcomes)) console.log(line);
if (passed + failed === 0) console.log("no journey has that name");
console.log(`${passed} passed, ${failed || (passed ? 0 : 1)} failed`);
process.exit(failed || !passed ? 1 : 0);
