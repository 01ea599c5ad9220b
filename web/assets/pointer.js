// Mouse, pen and finger on the canvas, told to the program as the whole state with every event, so that no
// button can be left hanging when a release is lost.
const kinds = { mouse: 0, pen: 1, touch: 2 };
const line_pixels = 40; // of a wheel that counts lines

export function watch_pointer(page) {
    const { canvas, module } = page;
    const tell = (event, buttons = event.buttons) => {
        if (!event.isPrimary) return;
        const command = event.ctrlKey || event.metaKey;
        module._evenload_pointer(event.offsetX, event.offsetY, buttons, kinds[event.pointerType] ?? 0, command ? 1 : 0, event.shiftKey ? 1 : 0);
    };
    // A ring around what was pressed helps nobody; the first key brings it back.
    const pointing = (on) => document.body.toggleAttribute("data-pointing", on);
    addEventListener("pointerdown", () => pointing(true), true);
    addEventListener("keydown", () => pointing(false), true);
    canvas.addEventListener("pointerdown", (event) => {
        // A drag that leaves the canvas, or the window, still ends here.
        canvas.setPointerCapture(event.pointerId);
        leave_field();
        tell(event);
    });
    canvas.addEventListener("pointermove", (event) => tell(event));
    canvas.addEventListener("pointerup", (event) => tell(event));
    canvas.addEventListener("pointercancel", () => module._evenload_pointer_lost());
    canvas.addEventListener("pointerleave", (event) => {
        if (event.buttons === 0) module._evenload_pointer(-1e6, -1e6, 0, kinds[event.pointerType] ?? 0, 0, 0);
    });
    // The focus is moved by the program, to the element that stands for what was pressed.
    canvas.addEventListener("mousedown", (event) => event.preventDefault());
    canvas.addEventListener("contextmenu", (event) => event.preventDefault());
    canvas.addEventListener("wheel", (event) => {
        if (event.ctrlKey) return; // the browser's zoom
        event.preventDefault();
        const unit = event.deltaMode === 0 ? 1 : line_pixels;
        let [dx, dy] = [event.deltaX * unit, event.deltaY * unit];
        if (event.shiftKey && dx === 0) [dx, dy] = [dy, 0];
        module._evenload_wheel(event.offsetX, event.offsetY, dx, dy);
    }, { passive: false });
}

function leave_field() {
    const focused = document.activeElement;
    if (focused?.matches("#mirror input, #mirror textarea")) focused.blur();
}
