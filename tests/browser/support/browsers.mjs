// The browsers of Debian, headless and without a graphics card.
import { chromium, firefox } from "playwright-core";

// What both call this machine as well: what is opened by it over plain http is not secure.
const other_name = "intranet.test";

const software_webgl = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader"];
const no_webgl = ["--disable-gpu", "--disable-software-rasterizer"];

function of_chromium(...more) {
    return {
        executablePath: process.env.EVENLOAD_CHROMIUM ?? "/usr/bin/chromium",
        args: [
            "--no-sandbox",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            `--host-resolver-rules=MAP ${other_name} 127.0.0.1`,
            ...more,
        ],
    };
}

// As it is shipped, driven by WebDriver BiDi.
function of_firefox(preferences = {}) {
    return {
        executablePath: process.env.EVENLOAD_FIREFOX ?? "/usr/bin/firefox-esr",
        channel: "moz-firefox",
        firefoxUserPrefs: { "network.dns.localDomains": other_name, ...preferences },
    };
}

// `is_alone`: one of its windows has the focus, and the others are as if nobody sat there.
export const browsers = {
    Chromium: { kind: chromium, usual: of_chromium(...software_webgl), without_webgl: of_chromium(...no_webgl) },
    Firefox: { kind: firefox, usual: of_firefox(), without_webgl: of_firefox({ "webgl.disabled": true }), is_alone: true },
};

export function launch(name) {
    return browsers[name].kind.launch(browsers[name].usual);
}

export function launch_without_webgl(name) {
    return browsers[name].kind.launch(browsers[name].without_webgl);
}

// Chromium with a profile on the disk, as people have it. Firefox with one is not driven: Playwright waits in vain for
// its first window.
export function launch_on_disk(profile, context_options) {
    return chromium.launchPersistentContext(profile, { ...browsers.Chromium.usual, ...context_options });
}
