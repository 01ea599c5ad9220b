import { moved_visit } from "./moved_visit.js";

export function show(element, { day, people, visits }) {
    const event_of = (visit) => ({
        id: visit.id,
        resourceIds: [visit.person_id],
        title: visit.title,
        start: `${day}T${visit.start}:00`,
        end: `${day}T${visit.end}:00`,
    });
    const calendar = EventCalendar.create(element, {
        view: "resourceTimelineDay",
        date: day,
        slotMinTime: "08:00",
        slotMaxTime: "18:00",
        height: "100%",
        editable: true,
        resources: people.map((person) => ({ id: person.id, title: person.name })),
        events: visits.map(event_of),
    });
    return {
        shown: () => element.textContent.includes("Visit 0"),
        update(round) {
            const visit = moved_visit(visits, round);
            calendar.updateEvent(event_of(visit));
            return () => element.textContent.includes(visit.title);
        },
    };
}
