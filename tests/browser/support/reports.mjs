// The screen of reports as a person reads it: the number, the rows of its table or chart, what is behind them.
import { rows_from_csv } from "./csv.mjs";
import { exported } from "./exported.mjs";

export class Reports {
    constructor(person) {
        this.person = person;
    }

    async open(address = "/reports") {
        await this.person.go(address);
        await this.person.find("group", "Selection").waitFor({ state: "attached" });
    }

    // By the list on the left.
    async choose_measure(name) {
        await this.person.click(this.person.find("region", "Measures and saved reports").getByRole("link", { name, exact: true }));
        await this.person.find("heading", name, { level: 1 }).waitFor({ state: "attached" });
    }

    // By the chip that begins with a title, "By" or "Urgency".
    async choose(title, option) {
        await this.person.click(this.person.find("button", new RegExp(`^${title}: `)));
        await this.person.click(this.person.find("menuitem", option, { exact: true }));
        await this.person.find("button", `${title}: ${option}`, { exact: true }).waitFor({ state: "attached" });
    }

    async show_as(words) {
        await this.person.click(this.person.find("radio", words));
    }

    // The big number: "238 cases".
    async number() {
        const button = this.person.find("main").getByRole("button", { name: /^[^:,]+: [\d–]/ }).first();
        await button.waitFor({ state: "attached" });
        return (await button.textContent()).split(": ")[1];
    }

    // The rows of the table: [{ label, number }].
    async table() {
        await this.show_as("Table");
        const table = this.person.page.getByRole("table");
        await table.waitFor({ state: "attached" });
        const labels = await table.getByRole("rowheader").allTextContents();
        const numbers = [];
        for (const button of await table.getByRole("button").all())
            numbers.push((await button.textContent()).split(": ").at(-1));
        return labels.map((label, index) => ({ label, number: numbers[index] }));
    }

    // What "Export CSV" saves, as rows.
    async exported() {
        return exported(this.person, this.person.find("button", "Export CSV"));
    }
}

// A table of records as the server exports it: what the numbers of a report are held against.
export async function records(person, table) {
    const answer = await person.context.request.get(`/export/${table}`);
    return rows_from_csv(await answer.text());
}
