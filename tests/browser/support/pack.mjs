// Days that a professional keeps on their device: turned on, opened with the PIN where there is no network, looked at on
// the disk.
import { worker_is_ready } from "./installed.mjs";
import { Person } from "./person.mjs";
import { visit_put_on_today } from "./timetable.mjs";
import { who_signs_in } from "./who.mjs";

export const pin = "852741";

// Answers what visit_put_on_today does, and who gives the visit.
export async function visit_of_today(office) {
    const who = await who_signs_in(office.data, "professional");
    const manager = await office.sign_in("caseload_manager", { viewport: { width: 1440, height: 1400 } });
    const visit = await visit_put_on_today(manager, who.person);
    await manager.page.close();
    return { who, ...visit };
}

export async function fill_pins(person, first, second) {
    await person.page.getByLabel("New PIN, 6 digits or more").fill(first);
    await person.page.getByLabel("The same PIN again").fill(second);
    await person.page.getByRole("button", { name: "Keep my next days here" }).click();
}

// Turns it on in the settings of this device; afterwards the program opens without a network.
export async function keep_days(person, chosen = pin) {
    await worker_is_ready(person);
    await person.page.goto(person.at("/device"));
    await fill_pins(person, chosen, chosen);
    await person.page.getByText(/^Kept\. Without a network/).waitFor();
}

export function pin_field(person) {
    return person.page.getByLabel("PIN of this device");
}

// The right PIN: what asked for it goes, and My day is there.
export async function enter(person) {
    await type_pin(person);
    await pin_field(person).waitFor({ state: "hidden" });
    await person.ready();
}

export async function type_pin(person, typed = pin) {
    await pin_field(person).fill(typed);
    await person.page.getByRole("button", { name: "Open my day" }).click();
}

// Somebody at a device of which the browser has just been started, and who is not signed in.
export async function person_at(device, office, name = "nurse", size = { width: 1440, height: 900 }) {
    const person = await Person.open(device.context, name, office);
    await person.page.setViewportSize(size);
    await person.page.emulateMedia({ reducedMotion: "reduce" });
    return person;
}

export async function open_my_day(person, address = "/") {
    await person.page.goto(person.at(address));
    await pin_field(person).waitFor();
    await enter(person);
}

export function banner(person) {
    return person.page.getByText(/^Offline: as of \d\d:\d\d today/).first();
}

// What the pack's store holds: how many records, and what of them can be read by anybody.
export function on_disk(person, wanted = "pack") {
    return person.page.evaluate(
        (wanted) =>
            new Promise((done, failed) => {
                const asked = indexedDB.open("evenload_pack", 1);
                asked.onupgradeneeded = () => asked.result.createObjectStore("kept", { keyPath: "slot" });
                asked.onerror = () => failed(asked.error);
                asked.onsuccess = () => {
                    const all = asked.result.transaction("kept").objectStore("kept").getAll();
                    all.onsuccess = () => {
                        asked.result.close();
                        const { slot, wrong, lease_ends_at, latest_seen, gone } = all.result.find((one) => one.slot === wanted) ?? {};
                        done(slot ? { wrong, lease_ends_at, latest_seen, gone } : undefined);
                    };
                };
            }),
        wanted,
    );
}

// Changes what stands beside the sealed content.
export function change_on_disk(person, changes) {
    return person.page.evaluate(
        (wanted) =>
            new Promise((done, failed) => {
                const asked = indexedDB.open("evenload_pack", 1);
                asked.onsuccess = () => {
                    const writing = asked.result.transaction("kept", "readwrite");
                    const kept = writing.objectStore("kept");
                    kept.get("pack").onsuccess = ({ target }) => kept.put({ ...target.result, ...wanted });
                    writing.oncomplete = () => done(asked.result.close());
                    writing.onabort = () => failed(writing.error);
                };
            }),
        changes,
    );
}
