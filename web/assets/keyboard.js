// Keys, wherever the focus is. The program says which it keeps; all others stay the browser's.
const place = { page: 0, node: 1, field: 2, form: 3 };

function place_of(target) {
    if (target.closest?.("#form")) return place.form;
    if (target.matches?.("input, textarea, select")) return place.field;
    if (target.closest?.("#mirror")) return place.node;
    return target === document.body || target === document.documentElement ? place.page : place.form;
}

export function watch_keyboard(page) {
    document.addEventListener("keydown", (event) => {
        // Half-composed text belongs to the input method.
        if (event.isComposing || event.keyCode === 229) return;
        const { key, shiftKey, altKey, target } = event;
        const control = event.ctrlKey || event.metaKey;
        const kept = page.call("_evenload_key", key, control ? 1 : 0, shiftKey ? 1 : 0, altKey ? 1 : 0, place_of(target));
        if (kept) {
            event.preventDefault();
        } else if (key === "Enter" && (control || shiftKey) && page.mirror.is_choice(target)) {
            // The browser's own click for Enter forgets what was held down with it.
            event.preventDefault();
            target.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey: control, shiftKey }));
        } else if ((key === "Enter" || key === " ") && !control && page.mirror.needs_click(target)) {
            event.preventDefault();
            target.click();
        }
    });
}
