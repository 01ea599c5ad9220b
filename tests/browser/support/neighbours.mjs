// The demo team with a neighbouring team of the same trust: a palliative team whose nurse Nina Shah can sign in.
import { copy_of_demo, evenload } from "./service.mjs";
import { cp } from "node:fs/promises";

const passwords = new Map(); // by data folder

export async function with_neighbours(data) {
    await cp(await copy_of_demo(), data, { recursive: true });
    const teams = await evenload("team", "list", "--data", data);
    const organisation = /, (.+?)(?: \(|$)/m.exec(teams)[1].trim();
    await evenload("team", "add", "Palliative team", "--organisation", organisation, "--base", "51.889,0.903", "--data", data);
    const words = await evenload("user", "add", "nina", "--name", "Nina Shah", "--role", "professional",
        "--team", "Palliative team", "--generate", "--data", data);
    passwords.set(data, /signs in with: (\S+)/.exec(words)[1]);
}

// Somebody of the neighbouring team at a browser of their own.
export async function sign_in_nina(office, address = "/caseloads") {
    const person = await office.browser_of("Nina");
    await person.sign_in({ name: "nina", password: passwords.get(office.data) }, address);
    return person;
}
