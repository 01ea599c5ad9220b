// A browser with a profile on a disk of its own, which can be killed as a crash or a flat battery would, and opened
// again. What is on the disk can be searched.
import { spawn } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { chromium } from "playwright-core";

import { always } from "./chromium.mjs";
import { Person } from "./person.mjs";
import { new_folder } from "./service.mjs";

const running = new Set();
process.on("exit", () => {
    for (const child of running) end(child);
});

// The whole group: a browser is many processes.
function end(child) {
    try {
        process.kill(-child.pid, "SIGKILL");
    } catch (error) {
        if (error.code !== "ESRCH") throw error;
    }
}

function address_in(child) {
    return new Promise((done, failed) => {
        let said = "";
        child.stderr.on("data", (text) => {
            said += text;
            const found = /DevTools listening on (ws:\S+)/.exec(said);
            if (found) done(found[1]);
        });
        child.once("exit", () => failed(new Error(`the browser ended: ${said.slice(-400)}`)));
    });
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
        const words = [...always, "--headless=new", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"];
        words.push("--lang=en-GB", "--remote-debugging-port=0", `--user-data-dir=${this.profile}`, "about:blank");
        const chosen = process.env.EVENLOAD_CHROMIUM ?? "/usr/bin/chromium";
        const env = { ...process.env, TZ: "Europe/London" };
        this.child = spawn(chosen, words, { detached: true, env, stdio: ["ignore", "ignore", "pipe"] });
        running.add(this.child);
        this.ended = new Promise((done) => this.child.once("exit", done));
        this.browser = await chromium.connectOverCDP(await address_in(this.child));
        [this.context] = this.browser.contexts();
        this.context.setDefaultTimeout(15_000);
    }

    // Somebody signs in at it.
    async sign_in(who, address) {
        const person = await Person.open(this.context, who.name, this.office);
        await person.page.setViewportSize({ width: 1440, height: 900 });
        await person.page.emulateMedia({ reducedMotion: "reduce" });
        await person.sign_in(who, address);
        return person;
    }

    async kill() {
        end(this.child);
        await this.ended;
        running.delete(this.child);
        await this.browser.close().catch(() => {});
    }

    // As a person closes it: what it wants to write it writes.
    async close() {
        await this.browser.close();
        await new Promise((done) => setTimeout(done, 500));
        await this.kill();
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
