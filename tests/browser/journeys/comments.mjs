// Threads on a case, a caseload, a visit and a schedule; mentions; what is unread; the inbox.
import assert from "node:assert/strict";

import { Board } from "../support/board.mjs";
import { next_full_day, today_in_london } from "../support/days.mjs";
import { journey } from "../support/journey.mjs";
import { words_of } from "../support/words.mjs";

const day = next_full_day(today_in_london());
const field = (person) => person.find("textbox", "Write a comment");

async function say(person, text) {
    await field(person).fill(text);
    await person.press("Control+Enter");
    await person.item(new RegExp(text.replace(/[^\w ]/g, "."))).first().waitFor({ state: "attached" });
    await person.all_saved();
}

// Writes "@" and the beginning of a name, chooses the person, and goes on.
async function mention(person, beginning, name, rest) {
    await field(person).fill(`@${beginning}`);
    await person.click(person.find("button", new RegExp(`^Mention ${name}`)));
    await person.until("the name is written out", async () => (await field(person).inputValue()).startsWith(`@${name}`));
    await say(person, `@${name} ${rest}`);
}

const for_me = (person) => person.page.getByRole("list", { name: "For me" });

journey("E5 E6 who is mentioned on a case is told, opens it, and has read it", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    const nurse = await office.sign_in("professional", { address: "/comments" });
    const board = new Board(manager);
    const reference = await board.reference_of(board.cards((await board.in_sight())[0]).first());
    await manager.go(`/cases/${reference}?tab=comments`);
    const name = (await words_of(nurse.find("banner", "Evenload").getByRole("button").last())).split(",")[0];
    await mention(manager, name.split(" ")[0].slice(0, 3).toLowerCase(), name, "please ring the daughter");

    const notice = for_me(nurse).getByRole("button", { name: /mentioned you.*unread.*please ring the daughter/s });
    await notice.waitFor({ state: "attached" });
    await nurse.find("navigation", "Screens").getByRole("link", { name: /^Comments, 1/ }).first().waitFor({ state: "attached" });
    await nurse.picture("inbox");
    await nurse.check_access("the inbox");
    await nurse.click(notice);
    await nurse.page.waitForURL(new RegExp(`/cases/${reference}.*tab=comments`));
    await nurse.item(/please ring the daughter.*new/s).waitFor({ state: "attached" });
    await nurse.all_saved();
    await nurse.go("/comments");
    await for_me(nurse).getByRole("button", { name: /mentioned you/ }).first().waitFor({ state: "attached" });
    await for_me(nurse).getByRole("button", { name: /unread/ }).first().waitFor({ state: "detached" });
    await nurse.find("navigation", "Screens").getByRole("link", { name: /^Comments, 1/ }).first().waitFor({ state: "detached" });
});

journey("E5 E6 a thread on a caseload is answered; the writer is told; all is marked as read", async (office) => {
    const manager = await office.sign_in("caseload_manager", { address: "/caseloads" });
    const colleague = await office.sign_in("supervisor", { address: "/caseloads" });
    const link = (person) => person.page.getByRole("list", { name: "Of the team" }).getByRole("link").first();
    await manager.click(link(manager));
    await say(manager, "Is this too much for one week?");
    await colleague.page.getByRole("link", { name: /1 unread comment/ }).waitFor({ state: "attached" });
    await colleague.click(link(colleague));
    await colleague.item(/Is this too much for one week/).waitFor({ state: "attached" });
    await say(colleague, "Yes, from Wednesday on");
    await manager.go("/comments");
    await for_me(manager).getByRole("button", { name: /wrote in a thread of yours.*Yes, from Wednesday on/s }).waitFor({ state: "attached" });
    await manager.click(manager.find("button", "Mark all as read"));
    await manager.find("button", "Mark all as read").waitFor({ state: "detached" });
    await manager.all_saved();
    await colleague.go("/caseloads");
    await colleague.page.getByRole("link", { name: /unread comment/ }).first().waitFor({ state: "detached" });
});

journey("E5 E6 a thread on a visit, beside the timetable, opened from the inbox", async (office) => {
    const manager = await office.sign_in("caseload_manager", { address: `/timetable?day=${day}` });
    await manager.all_drawn();
    const visit = manager.page.getByRole("gridcell", { name: /\d\d:\d\d/ }).first();
    await manager.click(visit);
    await manager.page.waitForURL(/visit=/);
    await say(manager, "The key safe has a new code");
    const colleague = await office.sign_in("supervisor", { address: "/comments" });
    const about = colleague.page.getByRole("list", { name: "Open comments" }).getByRole("listitem").filter({ hasText: /key safe has a new code/ });
    await about.first().waitFor({ state: "attached" });
    await colleague.click(about.first().getByRole("button", { name: /^C-\d+/ }));
    await colleague.page.waitForURL(/\/timetable.*visit=/);
    await colleague.item(/key safe has a new code/).first().waitFor({ state: "attached" });
});

