// A real day of home care, from its file to a timetable that two people see, and out again as a spreadsheet.
// The published instances lie outside this repository; without them the fixture of the same format is used,
// and the line that reports the journey says so.
import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import path from "node:path";

import { Board } from "../support/board.mjs";
import { rows_from_csv } from "../support/csv.mjs";
import { next_full_day, today_in_london } from "../support/days.mjs";
import { journey } from "../support/journey.mjs";
import { evenload, root } from "../support/service.mjs";
import { Timetable } from "../support/timetable.mjs";
import { words_of } from "../support/words.mjs";

const day = next_full_day(today_in_london());
const viewport = { width: 1280, height: 1400 };
const instances = process.env.EVENLOAD_INSTANCES ?? path.join(root, "../shared/data/hhcrsp_italian");
const wanted = /^instance_008-cesena-r32-p247.*\.json$/;

const name = (await readdir(instances).catch(() => [])).find((file) => wanted.test(file));
const fixture = path.join(root, "tests/fixtures/hhcrsp/small_town.json");
const signed_in = {};

async function imported(data) {
    const file = name ? path.join(instances, name) : fixture;
    await evenload("import", "--data", data, "--format", "hhcrsp", "--day", day, file);
    for (const person of ["planner", "colleague"]) {
        const words = ["--role", "caseload_manager", "--name", `The ${person}`, "--generate"];
        const said = await evenload("user", "add", person, "--data", data, ...words);
        signed_in[person] = { name: person, password: / signs in with: (\S+)/.exec(said)[1] };
    }
}

journey(
    `E2.1 E3.1 E3.2 real input: ${name ?? "the fixture small_town.json, as the published ones are not here,"} comes in, is allocated, planned, moved and exported`,
    { data: imported },
    async (office) => {
        const planner = await office.browser_of("planner", { viewport });
        await planner.sign_in(signed_in.planner, "/board");
        const board = new Board(planner);
        const cases = (await board.load_of("Unallocated")).cases;
        assert.ok(cases >= (name ? 240 : 16), `${cases} cases came in`);
        await planner.picture("real_input_board");

        await planner.click(planner.find("button", /^Balance/));
        const dialog = planner.find("dialog", "Balance caseloads");
        await planner.click(dialog.getByRole("button", { name: /^Allocate \d+ cases?/ }));
        await planner.until("cases have owners", async () => (await board.load_of("Unallocated")).cases < cases / 2);
        await planner.all_saved();

        const schedule = await Timetable.open(planner, day);
        const before = await schedule.unplaced_count();
        await schedule.plan_day();
        assert.ok((await schedule.unplaced_count()) < before / 4, "most visits have a place");
        await planner.all_saved();
        await planner.picture("real_input_timetable");

        const colleague = await office.browser_of("colleague", { viewport });
        await colleague.sign_in(signed_in.colleague, `/timetable?day=${day}`);
        const other = new Timetable(colleague);
        const { visit, words, taker } = await schedule.find_move();
        const [patient] = words.split(",");
        await schedule.choose(visit, taker.name);
        await planner.message(new RegExp(`Placed .* at ${taker.at} with ${taker.name}`));
        const moved = async (seen) =>
            (await Promise.all((await seen.visits_of(taker.name).all()).map(words_of))).some((said) =>
                said.startsWith(`${patient}, ${taker.at}`),
            );
        await colleague.until("the colleague sees it", () => moved(other), 5_000);
        await planner.all_saved();

        const answer = await planner.page.request.get("/export/contacts");
        assert.equal(answer.status(), 200);
        assert.match(answer.headers()["content-type"], /text\/csv/);
        const contacts = rows_from_csv(await answer.text());
        assert.ok(contacts.length >= cases, "every visit is in the spreadsheet");
        assert.ok(contacts.some(({ day: on, start }) => on === day && start === taker.at), "the moved visit's time too");
    },
);
