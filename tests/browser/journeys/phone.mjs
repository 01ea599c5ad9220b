// A professional's day on a phone of 390 by 844 points, with a finger.
import assert from "node:assert/strict";

import { journey } from "../support/journey.mjs";
import { words_of } from "../support/words.mjs";
import { next_full_day, today_in_london } from "../support/days.mjs";

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

journey("E4 E6 My day lists the visits with large targets and opens the case", async (office) => {
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

journey("E2.2 the board on a phone shows one column at a time", async (office) => {
    const manager = await office.sign_in("caseload_manager", phone);
    await manager.find("list", "Unallocated").waitFor({ state: "attached" });
    await manager.tap(manager.find("button", "The next one"));
    await manager.find("list", "Unallocated").waitFor({ state: "detached" });
    await manager.picture("phone_board");
    await manager.check_access("the board on a phone");
});
