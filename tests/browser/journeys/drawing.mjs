// How the canvas gets its picture: with WebGL, without it, and again after the browser has lost it.
import assert from "node:assert/strict";

import { Board, fits } from "../support/board.mjs";
import { colours_in, difference } from "../support/compared.mjs";
import { next_full_day, today_in_london } from "../support/days.mjs";
import { journey } from "../support/journey.mjs";
import { who_signs_in } from "../support/who.mjs";

const day = next_full_day(today_in_london());

async function canvas_of(person) {
    await person.all_drawn();
    await person.frames(4);
    return person.page.locator("canvas").screenshot();
}

journey("the picture is the same with a graphics card and without one", async (office) => {
    for (const [address, settings] of [
        ["/board", {}],
        [`/timetable?day=${day}`, { deviceScaleFactor: 1.5 }],
        ["/reports?measure=waiting_18_weeks&by=locality", { colorScheme: "dark" }],
    ]) {
        const person = await office.sign_in("caseload_manager", settings);
        const with_graphics = (which) => `${address}${address.includes("?") ? "&" : "?"}graphics=${which}`;
        await person.go(with_graphics("webgl"));
        const by_card = await canvas_of(person);
        assert.equal(await person.page.evaluate(() => Boolean(document.querySelector("canvas").getContext("webgl2"))), true);
        await person.go(with_graphics("pixels"));
        const by_program = await canvas_of(person);
        assert.equal(await person.page.evaluate(() => Boolean(document.querySelector("canvas").getContext("2d"))), true);
        // Letters and round edges are rounded a little differently; nothing else is.
        const { share, greatest } = await difference(person.page, by_card, by_program, 12);
        assert.ok(share < 0.001, `${address}: ${(share * 100).toFixed(2)} % of the pixels differ, by up to ${greatest}`);
    }
});

journey("a browser without WebGL shows the whole board, and a case is dragged on it", { without_webgl: true }, async (office) => {
    const manager = await office.sign_in("caseload_manager");
    const board = new Board(manager);
    assert.ok((await colours_in(manager.page, await canvas_of(manager))) > 100, "the board is drawn");
    const { card, reference, taker } = await board.find_move(fits);
    await manager.drag(card, board.column(taker));
    await board.until_in(reference, taker);
    await manager.picture("no_webgl");
});

journey("a browser that cannot draw at all gets a sentence and the list", async (office) => {
    const manager = await office.browser_of("manager");
    await manager.page.addInitScript(() => (HTMLCanvasElement.prototype.getContext = () => null));
    const { name, password } = await who_signs_in(office.data, "caseload_manager");
    await manager.page.goto("/sign_in?next=/board");
    await manager.answer_sign_in({ name, password });
    await manager.page.getByText(/cannot draw the board/).waitFor();
    await manager.picture("no_canvas");
    await manager.page.getByRole("link", { name: "Open the plain list" }).click();
    await manager.page.getByRole("heading", { name: "Caseloads", level: 1 }).waitFor();
});

journey("what the browser lost of the picture is drawn again", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    await manager.go("/board?graphics=webgl");
    const before = await canvas_of(manager);
    await manager.page.evaluate(async () => {
        const canvas = document.querySelector("canvas");
        const lost = new Promise((done) => canvas.addEventListener("webglcontextlost", done, { once: true }));
        const extension = canvas.getContext("webgl2").getExtension("WEBGL_lose_context");
        extension.loseContext();
        await lost;
        await new Promise((done) => setTimeout(done, 100)); // not while the loss is still being told
        const restored = new Promise((done) => canvas.addEventListener("webglcontextrestored", done, { once: true }));
        extension.restoreContext();
        await restored;
    });
    assert.deepEqual(await difference(manager.page, before, await canvas_of(manager), 0), { share: 0, greatest: 0 });

    await manager.go("/board?graphics=pixels");
    const drawn = await canvas_of(manager);
    await manager.page.evaluate(() => {
        const canvas = document.querySelector("canvas");
        canvas.getContext("2d").fillRect(0, 0, canvas.width, canvas.height); // black
        canvas.dispatchEvent(new Event("contextrestored"));
    });
    assert.deepEqual(await difference(manager.page, drawn, await canvas_of(manager), 0), { share: 0, greatest: 0 });
});
