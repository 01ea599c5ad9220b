// The contact schedule as a person reads it: rows, visits and what is not placed, through the mirror.
import { next_full_day, today_in_london } from "./days.mjs";
import { fill, form_called } from "./form.mjs";
import { words_of } from "./words.mjs";

export class Timetable {
    constructor(person) {
        this.person = person;
        this.page = person.page;
    }

    static async open(person, day) {
        await person.go(`/timetable?day=${day}`);
        await person.find("grid", /^Visits on /).waitFor({ state: "attached" });
        return new Timetable(person);
    }

    rows() {
        return this.page.getByRole("row");
    }

    // A professional's row, by the name at its head.
    row(name) {
        return this.rows().filter({ has: this.page.getByRole("rowheader", { name: new RegExp(`^${name}\\b`) }) });
    }

    visits_of(name) {
        return this.row(name).getByRole("gridcell", { name: /\d\d:\d\d/ });
    }

    visits() {
        return this.page.getByRole("gridcell", { name: /\d\d:\d\d/ });
    }

    // Where nothing lies in a person's row.
    free_time_of(name) {
        return this.row(name).getByRole("gridcell", { name: /^Free time of / });
    }

    unplaced() {
        return this.page.getByRole("list", { name: "Not placed" }).getByRole("button", { name: / · \d+ min|, \d+ min/ });
    }

    names() {
        const read = (heads) => heads.map((head) => (head.getAttribute("aria-label") ?? head.textContent).split(",")[0]);
        return this.page.getByRole("rowheader").evaluateAll(read);
    }

    // The visit that said these words, without what changes when it moves.
    visit(words) {
        const [name] = words.split(",");
        const time = /\d\d:\d\d/.exec(words)[0];
        return this.page.getByRole("gridcell", { name: new RegExp(`^${name}, ${time}`) }).first();
    }

