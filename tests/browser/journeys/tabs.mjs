// Many tabs of one person are as one: each change is sent once, in the order in which the device was given them.
import assert from "node:assert/strict";

import { Board } from "../support/board.mjs";
import { comments_there } from "../support/change_log.mjs";
import { journey } from "../support/journey.mjs";

const changes = Number(process.env.EVENLOAD_TAB_CHANGES ?? 40);
// A browser opens six connections to a server over HTTP/1.1, and each tab has a stream: behind TLS, with HTTP/2, there
// is no such limit.
const tabs_at_once = 5;
const changes_to_a_thread = 100;

// The same tabs close in every run.
function chance(seed) {
    let state = seed;
    return (below) => {
        state = (state * 1103515245 + 12345) % 2147483648;
        return Math.floor((state / 2147483648) * below);
    };
}

const address_of = (reference) => `/cases/${reference}?tab=comments`;

async function case_thread(person) {
    const board = new Board(person);
    return address_of(await board.reference_of(board.cards("Unallocated").first()));
}

// Threads for so many changes: nobody writes thousands of comments on one case.
async function case_threads(person, count) {
    const wanted = Math.ceil(count / changes_to_a_thread);
    const names = await person.page.getByRole("button", { name: /, C-\d+, / }).allTextContents();
    const references = [...new Set(names.map((name) => /C-\d+/.exec(name)[0]))];
    return Array.from({ length: wanted }, (_, index) => address_of(references[index % references.length]));
}

// Five tabs, of which some close or are killed as `lose` does it, are given changes that begin so.
async function give_changes(office, beginning, seed, lose) {
    const first = await office.sign_in("caseload_manager");
    first.expect_problem(/Failed to load resource/, /net::ERR_/, /EventSource/);
    const threads = await case_threads(first, changes);
    const draw = chance(seed);
    let tabs = [];
    let lost = 0;
    for (let number = 0; number < changes; ++number) {
        tabs = tabs.filter((tab) => !tab.is_gone);
        const thread = threads[Math.floor(number / changes_to_a_thread)];
        if (number % changes_to_a_thread === 0) for (const tab of tabs) await tab.go(thread);
        while (tabs.length < tabs_at_once) tabs.push(watch_for_kills(await first.another_tab(thread)));
        if (number === 0) await first.page.close();
        await kept(tabs[draw(tabs.length)], `${beginning} ${String(number).padStart(5, "0")}.`);
        if (draw(4) > 0) continue;
        await lose(tabs[draw(tabs.length)]);
        ++lost;
    }
    assert.ok(lost > 0, "some were lost");
    const last = await first.another_tab(threads.at(-1));
    await last.all_saved();
    const expected = Array.from({ length: changes }, (_, index) => `${beginning} ${String(index).padStart(5, "0")}.`);
    assert.deepEqual(await comments_there(office.data, `${beginning} `), expected);
}

async function kept(tab, text) {
    await tab.find("textbox", "Write a comment").fill(text);
    await tab.press("Control+Enter");
    await tab.item(new RegExp(text)).first().waitFor({ state: "attached" });
    await tab.until(`${text} is kept or saved`, () => tab.saved_line(/saved/).count());
}

// Its process ends at once, as one that ran out of memory; tabs that share the process go along.
async function kill(tab) {
    const browser = await tab.context.newCDPSession(tab.page);
    const gone = tab.page.waitForEvent("crash");
    browser.send("Page.crash").catch(() => {});
    await gone;
}

function watch_for_kills(tab) {
    tab.page.once("crash", () => (tab.is_gone = true));
    return tab;
}

journey(`five tabs of which some are killed send ${changes} changes once each and in order`, { in: "Chromium", seconds: 90 + 4 * changes }, (office) =>
    give_changes(office, "killed", 11, kill));

journey(`five tabs that close at random send ${changes} changes once each and in order`, { seconds: 90 + 3 * changes }, (office) =>
    give_changes(office, "change", 5, async (tab) => {
        await tab.page.close();
        tab.is_gone = true;
    }));

journey("a killed tab whose device only says that it keeps loses a change, which the count finds", { in: "Chromium" }, async (office) => {
    const first = await office.sign_in("caseload_manager");
    first.expect_problem(/Failed to load resource/, /net::ERR_/, /EventSource/);
    const thread = await case_thread(first);
    await first.context.addInitScript(() => {
        const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (...words) {
            return this.name === "items" ? { result: 1 } : put.apply(this, words);
        };
    });
    let holds = true;
    await first.context.route("**/api/commands", (route) => (holds ? route.abort() : route.continue()));
    const tab = await first.another_tab(thread);
    await first.page.close();
    await kept(tab, "said to be kept.");
    await kill(tab);
    holds = false;
    const next = await first.another_tab(thread);
    await next.all_saved();
    assert.deepEqual(await comments_there(office.data, "said to be"), []);
});

journey("what one tab was given without a connection is seen in the other, which sends it when the first has gone", async (office) => {
    const first = await office.sign_in("caseload_manager");
    first.expect_problem(/Failed to load resource/, /net::ERR_/, /EventSource/);
    const thread = await case_thread(first);
    const second = await first.another_tab(thread);
    const third = await first.another_tab(thread);
    await first.context.route("**/api/commands", (route) => route.abort());
    await second.find("textbox", "Write a comment").fill("given in the second");
    await second.press("Control+Enter");
    await third.item(/given in the second/).first().waitFor({ state: "attached" });
    await first.page.close();
    await second.page.close();
    await third.context.unroute("**/api/commands");
    await third.all_saved();
    assert.deepEqual(await comments_there(office.data, "given in"), ["given in the second"]);
});
