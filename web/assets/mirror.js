// Real elements beside the canvas, one for each thing drawn on it, for assistive technology, the keyboard
// and tests. The program describes (client/mirror/wire.h), this applies. An element lives as long as its
// thing, so the focus stays on it; text goes in as text only.
const acts = { activate: 0, menu: 1, focus: 2, blur: 3, text: 4, submit: 5 };
const native_buttons = new Set(["button", "menuitem", "tab", "radio", "checkbox"]);
const field_types = { text: "text", search: "search", date: "date", time: "time", number: "number" };

function make_element(attributes) {
    const { role, level, kind, multiline } = attributes;
    let element;
    if (native_buttons.has(role)) {
        element = document.createElement("button");
        element.type = "button";
    } else if (role === "link") {
        element = document.createElement("a");
    } else if (role === "heading") {
        element = document.createElement(`h${Math.min(6, level || 2)}`);
    } else if (role === "text") {
        element = document.createElement("p");
    } else if (role === "textbox" || role === "searchbox") {
        element = document.createElement(multiline ? "textarea" : "input");
        if (!multiline) element.type = field_types[kind] ?? "text";
        element.autocomplete = "off"; // else browsers keep what is typed on their disks, to restore the tab
    } else {
        element = document.createElement("div");
    }
    const implied = ["button", "link", "heading", "text", "textbox", "searchbox"];
    if (!implied.includes(role)) element.setAttribute("role", role);
    return element;
}

const in_a_set = new Set(["listitem", "menuitem", "tab", "radio", "row"]);

// ARIA attributes of a node; undefined removes one.
function aria_of(a) {
    const counted = in_a_set.has(a.role);
    const field = a.role === "textbox" || a.role === "searchbox";
    return {
        "aria-label": a.content ? undefined : a.name,
        "aria-description": a.description,
        "aria-valuetext": field ? undefined : a.value,
        "aria-valuenow": a.percent === undefined ? undefined : Math.min(100, a.percent),
        "aria-valuemin": a.percent === undefined ? undefined : 0,
        "aria-valuemax": a.percent === undefined ? undefined : 100,
        "aria-modal": a.modal,
        "aria-disabled": a.disabled,
        "aria-current": a.current ? (a.role === "link" ? "page" : true) : undefined,
        "aria-busy": a.busy,
        "aria-invalid": a.invalid,
        "aria-required": a.required,
        "aria-haspopup": a.popup ? "menu" : undefined,
        "aria-selected": a.selected,
        "aria-expanded": a.expanded,
        "aria-pressed": a.pressed,
        "aria-checked": a.checked,
        "aria-posinset": counted ? a.position : undefined,
        "aria-setsize": counted ? a.size : undefined,
        "aria-rowindex": a.row,
        "aria-colindex": a.column,
        "aria-rowcount": a.rows,
        "aria-colcount": a.columns,
        tabindex: a.focusable ? (a.tab ? 0 : -1) : undefined,
        href: a.href,
        placeholder: a.placeholder,
    };
}

class Thing {
    constructor(key, attributes) {
        this.key = key;
        this.element = make_element(attributes);
        this.element.dataset.key = key;
        this.shown = {};
        this.echoes = []; // texts told to the program that have not come back yet
        this.rect = [0, 0, 0, 0];
    }

    apply(attributes) {
        this.attributes = attributes;
        const { element } = this;
        for (const [name, value] of Object.entries(aria_of(attributes))) {
            if (this.shown[name] === value) continue;
            this.shown[name] = value;
            if (value === undefined) element.removeAttribute(name);
            else element.setAttribute(name, value);
        }
        if (attributes.content) this.#show_text(attributes.name ?? "");
        element.inert = Boolean(attributes.inert);
        element.classList.toggle("covered", Boolean(attributes.covered));
        element.classList.toggle("on_header", Boolean(attributes.onheader));
        if (!element.matches("input, textarea")) return;
        element.style.clipPath = attributes.clip ? `inset(${attributes.clip})` : "";
        this.#show_value(attributes.value ?? "");
    }

    // A text node of its own, so that children may stand behind it.
    #show_text(text) {
        if (!this.text) {
            if (!text) return;
            this.text = document.createTextNode(text);
            this.element.prepend(this.text);
        } else if (this.text.data !== text) {
            this.text.data = text;
        }
    }

    // While a person types, the program's answers to earlier letters must not undo later ones.
    #show_value(value) {
        const echo = this.echoes.indexOf(value);
        if (echo >= 0) {
            this.echoes.splice(0, echo + 1);
            return;
        }
        this.echoes = [];
        if (this.element.value !== value) this.element.value = value;
    }

    place(parent_rect) {
        const [x, y, width, height] = this.rect;
        const { style } = this.element;
        style.left = `${x - parent_rect[0]}px`;
        style.top = `${y - parent_rect[1]}px`;
        style.width = `${width}px`;
        style.height = `${height}px`;
    }
}

export class Mirror {
    #page;
    #root = document.getElementById("mirror");
    #things = new Map();
    #moving = false;

