// What the person asked their system for, followed live.
const queries = [
    "(prefers-color-scheme: dark)",
    "(prefers-contrast: more)",
    "(forced-colors: active)",
    "(prefers-reduced-motion: reduce)",
    "(pointer: coarse)",
];
const system_names = ["Canvas", "CanvasText", "LinkText", "ButtonFace", "ButtonText", "Highlight", "HighlightText", "GrayText"];

export class Preferences {
    #media = queries.map((query) => matchMedia(query));

    constructor(changed) {
        for (const media of this.#media) media.addEventListener("change", changed);
    }

    // One bit each, in the order above.
    bits() {
        return this.#media.reduce((bits, media, i) => bits | (media.matches ? 1 << i : 0), 0);
    }

    // 0xRRGGBB each.
    system_colours() {
        const probe = document.createElement("span");
        document.body.append(probe);
        const colours = system_names.map((name) => {
            probe.style.color = name;
            const [red, green, blue] = getComputedStyle(probe).color.match(/\d+/g).map(Number);
            return (red << 16) | (green << 8) | blue;
        });
        probe.remove();
        return colours;
    }
}
