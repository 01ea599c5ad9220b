// Who may sign in to the demo, from what `evenload demo` wrote for its reader.
import { demo_sign_in } from "./service.mjs";

// { name, password, person } of the demo's first user of a role ("caseload_manager") or of that name.
export async function who_signs_in(data, role) {
    const text = await demo_sign_in(data);
    const password = /with the password (\S+) as/.exec(text)?.[1];
    const wanted = role.replaceAll("_", " ").toLowerCase();
    for (const line of text.split("\n")) {
        const [, name, person, words] = /^ {2}(\S+) +(.+), ([^,]+)$/.exec(line) ?? [];
        if (password && name && (words.toLowerCase() === wanted || person === role)) return { name, password, person };
    }
    throw new Error(`nobody called ${role} signs in to the demo; it says: ${text.replace(password, "…")}`);
}

// The address that opens the wall screen.
export async function kiosk_address(data) {
    const text = await demo_sign_in(data);
    const address = /\/kiosk\?token=\S+/.exec(text)?.[0];
    if (!address) throw new Error("the demo names no wall screen");
    return address;
}
