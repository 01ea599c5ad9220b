// Chromium as Debian has it, headless, without a graphics card.
import { chromium } from "playwright-core";

export const always = [
    "--no-sandbox",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

function launch(...more) {
    return chromium.launch({
        executablePath: process.env.EVENLOAD_CHROMIUM ?? "/usr/bin/chromium",
        args: [...always, ...more],
    });
}

export const launch_with_webgl = () => launch("--use-angle=swiftshader", "--enable-unsafe-swiftshader");
export const launch_without_webgl = () => launch("--disable-gpu", "--disable-software-rasterizer");
