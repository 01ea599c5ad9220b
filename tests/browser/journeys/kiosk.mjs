// The wall screen: nothing on it, and nothing sent to it, names a patient.
import assert from "node:assert/strict";

import { rows_from_csv } from "../support/csv.mjs";
import { journey } from "../support/journey.mjs";
import { open_meter } from "../support/memory.mjs";
import { kiosk_address } from "../support/who.mjs";

const day_words = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

// Every identifier of the demo's patients, as it would be written.
async function identifiers(office) {
    const manager = await office.sign_in("caseload_manager");
    const answer = await manager.page.request.get("/export/patients");
    assert.equal(answer.status(), 200);
    const patients = rows_from_csv(await answer.text());
    const staff = rows_from_csv(await (await manager.page.request.get("/export/professionals")).text());
    const colleagues = new Set(staff.flatMap(({ name }) => name.split(" ")));
    const words = [];
    for (const patient of patients) {
        for (const name of [patient.family_name, patient.given_name])
            if (name && !colleagues.has(name)) words.push(name);
        const number = patient.nhs_number;
        if (number) words.push(number, `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}`);
        if (patient.birth_date) words.push(patient.birth_date, day_words.format(new Date(patient.birth_date)));
        if (patient.phone) words.push(patient.phone);
        if (patient.address) words.push(patient.address);
    }
    return { words: [...new Set(words)], people: patients.length };
}

function found_in(text, words) {
    return words.filter((word) => new RegExp(`(?<![\\p{L}\\d])${word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\d])`, "u").test(text));
}

journey("the wall screen shows the team's day and no patient's name, number or birth date", async (office) => {
    const { words, people } = await identifiers(office);
    assert.ok(people >= 200, "the scan knows every patient of the demo");
    const wall = await office.browser_of("wall", { viewport: { width: 1920, height: 1080 } });
    const bodies = [];
    wall.page.on("response", async (response) => {
        if (/\/api\//.test(response.url())) bodies.push(await response.text().catch(() => ""));
    });
    await wall.page.goto(await kiosk_address(office.data));
    await wall.ready();
    assert.ok(!wall.page.url().includes("token"), "the token has left the address");
    await wall.find("list", "Professionals").getByRole("listitem").first().waitFor({ state: "attached" });
    await wall.until("it says that the screen stays on", async () => /Screen stays on/.test(await wall.outline()));
    await wall.picture("kiosk");
    const seen = `${await wall.outline()}\n${await wall.page.title()}\n${bodies.join("\n")}`;
    assert.ok(bodies.length > 0, "the screen fetched its page");
    assert.deepEqual(found_in(seen, words), []);
    // The scan can find something: a planted name is seen.
    assert.deepEqual(found_in(`${seen} ${words[0]}`, words), [words[0]]);

    for (const path of ["/api/image", "/api/session", "/api/changes?lineage=x&scope=x&since=0", "/list", "/export/patients", "/print"]) {
        const answer = await wall.page.request.get(path, { maxRedirects: 0 });
        assert.ok([303, 401, 403].includes(answer.status()), `${path} answered ${answer.status()}`);
    }
});

// EVENLOAD_KIOSK_HOURS=72 simulates three days: every fetch is real, only the waiting between them is left out.
const hours = Number(process.env.EVENLOAD_KIOSK_HOURS ?? 1);
const steps_in_half_an_hour = 180; // it asks every ten seconds

journey(`a wall display is as large after ${hours} simulated hours as after the first half hour`, { seconds: 90 + 60 * hours }, async (office) => {
    const wall = await office.browser_of("wall", { viewport: { width: 1920, height: 1080 } });
    wall.expect_problem(/api\/kiosk|ERR_/);
    await wall.page.clock.install();
    await wall.page.goto(await kiosk_address(office.data));
    await wall.ready();
    await wall.find("list", "Professionals").getByRole("listitem").first().waitFor({ state: "attached" });
    const measure = await open_meter(wall);

    const ten_seconds = async () => {
        const asked = wall.page.waitForEvent("requestfinished", (request) => request.url().endsWith("/api/kiosk"));
        await Promise.all([asked, wall.page.clock.runFor(10_000)]);
    };
    const stale = wall.page.getByText(/^No news for /).first();
    const samples = [];
    for (let half = 0; half < 2 * hours; ++half) {
        for (let step = 0; step < steps_in_half_an_hour; ++step) await ten_seconds();
        if (half === 0) {
            // Two minutes without a network: it says so, and goes on by itself.
            await wall.context.setOffline(true);
            for (let step = 0; step < 12; ++step) await wall.page.clock.runFor(10_000);
            await stale.waitFor({ state: "attached" });
            await wall.picture("kiosk_stale");
            await wall.context.setOffline(false);
            for (let step = 0; step < 30 && (await stale.count()) > 0; ++step) await wall.page.clock.runFor(5_000);
            assert.equal(await stale.count(), 0, "it is fresh again");
        }
        samples.push(await measure());
        if (process.env.EVENLOAD_KIOSK_HOURS) console.log(`${(half + 1) / 2} h: ${JSON.stringify(samples.at(-1))}`);
    }
    const [first, last] = [samples[0], samples.at(-1)];
    assert.equal(last.program_kb, first.program_kb, "the program's memory has not grown");
    assert.ok(last.script_kb < first.script_kb + 512, `scripts: ${first.script_kb} kB became ${last.script_kb} kB`);
    assert.ok(last.nodes <= first.nodes + 50, `elements: ${first.nodes} became ${last.nodes}`);
    assert.equal(last.listeners, first.listeners, "nobody listens twice");
});
