// The HTML side panel of a longer input.
export async function form_called(person, title) {
    const form = person.page.getByRole("dialog", { name: title }).or(person.page.getByRole("complementary", { name: title }));
    await form.first().waitFor();
    return form.first();
}

// Fields by their labels; an array means check boxes, and an option may go on after the words given.
export async function fill(form, answers) {
    for (const [label, value] of Object.entries(answers)) {
        if (Array.isArray(value)) {
            const group = form.getByRole("group", { name: label });
            for (const option of value) await group.getByLabel(option, { exact: true }).check();
            continue;
        }
        const field = form.getByLabel(new RegExp(`^${label}( \\(optional\\))?$`)).first();
        if ((await field.evaluate((element) => element.tagName)) === "SELECT") {
            const options = await field.locator("option").allTextContents();
            const index = options.findIndex((words) => words === value || words.startsWith(`${value} · `));
            if (index < 0) throw new Error(`${label} offers ${options.join(", ")}, not ${value}`);
            await field.selectOption({ index });
        } else await field.fill(value);
    }
}

// A valid NHS number of the 999 range, which is never issued: the tenth digit by modulus 11.
export function nhs_number(serial) {
    for (let number = 999_900_000 + serial; ; ++number) {
        const digits = String(number);
        const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
        const check = (11 - (sum % 11)) % 11;
        if (check < 10) return `${digits}${check}`;
    }
}
