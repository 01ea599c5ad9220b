// A professional's next days on their own device: turned on, opened with a PIN where there is no network, worked in, and
// gone when they should be.
import assert from "node:assert/strict";

import { comments_there, times_done } from "../support/change_log.mjs";
import { Device, device_that_fills_up } from "../support/device.mjs";
import { fill, form_called } from "../support/form.mjs";
import { network_noise, offline_panel, phone, worker_is_ready } from "../support/installed.mjs";
import { journey } from "../support/journey.mjs";
import {
    banner,
    change_on_disk,
    enter,
    fill_pins,
    keep_days,
    on_disk,
    open_my_day,
    person_at,
    pin,
    pin_field,
    visit_of_today,
} from "../support/pack.mjs";
import { who_signs_in } from "../support/who.mjs";
import { words_of } from "../support/words.mjs";

const rounds = Number(process.env.EVENLOAD_KILLED_PACKS ?? 5);

async function record_contact(nurse, patient, notes) {
    const more = nurse.find("button", `More for ${patient}`).first();
    await nurse.click(more);
    await nurse.click(nurse.find("menuitem", "Record contact"));
    const form = await form_called(nurse, /^Record the contact/);
    await fill(form, { Notes: notes });
    await form.getByRole("button", { name: "Record" }).click();
    await form.waitFor({ state: "detached" });
}

// Turned on by a nurse on a device of their own, whose browser is then killed while the server is away.
async function device_with_days(office) {
    const { who, ...visit } = await visit_of_today(office);
    const device = await Device.open(office);
    const nurse = await device.sign_in(who, "/my-day");
    await nurse.find("button", `More for ${visit.patient}`).first().waitFor({ state: "attached" });
    await keep_days(nurse);
    return { device, nurse, who, ...visit };
}

async function without_server(office, device) {
    await device.kill();
    await office.service.stop();
    await device.start();
    return person_at(device, office);
}

journey("E4 My day opens without a network, and a contact recorded there survives a killed browser and arrives once", { in: "Chromium", seconds: 240 }, async (office) => {
    const { device, nurse, who, patient, done } = await device_with_days(office);
    await nurse.picture("pack_turned_on");
    await nurse.check_access("the page about this device");
    let at_work = await without_server(office, device);
    await at_work.page.goto(at_work.at("/"));
    await pin_field(at_work).waitFor();
    await at_work.picture("pack_pin");
    await at_work.check_access("the question for the PIN");
    await enter(at_work);
    await banner(at_work).waitFor({ state: "attached" });
    assert.equal(new URL(at_work.page.url()).pathname, "/my-day");
    await at_work.picture("pack_my_day");
    await at_work.check_access("My day without a network");
    await record_contact(at_work, patient, "Seen in the cellar");
    await at_work.page.getByText(/^Offline: as of \d\d:\d\d today; 1 change kept on this device/).first().waitFor({ state: "attached" });
    await at_work.saved_says(/1 update waiting, saved on this device/);
    await device.kill();

    await device.start();
    at_work = await person_at(device, office);
    await open_my_day(at_work);
    await at_work.find("button", done).waitFor({ state: "attached" });
    await at_work.page.getByText(/; 1 change kept on this device/).first().waitFor({ state: "attached" });
    // What it does not hold it says.
    await open_my_day(at_work, "/board");
    await at_work.click(at_work.find("link", "Reports").or(at_work.find("button", "Reports")).first());
    await at_work.page.getByText("Reports: only with the server").first().waitFor({ state: "attached" });
    await at_work.picture("pack_not_here");
    await device.kill();

    await office.service.start();
    assert.equal(await times_done(office.data, "record_contact"), 0, "nothing had arrived");
    await device.start();
    const back = await device.sign_in(who, "/my-day");
    await back.all_saved();
    await back.find("button", done).waitFor({ state: "attached" });
    assert.equal(await times_done(office.data, "record_contact"), 1);
    await device.close();
});

journey("E4 a phone that opened its days goes on by itself when the server is back, and asks who is there when it must", { in: "Chromium", seconds: 240 }, async (office) => {
    const { device, patient, done } = await device_with_days(office);
    await device.kill();
    await office.service.stop();
    await device.start();
    const nurse = await person_at(device, office, "nurse", phone);
    await nurse.page.goto(nurse.at("/my-day"));
    await pin_field(nurse).waitFor();
    for (const colorScheme of ["light", "dark"]) {
        await nurse.page.emulateMedia({ colorScheme });
        await nurse.picture(`pack_pin_phone_${colorScheme}`);
        await nurse.check_access(`the question for the PIN, phone ${colorScheme}`);
    }
    for (const button of await offline_panel(nurse).getByRole("button").all()) {
        const box = await button.boundingBox();
        if (box) assert.ok(box.height >= 43.5, `${await words_of(button)} is ${box.height} high`);
    }
    await enter(nurse);
    await banner(nurse).waitFor({ state: "attached" });
    await nurse.picture("pack_my_day_phone");
    await record_contact(nurse, patient, "Seen on the phone");
    await nurse.page.getByText(/; 1 change kept on this device/).first().waitFor({ state: "attached" });
    await office.service.start();
    await nurse.page.getByText(/^You were signed out\. What you did is kept on this device/).first().waitFor({ state: "attached", timeout: 60_000 });
    await nurse.picture("pack_sign_in_again");
    await nurse.leave_by(nurse.find("button", "Sign in"));
    await nurse.answer_sign_in(await who_signs_in(office.data, "professional"));
    await nurse.ready();
    await nurse.find("button", done).waitFor({ state: "attached" });
    await nurse.until("it has arrived", async () => (await times_done(office.data, "record_contact")) === 1);
    assert.equal(await banner(nurse).count(), 0);
    await device.close();
});

