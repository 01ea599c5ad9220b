// The caseload board as a person reads it: columns and cards by name, through the mirror.
import { words_of } from "./words.mjs";

export class Board {
    constructor(person) {
        this.person = person;
        this.page = person.page;
    }

    // "Unallocated" or a professional's name.
    column(name) {
        return this.page.getByRole("group", { name: new RegExp(`^${name}, `) });
    }

    cards(name) {
        return this.page.getByRole("list", { name, exact: true }).getByRole("button", { name: /, C-\d+, / });
    }

    card(reference) {
        return this.page.getByRole("button", { name: new RegExp(`, ${reference}, `) });
    }

    // Where a card is shown now: the name of its list.
    async column_of(reference) {
        const list = this.page.getByRole("list").filter({ has: this.card(reference) });
        return (await list.count()) ? words_of(list.first()) : undefined;
    }

    async until_in(reference, name) {
        await this.person.until(`${reference} is with ${name}`, async () => (await this.column_of(reference)) === name);
    }

    // { percent, cases, words } as a column says of itself.
    async load_of(name) {
        const words = await words_of(this.column(name));
        return {
            words,
            percent: Number(/(\d+)%/.exec(words)?.[1]),
            cases: Number(/(\d+) cases?\b/.exec(words)?.[1]),
        };
    }

    // Names of the professionals whose columns are wholly in sight, so that a mouse can reach them.
    in_sight() {
        const read = (columns, width) =>
            columns
                .filter((column) => {
                    const box = column.getBoundingClientRect();
                    return box.left >= 0 && box.right <= width;
                })
                .map((column) => column.getAttribute("aria-label").split(",")[0]);
        return this.page.getByRole("group", { name: /, \d+ cases?, .*%/ }).evaluateAll(read, this.page.viewportSize().width);
    }

    async reference_of(card) {
        return /C-\d+/.exec(await words_of(card))[0];
    }

    async is_in(reference, name) {
        return (await this.cards(name).filter({ hasText: new RegExp(`, ${reference}, `) }).count()) > 0;
    }

    // Opens the menu of a card and reads whom it could go to: [{ name, detail, fits, refused, current }].
    async who_could_take(card) {
        await this.open_menu(card);
        const items = await this.menu_items();
        await this.person.press("Escape");
        await this.page.getByRole("menu").waitFor({ state: "detached" });
        return items;
    }

    async menu_items() {
        await this.page.getByRole("menu").waitFor({ state: "attached" });
        const read = (elements) =>
            elements.map((element) => ({
                name: element.getAttribute("aria-label") ?? element.textContent,
                detail: element.getAttribute("aria-description") ?? "",
                disabled: element.getAttribute("aria-disabled") === "true",
            }));
        return (await this.page.getByRole("menuitem").evaluateAll(read))
            .filter(({ name }) => !["Open the case", "Unallocate", "Emergency visit now…"].includes(name))
            .map(({ name, detail, disabled }) => {
                const current = detail.startsWith("Is here now");
                return { name, detail, current, refused: disabled && !current, fits: !disabled && /→/.test(detail) };
            });
    }

    async open_menu(card) {
        await this.person.focus(card);
        await this.person.press("m");
        await this.page.getByRole("menu").waitFor({ state: "attached" });
    }

    // The first card in the tray and somebody in sight about whom `says` is true: { card, reference, taker }.
    async find_move(says, column = "Unallocated") {
        const near = await this.in_sight();
        const count = await this.cards(column).count();
        for (let index = 0; index < Math.min(count, 8); ++index) {
            const card = this.cards(column).nth(index);
            const reference = await this.reference_of(card);
            const choices = await this.who_could_take(card);
            const taker = choices.find((choice) => near.includes(choice.name) && says(choice));
            if (taker) return { card: this.card(reference), reference, taker: taker.name, detail: taker.detail };
        }
        throw new Error(`no case in ${column} has a professional in sight for whom ${says}`);
    }
}

export const fits = (choice) => choice.fits;
export const refused = (choice) => choice.refused;
