import { moved_visit } from "./moved_visit.js";

export function show(element, { day, people, visits }) {
    const at = (clock) => new Date(`${day}T${clock}`);
    const items = new vis.DataSet(
        visits.map((visit) => ({
            id: visit.id,
            group: visit.person_id,
            content: visit.title,
            start: at(visit.start),
            end: at(visit.end),
        })),
    );
    const groups = new vis.DataSet(people.map((person) => ({ id: person.id, content: person.name })));
    new vis.Timeline(element, items, groups, {
        start: at("08:00"),
        end: at("18:00"),
        height: "100%",
        verticalScroll: true,
        editable: true,
        stack: false,
        orientation: "top", // else it opens scrolled to the last person
    });
    return {
        shown: () => element.textContent.includes("Visit 0"),
        update(round) {
            const visit = moved_visit(visits, round);
            items.update({ id: visit.id, content: visit.title, start: at(visit.start), end: at(visit.end) });
            return () => element.textContent.includes(visit.title);
        },
    };
}