journey("while somebody is still signed in, days opened without a network become the server's own records", { in: "Chromium", seconds: 240 }, async (office) => {
    const { patient } = await visit_of_today(office);
    const nurse = await office.sign_in("professional", { address: "/my-day" });
    nurse.expect_problem(...network_noise);
    await nurse.find("button", `More for ${patient}`).first().waitFor({ state: "attached" });
    await keep_days(nurse);
    await nurse.context.setOffline(true);
    await open_my_day(nurse, "/my-day");
    await record_contact(nurse, patient, "Seen in the lift");
    await nurse.page.getByText(/; 1 change kept on this device/).first().waitFor({ state: "attached" });
    await nurse.context.setOffline(false);
    await nurse.until("the banner is gone", async () => (await banner(nurse).count()) === 0, 60_000);
    await nurse.all_saved();
    assert.equal(await times_done(office.data, "record_contact"), 1);
    await nurse.go("/tasks");
    await nurse.page.getByRole("heading", { level: 1 }).first().waitFor({ state: "attached" });
});

journey("weak PINs, two that differ and a full device are refused before anything is kept", { in: "Chromium" }, async (office) => {
    const nurse = await office.sign_in("professional", { address: "/my-day" });
    await worker_is_ready(nurse);
    await device_that_fills_up(nurse);
    await nurse.page.goto(nurse.at("/device"));
    const problem = nurse.page.getByRole("alert");
    const refused = {
        12345: /5 digits/,
        "85274a": /something else than digits/,
        111111: /repeats itself/,
        852852: /repeats itself/,
        123456: /counts up or down/,
        987654: /counts up or down/,
        311285: /looks like a date/,
        147258: /many people use/,
    };
    for (const [typed, why] of Object.entries(refused)) {
        await fill_pins(nurse, typed, typed);
        await problem.getByText(why).waitFor();
        assert.equal(await on_disk(nurse), undefined, typed);
    }
    await fill_pins(nurse, pin, "852742");
    await problem.getByText(/not the same/).waitFor();
    await nurse.picture("pack_refused_pin");
    await nurse.check_access("a refused PIN");
    await nurse.page.evaluate(() => (window.is_full = true));
    await fill_pins(nurse, pin, pin);
    await problem.getByText(/no room left, so nothing is kept/).waitFor();
    assert.equal(await on_disk(nurse), undefined);
    await nurse.page.evaluate(() => (window.is_full = false));
    await fill_pins(nurse, pin, pin);
    await nurse.page.getByText(/^Kept\./).waitFor();
    assert.notEqual(await on_disk(nurse), undefined, "what is kept would have been seen");
});

journey("nobody who takes the disk of a device that keeps days reads what is kept of a patient", { in: "Chromium", seconds: 200 }, async (office) => {
    const { device, patient, done } = await device_with_days(office);
    let nurse = await without_server(office, device);
    await open_my_day(nurse);
    await record_contact(nurse, patient, "quincunx in the notes");
    await nurse.page.getByText(/; 1 change kept on this device/).first().waitFor({ state: "attached" });
    await nurse.click(nurse.find("button", done));
    await nurse.page.waitForURL(/\/cases\/C-\d+/);
    const number = await nurse.until("the file is open", async () => /\d{3} \d{3} \d{4}/.exec(await nurse.outline())?.[0]);
    await device.close();
    const secrets = [number, number.replaceAll(" ", ""), "quincunx", pin];
    await device.check_nothing_of(secrets);
    // What would be there without the seal is found, so the search can fail.
    await device.start();
    nurse = await person_at(device, office);
    await nurse.page.goto(nurse.at("/"));
    await pin_field(nurse).waitFor();
    await change_on_disk(nurse, { planted: "canary of the pack" });
    await device.close();
    assert.notDeepEqual(await device.files_with("canary of the pack"), []);
});

