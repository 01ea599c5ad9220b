// Who saw or changed what: what is written down while people work, who may read it, and what is found when it was bent.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";

import { fill, form_called } from "../support/form.mjs";
import { journey } from "../support/journey.mjs";
import { evenload } from "../support/service.mjs";
import { who_signs_in } from "../support/who.mjs";
import { words_of } from "../support/words.mjs";

async function first_reference(person) {
    await person.go("/cases");
    const row = person.find("list", /^(Past due|Priority|Upcoming)$/).getByRole("listitem").first();
    await row.waitFor({ state: "attached" });
    return /C-\d+/.exec(await words_of(row))[0];
}

const lines = (person) => person.page.locator("tbody tr");

journey("Audit: a supervisor reads who opened and who changed a case, from what to what, and as a file", { in: "Chromium" }, async (office) => {
    const nurse = await office.sign_in("professional");
    const reference = await first_reference(nurse);
    const manager = await office.sign_in("caseload_manager", { address: `/cases/${reference}` });
    await manager.click(manager.find("button", "More for this case"));
    await manager.click(manager.find("menuitem", "Amend the case…"));
    const form = await form_called(manager, `Amend ${reference}`);
    await fill(form, { "Reason for care": "Canary dressing" });
    await form.getByRole("button", { name: "Save" }).click();
    await form.waitFor({ state: "detached" });
    await manager.all_saved();
    const reads = nurse.page.waitForResponse((response) => response.url().endsWith("/api/reads"));
    await nurse.go(`/cases/${reference}`);
    await nurse.find("region", "People", { exact: true }).waitFor({ state: "attached" });
    assert.equal((await reads).status(), 200);

    const supervisor = await office.sign_in("supervisor", { address: `/cases/${reference}?tab=history` });
    await supervisor.find("button", "Who saw or changed this").waitFor({ state: "attached" });
    await supervisor.picture("audit_history");
    await supervisor.leave_by(supervisor.find("button", "Who saw or changed this"));
    await supervisor.page.waitForURL(`**/audit?record=${reference}`);
    await supervisor.find("heading", new RegExp(`^${reference}, `)).waitFor();
    const { person: nurse_name } = await who_signs_in(office.data, "professional");
    const { person: manager_name } = await who_signs_in(office.data, "caseload_manager");
    await lines(supervisor).filter({ hasText: nurse_name }).filter({ hasText: `Opened case ${reference}` }).first().waitFor();
    const amended = lines(supervisor).filter({ hasText: manager_name }).filter({ hasText: "Amend case" });
    assert.match(await amended.first().innerText(), /Reason: “.+” → “Canary dressing”/);
    await supervisor.check_access("the page of who saw what");
    await supervisor.picture("audit");

    const download = supervisor.page.waitForEvent("download");
    await supervisor.find("link", "The same as a file").click();
    const file = await (await download).path();
    assert.match(await readFile(file, "utf8"), /^\uFEFFtime,who,what,change,why\r\n/);

    await supervisor.page.getByLabel("Person").selectOption({ label: nurse_name });
    await supervisor.find("button", "Show what they did").click();
    await supervisor.find("heading", nurse_name).waitFor();
    await lines(supervisor).filter({ hasText: `Opened case ${reference}` }).first().waitFor();
});

journey("Audit: nobody but administrators and supervisors is offered or given it", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    const reference = await first_reference(manager);
    await manager.go(`/cases/${reference}?tab=history`);
    await manager.find("region", "History").waitFor({ state: "attached" });
    assert.equal(await manager.find("button", "Who saw or changed this").count(), 0);
    manager.expect_problem(/403/);
    await manager.page.goto(`/audit?record=${reference}`);
    await manager.find("heading", /caseload manager, may not do this/).waitFor();
    const administrator = await office.sign_in("administrator", { address: "/settings" });
    await administrator.page.mouse.move(600, 500);
    await administrator.page.mouse.wheel(0, 5000); // to the end of the settings
    await administrator.frames(4);
    await administrator.picture("audit_settings");
    await administrator.leave_by(administrator.find("button", "Who saw or changed what…"));
    await administrator.find("heading", "Who saw or changed what", { exact: true }).waitFor();
});

journey(
    "Audit: the log that people wrote verifies against checkpoints that were kept elsewhere",
    { serve: async (service, office) => ["--checkpoints", path.join(path.dirname(office.data), "checkpoints")] },
    async (office) => {
        const nurse = await office.sign_in("professional");
        const reference = await first_reference(nurse);
        await nurse.go(`/cases/${reference}`);
        await nurse.find("region", "People", { exact: true }).waitFor({ state: "attached" });
        await nurse.all_saved();
        const elsewhere = path.join(path.dirname(office.data), "checkpoints");
        const said = await evenload("verify", "--checkpoints", elsewhere, "--data", office.data);
        assert.match(said, /links of the audit chain/);
        assert.match(said, /All is well/);
        const line = JSON.parse(await evenload("checkpoint", "--data", office.data));
        const key = (await evenload("checkpoint", "--public-key", "--data", office.data)).trim();
        assert.equal(line.public_key, key);
        assert.ok(!(await readFile(elsewhere, "utf8")).includes("undefined"));
    },
);
