// node tests/browser/run.mjs [PART…] [--update-picture]: drives Chromium through the journeys of journeys/
// whose file or title contains a PART. Ends with "N passed, N failed".
import { readdir } from "node:fs/promises";
import path from "node:path";

import { table_of } from "./support/criteria.mjs";
import { launch_with_webgl } from "./support/chromium.mjs";
import { in_file, run_journeys } from "./support/journey.mjs";

const words = process.argv.slice(2);
const filters = words.filter((word) => !word.startsWith("--"));
const unknown = words.find((word) => word.startsWith("--") && word !== "--update-picture");
if (unknown) {
    console.error(`run.mjs: ${unknown} is not an option; there is only --update-picture.`);
    process.exit(2);
}

const folder = new URL("./journeys/", import.meta.url);
for (const file of (await readdir(folder)).filter((name) => name.endsWith(".mjs")).sort()) {
    in_file(path.basename(file, ".mjs"));
    await import(new URL(file, folder));
}

const browser = await launch_with_webgl();
const outcomes = await run_journeys(browser, filters, Number(process.env.EVENLOAD_AT_ONCE ?? 2));
await browser.close();
const passed = outcomes.filter((outcome) => outcome.passed).length;
const failed = outcomes.length - passed;
if (!filters.length) for (const line of table_of(outcomes)) console.log(line);
if (passed + failed === 0) console.log("no journey has that name");
console.log(`${passed} passed, ${failed || (passed ? 0 : 1)} failed`);
process.exit(failed || !passed ? 1 : 0);
