// The same day for Evenload and for its rivals: people with visits one after the other and a short gap.
// No chance in it, so that every run and every library draws the same.
export function clock(minutes) {
    const two = (number) => String(number).padStart(2, "0");
    return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

export function day_of({ day, people, visits }) {
    const each = Math.ceil(visits / people);
    const room = Math.floor(600 / each); // minutes from 08:00 to 18:00 for one visit and its gap
    return {
        day,
        people: Array.from({ length: people }, (_, index) => ({ id: `p${index}`, name: `Person ${index + 1}` })),
        visits: Array.from({ length: visits }, (_, index) => {
            const start = 480 + (index % each) * room;
            return {
                id: `v${index}`,
                person_id: `p${Math.floor(index / each)}`,
                title: `Visit ${index}`,
                start: clock(start),
                end: clock(start + room - 4),
            };
        }),
    };
}
