// The ways in which a person can do the same: with a mouse, with the keys alone, or through the mirror, as assistive
// technology does it. A journey is written once, in gestures; `EVENLOAD_BY` chooses who performs them.
import { words_of } from "./words.mjs";

const most_keys = 250;

// Where the next key should lead the focus so that it comes to `target`: runs in the page. The mirror has one stop for
// Tab in each list or grid and arrows inside it, so the way is Tab to the stop, then arrows by place.
function next_keys(target) {
    const focusable = "a[href], button, input, select, textarea, summary, [tabindex]";
    const goal = target.matches(focusable) ? target : target.querySelector(focusable);
    if (!goal) return { nowhere: target.outerHTML.slice(0, 200) };
    const now = document.activeElement;
    if (now === goal) return { there: true };
    const drawn = Boolean(document.querySelector("canvas"));
    const alive = (element) => element.tabIndex >= 0 && !element.disabled && !element.closest("[inert], [hidden]")
        && element.getClientRects().length > 0;
    const stops = [...document.querySelectorAll(focusable)].filter(alive);
    let around = goal;
    let stop = goal.tabIndex >= 0 ? goal : undefined;
    while (!stop && (around = around.parentElement)) stop = stops.find((one) => around.contains(one));
    if (!stop) return { nowhere: goal.outerHTML.slice(0, 200) };
    const place = (element) => element.getBoundingClientRect();
    const state = now.dataset?.key ?? now.outerHTML.slice(0, 200);
    // A group inside the group, which arrows do not leave.
    const inner = now.closest("[role=radiogroup], [role=tablist], [role=grid], [role=list]");
    const apart = inner && inner !== around && around.contains(inner) && !inner.contains(goal) && !inner.contains(stop);
    if (stop !== goal && around.contains(now) && !apart) {
        const [from, to] = [place(now), place(goal)];
        const right = (to.left + to.right - from.left - from.right) / 2;
        const down = (to.top + to.bottom - from.top - from.bottom) / 2;
        const sideways = right > 0 ? ["ArrowRight", "ArrowLeft"] : ["ArrowLeft", "ArrowRight"];
        const upright = down > 0 ? ["ArrowDown", "ArrowUp"] : ["ArrowUp", "ArrowDown"];
        const far = Math.abs(right) > Math.abs(down);
        const keys = far ? [sideways[0], upright[0], upright[1], sideways[1]] : [upright[0], sideways[0], sideways[1], upright[1]];
        return { keys, state, drawn };
    }
    const back = stops.includes(now) && (stop.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    return { keys: [back ? "Shift+Tab" : "Tab"], state, drawn };
}

// The words by which a column or row is called when something is carried over it: "Beth Lindqvist".
async function name_of(target) {
    return (await words_of(target)).split(",")[0];
}

const by_mouse = {
    click: (person, locator, options) => person.mouse_click(locator, options),
    leave_by: (person, locator) => person.mouse_leave_by(locator),
    click_with: (person, key, locator) => person.mouse_click_with(key, locator),
    tap: (person, locator) => person.mouse_tap(locator),
    drag: (person, locator, to) => person.mouse_drag(locator, to),
    focus: (person, locator) => person.put_focus(locator),
};

const by_keyboard = {
    async focus(person, locator) {
        await locator.waitFor({ state: "attached" });
        const tried = new Map();
        for (let pressed = 0; pressed < most_keys; ++pressed) {
            const { there, nowhere, keys, state, drawn } = await locator.evaluate(next_keys);
            if (there) return;
            if (nowhere) throw new Error(`no key leads to ${locator}: ${nowhere}`);
            // Who is back where they were takes another way.
            const turn = tried.get(state) ?? 0;
            tried.set(state, turn + 1);
            await person.page.keyboard.press(keys[turn % keys.length]);
            if (drawn) await person.frames(); // a page without the program has none, and may have no scripts
        }
        throw new Error(`${most_keys} keys did not lead to ${locator}`);
    },
    async activate(person, locator) {
        await this.focus(person, locator);
        const role = await locator.evaluate((element) => element.getAttribute("role") ?? element.type ?? "");
        if (/^(text|search|textarea|date|time|number|email|password|tel)$/.test(role)) return;
        await person.page.keyboard.press(/checkbox|radio/.test(role) ? "Space" : "Enter");
    },
    async click(person, locator, options = {}) {
        if (options.button === "right") {
            await this.focus(person, locator);
            await person.press("Shift+F10");
            return;
        }
        await this.activate(person, locator);
        await person.frames();
    },
    async leave_by(person, locator) {
        await this.focus(person, locator);
        await Promise.all([person.page.waitForEvent("framenavigated"), person.page.keyboard.press("Enter")]);
    },
    async drag(person, locator, to) {
        const name = await name_of(to);
        await this.focus(person, locator);
        await person.hears(() => person.press("Space"));
        for (let steps = 0; steps < 60; ++steps) {
            const place = await person.hears(() => person.press("ArrowRight"));
            if (!place.split("\n").some((line) => line.startsWith(name))) continue;
            await person.press("Space");
            return;
        }
        throw new Error(`no arrow carried ${locator} to ${name}`);
    },
    async click_with(person, key, locator) {
        await this.focus(person, locator);
        await person.press(`${key}+Enter`);
    },
    tap(person, locator) {
        return this.click(person, locator);
    },
};

const by_mirror = {
    async click(person, locator, options = {}) {
        await locator.waitFor({ state: "attached" });
        const is_field = await locator.evaluate((element) => element.matches("input, textarea, select"));
        if (options.button === "right") await locator.dispatchEvent("contextmenu");
        else if (is_field) await locator.focus();
        else await locator.dispatchEvent("click");
        await person.frames();
    },
    async leave_by(person, locator) {
        await locator.waitFor({ state: "attached" });
        await Promise.all([person.page.waitForEvent("framenavigated"), locator.dispatchEvent("click")]);
    },
    async drag(person, locator, to) {
        const name = await name_of(to);
        await this.click(person, locator, { button: "right" });
        await this.click(person, person.find("menuitem", name, { exact: true }));
    },
    async click_with(person, key, locator) {
        await locator.dispatchEvent("click", { [`${key === "Control" ? "ctrl" : key.toLowerCase()}Key`]: true, bubbles: true });
        await person.frames();
    },
    tap(person, locator) {
        return this.click(person, locator);
    },
    focus: (person, locator) => person.put_focus(locator),
};

export const ways = { mouse: by_mouse, keyboard: by_keyboard, mirror: by_mirror };

// Without a mouse nothing may reach the canvas; without any pointer nothing may be clicked at all.
export function forbid_pointer(context, way) {
    return context.addInitScript((forbidden) => {
        const complain = (event) => {
            const on_canvas = event.target.matches?.("canvas");
            if (forbidden === "keyboard" ? event.isTrusted : on_canvas) console.error(`a pointer was used: ${event.type}`);
        };
        for (const type of ["pointerdown", "pointermove", "wheel"]) document.addEventListener(type, complain, true);
    }, way);
}

// In forms and on plain pages journeys press by Playwright's own click, which is a mouse: whoever has none presses keys.
const without_mouse = new WeakMap(); // page → person

export function press_keys_instead(person) {
    const { page } = person;
    without_mouse.set(page, person);
    const locator = Object.getPrototypeOf(page.locator("html"));
    if (locator.by_keys) return;
    locator.by_keys = true;
    const replace = (name, deed) => {
        const usual = locator[name];
        locator[name] = function (...words) {
            const somebody = without_mouse.get(this.page());
            return somebody ? deed(somebody, this) : usual.apply(this, words);
        };
    };
    const set = (wanted) => async (somebody, box) => {
        if ((await box.isChecked()) !== wanted) await by_keyboard.activate(somebody, box);
    };
    replace("click", (somebody, button) => by_keyboard.activate(somebody, button));
    replace("check", set(true));
    replace("uncheck", set(false));
}
