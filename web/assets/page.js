// The page around the canvas, as the program asks for it (client/browser/js.cpp) and as it reports back
// (client/browser/exports.cpp). Method names are those of js.h. Holds no data of the service.
import { FormPanel } from "./form.js";
import { watch_keyboard } from "./keyboard.js";
import { Mirror } from "./mirror.js";
import { Network } from "./network.js";
import { Offline } from "./offline.js";
import { Outbox } from "./outbox.js";
import { watch_pointer } from "./pointer.js";
import { Preferences } from "./preferences.js";
import { Voice } from "./voice.js";
import { Words } from "./words.js";

const most_density = 3;
const most_planners = 4;
// After the first frame, when what it needs has been asked for.
const shell_after_milliseconds = 2_000;

export class Page {
    canvas = document.getElementById("canvas");
    // For measuring: tools/bench reads them from `evenload_page`.
    frames_drawn = 0;
    frame_milliseconds = 0; // spent on all of them, without the graphics card
    mirror_milliseconds = 0;
    #frames_wanted = 0;
    #frame_asked = false;
    #timers = new Map();
    #encoder = new TextEncoder();
    #voice = new Voice();
    #planners; // a promise, from the first plan on
    #plans = new Set(); // wanted

    // False when the canvas cannot be drawn on.
    start(module, fonts, with_webgl) {
        this.module = module;
        globalThis.evenload_page = this;
        this.offline = new Offline(this);
        this.network = new Network(this);
        this.outbox = new Outbox(this);
        this.mirror = new Mirror(this);
        this.form = new FormPanel(this);
        this.words = new Words();
        this.media = new Preferences(() => module._evenload_preferences_changed());
        const parts = fonts.flatMap((bytes) => [this.bytes_to_heap(bytes), bytes.length]);
        const started = module._evenload_start(...parts, with_webgl ? 1 : 0);
        for (let i = 0; i < parts.length; i += 2) module._free(parts[i]);
        if (!started) return false;
        module._evenload_preferences_changed();
        this.#watch();
        return true;
    }

