// Chromium as Debian has it, headless, without a graphics card.
import { chromium } from "playwright-core";

export const always = [
    "--no-sandbox",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    // A name that is not this machine's own: what is opened by it over plain http is not secure.
    "--host-resolver-rules=MAP intranet.test 127.0.0.1",
];

function launch(...more) {
    return chromium.launch({
        executablePath: process.env.EVENLOAD_CHROMIUM ?? "/usr/bin/chromium",
        args: [...always, ...more],
    });
}

export const launch_with_webgl = () => launch("--use-angle=swiftshader", "--enable-unsafe-swiftshader");
export const launch_without_webgl = () => launch("--disable-gpu", "--disable-software-rasterizer");
