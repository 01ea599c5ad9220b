// Every screen: axe finds nothing, in light and dark, and its picture is taken in every size.
import { copyFile, stat } from "node:fs/promises";
import path from "node:path";

import { Board } from "../support/board.mjs";
import { next_full_day, today_in_london } from "../support/days.mjs";
import { journey } from "../support/journey.mjs";
import { root } from "../support/service.mjs";
import { kiosk_address } from "../support/who.mjs";

const day = next_full_day(today_in_london());
const screens = [
    ["board", "/board"],
    ["timetable", `/timetable?day=${day}`],
    ["cases", "/cases"],
    ["reports", "/reports?measure=waiting_18_weeks&by=locality"],
    ["caseloads", "/caseloads"],
    ["board_table", "/board?view=table"],
    ["tasks", "/tasks"],
    ["pathways", "/pathways?pathway=venous_leg_ulcer"],
    ["settings", "/settings"],
    ["comments", "/comments"],
    ["attention", "/attention"],
    ["my_day", `/my-day?day=${day}`],
];
const looks = [
    ["light", {}],
    ["dark", { colorScheme: "dark" }],
    ["contrast", { contrast: "more" }],
];
const sizes = [
    ["wide", { width: 1440, height: 900 }],
    ["middle", { width: 820, height: 1180 }],
];

for (const [look, settings] of looks)
    journey(`access and pictures of every screen, ${look}`, async (office) => {
        const manager = await office.sign_in("caseload_manager", settings);
        const board = new Board(manager);
        const reference = await board.reference_of(board.cards((await board.in_sight())[0]).first());
        for (const [size, viewport] of sizes) {
            await manager.page.setViewportSize(viewport);
            for (const [name, address] of [...screens, ["case", `/cases/${reference}`]]) {
                await manager.go(address);
                await manager.all_drawn();
                await manager.picture(`${name}_${size}_${look}`);
                await manager.check_access(`${name}, ${size}, ${look}`);
            }
        }
    });

journey("access of the wall screen", async (office) => {
    const wall = await office.browser_of("wall", { viewport: { width: 1920, height: 1080 } });
    await wall.page.goto(await kiosk_address(office.data));
    await wall.ready();
    await wall.check_access("the wall screen");
});

journey("access of the sign-in page, the statement, the list and the print page", async (office) => {
    const guest = await office.browser_of("guest");
    await guest.page.goto("/sign_in");
    await guest.check_access("the sign-in page");
    await guest.picture("sign_in");
    const manager = await office.sign_in("caseload_manager");
    for (const address of ["/accessibility", "/list", `/print?day=${day}`]) {
        await manager.page.goto(address);
        await manager.check_access(address);
    }
});

journey("access of menus, forms and dialogs", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    const board = new Board(manager);
    await board.open_menu(board.cards("Unallocated").first());
    await manager.check_access("the menu of a card");
    await manager.press("Escape");
    await manager.press("?");
    await manager.find("dialog", /shortcut/i).waitFor({ state: "attached" });
    await manager.check_access("the shortcut sheet");
    await manager.press("Escape");
    await manager.press("n");
    await manager.page.getByRole("dialog").or(manager.page.getByRole("complementary")).first().waitFor();
    await manager.check_access("the form of a new case");
});

if (process.argv.includes("--update-picture"))
    journey("pictures: the board of the README", async (office) => {
        const manager = await office.sign_in("caseload_manager", { viewport: { width: 1280, height: 720 } });
        await manager.all_drawn();
        const taken = await manager.picture("readme_board");
        const file = path.join(root, "tests/browser/pictures/board.png");
        await copyFile(path.join(root, "build/pictures/readme_board.png"), file);
        const { size } = await stat(file);
        if (size > 300_000) throw new Error(`board.png has ${size} bytes, more than 300 kB`);
        return taken;
    });