    #watch() {
        watch_pointer(this);
        watch_keyboard(this);
        this.#watch_size();
        const module = this.module;
        addEventListener("popstate", () => module._evenload_address_changed());
        addEventListener("online", () => module._evenload_online(1));
        addEventListener("offline", () => module._evenload_online(0));
        addEventListener("blur", () => module._evenload_pointer_lost());
        document.addEventListener("visibilitychange", () => this.request_frames(2));
        this.canvas.addEventListener("webglcontextlost", (event) => event.preventDefault());
        this.canvas.addEventListener("webglcontextrestored", () => module._evenload_context_restored());
        const tick = () => {
            setTimeout(tick, 60_000 - (Date.now() % 60_000) + 20);
            this.request_frames(1);
        };
        setTimeout(tick, 60_000 - (Date.now() % 60_000) + 20);
        document.fonts?.ready.then(() => this.request_frames(1));
    }

    // The drawing buffer has exactly the device pixels of the canvas, or text would blur.
    #watch_size() {
        const { canvas, module } = this;
        // The browser knows how it rounds; it is believed where it agrees with the pixel ratio.
        const pixels = (css, density, exact) => {
            const computed = Math.round(css * density);
            return exact && Math.abs(exact - computed) <= 1 ? exact : computed;
        };
        const observer = new ResizeObserver(([entry]) => {
            const density = Math.min(devicePixelRatio, most_density);
            const exact = entry.devicePixelContentBoxSize?.[0];
            canvas.width = pixels(canvas.clientWidth, density, exact?.inlineSize);
            canvas.height = pixels(canvas.clientHeight, density, exact?.blockSize);
            module._evenload_resize(canvas.width / density, canvas.height / density, density);
        });
        try {
            observer.observe(this.canvas, { box: "device-pixel-content-box" });
        } catch {
            observer.observe(this.canvas);
        }
    }

    // Frames: drawn only when somebody asked.
    request_frames(count) {
        this.#frames_wanted = Math.max(this.#frames_wanted, count);
        if (this.#frame_asked || this.#frames_wanted === 0 || document.hidden) return;
        this.#frame_asked = true;
        requestAnimationFrame(() => {
            this.#frame_asked = false;
            this.#frames_wanted--;
            this.frames_drawn++;
            const begun = performance.now();
            this.module._evenload_frame();
            this.frame_milliseconds += performance.now() - begun;
            this.request_frames(0);
        });
    }

    // Without a graphics card the program brings the pixels itself.
    takes_pixels() {
        this.drawing = this.canvas.getContext("2d", { alpha: false });
        this.canvas.addEventListener("contextrestored", () => this.module._evenload_context_restored());
        return this.drawing !== null;
    }
    show_pixels(picture, boxes) {
        for (let i = 0; i < boxes.length; i += 4) {
            const [left, top, right, bottom] = boxes.subarray(i, i + 4);
            this.drawing.putImageData(picture, 0, 0, left, top, right - left, bottom - top);
        }
    }

    ready() {
        document.getElementById("skeleton")?.remove();
        document.body.dataset.ready = "";
        performance.mark("evenload-ready");
        setTimeout(() => this.#start_shell(), shell_after_milliseconds);
    }

    async #start_shell() {
        try {
            const [{ Shell }, { PackKeeper }] = await Promise.all([import("./shell.js"), import("./pack_keeper.js")]);
            this.shell = new Shell(this);
            this.pack_keeper = new PackKeeper(this);
        } catch (error) {
            console.warn(error); // without it the page is not renewed or kept, and works
        }
    }

    // Whether there is something that a reload would lose: a form, a question, words half written, what is carried.
    has_unfinished() {
        if (this.form.is_open() || this.module._evenload_dragging()) return true;
        const written = [...document.querySelectorAll("#mirror textarea")].some((field) => field.value);
        return written || document.querySelector("#mirror :is([role=dialog], [role=alertdialog])") !== null;
    }

    // A wall display: its screen must not turn dark.
    async keep_awake() {
        const { Awake } = await import("./awake.js");
        this.awake ??= new Awake();
    }
    is_kept_awake() {
        return this.awake?.held ?? false;
    }

    set_cursor(name) {
        this.canvas.style.cursor = name;
    }

    set_theme(name) {
        document.documentElement.dataset.theme = name;
    }

    // Address
    push_address(path) {
        history.pushState(null, "", path);
    }
    replace_address(path) {
        history.replaceState(null, "", path);
    }

    // Time
    start_timer(id, milliseconds) {
        const timer = setTimeout(() => {
            this.#timers.delete(id);
            this.module._evenload_timer(id);
        }, milliseconds);
        this.#timers.set(id, timer);
    }
    stop_timer(id) {
        clearTimeout(this.#timers.get(id));
        this.#timers.delete(id);
    }

    // Network
    fetch(...request) {
        this.network.fetch(...request);
    }
    open_stream(id, path) {
        this.network.open_stream(id, path);
    }
    close_stream(id) {
        this.network.close_stream(id);
    }

    // Planning, beside the page
    planners_at_once() {
        return Math.max(1, Math.min(most_planners, navigator.hardwareConcurrency || 1));
    }
    start_planner(id, job) {
        this.#plans.add(id);
        this.#planners ??= import("./planner.js").then(({ Planners }) => new Planners(this));
        this.#planners.then(
            (planners) => {
                if (this.#plans.has(id)) planners.start(id, job);
            },
            (error) => {
                console.error(error);
                this.#planners = undefined;
                this.module._evenload_planner_failed(id);
            },
        );
    }
    stop_planner(id) {
        this.#plans.delete(id);
        this.#planners?.then((planners) => planners.stop(id), () => {});
    }

    // Person
    announce(assertive, text) {
        this.#voice.say(assertive, text);
    }
    // What the person must have read: it stays until they close it.
    notice(title, text) {
        this.call("_evenload_notice", title, text);
    }
    async copy(text) {
        try {
            await navigator.clipboard.writeText(text);
        } catch {
            this.#copy_by_selection(text);
        }
    }
    // Where the clipboard is not offered: plain http, or permission denied.
    #copy_by_selection(text) {
        const field = document.createElement("textarea");
        field.value = text;
        field.className = "unseen";
        document.body.append(field);
        field.select();
        document.execCommand("copy");
        field.remove();
    }
    save_file(name, type, bytes) {
        const link = document.createElement("a");
        link.href = URL.createObjectURL(new Blob([bytes], { type }));
        link.download = name;
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    }
    open_form(form) {
        this.form.open(form);
    }
    fail_form(errors) {
        this.form.fail(errors);
    }
    close_form() {
        this.form.close();
    }
    preferences() {
        return this.media.bits();
    }
    system_colours() {
        return this.media.system_colours();
    }
    update_mirror(messages) {
        const begun = performance.now();
        this.mirror.update(messages);
        this.mirror_milliseconds += performance.now() - begun;
    }

    // Memory of the module
    bytes_to_heap(bytes) {
        const at = this.module._malloc(bytes.length || 1);
        this.module.HEAPU8.set(bytes, at);
        return at;
    }
    to_heap(text) {
        const bytes = this.#encoder.encode(text);
        const at = this.module._malloc(bytes.length + 1);
        this.module.HEAPU8.set(bytes, at);
        this.module.HEAPU8[at + bytes.length] = 0;
        return at;
    }
    // Calls an exported function with strings and numbers; the strings live as long as the call.
    call(name, ...values) {
        const made = [];
        const ready = values.map((value) => {
            if (typeof value !== "string") return value;
            const at = this.to_heap(value);
            made.push(at);
            return at;
        });
        try {
            return this.module[name](...ready);
        } finally {
            for (const at of made) this.module._free(at);
        }
    }
}
