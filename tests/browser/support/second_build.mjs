// The browser program as a later build would leave it: another page, another worker, another version.
import { createHash } from "node:crypto";
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";

import { new_folder, web } from "./service.mjs";

export async function shell_of(folder = web) {
    return JSON.parse(await readFile(path.join(folder, "shell.json"), "utf8"));
}

// Answers its folder and its version.
export async function second_build() {
    const folder = path.join(await new_folder(), "web");
    await cp(web, folder, { recursive: true });
    const { version } = await shell_of();
    const later = createHash("sha256").update(version).digest("hex").slice(0, 12);
    const change = async (name, changed) => {
        const file = path.join(folder, name);
        const text = changed((await readFile(file, "utf8")).replaceAll(version, later));
        await writeFile(file, text);
        for (const packed of [".br", ".gz"]) await rm(file + packed, { force: true });
        return text;
    };
    const page = await change("index.html", (text) => text.replace("<title>", "<title>Later "));
    await change("sw.js", (text) => text);
    const integrity = `sha384-${createHash("sha384").update(page).digest("base64")}`;
    await change("shell.json", (text) => {
        const shell = JSON.parse(text);
        shell.files.find((file) => file.path === "/shell").integrity = integrity;
        return JSON.stringify(shell);
    });
    return { folder, version: later };
}