    constructor(page) {
        this.#page = page;
        this.#listen();
    }

    // Whether Enter and Space on this element must be turned into a click; native controls do it themselves.
    needs_click(element) {
        const thing = this.#thing_of(element);
        return thing?.element === element && thing.attributes.click && !element.matches("button, a, input, textarea");
    }

    // Whether Enter with Ctrl or Shift on this element chooses it beside others; a link opens in another tab instead.
    is_choice(element) {
        const thing = this.#thing_of(element);
        return thing?.element === element && thing.attributes.click && !element.matches("a, input, textarea");
    }

    update(messages) {
        const moved = new Set();
        for (const [verb, key, ...rest] of messages) {
            if (verb === "drop") this.#drop(key);
            else if (verb === "add") this.#add(key, ...rest, moved);
            else if (verb === "move") this.#move(key, ...rest, moved);
            else if (verb === "set") this.#things.get(key).apply(rest[0]);
            else if (verb === "rect") this.#set_rect(key, rest, moved);
            else if (verb === "focus") this.#focus(key);
        }
        for (const thing of moved) thing.place(this.#rect_around(thing));
    }

    #drop(key) {
        this.#things.get(key)?.element.remove();
        this.#things.delete(key);
    }

    #add(key, parent, after, attributes, moved) {
        this.#things.get(key)?.element.remove();
        const thing = new Thing(key, attributes);
        this.#things.set(key, thing);
        thing.apply(attributes);
        this.#insert(thing, parent, after);
        moved.add(thing);
    }

    #move(key, parent, after, moved) {
        const thing = this.#things.get(key);
        const had_focus = thing.element.contains(document.activeElement) ? document.activeElement : null;
        // Moving an element takes the focus from it for a moment; nobody needs to hear of that.
        this.#moving = true;
        this.#insert(thing, parent, after);
        if (had_focus && document.activeElement !== had_focus) had_focus.focus({ preventScroll: true });
        this.#moving = false;
        moved.add(thing);
    }

    #insert(thing, parent, after) {
        const container = parent ? this.#things.get(parent).element : this.#root;
        const before = after ? this.#things.get(after).element : this.#things.get(parent)?.text;
        const next = before ? before.nextSibling : container.firstChild;
        const { element } = thing;
        if (element.parentNode === container && (element === next || element.previousSibling === (before ?? null))) return;
        container.insertBefore(element, next);
    }

    #set_rect(key, rect, moved) {
        const thing = this.#things.get(key);
        thing.rect = rect;
        moved.add(thing);
        for (const child of thing.element.children) moved.add(this.#things.get(child.dataset.key));
    }

    #rect_around(thing) {
        const parent = this.#things.get(thing.element.parentNode?.dataset?.key);
        return parent?.rect ?? [0, 0];
    }

    #focus(key) {
        const element = this.#things.get(key)?.element;
        if (!element || document.activeElement === element) return;
        // A field of the side panel keeps the focus until the panel is closed.
        if (document.getElementById("form").open) return;
        element.focus({ preventScroll: true });
    }

    #thing_of(element) {
        const own = element?.closest?.("[data-key]");
        return own && this.#things.get(own.dataset.key);
    }

    #tell(kind, thing, text = "", event = {}) {
        const add = event.ctrlKey || event.metaKey;
        this.#page.call("_evenload_act", kind, thing.key, text, add ? 1 : 0, event.shiftKey ? 1 : 0);
    }

    #listen() {
        const on = (type, handler) =>
            this.#root.addEventListener(type, (event) => {
                const thing = this.#thing_of(event.target);
                if (thing) handler(thing, event);
            });
        on("click", (thing, event) => {
            if (thing.element.matches("input, textarea")) return;
            // A link with a modifier is the browser's: a new tab or window.
            if (thing.attributes.href && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
            event.preventDefault();
            this.#tell(acts.activate, thing, "", event);
        });
        on("focusin", (thing) => {
            if (!this.#moving) this.#tell(acts.focus, thing);
        });
        on("focusout", (thing) => {
            if (!this.#moving && document.hasFocus()) this.#tell(acts.blur, thing);
        });
        let menu_key_at = -1000;
        on("keydown", (thing, event) => {
            if (event.key === "ContextMenu" || event.key === "F10") menu_key_at = performance.now();
            const sends = event.key === "Enter" && !event.isComposing;
            if (thing.element.matches("input") && sends) this.#tell(acts.submit, thing);
            if (thing.element.matches("textarea") && sends && (event.ctrlKey || event.metaKey)) {
                event.preventDefault();
                this.#tell(acts.submit, thing);
            }
        });
        on("contextmenu", (thing, event) => {
            if (thing.element.matches("input, textarea")) return;
            event.preventDefault();
            // The menu key has been told as a key already; assistive technology sends only this.
            if (thing.attributes.menu && performance.now() - menu_key_at > 1000) this.#tell(acts.menu, thing);
        });
        on("input", (thing) => {
            const text = thing.element.value;
            thing.echoes.push(text);
            this.#tell(acts.text, thing, text);
        });
    }
}
