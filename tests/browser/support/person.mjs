// Somebody at a browser. They find things by role and name only, and do what they do in the way of their office
// (ways.mjs): with a real mouse, with the keys alone or, as a screen reader does it, through the elements.
import { broken_rules } from "./axe.mjs";
import { browsers } from "./browsers.mjs";
import { screenshot } from "./pictures.mjs";
import { forbid_pointer, press_keys_instead, ways } from "./ways.mjs";

export class Person {
    static async open(context, name, office) {
        const person = new Person();
        Object.assign(person, { context, name, office, problems: [], expected: [] });
        person.way = ways[office.way ?? "mouse"];
        if (person.way !== ways.mouse) await forbid_pointer(context, office.way);
        person.page = await context.newPage();
        person.give_hands();
        await person.watch();
        return person;
    }

    // The same person in another tab of the same browser.
    async another_tab(address) {
        const tab = new Person();
        Object.assign(tab, this);
        tab.page = await this.context.newPage();
        tab.give_hands();
        tab.watch_page();
        await tab.go(address);
        return tab;
    }

    give_hands() {
        if (this.way === ways.keyboard) press_keys_instead(this);
    }

    // Collects what the page complains of; `expect_problem` names what a journey provokes.
    async watch() {
        this.watch_page();
        await this.context.exposeBinding("evenload_test_violation", (_, text) => this.note(`policy: ${text}`));
        await this.context.addInitScript(() =>
            document.addEventListener("securitypolicyviolation", (event) =>
                window.evenload_test_violation(`${event.violatedDirective} ${event.blockedURI}`),
            ),
        );
    }

    watch_page() {
        this.page.on("pageerror", (error) => this.note(`exception: ${error.message}`));
        this.page.on("console", (message) => {
            if (message.type() === "error") this.note(`console: ${message.text()} ${message.location().url}`);
        });
    }

    note(text) {
        if (!this.expected.some((pattern) => pattern.test(text))) this.problems.push(text);
    }

    expect_problem(...patterns) {
        this.expected.push(...patterns);
    }

    async sign_in({ name, password }, address) {
        await this.page.goto(this.at(`/sign_in?next=${encodeURIComponent(address)}`));
        await this.answer_sign_in({ name, password });
        await this.ready();
    }

    async answer_sign_in({ name, password }) {
        await this.page.getByLabel("Sign-in name").fill(name);
        await this.page.getByLabel("Password").fill(password);
        await this.page.getByRole("button", { name: "Sign in" }).click();
    }

    // The program is there and shows records: a screen with its heading, nothing still loading.
    async ready() {
        await this.page.locator("canvas").waitFor({ state: "attached" });
        await this.page.getByRole("heading", { level: 1 }).first().waitFor({ state: "attached" });
        await this.page.getByText("Loading…").waitFor({ state: "detached" });
    }

    // Who leaves a page in the milliseconds before its change is kept is asked by the browser; here nobody answers.
    async go(address) {
        await this.frames(4);
        await this.saved_line(/^\d+ waiting$/).waitFor({ state: "detached" });
        await this.page.goto(this.at(address));
        await this.ready();
    }

    at(address) {
        return new URL(address, this.office.origin).href;
    }

    find(role, name, options = {}) {
        return this.page.getByRole(role, { name, ...options });
    }

    // Things whose words are their content: list items, status lines.
    item(pattern) {
        return this.page.getByRole("listitem").filter({ hasText: pattern });
    }

    status(pattern) {
        return this.page.getByRole("main").getByRole("status").filter({ hasText: pattern });
    }

    async rect(locator) {
        await locator.waitFor({ state: "attached" });
        const box = await locator.boundingBox();
        if (!box) throw new Error(`${locator} has no place on the screen`);
        return box;
    }

    async middle(locator) {
        const box = await this.rect(locator);
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }

    // Two frames later everything that was asked for has been drawn and described.
    frames(count = 2) {
        return this.page.evaluate(async (left) => {
            for (; left > 0; --left) await new Promise((done) => requestAnimationFrame(done));
        }, count);
    }

    click(locator, options) {
        return this.way.click(this, locator, options);
    }

    leave_by(locator) {
        return this.way.leave_by(this, locator);
    }

    click_with(key, locator) {
        return this.way.click_with(this, key, locator);
    }

    // On to a column or row, by name where there is no mouse.
    drag(locator, to) {
        return this.way.drag(this, locator, to);
    }

    tap(locator) {
        return this.way.tap(this, locator);
    }

    focus(locator) {
        return this.way.focus(this, locator);
    }

    // A real mouse on the canvas, where the mirror says the thing is.
    async mouse_click(locator, options = {}) {
        const { x, y } = await this.middle(locator);
        await this.page.mouse.move(x, y);
        await this.frames();
        await this.page.mouse.down(options);
        await this.frames(1);
        await this.page.mouse.up(options);
        await this.frames();
    }

    // The same on what leads to a page of its own: this one is gone before it can draw again.
    async mouse_leave_by(locator) {
        const { x, y } = await this.middle(locator);
        await this.page.mouse.move(x, y);
        await this.frames();
        await this.page.mouse.down();
        await this.frames(1);
        await Promise.all([this.page.waitForEvent("framenavigated"), this.page.mouse.up()]);
    }

