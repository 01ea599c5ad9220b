// The large demo (100 professionals, 10,000 cases) natively: image, each view, a command, a rebase.
import { execFileSync } from "node:child_process";
import path from "node:path";

import { evenload, new_folder } from "../../tests/browser/support/service.mjs";
import { rounded, table } from "./support/statistics.mjs";

const folder = path.join(await new_folder(), "data");
await evenload("demo", "--size", "large", "--data", folder);
const lines = execFileSync(process.env.EVENLOAD_BENCH, [folder], { encoding: "utf8" }).trim().split("\n");
for (const line of lines) console.log(line);
const rows = lines.map((line) => JSON.parse(line)).filter(({ median_ms }) => median_ms !== undefined);
table("Large demo, native, ms", [
    ["what", "median", "worst"],
    ...rows.map(({ what, median_ms, worst_ms }) => [what, rounded(median_ms, 2), rounded(worst_ms, 2)]),
]);
