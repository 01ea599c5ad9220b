// The same Chromium for everything that is compared: no graphics card, software WebGL.
import { launch } from "../../../tests/browser/support/browsers.mjs";

export const open_chromium = () => launch("Chromium");

export const viewport = { width: 1280, height: 800 };
