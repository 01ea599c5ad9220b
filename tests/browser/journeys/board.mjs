// Moving cases on the caseload board: by mouse, menu, keyboard and assistive technology, to the same effect.
import assert from "node:assert/strict";

import { Board, fits, refused } from "../support/board.mjs";
import { journey } from "../support/journey.mjs";
import { who_signs_in } from "../support/who.mjs";
import { words_of } from "../support/words.mjs";

async function at_the_board(office, settings) {
    const manager = await office.sign_in("caseload_manager", settings);
    return { manager, board: new Board(manager) };
}

journey("E2.2 signing in shows the caseload board with what nobody has first", async (office) => {
    const { manager, board } = await at_the_board(office);
    await manager.find("heading", "Caseload board").waitFor({ state: "attached" });
    const first = await board.column("Unallocated").boundingBox();
    for (const name of await board.in_sight()) {
        const { x } = await board.column(name).boundingBox();
        assert.ok(x > first.x, `${name} stands before Unallocated`);
    }
    assert.ok((await board.cards("Unallocated").count()) > 0, "the demo has unallocated cases");
    assert.ok((await board.in_sight()).length >= 4, "at least four professionals are in sight");
});

journey("E2.1 E2.3 a dragged case changes its owner and both loads, and Ctrl+Z takes it back", async (office) => {
    const { manager, board } = await at_the_board(office);
    const { card, reference, taker } = await board.find_move(fits);
    const before = await board.load_of(taker);
    const tray = await board.load_of("Unallocated");

    await manager.drag(card, board.column(taker));
    await manager.message(new RegExp(`Moved ${reference} to ${taker}`));
    await board.until_in(reference, taker);
    const after = await board.load_of(taker);
    assert.equal(after.cases, before.cases + 1);
    assert.ok(after.percent >= before.percent, `${before.percent}% became ${after.percent}%`);
    assert.equal((await board.load_of("Unallocated")).cases, tray.cases - 1);
    await manager.all_saved();

    await manager.press("Control+z");
    await board.until_in(reference, "Unallocated");
    assert.deepEqual(await board.load_of(taker), before);
    await manager.press("Control+Shift+z");
    await board.until_in(reference, taker);
    await manager.all_saved();
});

journey("E2.3 a refused drop says why and puts the card back", { by: ["mouse", "keyboard"] }, async (office) => {
    const { manager, board } = await at_the_board(office);
    const { card, reference, taker, detail } = await board.find_move(refused);
    const before = await board.load_of(taker);
    await manager.drag(card, board.column(taker));
    await manager.refusal(new RegExp(`${taker}, not possible`));
    assert.equal(await board.column_of(reference), "Unallocated");
    assert.deepEqual(await board.load_of(taker), before);
    assert.ok(detail.length > 5, "the menu gives the reason as well");
});

journey("E2.3 while a case is in the air every column says whether it fits, and Esc puts it back", { by: ["mouse"] }, async (office) => {
    const { manager, board } = await at_the_board(office);
    const { card, reference, taker } = await board.find_move(fits);
    await manager.carry(card, board.column(taker));
    const head = board.column(taker).getByRole("button").first();
    await manager.until("the column says how it fits", async () =>
        /fit|capacity|skill/i.test((await head.getAttribute("aria-description")) ?? ""),
    );
    await manager.picture("board_dragging");
    await manager.press("Escape");
    await manager.let_go();
    assert.equal(await board.column_of(reference), "Unallocated");
});

journey("E2.3 a case moves by its menu, chosen with the mouse", { by: ["mouse"] }, async (office) => {
    const { manager, board } = await at_the_board(office);
    const { card, reference, taker } = await board.find_move(fits);
    await manager.click(card, { button: "right" });
    await manager.click(manager.find("menuitem", taker));
    await board.until_in(reference, taker);
    await manager.message(new RegExp(`Moved ${reference} to ${taker}`));
    await manager.all_saved();
});

journey("E2.3 a case moves by keyboard alone: Space, arrows, Space; Esc puts it back", async (office) => {
    const { manager, board } = await at_the_board(office);
    const { card, reference } = await board.find_move(fits);
    await manager.focus(card);
    await manager.press("Space");
    await manager.until("it is picked up", async () => /picked up/i.test(await manager.said()));
    await manager.hears(() => manager.press("ArrowRight"));
    assert.match(await manager.hears(() => manager.press("Escape")), /stays where it was/);
    assert.equal(await board.column_of(reference), "Unallocated");

    await manager.focus(card);
    await manager.hears(() => manager.press("Space"));
    let place;
    for (let steps = 0; steps < 12; ++steps) {
        place = await manager.hears(() => manager.press("ArrowRight"));
        if (!/possible/.test(place)) break;
    }
    const taker = place.split(/[:,]/)[0];
    await manager.press("Space");
    await board.until_in(reference, taker);
    await manager.all_saved();
});