journey("E5 E6 a thread on a whole schedule begins with its first comment, is resolved and reopened", async (office) => {
    const address = `/timetable?day=${day}`;
    const manager = await office.sign_in("caseload_manager", { address });
    await manager.all_drawn();
    const head = manager.page.getByRole("grid").getByRole("rowheader").first();
    await manager.click(head);
    await manager.click(manager.find("menuitem", "Comments on this schedule"));
    await manager.page.waitForURL(/tab=comments/);
    await manager.find("complementary", /^Schedule of /).waitFor({ state: "attached" });
    await say(manager, "Too many visits on the east side");
    await manager.picture("schedule_comments");
    await manager.check_access("comments on a schedule");

    const colleague = await office.sign_in("supervisor", { address: new URL(manager.page.url()).pathname + new URL(manager.page.url()).search });
    await colleague.item(/Too many visits on the east side/).waitFor({ state: "attached" });
    await colleague.click(colleague.find("button", /^Resolve the comment of/));
    await manager.item(/Too many visits on the east side.*Resolved by/s).waitFor({ state: "attached" });
    await manager.click(manager.find("button", /^Reopen the comment of/));
    await colleague.find("button", /^Resolve the comment of/).waitFor({ state: "attached" });
    await manager.all_saved();
});

journey("E5 E6 the team's whole schedule has a thread; unread comments are counted at its button until they are read", async (office) => {
    const address = `/timetable?day=${day}`;
    const manager = await office.sign_in("caseload_manager", { address });
    const colleague = await office.sign_in("supervisor", { address });
    const button = (person) => person.find("button", /^Comments on the team's schedule/);
    await button(manager).waitFor({ state: "attached" });
    await manager.click(button(manager));
    await manager.page.waitForURL(/tab=comments/);
    await manager.find("complementary", /^Schedule of /).waitFor({ state: "attached" });
    await say(manager, "Two of us are down with flu");
    await manager.picture("team_schedule_comments");
    await manager.check_access("comments on the team's schedule");

    await colleague.find("button", "Comments on the team's schedule, 1 unread comment").waitFor({ state: "attached" });
    await colleague.picture("team_schedule_unread");
    await colleague.click(button(colleague));
    await colleague.item(/down with flu.*new/s).first().waitFor({ state: "attached" });
    await colleague.all_saved();
    await colleague.find("button", /1 unread comment/).waitFor({ state: "detached" });
    await colleague.go("/comments");
    const about = colleague.page.getByRole("list", { name: "Open comments" }).getByRole("listitem").filter({ hasText: /down with flu/ });
    await about.first().waitFor({ state: "attached" });
    await colleague.click(about.first().getByRole("button", { name: /^Schedule of / }));
    await colleague.page.waitForURL(/\/timetable.*tab=comments/);
    await colleague.item(/down with flu/).first().waitFor({ state: "attached" });

    // A week has a thread of its own, which a day of it shows while it has none.
    await manager.go(`/timetable?day=${day}&span=week`);
    await manager.click(button(manager));
    await manager.find("complementary", /^Schedule of /).waitFor({ state: "attached" });
    await say(manager, "No leave in this week");
    await manager.picture("team_week_comments");
});

journey("E5 E6 unread comments are counted on the card and the visit, and are gone once read", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    const colleague = await office.sign_in("supervisor");
    const theirs = new Board(colleague);
    const nothing_new = colleague.page.getByRole("button", { name: /, C-\d+, (?!.*unread)/ });
    const reference = await theirs.reference_of(nothing_new.first());
    const card = theirs.card(reference);
    await manager.go(`/cases/${reference}?tab=comments`);
    await say(manager, "Daughter has the key now");
    await colleague.until("the card counts it", async () => /, 1 unread comment$/.test(await words_of(card)));
    await colleague.picture("unread_on_a_card");
    await colleague.go(`/cases/${reference}?tab=comments`);
    await colleague.item(/Daughter has the key now.*new/s).waitFor({ state: "attached" });
    await colleague.all_saved();
    await colleague.go("/board");
    await card.waitFor({ state: "attached" });
    await colleague.until("the card counts it no more", async () => !/unread/.test(await words_of(card)));

    await manager.go(`/timetable?day=${day}`);
    const visit = manager.page.getByRole("gridcell", { name: /\d\d:\d\d/ }).first();
    await manager.click(visit);
    await manager.page.waitForURL(/visit=/);
    await say(manager, "The dog is out in the morning");
    await colleague.go(`/timetable?day=${day}`);
    const unread = colleague.page.getByRole("gridcell", { name: /, 1 unread comment$/ });
    await unread.waitFor({ state: "attached" });
    await colleague.picture("unread_on_a_visit");
    await colleague.click(unread);
    await colleague.item(/The dog is out/).first().waitFor({ state: "attached" });
    await colleague.all_saved();
    await unread.waitFor({ state: "detached" });
});

journey("E5 the inbox on a phone: what is for me, and the open threads", { in: "Chromium" }, async (office) => {
    const nurse = await office.sign_in("professional", { address: "/comments", viewport: { width: 390, height: 844 }, hasTouch: true });
    await nurse.find("tab", /^For me/).waitFor({ state: "attached" });
    await nurse.tap(nurse.find("tab", "Open threads"));
    await nurse.page.waitForURL(/tab=open/);
    await nurse.find("heading", "Open threads").waitFor({ state: "attached" });
    await nurse.picture("comments_phone");
});
