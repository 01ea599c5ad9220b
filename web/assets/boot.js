// Starts the page: looks whether it can draw, loads program and typefaces side by side, hands over.
const fonts = ["./inter_regular.otf", "./inter_semibold.otf", "./lucide.ttf"];

// A graphics card that is imitated by the processor is slower than the program's own drawing.
const imitated = /swiftshader|llvmpipe|softpipe|software|basic render|warp/i;

function has_graphics_card() {
    const wanted = new URLSearchParams(location.search).get("graphics"); // "webgl" or "pixels", for trying out
    if (wanted) return wanted === "webgl";
    const gl = document.createElement("canvas").getContext("webgl2");
    if (!gl) return false;
    const info = gl.getExtension("WEBGL_debug_renderer_info");
    const name = info ? gl.getParameter(info.UNMASKED_RENDERER_WEBGL) : "";
    gl.getExtension("WEBGL_lose_context")?.loseContext();
    return !imitated.test(name);
}

export function show_trouble(sentence) {
    const place = document.getElementById("trouble");
    const heading = document.createElement("h1");
    heading.textContent = "The board cannot be shown";
    const words = document.createElement("p");
    words.textContent = sentence;
    const link = document.createElement("a");
    link.href = "/list";
    link.textContent = "Open the plain list";
    place.replaceChildren(heading, words, link);
    place.hidden = false;
    document.getElementById("skeleton").hidden = true;
}

async function load_font(name) {
    const answer = await fetch(new URL(name, import.meta.url));
    if (!answer.ok) throw new Error(`the typeface did not load (${answer.status})`);
    return new Uint8Array(await answer.arrayBuffer());
}

async function start() {
    // Asked for here and not above, so that what does not load can be said.
    const [{ Page }, program] = await Promise.all([import("./page.js"), import("./evenload.js")]);
    const page = new Page();
    const [module, ...files] = await Promise.all([program.default({ page }), ...fonts.map(load_font)]);
    if (!page.start(module, files, has_graphics_card())) {
        show_trouble("This browser cannot draw the board, because its canvas did not start. The plain list shows the same data.");
    }
}

// A page that is being left cuts its own downloads off; that is no trouble.
let leaving = false;
addEventListener("pagehide", () => (leaving = true));
addEventListener("beforeunload", () => (leaving = true));

start().catch((error) => {
    if (leaving) return;
    console.error(error);
    show_trouble("The program did not load. Try again in a moment.");
});
