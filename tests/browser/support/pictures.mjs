// Pictures of screens, for people to look at: build/pictures/. Nothing is compared with them.
import { mkdir } from "node:fs/promises";
import path from "node:path";

import { root } from "./service.mjs";

const folder = path.join(root, "build/pictures");

export async function screenshot(page, name, options = {}) {
    await mkdir(folder, { recursive: true });
    return page.screenshot({ path: path.join(folder, `${name}.png`), ...options });
}
