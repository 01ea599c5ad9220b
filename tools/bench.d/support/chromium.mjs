// The same Chromium for everything that is compared: no graphics card, software WebGL.
export { launch_with_webgl as open_chromium } from "../../../tests/browser/support/chromium.mjs";

export const viewport = { width: 1280, height: 800 };
