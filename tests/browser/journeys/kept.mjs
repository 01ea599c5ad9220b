// What a person did is on their device until the server has it: through a killed browser, a full disk, a damaged
// record, a sign-out on a shared machine and a restored backup.
import assert from "node:assert/strict";
import path from "node:path";

import { comments_there, times_done } from "../support/change_log.mjs";
import { visits_to_record } from "../support/data.mjs";
import { Device, device_that_fills_up } from "../support/device.mjs";
import { fill, form_called } from "../support/form.mjs";
import { journey } from "../support/journey.mjs";
import { evenload } from "../support/service.mjs";
import { thread_of_a_case } from "../support/thread.mjs";
import { who_signs_in } from "../support/who.mjs";
import { words_of } from "../support/words.mjs";

const network_noise = [/Failed to load resource/, /net::ERR_/, /EventSource/, /fetching the script/];
const rounds = Number(process.env.EVENLOAD_KILLED_BROWSERS ?? 3);

// Before it has the key, a page that loses the server says rightly that what is done is in it only.
async function thread_with_a_store(person) {
    const address = await thread_of_a_case(person);
    const key = person.page.waitForResponse((answer) => answer.url().endsWith("/api/outbox_key"));
    await person.page.reload();
    await key;
    await person.page.waitForTimeout(1_000);
    return address;
}

async function comment(person, text) {
    await person.find("textbox", "Write a comment").fill(text);
    await person.press("Control+Enter");
    await person.item(new RegExp(text)).first().waitFor({ state: "attached" });
}

async function saved_on_this_device(person, count) {
    await person.saved_says(new RegExp(`${count} updates? waiting, saved on this device`));
}

// Commands do not get through; all else does.
async function hold_commands(person) {
    await person.context.route("**/api/commands", (route) => route.abort());
}
async function let_commands_go(person) {
    await person.context.unroute("**/api/commands");
}

async function choose_to_sign_out(person) {
    await person.click(person.find("banner", "Evenload").getByRole("button").last());
    await person.click(person.find("menuitem", "Sign out"));
}

journey("E4 three contacts recorded without a connection survive a killed browser and are recorded once", { in: "Chromium", data: visits_to_record }, async (office) => {
    const device = await Device.open(office);
    const who = await who_signs_in(office.data, "caseload_manager");
    const manager = await device.sign_in(who, "/not-recorded");
    const record = manager.find("button", /^Record the contact with/);
    await record.first().waitFor({ state: "attached" });
    await office.service.stop();
    await manager.saved_says(/^Offline/);
    for (let done = 1; done <= 3; ++done) {
        await manager.click(record.first());
        const form = await form_called(manager, /^Record the contact/);
        await fill(form, { Notes: `Seen without a connection ${done}` });
        await form.getByRole("button", { name: "Record" }).click();
        await form.waitFor({ state: "detached" });
        await saved_on_this_device(manager, done);
    }
    await manager.picture("kept_offline");
    await device.kill();

    await office.service.start();
    assert.equal(await times_done(office.data, "record_contact"), 0, "nothing had arrived");
    await device.start();
    const back = await device.sign_in(who, "/not-recorded");
    await back.all_saved();
    assert.equal(await times_done(office.data, "record_contact"), 3);
    await device.close();
});

journey("what is said to be saved on this device is there after the browser is killed, every time", { in: "Chromium", seconds: 60 + 30 * rounds }, async (office) => {
    const device = await Device.open(office);
    const who = await who_signs_in(office.data, "caseload_manager");
    let person = await device.sign_in(who, "/board");
    const thread = await thread_with_a_store(person);
    for (let round = 1; round <= rounds; ++round) {
        await office.service.stop();
        await person.saved_says(/^Offline/);
        await person.find("textbox", "Write a comment").fill(`killed in round ${round}.`);
        await person.press("Control+Enter");
        await saved_on_this_device(person, 1);
        await device.kill();
        await office.service.start();
        await device.start();
        person = await device.sign_in(who, thread);
        await person.all_saved();
    }
    const there = await comments_there(office.data, "killed in round");
    assert.deepEqual(there, Array.from({ length: rounds }, (_, index) => `killed in round ${index + 1}.`));
    await device.close();
});

journey("what was only in a page is gone with it, and nothing said that it was saved", { in: "Chromium" }, async (office) => {
    const device = await Device.open(office);
    const who = await who_signs_in(office.data, "caseload_manager");
    await device.context.addInitScript(() => {
        IDBObjectStore.prototype.put = () => {
            throw new DOMException("planted", "QuotaExceededError");
        };
    });
    const person = await device.sign_in(who, "/board");
    await thread_of_a_case(person);
    await office.service.stop();
    await person.saved_says(/^Offline/);
    await comment(person, "in this page only");
    await person.saved_says(/1 update waiting, in this tab only/);
    assert.equal(await person.saved_line(/saved on this device/).count(), 0);
    await device.kill();
    await office.service.start();
    await device.start();
    await (await device.sign_in(who, "/board")).all_saved();
    assert.deepEqual(await comments_there(office.data, "in this page only"), []);
    await device.close();
});

