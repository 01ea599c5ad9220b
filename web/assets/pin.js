// Which PINs are refused: what is tried first by who finds a device.
export const shortest_pin = 6;

const well_known = ["147258", "258369", "159753", "753951", "789456", "456789", "112233", "332211", "102030", "131313",
    "007007", "246810", "135790", "314159", "271828", "101010"];

function goes_up_or_down(pin) {
    const steps = [...pin].slice(1).map((digit, index) => (Number(digit) - Number(pin[index]) + 10) % 10);
    return steps.every((step) => step === 1) || steps.every((step) => step === 9);
}

function repeats(pin) {
    return [1, 2, 3, 4].some((length) => pin.slice(0, length).repeat(Math.ceil(pin.length / length)).startsWith(pin));
}

// "311285" or "31121985": a day of birth, as many choose.
function is_a_date(pin) {
    const parts = /^(\d\d)(\d\d)(\d\d|(?:19|20)\d\d)$/.exec(pin);
    if (!parts) return false;
    const [first, second] = [Number(parts[1]), Number(parts[2])];
    const day_and_month = (day, month) => day >= 1 && day <= 31 && month >= 1 && month <= 12;
    return day_and_month(first, second) || day_and_month(second, first);
}

// A sentence that says what is wrong and what to do; nothing for a PIN that can be taken.
export function problem_with_pin(pin) {
    if (!/^\d*$/.test(pin)) return "The PIN has something else than digits in it. Use digits only.";
    if (pin.length < shortest_pin) return `The PIN has ${pin.length} digits. Use ${shortest_pin} or more.`;
    if (pin.length > 32) return "The PIN has more than 32 digits. Use fewer.";
    if (repeats(pin)) return "The PIN repeats itself. Use digits that do not.";
    if (goes_up_or_down(pin)) return "The PIN counts up or down. Use digits in another order.";
    if (is_a_date(pin)) return "The PIN looks like a date. Use one that is no birthday.";
    if (well_known.includes(pin)) return "The PIN is one that many people use. Use another.";
    return "";
}
