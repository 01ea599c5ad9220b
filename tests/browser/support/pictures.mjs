// Pictures of screens, for people to look at: build/pictures/. Nothing is compared with them.
import { mkdir } from "node:fs/promises";
import path from "node:path";

import { root } from "./service.mjs";

const folder = path.join(root, "build/pictures");

export async function screenshot(page, name, options = {}) {
    await mkdir(folder, { recursive: true });
    const take = () => page.screenshot({ path: path.join(folder, `${name}.png`), ...options });
    // Chromium gives up after a while when the machine has much else to do.
    return take().catch((problem) => (/Unable to capture/.test(problem.message) ? take() : Promise.reject(problem)));
}
