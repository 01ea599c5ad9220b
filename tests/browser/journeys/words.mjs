// Names in scripts that the program's own typefaces cannot write: drawn with those of the device, said as they are.
import assert from "node:assert/strict";

import { difference } from "../support/compared.mjs";
import { plus_days, today_in_london } from "../support/days.mjs";
import { fill, form_called } from "../support/form.mjs";
import { journey } from "../support/journey.mjs";

// From right to left and joined; DejaVu, which comes with every Chromium of Debian, has both scripts.
const patients = [
    { "Given name": "أمينة", "Family name": "البغدادي", said: /Ms أ\. البغدادي/ },
    { "Given name": "שרה", "Family name": "לוינשטיין", said: /Ms ש\. לוינשטיין/ },
];

journey("names in other scripts are drawn on the board and said by it", async (office) => {
    const manager = await office.sign_in("caseload_manager", { deviceScaleFactor: 1.5 });
    for (const { said, ...name } of patients) {
        await manager.press("n");
        const form = await form_called(manager, "New patient and case");
        await fill(form, { Title: "Ms", ...name, "Date of birth": "1948-05-17", "Reason for care": "Leg ulcer dressing" });
        await form.getByLabel("Urgency").selectOption({ label: "2-day response" }); // high up in the column
        await form.getByLabel("Received on").fill(plus_days(today_in_london(), -1));
        await form.getByLabel("Received at").fill("00:05");
        await form.getByRole("button", { name: "Open the case" }).click();
        await form.waitFor({ state: "detached" });
        await manager.find("button", said).first().waitFor({ state: "attached" });
    }
    await manager.all_saved();
    const names = [];
    for (const { said } of patients) {
        const card = manager.find("button", said).first();
        await manager.focus(card);
        await manager.frames(8);
        const { x, y } = await card.boundingBox();
        names.push(await manager.page.screenshot({ clip: { x: x + 8, y: y + 6, width: 100, height: 22 } }));
    }
    await manager.picture("names_in_other_scripts");
    // Were they left out, both lines would be the same.
    const { share } = await difference(manager.page, names[0], names[1], 60);
    assert.ok(share > 0.02, `${(share * 100).toFixed(1)} % of the two names' pixels differ`);
});