    async unplaced_count() {
        // In one look: the heading goes when the last of them is placed.
        const heading = this.page.getByRole("heading", { name: /^Not placed/ });
        const [words] = await heading.evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? one.textContent));
        return words ? Number(/(\d+) visits?/.exec(words)[1]) : 0;
    }

    plan_day(options = {}) {
        return this.plan(() => this.person.click(this.person.find("button", "Plan day")), options);
    }

    plan_from_menu(name, options = {}) {
        return this.plan(async () => {
            await this.person.click(this.person.find("button", "More planning"));
            await this.person.click(this.person.find("menuitem", name));
        }, options);
    }

    // Plans; `look` is at the plan before it is used. Returns what the plan said of itself.
    async plan(start, { look = async () => {}, timeout = 60_000 } = {}) {
        await start();
        await this.person.until("the plan is there", () => this.person.find("button", "Discard").isVisible(), timeout);
        const said = await words_of(this.person.status(/ have a place/));
        await look();
        await this.person.click(this.person.find("button", "Use this plan"));
        await this.person.message(/^Planned /);
        return said;
    }

    // Wholly inside the part of the grid that is in sight.
    async in_sight(locator) {
        const [box, grid] = await Promise.all([
            locator.boundingBox(),
            this.page.getByRole("grid").boundingBox(),
        ]);
        return (
            box && box.y >= grid.y + 30 && box.y + Math.min(box.height, 60) <= grid.y + grid.height &&
            box.x >= grid.x && box.x + Math.min(box.width, 20) <= grid.x + grid.width
        );
    }

    // Where a time lies in a person's row: the scale is read from the visits that are drawn.
    async point_at(name, clock) {
        const seen = [];
        for (const visit of await this.visits().all()) {
            const box = await visit.boundingBox();
            if (box) seen.push({ minute: start_in(await words_of(visit)), x: box.x });
        }
        seen.sort((a, b) => a.minute - b.minute);
        const [first, last] = [seen[0], seen.at(-1)];
        const pixels = (last.x - first.x) / (last.minute - first.minute);
        const row = await this.person.rect(this.row(name));
        return { x: first.x + (start_in(clock) - first.minute) * pixels, y: row.y + row.height / 2 };
    }

    // A visit that somebody else could take without a question, both in sight.
    async find_move() {
        for (const name of await this.names()) {
            for (const visit of (await this.visits_of(name).all()).slice(0, 3)) {
                const words = await words_of(visit);
                if (/double-up/.test(words) || !(await this.in_sight(visit))) continue;
                const choices = await this.who_could_take(visit);
                await this.close_menu();
                const taker = choices.find((choice) => choice.fits && choice.name !== name);
                if (taker && (await this.in_sight(this.row(taker.name))))
                    return { visit: this.visit(words), words, from: name, taker };
            }
        }
        throw new Error("no visit in sight could go to somebody else in sight");
    }

    // A visit that may go to any hour when somebody says why; of that person where one is named.
    async plain_visit(person) {
        for (const name of person ? [person] : await this.names())
            for (const visit of await this.visits_of(name).all()) {
                const words = await words_of(visit);
                if (!/double-up|time-critical|pinned/.test(words)) return { visit: this.visit(words), words, from: name };
            }
        throw new Error("every visit is a pair, time-critical or pinned");
    }

    async choose(visit, name) {
        await this.person.focus(visit);
        await this.person.press("m");
        await this.person.click(this.page.getByRole("menuitem", { name, exact: true }));
        await this.answer_pattern();
    }

    // Where the visit is one of a series, "This visit, or the pattern?" is asked before it moves.
    async answer_pattern(answer = "Only this visit") {
        await this.person.frames(3);
        const button = this.person.find("button", answer);
        if (await button.isVisible()) await this.person.click(button);
    }

    async choose_event(visit, name) {
        await this.person.focus(visit);
        await this.person.press("m");
        await this.person.click(this.page.getByRole("menuitem", { name }));
    }

    // The menu at the head of a professional's row.
    async choose_for_row(name, choice) {
        await this.person.click(this.row(name).getByRole("rowheader"));
        await this.person.click(this.page.getByRole("menuitem", { name: choice }));
    }

    // Puts a visit to a professional, a day and a time by its form, with a reason for whatever that bends.
    async schedule_at(visit, answers) {
        await this.choose_event(visit, "Schedule at…");
        const form = await form_called(this.person, /^Schedule /);
        await fill(form, { ...answers, Reason: "agreed by telephone" });
        await form.getByRole("button", { name: "Schedule" }).click();
        await form.waitFor({ state: "detached" });
    }

    async close_menu() {
        await this.person.press("Escape");
        await this.page.getByRole("menu").waitFor({ state: "detached" });
    }

    // Takes the first movable visit in sight out of the plan; `unplaced_name` says whose it was.
    async unplace_one() {
        const before = await this.unplaced_count();
        for (const visit of await this.visits().all()) {
            const words = await words_of(visit);
            if (/double-up|pinned|time-critical/.test(words) || !(await this.in_sight(visit))) continue;
            [this.unplaced_name] = words.split(",");
            await this.choose(this.visit(words), "Unplace");
            await this.person.until("it is not placed", async () => (await this.unplaced_count()) > before);
            return;
        }
        throw new Error("no visit in sight can be taken out of the plan");
    }

    // Opens the visit's menu and reads where it could go, best first: [{ name, detail, refused, fits, item }].
    async who_could_take(visit) {
        await this.person.focus(visit);
        await this.person.press("m");
        await this.page.getByRole("menu").waitFor({ state: "attached" });
        const names = await this.names();
        const read = (elements) =>
            elements.map((element) => ({
                name: element.getAttribute("aria-label") ?? element.textContent,
                detail: element.getAttribute("aria-description") ?? "",
                refused: element.getAttribute("aria-disabled") === "true",
            }));
        const choices = (await this.page.getByRole("menuitem").evaluateAll(read))
            .filter(({ name }) => names.includes(name))
            .map((choice) => ({
                ...choice,
                fits: !choice.refused && /^at \d\d:\d\d ·/.test(choice.detail),
                at: choice.detail.slice(3, 8),
            }));
        return choices;
    }
}

// Minutes from midnight of the first time in a visit's words.
export function start_in(words) {
    const [, hours, minutes] = /(\d\d):(\d\d)/.exec(words) ?? [];
    return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

// One of the professional's visits of a later day is put on today at ten past five, so that it is theirs to record
// whenever this runs. Answers the patient's short name, "Mrs J. Adeyemi", and by what My day calls the visit when it is
// done: the same patient may have another today, which is over when this runs late in the day.
export async function visit_put_on_today(manager, person) {
    const starts_at = "05:10";
    const schedule = await Timetable.open(manager, next_full_day(today_in_london()));
    const { visit, words } = await schedule.plain_visit(person);
    await schedule.schedule_at(visit, { Who: person, Day: today_in_london(), "Starts at": starts_at });
    await manager.all_saved();
    const patient = words.split(",")[0];
    return { patient, done: new RegExp(`^${starts_at}, ${patient}.*done`) };
}
