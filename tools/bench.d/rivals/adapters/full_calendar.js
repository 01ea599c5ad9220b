import { moved_visit } from "./moved_visit.js";

// Serves major versions 6 and 7, the second with its virtual rendering, which is off by default.
export function show(element, { day, people, visits }) {
    const calendar = new FullCalendar.Calendar(element, {
        schedulerLicenseKey: "CC-Attribution-NonCommercial-NoDerivatives",
        initialView: "resourceTimelineDay",
        initialDate: day,
        slotMinTime: "08:00",
        slotMaxTime: "18:00",
        height: "100%",
        ...(FullCalendar.version?.startsWith("6") ? {} : { virtualization: true }),
        editable: true,
        resources: people.map((person) => ({ id: person.id, title: person.name })),
        resourceOrder: "",
        events: visits.map((visit) => ({
            id: visit.id,
            resourceId: visit.person_id,
            title: visit.title,
            start: `${day}T${visit.start}`,
            end: `${day}T${visit.end}`,
        })),
    });
    calendar.render();
    return {
        shown: () => element.textContent.includes("Visit 0"),
        update(round) {
            const visit = moved_visit(visits, round);
            const event = calendar.getEventById(visit.id);
            event.setProp("title", visit.title);
            event.setDates(`${day}T${visit.start}`, `${day}T${visit.end}`);
            return () => element.textContent.includes(visit.title);
        },
    };
}
