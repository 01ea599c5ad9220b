// What a person sees when the server, the stream or the network fails, and that nothing they did is lost.
import assert from "node:assert/strict";

import { Board, fits } from "../support/board.mjs";
import { journey } from "../support/journey.mjs";
import { words_of } from "../support/words.mjs";

const network_noise = [/Failed to load resource/, /net::ERR_/, /EventSource/, /fetching the script/];

function saved_line(person, pattern) {
    return person.find("banner", "Evenload").getByRole("link", { name: pattern });
}

journey("a restarted server is shown, and what was done meanwhile arrives", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    manager.expect_problem(...network_noise);
    const board = new Board(manager);
    const { card, reference, taker } = await board.find_move(fits);
    await office.service.stop();
    await saved_line(manager, /^Offline/).waitFor({ state: "attached" });
    await manager.drag(card, board.column(taker));
    await board.until_in(reference, taker);
    await saved_line(manager, /1 update waiting/).waitFor({ state: "attached" });
    await manager.picture("board_offline");

    await office.service.start();
    await manager.until("all is saved again", () => saved_line(manager, /All changes saved/).count(), 30_000);
    const fresh = await office.sign_in("supervisor");
    await new Board(fresh).until_in(reference, taker);
});

journey("a dropped stream is noticed and opened again", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    manager.expect_problem(...network_noise);
    await saved_line(manager, /All changes saved/).waitFor({ state: "attached" });
    await manager.context.route("**/api/stream", (route) => route.abort());
    await office.service.restart(); // the only way to cut a stream that is open
    await saved_line(manager, /^Offline/).waitFor({ state: "attached" });
    await manager.context.unroute("**/api/stream");
    await manager.until("the stream is open again", () => saved_line(manager, /All changes saved/).count(), 30_000);

    const colleague = await office.sign_in("supervisor");
    const other = new Board(colleague);
    const { card, reference, taker } = await other.find_move(fits);
    await colleague.drag(card, other.column(taker));
    await new Board(manager).until_in(reference, taker);
});

// Two people move one case; the second was offline. Answers who was refused, and about what.
async function a_refused_move(office) {
    const manager = await office.sign_in("caseload_manager");
    const colleague = await office.sign_in("supervisor");
    manager.expect_problem(...network_noise);
    const board = new Board(manager);
    const other = new Board(colleague);
    const { card, reference, taker } = await board.find_move(fits);
    await manager.context.setOffline(true);
    await saved_line(manager, /^Offline/).waitFor({ state: "attached" });
    await manager.drag(card, board.column(taker));
    await saved_line(manager, /1 update waiting/).waitFor({ state: "attached" });

    await colleague.go(`/cases/${reference}`);
    await colleague.click(colleague.find("button", "More for this case"));
    await colleague.click(colleague.find("menuitem", "Close the case…"));
    const form = colleague.page.getByRole("dialog", { name: `Close ${reference}` });
    await form.getByLabel(/^Why/).selectOption({ label: "Admitted to hospital" });
    await form.getByLabel(/^Outcome/).fill("In hospital.");
    await form.getByRole("button", { name: "Close the case" }).click();
    await colleague.all_saved();

    await manager.context.setOffline(false);
    await manager.until("the move needs attention", () => saved_line(manager, /1 needs attention/).count(), 30_000);
    return { manager, board, reference, taker, other };
}

journey("a change that is refused later needs attention, says why, and can be let go", async (office) => {
    const { manager, reference } = await a_refused_move(office);
    await manager.click(saved_line(manager, /1 needs attention/));
    const item = manager.find("list", "Refused").getByRole("listitem");
    await item.waitFor({ state: "attached" });
    assert.match(await words_of(item), new RegExp(`${reference}.*clos`, "is"));
    await manager.picture("attention");
    await manager.click(manager.find("button", /^Try again/));
    await manager.refusal(/clos/i);
    await item.waitFor({ state: "attached" });
    await manager.click(manager.find("button", /^Discard/));
    const question = manager.find("alertdialog", "Let this change go?").or(manager.find("dialog", "Let this change go?"));
    await manager.click(question.getByRole("button", { name: "Discard" }));
    await item.waitFor({ state: "detached" });
    await saved_line(manager, /All changes saved/).waitFor({ state: "attached" });
});

journey("a refused change is tried again once what stood in its way is gone", async (office) => {
    const { manager, reference, other, taker } = await a_refused_move(office);
    const colleague = other.person;
    await colleague.click(colleague.find("button", "More for this case"));
    await colleague.click(colleague.find("menuitem", "Reopen the case…"));
    const form = colleague.page.getByRole("dialog", { name: `Reopen ${reference}` });
    await form.getByLabel(/^Reason/).fill("Came home after all.");
    await form.getByRole("button", { name: "Reopen" }).click();
    await colleague.all_saved();

    await manager.click(saved_line(manager, /1 needs attention/));
    await manager.click(manager.find("button", /^Try again/));
    await manager.until("it is saved", () => saved_line(manager, /All changes saved/).count());
    await manager.go("/board");
    await new Board(manager).until_in(reference, taker);
});

journey("a session that ended asks to sign in and keeps what was done", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    manager.expect_problem(/401/, ...network_noise);
    const board = new Board(manager);
    const { card, taker } = await board.find_move(fits);
    await manager.context.clearCookies();
    await manager.drag(card, board.column(taker));
    await saved_line(manager, /Signed out/).waitFor({ state: "attached" });
    await manager.picture("signed_out");
});
