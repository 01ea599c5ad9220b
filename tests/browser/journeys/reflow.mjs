// WCAG 1.4.10: at 400 % zoom of an ordinary window, which is 320 CSS pixels wide, nothing lies on anything else.
import assert from "node:assert/strict";

import { Board } from "../support/board.mjs";
import { next_full_day, today_in_london } from "../support/days.mjs";
import { journey } from "../support/journey.mjs";

const day = next_full_day(today_in_london());
const screens = [
    ["board", "/board"],
    ["table", "/board?view=table"],
    ["timetable", `/timetable?day=${day}`],
    ["week", `/timetable?day=${day}&span=week`],
    ["cases", "/cases"],
    ["reports", "/reports?measure=waiting_18_weeks&by=locality"],
    ["caseloads", "/caseloads"],
    ["tasks", "/tasks"],
    ["pathways", "/pathways"],
    ["settings", "/settings"],
    ["comments", "/comments"],
];

// Pairs of controls of which neither is within the other, and that share more than a rim. What is scrolled away beneath
// the bar at the bottom is not seen.
function controls_that_overlap() {
    const rim = 3;
    const bar = document.querySelector("#mirror [role=navigation], #mirror nav").getBoundingClientRect();
    const is_seen = (element, box) => !element.closest("main, [role=main]") || box.bottom <= bar.top + rim;
    const controls = [...document.querySelectorAll("#mirror :is([role=button], [role=link], [role=radio], [role=tab], [role=checkbox], [role=switch], a, button)")]
        .map((element) => ({ element, box: element.getBoundingClientRect(), name: element.getAttribute("aria-label") ?? element.textContent }))
        .filter(({ element, box }) => box.width > 2 * rim && box.height > 2 * rim && is_seen(element, box));
    const found = [];
    for (const [index, one] of controls.entries())
        for (const other of controls.slice(index + 1)) {
            const within = (a, b) => a.left >= b.left - rim && a.right <= b.right + rim && a.top >= b.top - rim && a.bottom <= b.bottom + rim;
            const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
            const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
            if (width <= rim || height <= rim || within(one.box, other.box) || within(other.box, one.box)) continue;
            found.push(`“${one.name}” and “${other.name}”`);
        }
    return found;
}

journey("access: at 400 % zoom every screen is read without scrolling sideways, and no control lies on another", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    const reference = await new Board(manager).reference_of(manager.find("button", /, C-\d+, /).first());
    await manager.page.setViewportSize({ width: 320, height: 480 });
    for (const [name, address] of [...screens, ["case", `/cases/${reference}`]]) {
        await manager.go(address);
        await manager.all_drawn();
        await manager.picture(`reflow_${name}`);
        const overlapping = await manager.page.evaluate(controls_that_overlap);
        assert.equal(overlapping.length, 0, `${name}: ${overlapping.join("; ")}`);
        assert.ok(await manager.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name} is as wide as the window`);
        await manager.check_access(`${name} at 320 pixels`);
    }
});
