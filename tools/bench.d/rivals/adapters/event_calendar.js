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
        move(visit) {
            calendar.updateEvent(event_of(visit));
        },
        text: () => element.textContent,
    };
}
