// What the program must do, by the ids that journeys begin with, and whether a journey has seen it done.
export const criteria = [
    ["E1.1", "create a case from a referral or a service request"],
    ["E1.2", "view a case"],
    ["E1.3", "amend a case"],
    ["E1.4", "close a case, with a reason and an outcome; reopen it"],
    ["E2.1", "create a caseload, by hand and by the allocator"],
    ["E2.2", "view a caseload"],
    ["E2.3", "amend a caseload"],
    ["E2.4", "delete a caseload; its cases return to unallocated"],
    ["E2.5", "share a caseload, to view or to comment; revoke it"],
    ["E3.1", "create a contact schedule, by hand and by the planner"],
    ["E3.2", "view a contact schedule"],
    ["E3.3", "amend a contact schedule"],
    ["E3.4", "delete a contact schedule: a draft, or a published one"],
    ["E4", "a professional updates their own cases"],
    ["E5", "view and comment on one's caseload"],
    ["E6", "view and comment on one's schedule"],
    ["E7", "view and update records that other providers hold"],
    ["E8", "report over a range of selection criteria"],
    ["E9", "pathway templates"],
];

// A title begins with its ids: "E5 E6 a comment is written …".
export function ids_of(title) {
    return /^(?:E\d+(?:\.\d+)? )+/.exec(title)?.[0].trim().split(" ") ?? [];
}

// One line for each criterion: its id, whether every journey of it passed, how many there are, what it says.
// `outcomes`: [{ title, passed }].
export function table_of(outcomes) {
    return criteria.map(([id, words]) => {
        const proofs = outcomes.filter(({ title }) => ids_of(title).includes(id));
        const state = proofs.length === 0 ? "no test" : proofs.every(({ passed }) => passed) ? "ok" : "FAILED";
        const count = proofs.length === 1 ? "1 journey" : `${proofs.length} journeys`;
        return `criterion ${id.padEnd(5)} ${state.padEnd(8)} ${count.padEnd(12)} ${words}`;
    });
}
