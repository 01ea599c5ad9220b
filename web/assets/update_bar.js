// The bar that offers a new version: quiet, stays until it is answered, never in the way of the work below it.
const sentences = {
    offer: "A new version of Evenload is ready. Reload when it suits you.",
    ask: "Something on this page is not finished. Reload and lose it?",
    wait: "Reloading as soon as what you did is kept…",
};
const buttons = {
    offer: ["Reload", "Later"],
    ask: ["Reload and lose it", "Keep working"],
    wait: ["", "Later"],
};

export class UpdateBar {
    #bar = document.getElementById("update");
    #words = this.#bar.querySelector("p");
    #yes = this.#bar.querySelector(".primary");
    #no = this.#bar.querySelector("button:not(.primary)");
    #state = "";

    // Called as the person answers.
    constructor({ reload, reload_anyway, later }) {
        this.#yes.addEventListener("click", () => (this.#state === "ask" ? reload_anyway() : reload()));
        this.#no.addEventListener("click", () => (this.#state === "ask" ? this.#set("offer") : later()));
    }

    offer() {
        if (!this.#state) this.#set("offer");
    }
    ask() {
        this.#set("ask");
    }
    wait() {
        this.#set("wait");
    }
    hide() {
        this.#state = "";
        this.#bar.hidden = true;
    }

    #set(state) {
        this.#state = state;
        this.#bar.hidden = false;
        this.#words.textContent = sentences[state];
        [this.#yes.textContent, this.#no.textContent] = buttons[state];
        this.#yes.hidden = !buttons[state][0];
    }
}