    // Lifts it and carries it, but does not let go. `to`: a locator or a point.
    async carry(locator, to) {
        const from = await this.middle(locator);
        await this.page.mouse.move(from.x, from.y);
        await this.frames();
        await this.page.mouse.down();
        await this.frames(1);
        await this.page.mouse.move(from.x + 12, from.y + 6, { steps: 3 });
        await this.frames();
        await this.carry_on(to);
    }

    async carry_on(to) {
        const point = "x" in to ? to : await this.middle(to);
        await this.page.mouse.move(point.x, point.y, { steps: 8 });
        await this.frames();
    }

    async mouse_click_with(key, locator) {
        await this.page.keyboard.down(key);
        await this.mouse_click(locator);
        await this.page.keyboard.up(key);
    }

    async let_go() {
        await this.page.mouse.up();
        await this.frames();
    }

    async mouse_drag(locator, to) {
        await this.carry(locator, to);
        await this.let_go();
    }

    // Carries it so that its left edge lands at a point: on a time axis the edge is what counts.
    async drag_by_left_edge(locator, { x, y, grip }) {
        const box = await this.rect(locator);
        const from = { x: box.x + grip, y: box.y + box.height / 2 };
        await this.page.mouse.move(from.x, from.y);
        await this.frames();
        await this.page.mouse.down();
        await this.frames(1);
        await this.page.mouse.move(from.x + 8, from.y + 8, { steps: 3 });
        await this.frames();
        await this.carry_on({ x: x + grip, y });
        await this.let_go();
    }

    async mouse_tap(locator) {
        const { x, y } = await this.middle(locator);
        await this.page.touchscreen.tap(x, y);
        await this.frames(4);
    }

    // What a screen reader does: no pointer, no coordinates.
    async assistive_click(locator) {
        await locator.waitFor({ state: "attached" });
        await locator.dispatchEvent("click");
        await this.frames();
    }

    // Of several windows the one in front has the focus.
    async come_to_the_front() {
        if (browsers[this.office.browser_name].is_alone) await this.page.bringToFront();
    }

    async put_focus(locator) {
        await locator.waitFor({ state: "attached" });
        await this.come_to_the_front();
        await locator.focus();
        await this.frames();
    }

    async press(...keys) {
        await this.come_to_the_front();
        for (const key of keys) {
            await this.page.keyboard.press(key);
            await this.frames();
        }
    }

    // Waits until a condition on the page's words holds; on failure says what it last saw.
    async until(what, condition, milliseconds = 30_000) {
        const give_up = Date.now() + milliseconds;
        for (;;) {
            const seen = await condition();
            if (seen) return seen;
            if (Date.now() > give_up) throw new Error(`waited ${milliseconds / 1000} s in vain until ${what}`);
            await this.frames(3);
        }
    }

    // What the page has said in the last seconds, politely or not, the newest last.
    async said() {
        const lines = await this.page.locator("[aria-live] > *").allTextContents();
        return lines.join("\n");
    }

    // Does something and answers what the page says then, politely: a line for each time it speaks.
    async hears(deed) {
        const voice = this.page.locator("[aria-live=polite]");
        await voice.evaluate((place) => (place.heard = place.lastElementChild));
        await deed();
        const said_since = (place) => {
            const lines = [...place.children];
            return lines.slice(lines.indexOf(place.heard) + 1).map((line) => line.textContent).join("\n");
        };
        await this.until("the page says something new", () => voice.evaluate(said_since));
        await this.frames(4); // it may have more to say
        return voice.evaluate(said_since);
    }

    // A message at the foot of the screen, which is spoken as well.
    async message(pattern) {
        await this.find("region", "Message").getByText(pattern).first().waitFor({ state: "attached" });
        await this.until(`it is spoken: ${pattern}`, async () => pattern.test(await this.said()));
    }

    // A refusal is spoken at once and says why.
    async refusal(pattern) {
        await this.until(`it is refused: ${pattern}`, async () => pattern.test(await this.said()));
    }

    // What the header says of what is saved, as far as it matches.
    saved_line(pattern) {
        return this.find("banner", "Evenload").getByRole("link", { name: pattern });
    }

    async saved_says(pattern) {
        await this.saved_line(pattern).waitFor({ state: "attached" });
    }

    async all_saved() {
        await this.frames(4); // the header says what the last gesture did
        await this.find("banner", "Evenload").getByRole("link", { name: /all changes saved/i }).waitFor({ state: "attached" });
    }

    // The rows are here and every reason that is computed on the side has come.
    async all_drawn() {
        await this.until("nothing is still on its way", async () =>
            !/Loading|Looking for the reason/.test(await this.outline()));
    }

    outline() {
        return this.page.locator("body").ariaSnapshot({ timeout: 5_000 });
    }

    // In Firefox Playwright writes an empty style into what it takes a picture of, which the page's policy forbids.
    async picture(name, options) {
        if (this.office.browser_name === "Firefox") this.expect_problem(/style-src-elem inline/, /blocked an inline style/);
        // A page without the program is drawn when it is there, and may have no scripts.
        if (await this.page.locator("canvas").count()) await this.frames(4);
        return screenshot(this.page, name, options);
    }

    // Fails with every rule that axe finds broken, and where.
    async check_access(where) {
        const found = await broken_rules(this.page);
        if (!found.length) return;
        const words = found.map((rule) => `${rule.id} (${rule.nodes.map((node) => node.html).slice(0, 2)})`);
        throw new Error(`axe on ${where}: ${words.join("; ").slice(0, 900)}`);
    }
}
