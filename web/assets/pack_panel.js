// Opens the days that this device keeps, where the page says that it is offline: asks for the PIN, says what is wrong with
// it, and gives the program what is in the pack in the place of the server's answers.
import { gone_words, look_at_pack, note_time, open_pack, wipe_pack } from "./pack.js";

const look_at_clock_milliseconds = 30_000;
const encoder = new TextEncoder();

function tag(name, properties = {}, ...children) {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
}

function moment_words(milliseconds) {
    const moment = new Date(milliseconds);
    const in_london = (one, how) => new Intl.DateTimeFormat("en-GB", { ...how, timeZone: "Europe/London" }).format(one);
    const time = in_london(moment, { hour: "2-digit", minute: "2-digit" });
    const day = (one) => in_london(one, { weekday: "long", day: "numeric", month: "long" });
    return day(moment) === day(new Date()) ? `${time} today` : `${time} on ${day(moment)}`;
}

function tries_words(left) {
    return left === 1 ? "After 1 more wrong PIN" : `After ${left} more wrong PINs`;
}

// Screens that a pack can show; for others My day is opened.
function can_be_shown(path) {
    return path === "/my-day" || path === "/attention" || /^\/cases\/[^/]+$/.test(path);
}

export class PackPanel {
    #page;
    #panel;
    #form = tag("form", { className: "pack", hidden: true });
    #pin = tag("input", { id: "pack_pin", type: "password", inputMode: "numeric", autocomplete: "off", required: true, maxLength: 32 });
    #error = tag("p", { className: "error", id: "pack_error", role: "alert" });
    #open = tag("button", { className: "primary", textContent: "Open my day" });
    #about = tag("p");
    #busy = false;

    constructor(page, panel) {
        this.#page = page;
        this.#panel = panel;
        const label = tag("label", { htmlFor: "pack_pin", textContent: "PIN of this device" });
        this.#pin.setAttribute("aria-describedby", "pack_error");
        const remove = tag("button", { type: "button", textContent: "Remove from this device…" });
        remove.addEventListener("click", () => this.#ask_to_remove(remove));
        this.#form.append(tag("h2", { textContent: "Your next days" }), this.#about, label, this.#pin, this.#error, tag("div", { className: "line" }, this.#open, remove));
        this.#form.noValidate = true;
        this.#form.addEventListener("submit", (event) => {
            event.preventDefault();
            this.#try_to_open();
        });
        panel.querySelector(".sheet").querySelector(".hint").before(this.#form);
    }

    // `pack`: as look_at_pack() answers.
    show(pack) {
        if (pack.gone) return this.#say_gone(pack.gone);
        const newly = this.#form.hidden;
        this.#set_offered(true);
        this.#about.textContent = `They are kept on this device as of ${moment_words(pack.made_at)}, and can be opened without a network until ${moment_words(pack.lease_ends_at)}.`;
        if (newly && !matchMedia("(pointer: coarse)").matches) this.#pin.focus();
    }

    async #try_to_open() {
        if (this.#busy) return;
        if (!this.#pin.value) return this.#say_wrong("Type the PIN that you chose for this device.");
        this.#set_busy(true);
        const opened = await open_pack(this.#pin.value).catch((error) => ({ error }));
        this.#set_busy(false);
        this.#pin.value = "";
        if (opened.error) return this.#say_wrong("What is kept on this device cannot be read: the browser's storage does not answer. Try again.");
        if (opened.gone) return this.#say_gone(opened.gone);
        if (opened.image) return this.#give_to_program(opened);
        const wait = opened.wait > 0 ? ` Wait ${Math.ceil(opened.wait / 1_000)} s before the next try.` : "";
        this.#say_wrong(`${opened.wrong ? "This PIN is not right." : "It is too soon."}${wait} ${tries_words(opened.left)} what is kept is wiped.`);
    }

    #set_busy(busy) {
        this.#busy = busy;
        this.#open.setAttribute("aria-disabled", String(busy));
        this.#open.textContent = busy ? "Opening…" : "Open my day";
        if (busy) this.#error.textContent = "";
    }

    #say_wrong(words) {
        this.#error.textContent = words;
        this.#pin.setAttribute("aria-invalid", "true");
        this.#pin.focus();
    }

    #ask_to_remove(button) {
        if (button.dataset.asked === undefined) {
            button.dataset.asked = "";
            button.textContent = "Remove: press again to be sure";
            return;
        }
        wipe_pack().then(() => this.#say_gone("removed"));
    }

    #say_gone(why) {
        this.#set_offered(false);
        const hint = this.#panel.querySelector(".hint");
        hint.textContent = gone_words[why];
        hint.setAttribute("role", "status");
    }

    // The PIN in the place of why there is nothing to see.
    #set_offered(offered) {
        this.#form.hidden = !offered;
        this.#panel.querySelector(".hint").hidden = offered;
        this.#panel.querySelector('[data-line="why"]').hidden = offered;
        this.#panel.querySelector(".sheet > .line button").classList.toggle("primary", !offered);
    }

    #give_to_program({ words, image, made_at, lease_ends_at, days, now }) {
        const answer = (value, lines = "") => ({ lines, bytes: value instanceof Uint8Array ? value : encoder.encode(JSON.stringify(value)) });
        const { session, owner, key } = words;
        this.#page.network.answer_from({
            "/api/session": () => answer({ ...session, now: now() }),
            "/api/outbox_key": () => answer({ user_id: session.user.id, owner, key }),
            "/api/image": () => answer(image, `evenload-pack: ${made_at} ${days}\n`),
        });
        this.#watch_lease(lease_ends_at, now);
        if (!can_be_shown(location.pathname)) {
            history.replaceState(null, "", "/my-day");
            this.#page.module._evenload_address_changed();
        }
        this.#page.module._evenload_online(1);
    }

    // What may not be opened any more is not looked at any more either, unless the server has given its own records meanwhile.
    #watch_lease(lease_ends_at, now) {
        const watch = setInterval(async () => {
            if (!this.#page.network.shows_pack()) return clearInterval(watch);
            await note_time(now()).catch(() => {});
            const is_there = async () => (await look_at_pack().catch(() => ({ id: "not read" })))?.id !== undefined;
            if (now() < lease_ends_at && (await is_there())) return;
            await this.#page.outbox.all_kept();
            location.reload();
        }, look_at_clock_milliseconds);
    }
}
