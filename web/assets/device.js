// The page on which a professional keeps their next days on this device, and takes them away again.
import { end_pack, gone_words, keep_days, look_at_pack, was_told } from "./pack.js";
import { problem_with_pin } from "./pin.js";

const one = (id) => document.getElementById(id);

function say(id, words) {
    one("problem").textContent = "";
    one("done").textContent = "";
    one(id).textContent = words;
}

function moment_words(milliseconds) {
    return new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone: "Europe/London" }).format(new Date(milliseconds));
}

function invalid(field, words) {
    say("problem", words);
    one(field).setAttribute("aria-invalid", "true");
    one(field).focus();
}

async function ask(path) {
    const answer = await fetch(path);
    if (answer.status === 401) return location.assign(`/sign_in?next=${location.pathname}`);
    if (!answer.ok) throw new Error("The server does not answer as it should.");
    return answer.json();
}

// Whether the browser promises not to throw it away when space is short.
async function is_lasting() {
    return (await navigator.storage?.persist?.().catch(() => false)) ?? false;
}

function words_for(error) {
    if (error.name === "QuotaExceededError") return "This device has no room left, so nothing is kept. Make room and try again.";
    if (error.status) return error.message;
    if (error instanceof TypeError || error.name === "TimeoutError") return "The server cannot be reached, so nothing is kept. Try again when there is a network.";
    return "This browser does not let the page keep anything (a private window?), so nothing is kept.";
}

class DevicePage {
    #who;

    async start() {
        if (!isSecureContext) return say("problem", "This page was not opened over https, so nothing can be kept on this device.");
        const session = await ask("/api/session");
        this.#who = { ...(await ask("/api/outbox_key")), session };
        if (!session.user.professional_id) return say("problem", "Only who gives visits has days to keep. There is nothing to keep for you.");
        one("choose").hidden = false;
        one("turn_on").addEventListener("submit", (event) => {
            event.preventDefault();
            this.#keep();
        });
        one("remove").addEventListener("click", () => this.#remove());
        await this.#show();
        await this.#tell_of_gone();
    }

    async #tell_of_gone() {
        const { gone, owner } = (await look_at_pack()) ?? {};
        if (!gone || owner !== this.#who.owner) return;
        say("done", gone_words[gone]);
        await was_told();
    }

    async #show() {
        const pack = await look_at_pack();
        one("kept").hidden = !pack?.id;
        if (!pack?.id) return;
        const whose = pack.owner === this.#who.owner ? `${pack.days === 1 ? "1 day" : `${pack.days} days`} of yours, ` : "Days of somebody else who uses this browser, ";
        one("kept_words").textContent = `${whose}as of ${moment_words(pack.made_at)}. Opens without a network until ${moment_words(pack.lease_ends_at)}, and longer each time this device meets the server.`;
    }

    async #keep() {
        if (one("turn_on").getAttribute("aria-busy") === "true") return;
        for (const field of ["pin", "again"]) one(field).removeAttribute("aria-invalid");
        const pin = one("pin").value;
        const problem = problem_with_pin(pin);
        if (problem) return invalid("pin", problem);
        if (pin !== one("again").value) return invalid("again", "The two PINs are not the same. Type the same one twice.");
        say("done", "Making it…");
        one("turn_on").setAttribute("aria-busy", "true");
        try {
            const lasting = await is_lasting();
            await keep_days({ pin, days: Number(one("days").value), who: this.#who });
            one("turn_on").reset();
            say("done", `Kept. Without a network, open Evenload as always and type your PIN.${lasting ? "" : " This browser does not promise to keep it when space is short: open My day now and then while there is a network."}`);
        } catch (error) {
            say("problem", words_for(error));
        }
        one("turn_on").removeAttribute("aria-busy");
        await this.#show();
    }

    async #remove() {
        await end_pack();
        say("done", "Removed. Nothing of your days is kept on this device.");
        await this.#show();
    }
}

new DevicePage().start().catch((error) => say("problem", words_for(error)));
