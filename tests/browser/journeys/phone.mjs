// A professional's day on a phone of 390 by 844 points, with a finger.
import assert from "node:assert/strict";

import { fill, form_called } from "../support/form.mjs";
import { journey } from "../support/journey.mjs";
import { visit_put_on_today } from "../support/timetable.mjs";
import { who_signs_in } from "../support/who.mjs";
import { words_of } from "../support/words.mjs";
import { next_full_day, today_in_london } from "../support/days.mjs";

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

journey("E4 E6 My day lists the visits with large targets and opens the case", { in: "Chromium" }, async (office) => {
    const day = next_full_day(today_in_london());
    const nurse = await office.sign_in("professional", { address: `/my-day?day=${day}`, ...phone });
    const visits = nurse.find("list", "Visits").getByRole("listitem").getByRole("button");
    await visits.first().waitFor({ state: "attached" });
    assert.ok((await visits.count()) >= 2, "the day has visits");
    for (const button of await nurse.page.getByRole("button").all()) {
        const box = await button.boundingBox();
        const words = await words_of(button);
        if (box) assert.ok(box.height >= 43.5 && box.width >= 43.5, `${words} is ${box.width} × ${box.height}`);
    }
    await nurse.picture("phone_my_day");
    await nurse.check_access("My day on a phone");
    await nurse.tap(visits.first());
    await nurse.page.waitForURL(/\/cases\/C-\d+/);
    await nurse.find("tab", "Summary").waitFor({ state: "attached" });
    await nurse.picture("phone_case");
    await nurse.page.goBack();
    await visits.first().waitFor({ state: "attached" });
});

journey("E2.2 the board on a phone shows one column at a time", { in: "Chromium" }, async (office) => {
    const manager = await office.sign_in("caseload_manager", phone);
    await manager.find("list", "Unallocated").waitFor({ state: "attached" });
    await manager.tap(manager.find("button", "The next one"));
    await manager.find("list", "Unallocated").waitFor({ state: "detached" });
    await manager.picture("phone_board");
    await manager.check_access("the board on a phone");
});

journey("E4 at a door on a phone: start, record with what is next, and put a wrong record right", { in: "Chromium" }, async (office) => {
    const { person } = await who_signs_in(office.data, "professional");
    const manager = await office.sign_in("caseload_manager", { viewport: { width: 1440, height: 1400 } });
    const { patient, done } = await visit_put_on_today(manager, person);

    const nurse = await office.sign_in("professional", { address: "/my-day", ...phone });
    const more = nurse.find("button", `More for ${patient}`).first();
    await more.waitFor({ state: "attached" });
    await nurse.tap(more);
    await nurse.picture("phone_visit_menu");
    await nurse.tap(nurse.find("menuitem", "30 min late"));
    await nurse.message(/is expected 30 min late/);
    await manager.go(`/timetable?day=${today_in_london()}`);
    await manager.find("gridcell", new RegExp(`^${patient}, 05:10.*expected 05:40`)).waitFor({ state: "attached" });

    await nurse.tap(more);
    await nurse.tap(nurse.find("menuitem", "Record contact"));
    const form = await form_called(nurse, /^Record the contact/);
    await nurse.picture("phone_record");
    await fill(form, { Notes: "Left leg clean", Next: "Order dressings" });
    await form.getByRole("button", { name: "Record" }).click();
    await form.waitFor({ state: "detached" });
    await nurse.find("button", done).waitFor({ state: "attached" });
    await nurse.picture("phone_done");

    await nurse.tap(nurse.find("button", done));
    await nurse.page.waitForURL(/\/cases\/C-\d+/);
    await nurse.go(`${new URL(nurse.page.url()).pathname}?tab=contacts`);
    const line = nurse.item(/Left leg clean/).first();
    await line.waitFor({ state: "attached" });
    assert.match(await words_of(line), /Next: Order dressings · Recorded by /);
    await nurse.assistive_click(line.getByRole("button", { name: /^Amend the record/ }));
    const amend = await form_called(nurse, /^Amend the record/);
    await fill(amend, { Notes: "Right leg clean", "What was wrong": "wrong leg written" });
    await amend.getByRole("button", { name: "Amend" }).click();
    await amend.waitFor({ state: "detached" });
    await nurse.item(/Right leg clean/).first().waitFor({ state: "attached" });
});

journey("E4 E3.3 a professional says on the phone that they are off sick, and the office sees what needs cover", { in: "Chromium" }, async (office) => {
    const day = next_full_day(today_in_london());
    const nurse = await office.sign_in("professional", { address: `/my-day?day=${day}`, ...phone });
    await nurse.tap(nurse.find("button", "More for this day"));
    await nurse.tap(nurse.find("menuitem", /^I am off sick/));
    const form = await form_called(nurse, "Record absence");
    await fill(form, { "First day": day, "Last day away": day });
    await form.getByRole("button", { name: "Record absence" }).click();
    const panel = nurse.find("complementary", /^Cover: /);
    await panel.waitFor({ state: "attached" });
    await panel.getByRole("status").filter({ hasText: /visits? of \d+ (person|people) affected/ }).waitFor({ state: "attached" });
    await nurse.picture("phone_off_sick");
});
