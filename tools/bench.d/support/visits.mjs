// The same day for Evenload and for its rivals: `people` professionals with 25 visits each, one after
// the other with a short gap. No chance in it, so that every run and every library draws the same.
export const day = "2026-11-23";

export function visits_of(people, visits) {
    const each = Math.ceil(visits / people);
    const room = Math.floor(600 / each); // minutes from 08:00 to 18:00 for one visit and its gap
    return Array.from({ length: visits }, (_, index) => {
        const person = Math.floor(index / each);
        const start = 480 + (index % each) * room;
        return { id: `v${index}`, person, start, end: start + room - 4, title: `Visit ${index}` };
    });
}

export function people_of(people) {
    return Array.from({ length: people }, (_, index) => ({ id: `p${index}`, name: `Person ${index + 1}` }));
}

export function clock(minutes) {
    const two = (number) => String(number).padStart(2, "0");
    return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
