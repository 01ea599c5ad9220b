// One journey's world: a server, its data, and the people at their browsers.
import { open_service_data } from "./data.mjs";
import { launch_without_webgl } from "./browsers.mjs";
import { Person } from "./person.mjs";
import { Service, remove_folder } from "./service.mjs";
import { who_signs_in } from "./who.mjs";
import path from "node:path";

export class Office {
    // `options.browser`: one that runs, shared with other offices; `options.browser_name`: which of browsers.mjs it is.
    static async open(options) {
        const office = new Office();
        office.way = options.way;
        office.browser_name = options.browser_name;
        office.browser = options.without_webgl ? await launch_without_webgl(options.browser_name) : options.browser;
        office.own_browser = options.without_webgl ? office.browser : undefined;
        office.people = [];
        office.contexts = [];
        office.data = await open_service_data(options);
        office.service = options.served === false ? undefined : await Service.start(office.data, (service) => options.serve?.(service, office));
        office.origin = office.service?.origin;
        return office;
    }

    // A browser of its own: cookies, storage and network are shared with nobody.
    async browser_of(name, settings = {}) {
        const context = await this.browser.newContext({
            baseURL: this.origin,
            viewport: { width: 1440, height: 900 },
            locale: "en-GB",
            timezoneId: "Europe/London",
            reducedMotion: "reduce",
            ...settings,
        });
        context.setDefaultTimeout(30_000);
        this.contexts.push(context);
        const person = await Person.open(context, name, this);
        this.people.push(person);
        return person;
    }

    // Signs in by the real page and waits until the screen is there. `address`: where they wanted to go.
    async sign_in(role, { address = "/board", ...settings } = {}) {
        const person = await this.browser_of(role, settings);
        await person.sign_in(await who_signs_in(this.data, role), address);
        return person;
    }

    // Fails when any page logged an error or broke the content security policy.
    check_pages_were_silent() {
        const said = this.people.flatMap((person) => person.problems.map((text) => `${person.name}'s page: ${text}`));
        if (said.length) throw new Error(`${said.length} problems on the console, the first: ${said[0]}`);
    }

    async close() {
        await Promise.all(this.contexts.map((context) => context.close()));
        await this.own_browser?.close();
        const code = await this.service?.stop();
        await this.provider?.stop();
        await remove_folder(path.dirname(this.data));
        if (code) throw new Error(`evenload serve ended with ${code}: ${this.service.log.slice(-600)}`);
    }
}
