// The update that every timeline is measured by: the first visit gets another name and time.
export const moved_visit = (visits, round) => ({ ...visits[0], title: `Moved ${round}`, start: `08:0${round}`, end: "08:30" });
