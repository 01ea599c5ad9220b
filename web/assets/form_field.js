// One field of the side panel: its element, what it holds, what is wrong with it.
import { Upload } from "./form_upload.js";

let counter = 0;

function tag(name, properties = {}, ...children) {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
}

export function make_field(field) {
    if (field.kind === "note") return note(field);
    if (field.kind === "choices") return choices(field);
    if (field.kind === "checkbox") return checkbox(field);
    if (field.kind === "upload") return upload(field);
    return single(field);
}

function note(field) {
    return {
        element: tag("p", { className: "introduction", textContent: field.label }),
        values: () => [],
        problem: () => "",
        show_error() {},
        focus() {},
    };
}

// Hint and error lines below a label, named by the control's aria-describedby.
function describe(control, field, frame) {
    const id = `field_${++counter}`;
    const hint = tag("span", { className: "hint", id: `${id}_hint`, textContent: field.hint });
    const error = tag("span", { className: "error", id: `${id}_error` });
    if (field.hint) frame.append(hint);
    frame.append(error);
    const show_error = (sentence) => {
        error.textContent = sentence;
        control.setAttribute("aria-invalid", sentence ? "true" : "false");
        const named = [field.hint && hint.id, sentence && error.id].filter(Boolean).join(" ");
        if (named) control.setAttribute("aria-describedby", named);
        else control.removeAttribute("aria-describedby");
    };
    show_error(field.error);
    return { id, show_error };
}

function label_of(field) {
    const label = tag("span", { className: "label", textContent: field.label });
    if (!field.required) label.append(tag("span", { className: "optional", textContent: " (optional)" }));
    return label;
}

function make_control(field) {
    if (field.kind === "choice") {
        const select = tag("select");
        const chosen = field.values[0] ?? "";
        if (!chosen || !field.required) select.append(tag("option", { value: "", textContent: "" }));
        for (const { value, label, hint } of field.options) {
            const words = hint ? `${label} · ${hint}` : label;
            select.append(tag("option", { value, textContent: words, selected: value === chosen }));
        }
        return select;
    }
    if (field.kind === "multiline") return tag("textarea", { value: field.values[0] ?? "", rows: 4 });
    const control = tag("input", { type: field.kind });
    if (field.kind !== "file") control.value = field.values[0] ?? "";
    if (field.minimum) control.min = field.minimum;
    if (field.maximum) control.max = field.maximum;
    return control;
}

function single(field) {
    const control = make_control(field);
    control.required = field.required;
    if (field.longest) control.maxLength = field.longest;
    const label = tag("label", {}, label_of(field));
    const element = tag("div", { className: "field" }, label);
    element.dataset.field = field.name;
    const { id, show_error } = describe(control, field, element);
    label.htmlFor = control.id = id;
    element.append(control);
    let file_text = "";
    if (field.kind === "file" && !field.upload_to) {
        control.addEventListener("change", async () => (file_text = (await control.files[0]?.text()) ?? ""));
    }
    return {
        element,
        values: () => [field.kind === "file" ? file_text : control.value],
        problem: () => problem_of(control, field),
        show_error,
        focus: () => control.focus(),
    };
}

// `prepare` is awaited before the answer is read.
function upload(field) {
    const shown = single({ ...field, kind: "file" });
    const status = tag("p", { className: "hint" });
    status.setAttribute("role", "status");
    shown.element.append(status);
    const sending = new Upload(field.upload_to, shown.element.querySelector("input"), status);
    return { ...shown, values: () => sending.values(), prepare: () => sending.prepare() };
}

function problem_of(control, field) {
    const { validity } = control;
    if (validity.badInput) return `${field.label}: this is not a ${field.kind}.`;
    if (field.required && !control.value.trim()) return `${field.label} is needed.`;
    if (validity.rangeUnderflow) return `${field.label} must not be below ${field.minimum}.`;
    if (validity.rangeOverflow) return `${field.label} must not be above ${field.maximum}.`;
    if (validity.stepMismatch) return `${field.label} must be a whole number.`;
    return "";
}

function checkbox(field) {
    const control = tag("input", { type: "checkbox", checked: field.values[0] === "yes" });
    const label = tag("label", { className: "tick" }, control, tag("span", { textContent: field.label }));
    const element = tag("div", { className: "field" }, label);
    element.dataset.field = field.name;
    const { show_error } = describe(control, field, element);
    return {
        element,
        values: () => (control.checked ? ["yes"] : []),
        problem: () => (field.required && !control.checked ? `Please confirm: ${field.label}` : ""),
        show_error,
        focus: () => control.focus(),
    };
}

function choices(field) {
    const element = tag("fieldset", { className: "field" });
    element.dataset.field = field.name;
    element.append(tag("legend", {}, label_of(field)));
    const { show_error } = describe(element, field, element);
    const boxes = field.options.map(({ value, label, hint }) => {
        const control = tag("input", { type: "checkbox", value, checked: field.values.includes(value) });
        const words = tag("span", { textContent: label });
        if (hint) words.append(tag("span", { className: "hint", textContent: ` ${hint}` }));
        element.append(tag("label", { className: "tick" }, control, words));
        return control;
    });
    return {
        element,
        values: () => boxes.filter((box) => box.checked).map((box) => box.value),
        problem: () => (field.required && !boxes.some((box) => box.checked) ? `${field.label} is needed.` : ""),
        show_error,
        focus: () => boxes[0]?.focus(),
    };
}
