// A browser with a profile on a disk of its own, which can be killed as a crash or a flat battery would, and opened
// again. What is on the disk can be searched.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

import { launch_on_disk } from "./browsers.mjs";
import { Person } from "./person.mjs";
import { new_folder } from "./service.mjs";

const running = new Set();
process.on("exit", () => {
    for (const leader of running) end(leader);
});

// The whole group: a browser is many processes.
function end(leader) {
    try {
        process.kill(-leader, "SIGKILL");
    } catch (error) {
        if (error.code !== "ESRCH") throw error;
    }
}

// The process that leads those of a browser: its group has its number.
async function leader_of(profile) {
    for (const number of (await readdir("/proc")).filter((name) => /^\d+$/.test(name))) {
        const words = await readFile(`/proc/${number}/cmdline`, "utf8").catch(() => "");
        if (!words.includes(profile)) continue;
        const state = await readFile(`/proc/${number}/stat`, "utf8").catch(() => "");
        const group = /\) \S+ \d+ (\d+)/.exec(state)?.[1];
        if (group === number) return Number(number);
    }
    throw new Error(`no browser has the profile ${profile}`);
}

export class Device {
    // `office`: whose server it goes to. It is killed when the run ends, if not before.
    static async open(office) {
        const device = new Device();
        device.office = office;
        device.profile = await new_folder();
        await device.start();
        return device;
    }

    async start() {
        this.context = await launch_on_disk(this.profile, {
            baseURL: this.office.origin,
            viewport: { width: 1440, height: 900 },
            locale: "en-GB",
            timezoneId: "Europe/London",
            reducedMotion: "reduce",
        });
        this.context.setDefaultTimeout(30_000);
        this.leader = await leader_of(this.profile);
        running.add(this.leader);
    }

    // Somebody signs in at it.
    async sign_in(who, address) {
        const person = await Person.open(this.context, who.name, this.office);
        await person.sign_in(who, address);
        return person;
    }

    async kill() {
        const closed = this.context.waitForEvent("close");
        end(this.leader);
        running.delete(this.leader);
        await closed;
    }

    // As a person closes it: what it wants to write it writes.
    async close() {
        await this.context.close();
        running.delete(this.leader);
    }

    // The files of the profile that hold the text, as a browser may write it: bytes of UTF-8 or of UTF-16.
    async files_with(text) {
        const found = [];
        const wanted = [Buffer.from(text, "utf8"), Buffer.from(text, "utf16le")];
        for (const entry of await readdir(this.profile, { recursive: true, withFileTypes: true })) {
            if (!entry.isFile()) continue;
            const file = path.join(entry.parentPath ?? entry.path, entry.name);
            const bytes = await readFile(file).catch(() => Buffer.alloc(0));
            if (wanted.some((one) => bytes.includes(one))) found.push(path.relative(this.profile, file));
        }
        return found;
    }

    async check_nothing_of(secrets) {
        for (const secret of secrets) {
            const files = await this.files_with(secret);
            assert.ok(!files.length, `${secret} is on the disk, in ${files.join(", ")}`);
        }
    }
}

// From when the page says so (`window.is_full`), its IndexedDB takes nothing more.
export function device_that_fills_up(person) {
    return person.context.addInitScript(() => {
        const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (...words) {
            if (window.is_full) throw new DOMException("planted", "QuotaExceededError");
            return put.apply(this, words);
        };
    });
}
