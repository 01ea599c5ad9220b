// Finding again: by words that somebody wrote, and by a name given to what is on the screen.
import assert from "node:assert/strict";

import { Board } from "../support/board.mjs";
import { fill, form_called } from "../support/form.mjs";
import { journey } from "../support/journey.mjs";
import { words_of } from "../support/words.mjs";

journey("E5 words of a comment are found with / and lead to its thread", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    const board = new Board(manager);
    const reference = await board.reference_of(board.cards((await board.in_sight())[0]).first());
    await manager.go(`/cases/${reference}?tab=comments`);
    await manager.find("textbox", "Write a comment").fill("The key safe has a new number, ask Brightwater lodge");
    await manager.press("Control+Enter");
    await manager.item(/Brightwater lodge/).first().waitFor({ state: "attached" });
    await manager.all_saved();

    await manager.go("/board");
    await manager.press("/");
    await manager.find("searchbox", /^Find a case/).fill("brightwater");
    const hit = manager.page.getByRole("list", { name: "Found" }).getByRole("listitem").first();
    await hit.waitFor({ state: "attached" });
    assert.match(await words_of(hit), /Brightwater lodge/);
    await manager.picture("search_comment");
    await manager.press("Enter");
    await manager.page.waitForURL(new RegExp(`/cases/${reference}.*tab=comments`));
    await manager.page.getByText(/Brightwater lodge/).first().waitFor({ state: "attached" });
});

journey("E2.2 a filtered board saved for the team opens by its name for a colleague, and is removed", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    const colleague = await office.sign_in("supervisor");
    await manager.click(manager.find("button", /^Urgency: all/));
    await manager.click(manager.page.getByRole("menuitem").nth(1));
    await manager.status(/ of \d+ shown/).waitFor({ state: "attached" });
    const { search } = new URL(manager.page.url());

    await manager.click(manager.find("button", "Saved views"));
    await manager.click(manager.find("menuitem", "Save this view…"));
    const form = await form_called(manager, "Save this view");
    await fill(form, { Name: "What cannot wait", "Who finds it in their list": "The whole team" });
    await form.getByRole("button", { name: "Save view" }).click();
    await manager.message(/Saved the view What cannot wait/);
    await manager.all_saved();

    await colleague.click(colleague.find("button", "Saved views"));
    const item = colleague.find("menuitem", "What cannot wait");
    await item.waitFor({ state: "attached" });
    await colleague.picture("saved_views");
    await colleague.click(item);
    await colleague.status(/ of \d+ shown/).waitFor({ state: "attached" });
    assert.equal(new URL(colleague.page.url()).search, search);

    await manager.click(manager.find("button", "Saved views"));
    await manager.click(manager.find("menuitem", "Remove a saved view…"));
    await manager.click(manager.find("menuitem", "What cannot wait"));
    await manager.message(/Removed the saved view What cannot wait/);
    await manager.all_saved();
});

journey("E2.2 the map shows where the work is: a locality filters the board, a case opens", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    await manager.click(manager.find("radio", "Map").or(manager.find("tab", "Map")).or(manager.find("button", "Map")));
    const localities = manager.find("group", "Localities").getByRole("button");
    await localities.first().waitFor({ state: "attached" });
    await manager.picture("map");
    const counts = [];
    for (const locality of await localities.all()) counts.push({ locality, words: await words_of(locality) });
    const cases_in = (words) => Number(/, (\d+) cases?,/.exec(words)[1]);
    const few = counts.find(({ words }) => cases_in(words) <= 60);
    await manager.click(few.locality);
    await manager.status(new RegExp(`^${cases_in(few.words)} of \\d+ shown`)).waitFor({ state: "attached" });
    const cases = manager.find("group", "Cases on the map").getByRole("button");
    assert.equal(await cases.count(), cases_in(few.words));
    await manager.picture("map_locality");
    const [reference] = /C-\d+/.exec(await words_of(cases.first()));
    await manager.assistive_click(cases.first()); // dots lie close together
    await manager.find("complementary", "Case").getByText(reference).first().waitFor({ state: "attached" });
});
