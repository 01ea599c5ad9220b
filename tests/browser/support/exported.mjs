// What a button saves, as rows of a spreadsheet.
import { readFile } from "node:fs/promises";

import { rows_from_csv } from "./csv.mjs";

export async function exported(person, button) {
    const download = person.page.waitForEvent("download");
    await person.click(button);
    const file = await download;
    return { name: file.suggestedFilename(), rows: rows_from_csv(await readFile(await file.path(), "utf8")) };
}
