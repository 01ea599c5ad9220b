// Who people are and how they prove it: links with which they choose a password, their account, the trust's provider.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import path from "node:path";

import { Board, fits } from "../support/board.mjs";
import { journey } from "../support/journey.mjs";
import { TrustProvider, client_secret } from "../support/provider.mjs";
import { evenload } from "../support/service.mjs";
import { who_signs_in } from "../support/who.mjs";

const words = "lamp river seven";

async function choose_password(person) {
    await person.page.getByLabel("New password", { exact: true }).fill(words);
    await person.page.getByLabel("New password again").fill(words);
}

async function sign_in_plainly(person, { name, password }, address = "/account") {
    await person.page.goto(`/sign_in?next=${address}`);
    await person.answer_sign_in({ name, password });
    await person.page.waitForURL(`**${address}`);
}

journey(
    "the first administrator sets a new data folder up with the link that the server prints",
    { data: async () => {} },
    async (office) => {
        const [link] = await office.service.said(/http\S+\/invitation\?token=\S+/);
        const ada = await office.browser_of("ada");
        await ada.page.goto(link.replace("localhost", "127.0.0.1"));
        await ada.check_access("the page of the first administrator");
        await ada.picture("first_administrator");
        await ada.page.getByLabel("Organisation").fill("Colne NHS Trust");
        await ada.page.getByLabel("First team").fill("Colne Team");
        await ada.page.getByLabel("Your name").fill("Ada Moss");
        await ada.page.getByLabel("Sign-in name").fill("ada");
        await choose_password(ada);
        await ada.find("button", "Set up and sign in").click();
        await ada.ready();
        await ada.page.goto("/account");
        await ada.page.getByText("Ada Moss, administrator.").waitFor();

        const again = await office.browser_of("somebody");
        again.expect_problem(/404/);
        await again.page.goto(link.replace("localhost", "127.0.0.1"));
        await again.find("heading", /ask for a new one/).waitFor();
    },
);

journey("somebody who is invited chooses a password, changes it and signs out everywhere, without scripts", async (office) => {
    const { name, person } = await who_signs_in(office.data, "professional");
    const said = await evenload("user", "invite", name, "--data", office.data);
    const link = /\/invitation\?token=\S+/.exec(said)[0];
    const helper = await office.browser_of("helper"); // access is checked by a script
    await helper.page.goto(link);
    await helper.check_access("the page of an invitation");
    const nurse = await office.browser_of("nurse", { javaScriptEnabled: false });
    nurse.expect_problem(/4(01|22)/);
    await nurse.page.goto(link);
    await nurse.page.getByText(`${person}, your sign-in name is`).waitFor();
    await nurse.picture("invitation");
    await choose_password(nurse);
    await nurse.find("button", "Save and sign in").click();

    const elsewhere = await office.browser_of("nurse elsewhere", { javaScriptEnabled: false });
    await sign_in_plainly(elsewhere, { name, password: words });
    await nurse.page.goto("/account");
    assert.equal(await nurse.page.getByRole("rowheader", { name: /Chrome on Linux/ }).count(), 2);
    await nurse.picture("account", { fullPage: true });

    const change = async (typed) => {
        await nurse.page.getByLabel("Password until now").fill(words);
        await nurse.page.getByLabel("New password", { exact: true }).fill(typed);
        await nurse.page.getByLabel("New password again").fill(typed);
        await nurse.find("button", "Change password").click();
    };
    await change("Password2026!");
    await nurse.page.getByRole("alert").getByText(/tried first/).waitFor();
    await change("another long sentence");
    await nurse.page.getByRole("status").getByText(/has changed/).waitFor();
    await elsewhere.page.goto("/account");
    await elsewhere.page.waitForURL("**/sign_in?next=/account");

    await sign_in_plainly(elsewhere, { name, password: "another long sentence" });
    await elsewhere.find("button", "Sign out everywhere").click();
    await elsewhere.page.waitForURL("**/sign_in");
    await nurse.page.goto("/account");
    await nurse.page.waitForURL("**/sign_in?next=/account");
});

