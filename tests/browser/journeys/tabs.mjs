// Many tabs of one person are as one: each change is sent once, in the order in which the device was given them.
import assert from "node:assert/strict";

import { Board } from "../support/board.mjs";
import { comments_there } from "../support/change_log.mjs";
import { journey } from "../support/journey.mjs";

const changes = Number(process.env.EVENLOAD_TAB_CHANGES ?? 40);
// A browser opens six connections to a server over HTTP/1.1, and each tab has a stream: behind TLS, with HTTP/2, there
// is no such limit.
const tabs_at_once = 5;

// The same tabs close in every run.
function chance(seed) {
    let state = seed;
    return (below) => {
        state = (state * 1103515245 + 12345) % 2147483648;
        return Math.floor((state / 2147483648) * below);
    };
}

async function case_thread(person) {
    const board = new Board(person);
    const reference = await board.reference_of(board.cards("Unallocated").first());
    return `/cases/${reference}?tab=comments`;
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

journey(`five tabs of which some are killed send ${changes} changes once each and in order`, { seconds: 90 + 4 * changes }, async (office) => {
    const first = await office.sign_in("caseload_manager");
    first.expect_problem(/Failed to load resource/, /net::ERR_/, /EventSource/);
    const thread = await case_thread(first);
    const draw = chance(11);
    let tabs = [];
    let killed = 0;
    for (let number = 1; number <= changes; ++number) {
        tabs = tabs.filter((tab) => !tab.is_gone);
        while (tabs.length < tabs_at_once) tabs.push(watch_for_kills(await first.another_tab(thread)));
        if (number === 1) await first.page.close();
        const tab = tabs[draw(tabs.length)];
        await kept(tab, `killed ${String(number).padStart(3, "0")}.`);
        if (draw(4) > 0) continue;
        await kill(tabs[draw(tabs.length)]);
        ++killed;
    }
    assert.ok(killed > 0, "some were killed");
    const last = await first.another_tab(thread);
    await last.all_saved();
    const expected = Array.from({ length: changes }, (_, index) => `killed ${String(index + 1).padStart(3, "0")}.`);
    assert.deepEqual(await comments_there(office.data, "killed "), expected);
});

journey("a killed tab whose device only says that it keeps loses a change, which the count finds", async (office) => {
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

journey(`five tabs that close at random send ${changes} changes once each and in order`, { seconds: 90 + 3 * changes }, async (office) => {
    const first = await office.sign_in("caseload_manager");
    first.expect_problem(/Failed to load resource/, /net::ERR_/, /EventSource/);
    const thread = await case_thread(first);
    const draw = chance(5);
    const tabs = [await first.another_tab(thread)];
    await first.page.close();
    for (let number = 1; number <= changes; ++number) {
        while (tabs.length < tabs_at_once) tabs.push(await tabs[0].another_tab(thread));
        const tab = tabs[draw(tabs.length)];
        await kept(tab, `change ${String(number).padStart(3, "0")}.`);
        if (draw(4) === 0) await tabs.splice(draw(tabs.length), 1)[0].page.close();
    }
    await tabs[0].all_saved();
    const expected = Array.from({ length: changes }, (_, index) => `change ${String(index + 1).padStart(3, "0")}.`);
    assert.deepEqual(await comments_there(office.data, "change "), expected);
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
