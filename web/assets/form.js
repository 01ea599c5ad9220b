// The side panel: a form made from a description (client/browser/form_json.cpp). Plain HTML, so that every
// way of typing, date pickers, spell-check and screen readers work. Answers go back as name to values.
import { make_field } from "./form_field.js";

export class FormPanel {
    #page;
    #panel = document.getElementById("form");
    #form;
    #fields = new Map();
    #opener = null;

    constructor(page) {
        this.#page = page;
        this.#panel.addEventListener("cancel", (event) => {
            event.preventDefault();
            this.#cancel();
        });
    }

    open(description) {
        if (!this.#panel.open) this.#opener = document.activeElement;
        this.#fields = new Map(description.fields.map((field) => [field.name, make_field(field)]));
        this.#form = document.createElement("form");
        this.#form.autocomplete = "off"; // else browsers keep what is typed on their disks, to restore the tab
        this.#form.noValidate = true; // our sentences, beside the field and in the summary
        this.#form.append(this.#head(description), this.#body(description), this.#foot(description));
        this.#form.addEventListener("submit", (event) => this.#submit(event));
        this.#form.addEventListener("change", (event) => this.#changed(event));
        this.#panel.replaceChildren(this.#form);
        if (!this.#panel.open) this.#panel.showModal();
        const first = description.fields.find((field) => field.error) ?? description.fields.find((field) => field.kind !== "note");
        if (first) this.#fields.get(first.name).focus();
    }

    // Sentences from the program: by field, and one for the whole.
    fail({ errors, summary }) {
        this.#busy(false);
        for (const [name, field] of this.#fields) field.show_error(errors[name] ?? "");
        this.#show_summary(summary || "Please look at the marked fields.");
        const wrong = [...this.#fields].find(([name]) => errors[name]);
        wrong?.[1].focus();
    }

    is_open() {
        return this.#panel.open;
    }

    close() {
        if (!this.#panel.open) return;
        this.#panel.close();
        this.#panel.replaceChildren();
        if (this.#opener?.isConnected) this.#opener.focus({ preventScroll: true });
        this.#opener = null;
        this.#page.request_frames(2);
    }

    #head({ title }) {
        const head = document.createElement("header");
        const heading = document.createElement("h2");
        heading.id = "form_title";
        heading.textContent = title;
        const close = document.createElement("button");
        close.type = "button";
        close.className = "quiet";
        close.setAttribute("aria-label", "Close");
        close.textContent = "×";
        close.addEventListener("click", () => this.#cancel());
        head.append(heading, close);
        return head;
    }

    #body({ introduction }) {
        const body = document.createElement("div");
        body.className = "fields";
        const summary = document.createElement("p");
        summary.className = "summary";
        summary.setAttribute("role", "alert");
        summary.hidden = true;
        body.append(summary);
        if (introduction) {
            const words = document.createElement("p");
            words.className = "introduction";
            words.textContent = introduction;
            body.append(words);
        }
        body.append(...[...this.#fields.values()].map((field) => field.element));
        return body;
    }

    #foot({ submit, dangerous }) {
        const foot = document.createElement("footer");
        const send = document.createElement("button");
        send.className = dangerous ? "danger" : "primary";
        send.textContent = submit;
        const cancel = document.createElement("button");
        cancel.type = "button";
        cancel.textContent = "Cancel";
        cancel.addEventListener("click", () => this.#cancel());
        foot.append(send, cancel);
        return foot;
    }

    #show_summary(words) {
        const place = this.#form.querySelector(".summary");
        place.textContent = words;
        place.hidden = !words;
    }

    #answer() {
        const answer = {};
        for (const [name, field] of this.#fields) {
            const values = field.values().filter((value) => value !== "");
            if (values.length) answer[name] = values;
        }
        return JSON.stringify(answer);
    }

    // What must be done before there is an answer: files are sent. False when one could not be.
    async #prepare() {
        let wrong;
        for (const field of this.#fields.values()) {
            const sentence = (await field.prepare?.()) ?? "";
            if (sentence) field.show_error(sentence);
            if (sentence) wrong ??= field;
        }
        if (!wrong) return true;
        this.#busy(false);
        this.#show_summary("Please look at the marked fields.");
        wrong.focus();
        return false;
    }

    async #submit(event) {
        event.preventDefault();
        if (this.#form.hasAttribute("aria-busy")) return;
        let wrong;
        for (const field of this.#fields.values()) {
            const sentence = field.problem();
            field.show_error(sentence);
            if (sentence) wrong ??= field;
        }
        this.#show_summary(wrong ? "Please look at the marked fields." : "");
        if (wrong) return wrong.focus();
        this.#busy(true);
        const form = this.#form;
        if (!(await this.#prepare()) || form !== this.#form || !this.#panel.open) return;
        this.#page.call("_evenload_form_submitted", this.#answer());
        this.#page.request_frames(2);
    }

    #changed(event) {
        const name = event.target.closest("[data-field]")?.dataset.field;
        if (!name) return;
        this.#page.call("_evenload_form_changed", name, this.#answer());
        this.#page.request_frames(2);
    }

    #cancel() {
        this.close();
        this.#page.module._evenload_form_cancelled();
        this.#page.request_frames(2);
    }

    #busy(on) {
        if (on) this.#form.setAttribute("aria-busy", "true");
        else this.#form.removeAttribute("aria-busy");
        this.#form.querySelector("footer button").setAttribute("aria-disabled", on);
    }
}