journey("an administrator reads what each role may do, and signs somebody out", async (office) => {
    const manager = await office.sign_in("caseload_manager");
    const admin = await office.browser_of("administrator");
    await sign_in_plainly(admin, await who_signs_in(office.data, "administrator"));
    await admin.check_access("one's account");
    await admin.find("link", "What each role may do").click();
    await admin.find("row", /^Move case May May May – –/).waitFor();
    await admin.check_access("the permissions");
    await admin.picture("permissions");
    await admin.page.goto("/users");
    await admin.check_access("the people");
    await admin.picture("users");
    const { person } = await who_signs_in(office.data, "caseload_manager");
    manager.expect_problem(/401/);
    await admin.find("button", `Sign out ${person}`).click();
    await manager.page.getByText("You were signed out.").first().waitFor({ state: "attached" });
});

// The words of `evenload serve` for a provider that is started beside it.
async function with_provider(service, office) {
    office.provider = await TrustProvider.start(service.origin);
    const secret = path.join(office.data, "..", "client_secret");
    await writeFile(secret, `${client_secret}\n`);
    const { issuer } = office.provider;
    return [
        ...["--public-origin", service.origin, "--provider-issuer", issuer, "--provider-name", "the trust"],
        ...["--provider-client-id", "evenload", "--provider-client-secret-file", secret],
        ...["--provider-link-by", "preferred_username"],
    ];
}

async function sign_in_at_the_trust(person, name) {
    await person.page.goto("/board");
    await person.find("link", "Sign in with the trust").click();
    await person.page.getByLabel("User name").fill(name);
    await person.find("button", "Continue").click();
}

journey(
    "somebody signs in through the trust's provider, works, and is signed out when they sign out of the trust",
    { serve: with_provider },
    async (office) => {
        const { name } = await who_signs_in(office.data, "caseload_manager");
        const manager = await office.browser_of("manager");
        await manager.page.goto("/sign_in");
        await manager.check_access("the sign-in page with a provider");
        await manager.picture("sign_in_provider");
        await sign_in_at_the_trust(manager, name);
        await manager.ready();
        assert.equal(new URL(manager.page.url()).pathname, "/board");

        const board = new Board(manager);
        const { card, reference, taker } = await board.find_move(fits);
        await board.open_menu(card);
        await manager.assistive_click(manager.find("menuitem", taker));
        await board.until_in(reference, taker);
        await manager.all_saved();

        manager.expect_problem(/401/);
        const trust = await manager.context.newPage();
        await trust.goto(`${office.provider.issuer}/session/end`);
        await trust.getByRole("button", { name: "Sign out everywhere" }).click();
        await trust.getByRole("heading", { name: "You are signed out of the trust" }).waitFor();
        await manager.page.getByText("You were signed out.").first().waitFor({ state: "attached" });
        await manager.page.goto("/account");
        await manager.page.waitForURL("**/sign_in?next=/account");
        await office.service.said(/"event":"provider_sign_out"/);
    },
);

journey(
    "somebody whom the trust knows and Evenload does not is told so, and a bent answer signs nobody in",
    { serve: with_provider },
    async (office) => {
        const stranger = await office.browser_of("stranger");
        stranger.expect_problem(/401/);
        await sign_in_at_the_trust(stranger, "nobody.here");
        await stranger.page.getByRole("alert").getByText(/nobody here is linked to that account/).waitFor();
        await stranger.check_access("the refusal");
        await stranger.picture("provider_refusal");
        await stranger.page.goto(`/sign_in/provider/callback?code=x&state=y&iss=${office.provider.issuer}`);
        await stranger.page.getByRole("alert").getByText(/nobody was signed in/).waitFor();
        assert.equal((await office.service.said(/"event":"provider_sign_in_refused"/, 2)).length, 2);
        assert.doesNotMatch(office.service.log, /nobody\.here/);
    },
);