journey("E2.3 a case moves without pointer or keyboard, as a screen reader does it", async (office) => {
    const { manager, board } = await at_the_board(office);
    const { card, reference, taker } = await board.find_move(fits);
    await card.dispatchEvent("contextmenu");
    await manager.assistive_click(manager.find("menuitem", taker));
    await board.until_in(reference, taker);
    assert.match(await manager.said(), new RegExp(`Moved ${reference} to ${taker}`));
    await manager.all_saved();
});

journey("E2.2 E2.5 a colleague's browser follows within seconds", async (office) => {
    const { manager, board } = await at_the_board(office);
    const colleague = await office.sign_in("supervisor");
    const other_board = new Board(colleague);
    const { card, reference, taker } = await board.find_move(fits);
    await manager.drag(card, board.column(taker));
    await colleague.until(`the colleague sees ${reference} with ${taker}`, async () =>
        (await other_board.column_of(reference)) === taker, 5_000);
    assert.deepEqual(await other_board.load_of(taker), await board.load_of(taker));
});

// Two cases of the tray that somebody can take together, both chosen with Ctrl, and the menu open.
async function choose_two(manager, board) {
    const first = board.cards("Unallocated").first();
    for (let index = 1; index < Math.min(await board.cards("Unallocated").count(), 6); ++index) {
        const second = board.cards("Unallocated").nth(index);
        const references = [await board.reference_of(first), await board.reference_of(second)];
        for (const card of [first, second]) await manager.click_with("Control", card);
        await manager.status("2 cases chosen").waitFor({ state: "attached" });
        await manager.click(manager.find("button", "Move to…"));
        const taker = (await board.menu_items()).find((choice) => choice.fits);
        if (taker) return { references, taker: taker.name };
        await manager.press("Escape");
        await manager.click(manager.find("button", "Clear"));
    }
    throw new Error("nobody can take the first case of the tray together with another");
}

journey("E2.3 several chosen cases move together and are undone together", async (office) => {
    const { manager, board } = await at_the_board(office);
    const { references, taker } = await choose_two(manager, board);
    await manager.click(manager.find("menuitem", taker, { exact: true }));
    await manager.message(new RegExp(`Moved 2 cases to ${taker}`));
    for (const reference of references)
        await manager.until(`${reference} has left the tray`, async () => !(await board.is_in(reference, "Unallocated")));
    await manager.all_saved();
    await manager.press("Control+z");
    for (const reference of references) await board.until_in(reference, "Unallocated");
});

journey("E2.3 a move that bends a rule asks for a reason, and does it with one", async (office) => {
    const { manager, board } = await at_the_board(office);
    const { card, reference, taker } = await board.find_move((choice) => !choice.fits && !choice.refused && !choice.current);
    await manager.drag(card, board.column(taker));
    const question = manager.find("alertdialog", "Do it all the same?");
    await question.waitFor({ state: "attached" });
    await manager.check_access("the question for a reason");
    await manager.picture("reason_dialog");
    await manager.press("Escape");
    await question.waitFor({ state: "detached" });
    assert.equal(await board.column_of(reference), "Unallocated", "nothing is done without a reason");

    await manager.drag(card, board.column(taker));
    await question.waitFor({ state: "attached" });
    await question.getByRole("textbox", { name: /^Reason/ }).fill("Agreed with the patient");
    await manager.click(question.getByRole("button", { name: "Do it" }));
    await board.until_in(reference, taker);
    await manager.all_saved();
});

journey("E2.2 filters, links and Back show the same board again", async (office) => {
    const { manager, board } = await at_the_board(office);
    await manager.click(manager.find("button", /^Urgency: all/));
    const choice = manager.page.getByRole("menuitem").nth(1);
    const label = await words_of(choice);
    await manager.click(choice);
    await manager.find("button", `Urgency: ${label}`, { exact: true }).waitFor({ state: "attached" });
    assert.match(manager.page.url(), /urgency=\w+/);

    const { pathname, search } = new URL(manager.page.url());
    const colleague = await office.browser_of("supervisor");
    await colleague.page.goto(pathname + search); // a link, opened by somebody who has to sign in first
    await colleague.answer_sign_in(await who_signs_in(office.data, "supervisor"));
    await colleague.find("button", `Urgency: ${label}`, { exact: true }).waitFor({ state: "attached" });

    const card = manager.page.getByRole("button", { name: /, C-\d+, / }).first();
    const reference = await board.reference_of(card);
    await manager.click(card);
    await manager.page.waitForURL(new RegExp(`case=${reference}`));
    await manager.page.goBack();
    await manager.until("the panel has closed", async () => !manager.page.url().includes(reference));
    await manager.find("button", `Urgency: ${label}`, { exact: true }).waitFor({ state: "attached" });
    await manager.page.goForward();
    await manager.page.waitForURL(new RegExp(`case=${reference}`));
});