journey("a full device says that changes are in this tab only, and sends them from there", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    manager.expect_problem(...network_noise);
    const banner = manager.page.getByText(/^Changes are kept in this tab only/);
    await device_that_fills_up(manager);
    await thread_of_a_case(manager);
    assert.equal(await banner.count(), 0, "nothing is said while there is room");
    await manager.page.evaluate(() => (window.is_full = true));
    await hold_commands(manager);
    await comment(manager, "no room for this");
    await banner.first().waitFor({ state: "attached" });
    assert.match(await words_of(banner.first()), /because this device has no room left\. Leave it open/);
    await manager.picture("kept_nowhere");
    await manager.check_access("the banner of a full device");
    await let_commands_go(manager);
    await manager.all_saved();
    assert.deepEqual(await comments_there(office.data, "no room"), ["no room for this"]);
});

journey("a browser that keeps nothing says so before anything is done", async (office) => {
    const manager = await office.browser_of("caseload_manager");
    await manager.context.addInitScript(() => {
        IDBFactory.prototype.open = () => {
            throw new DOMException("planted", "SecurityError");
        };
    });
    await manager.sign_in(await who_signs_in(office.data, "caseload_manager"), "/board");
    await manager.page.getByText(/in this tab only, because this browser does not let pages keep anything/).first().waitFor({ state: "attached" });
    await thread_of_a_case(manager);
    await comment(manager, "sent all the same");
    await manager.all_saved();
});

journey("a damaged record is said, and the others arrive unharmed", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    manager.expect_problem(...network_noise);
    const thread = await thread_of_a_case(manager);
    await hold_commands(manager);
    for (const word of ["first", "second", "third"]) await comment(manager, `damage ${word}`);
    await manager.until("all three are kept", () => manager.saved_line(/3 updates waiting, saved on this device/).count());
    await manager.page.evaluate(
        () =>
            new Promise((done, failed) => {
                const asked = indexedDB.open("evenload_outbox");
                asked.onsuccess = () => {
                    const writing = asked.result.transaction("items", "readwrite");
                    const items = writing.objectStore("items");
                    items.getAll().onsuccess = ({ target }) => {
                        const [, second] = target.result;
                        new Uint8Array(second.sealed)[20] ^= 1;
                        items.put(second);
                    };
                    writing.oncomplete = () => done(asked.result.close());
                    writing.onabort = () => failed(writing.error);
                };
            }),
    );
    await manager.go(thread); // not before: the page still knows all three
    await let_commands_go(manager);
    await manager.saved_says(/1 needs attention/);
    await manager.until("the others have arrived", async () => (await comments_there(office.data, "damage")).length === 2);
    assert.deepEqual(await comments_there(office.data, "damage"), ["damage first", "damage third"]);
    await manager.go("/attention");
    const item = manager.find("list", "Refused").getByRole("listitem");
    assert.match(await words_of(item), /cannot be read any more.*changed or cut off/s);
    await manager.picture("kept_damaged");
    await manager.click(manager.find("button", /^Discard/));
    await manager.click(manager.page.getByRole("button", { name: "Discard", exact: true }).last());
    await item.waitFor({ state: "detached" });
    await manager.go("/attention");
    await manager.all_saved();
});

journey("on a shared machine what somebody keeps waits for them, unread and unsent", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    manager.expect_problem(...network_noise);
    await thread_of_a_case(manager);
    await hold_commands(manager);
    await comment(manager, "for whom it concerns");
    await saved_on_this_device(manager, 1);
    await choose_to_sign_out(manager);
    const question = manager.page.getByRole("alertdialog", { name: "Sign out with changes left?" });
    await question.waitFor({ state: "attached" });
    await manager.picture("kept_sign_out");
    await manager.check_access("the question before signing out");
    await manager.leave_by(question.getByRole("button", { name: "Keep on this device" }));

    await let_commands_go(manager);
    await manager.sign_in(await who_signs_in(office.data, "supervisor"), "/board");
    await manager.all_saved();
    assert.deepEqual(await comments_there(office.data, "for whom"), [], "somebody else does not send it");

    await manager.sign_in(await who_signs_in(office.data, "caseload_manager"), "/board");
    await manager.all_saved();
    assert.deepEqual(await comments_there(office.data, "for whom"), ["for whom it concerns"]);
});