journey(`what a device that keeps days said to be saved is there after each of ${rounds} killed browsers`, { in: "Chromium", seconds: 180 + 45 * rounds }, async (office) => {
    const { device, who, patient } = await device_with_days(office);
    const draw = (below) => Math.floor(Math.random() * below);
    let nurse = await without_server(office, device);
    await open_my_day(nurse);
    await nurse.click(nurse.find("button", `More for ${patient}`).first());
    await nurse.click(nurse.find("menuitem", "Comments"));
    await nurse.find("textbox", "Write a comment").waitFor({ state: "attached" });
    const thread = new URL(nurse.page.url()).pathname + new URL(nurse.page.url()).search;
    const said = [];
    for (let round = 1; round <= rounds; ++round) {
        const text = `cellar ${String(round).padStart(3, "0")}.`;
        await nurse.find("textbox", "Write a comment").fill(text);
        await nurse.press("Control+Enter");
        if (draw(3) > 0) {
            // Marks of reading wait as well, so there is no number to wait for; the words come when all of it is kept.
            await nurse.item(new RegExp(text)).first().waitFor({ state: "attached" });
            await nurse.frames(4);
            await nurse.saved_says(/waiting, saved on this device/);
            said.push(text);
        } else await new Promise((done) => setTimeout(done, draw(60)));
        await device.kill();
        await device.start();
        nurse = await person_at(device, office);
        await open_my_day(nurse, thread);
        await nurse.find("textbox", "Write a comment").waitFor({ state: "attached" });
        await nurse.until("what waits is read", async () => (await nurse.saved_line(/waiting, saved on this device/).count()) > 0 || said.length === 0);
    }
    await device.kill();
    await office.service.start();
    await device.start();
    const back = await device.sign_in(who, thread);
    await back.all_saved();
    // What was killed before a word was said may be there or not, once.
    const there = await comments_there(office.data, "cellar ");
    assert.deepEqual(there.filter((text) => said.includes(text)), said, `of ${said} there are ${there}`);
    assert.equal(new Set(there).size, there.length, `${there}`);
    await device.close();
});

journey("a device that says that something is kept and keeps nothing is found out by a killed browser", { in: "Chromium", seconds: 200 }, async (office) => {
    const { device, patient, done } = await device_with_days(office);
    let nurse = await without_server(office, device);
    await device.context.addInitScript(() => {
        const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (...words) {
            return this.name === "items" ? { result: 1 } : put.apply(this, words);
        };
    });
    await open_my_day(nurse);
    await record_contact(nurse, patient, "said to be kept");
    await nurse.saved_says(/1 update waiting, saved on this device/);
    await device.kill();
    await device.start();
    nurse = await person_at(device, office);
    await open_my_day(nurse);
    await nurse.find("button", `More for ${patient}`).first().waitFor({ state: "attached" });
    assert.equal(await nurse.find("button", done).count(), 0, "the loop would have counted it as lost");
    await device.close();
});

journey("E4 what was recorded without a network and meanwhile in the office needs attention, and is put together field by field", { in: "Chromium", seconds: 240 }, async (office) => {
    const { patient } = await visit_of_today(office);
    const nurse = await office.sign_in("professional", { address: "/my-day" });
    nurse.expect_problem(/409/, ...network_noise);
    await nurse.find("button", `More for ${patient}`).first().waitFor({ state: "attached" });
    await keep_days(nurse);
    await nurse.context.setOffline(true);
    await open_my_day(nurse, "/my-day");
    await record_contact(nurse, patient, "Left leg clean");
    await nurse.page.getByText(/; 1 change kept on this device/).first().waitFor({ state: "attached" });

    // At a machine of the office, at whatever hour this runs: what is not yet late is on My day alone.
    const at_the_desk = await office.sign_in("professional", { address: "/my-day" });
    await record_contact(at_the_desk, patient, "Told by telephone");
    await at_the_desk.all_saved();

    await nurse.context.setOffline(false);
    await nurse.saved_says(/1 needs attention/);
    await nurse.go("/attention");
    const item = nurse.find("list", "Refused").getByRole("listitem");
    await item.waitFor({ state: "attached" });
    assert.match(await words_of(item), /recorded already.*You wrote – Notes: “Left leg clean”.*There now – Notes: “Told by telephone”/s);
    await nurse.picture("pack_attention");
    await nurse.check_access("what needs attention");
    await nurse.click(nurse.find("button", /^Choose values/));
    const choices = await form_called(nurse, "Which record holds?");
    for (const label of await choices.locator("label").allTextContents()) {
        const name = label.replace(/ \(optional\)$/, "");
        if (name.startsWith("Reason")) continue;
        const field = choices.getByLabel(name, { exact: true });
        await field.selectOption(name === "Notes" ? "both" : "mine");
    }
    await nurse.picture("pack_choose_values");
    await choices.getByRole("button", { name: "Amend the record" }).click();
    await choices.waitFor({ state: "detached" });
    await nurse.all_saved();
    assert.equal(await nurse.find("list", "Refused").count(), 0);
    assert.deepEqual([await times_done(office.data, "record_contact"), await times_done(office.data, "amend_record")], [1, 1]);
    await at_the_desk.go("/board");
});