journey("signing out can discard what was not sent, when the person says so", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    manager.expect_problem(...network_noise);
    await thread_of_a_case(manager);
    await hold_commands(manager);
    await comment(manager, "never mind");
    await saved_on_this_device(manager, 1);
    await choose_to_sign_out(manager);
    const question = manager.page.getByRole("alertdialog", { name: "Sign out with changes left?" });
    await manager.leave_by(question.getByRole("button", { name: "Discard" }));
    await let_commands_go(manager);
    await manager.sign_in(await who_signs_in(office.data, "caseload_manager"), "/board");
    await manager.all_saved();
    assert.deepEqual(await comments_there(office.data, "never mind"), []);
});

journey("a session that ended keeps what was done until the person has signed in again", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    manager.expect_problem(/401/, ...network_noise);
    await thread_of_a_case(manager);
    await manager.context.clearCookies();
    await comment(manager, "after the session");
    await manager.saved_says(/Signed out – 1 update waiting, saved on this device/);
    await manager.leave_by(manager.find("button", "Sign in"));
    await manager.answer_sign_in(await who_signs_in(office.data, "caseload_manager"));
    await manager.ready();
    await manager.all_saved();
    assert.deepEqual(await comments_there(office.data, "after the"), ["after the session"]);
});

journey("after a restored backup what waited is offered again, and done once", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    manager.expect_problem(...network_noise);
    const backup = path.join(path.dirname(office.data), "backup.sqlite");
    await evenload("backup", "--data", office.data, backup);
    await thread_of_a_case(manager);
    await office.service.stop();
    await manager.saved_says(/^Offline/);
    await comment(manager, "before the restore");
    await saved_on_this_device(manager, 1);
    await evenload("restore", "--data", office.data, backup);
    await office.service.start();
    await manager.sign_in(await who_signs_in(office.data, "caseload_manager"), "/attention");
    const item = manager.find("list", "Refused").getByRole("listitem");
    await item.waitFor({ state: "attached" });
    assert.match(await words_of(item), /restored from a backup since/);
    await manager.picture("kept_restored");
    assert.deepEqual(await comments_there(office.data, "before the"), []);
    await manager.click(manager.find("button", /^Try again/));
    await manager.all_saved();
    assert.deepEqual(await comments_there(office.data, "before the"), ["before the restore"]);
});

journey("nobody who takes the disk reads a name, an NHS number or what was written", { in: "Chromium" }, async (office) => {
    const device = await Device.open(office);
    const manager = await device.sign_in(await who_signs_in(office.data, "caseload_manager"), "/board");
    await thread_of_a_case(manager);
    const name = (await words_of(manager.page.getByRole("heading", { level: 1 }).first())).split(/[ ,]/).find((word) => word.length > 4);
    const number = /\d{3} \d{3} \d{4}/.exec(await manager.outline())?.[0];
    assert.ok(name && number, "the case shows a name and an NHS number");
    await office.service.stop();
    await manager.saved_says(/^Offline/);
    await comment(manager, `quincunx ${name} ${number}`);
    await saved_on_this_device(manager, 1);
    await device.close();
    const secrets = ["quincunx", number, number.replaceAll(" ", ""), name];
    await device.check_nothing_of(secrets);

    // What would be there without the sealing is found, so the search can fail.
    await office.service.start();
    await device.start();
    const page = await device.context.newPage();
    await page.goto(`${office.origin}/sign_in`);
    await page.evaluate(
        () =>
            new Promise((done) => {
                const asked = indexedDB.open("unsealed", 1);
                asked.onupgradeneeded = () => asked.result.createObjectStore("items", { autoIncrement: true });
                asked.onsuccess = () => {
                    const writing = asked.result.transaction("items", "readwrite", { durability: "strict" });
                    writing.objectStore("items").put({ bytes: new TextEncoder().encode("planted canary") });
                    writing.oncomplete = done;
                };
            }),
    );
    await device.close();
    assert.notDeepEqual(await device.files_with("planted canary"), []);
});

journey("nobody who takes the disk reads what was typed and not yet sent", { in: "Chromium", seconds: 180 }, async (office) => {
    const device = await Device.open(office);
    const manager = await device.sign_in(await who_signs_in(office.data, "caseload_manager"), "/board");
    await thread_of_a_case(manager);
    await manager.find("textbox", "Write a comment").fill("quincunx of a comment");
    await manager.find("searchbox", /^Find/).fill("quincunx of a search");
    await manager.click(manager.find("button", "More for this case"));
    await manager.click(manager.find("menuitem", "Amend the case…"));
    const form = await form_called(manager, /^Amend/);
    await fill(form, { "Who asked": "quincunx of a form" });

    // What browsers keep of a field that does not forbid it, to restore the tab, is found, so the search can fail.
    await manager.page.evaluate(() => {
        const field = document.createElement("textarea");
        field.id = "planted";
        document.querySelector("dialog[open]").append(field);
    });
    await manager.page.locator("#planted").fill("planted canary");
    await manager.until("the browser has kept the tab", async () => (await device.files_with("planted canary")).length > 0, 90_000);
    await device.close();
    await device.check_nothing_of(["quincunx"]);
});
