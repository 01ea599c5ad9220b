// Cases that two professionals may have, found by asking the server, so that moving them to and fro is
// accepted every time and every rule is checked every time.
import { rows_from_csv } from "../../../tests/browser/support/csv.mjs";
import { evenload } from "../../../tests/browser/support/service.mjs";
import { Connection } from "../../../tests/load/connection.mjs";
import { give } from "../../../tests/load/writers.mjs";

const wanted = 128;

// What is asked about; read before the folder is served, as only one program may have it.
export async function cases_and_people(data) {
    const cases = rows_from_csv(await evenload("export", "--data", data, "cases"));
    const people = rows_from_csv(await evenload("export", "--data", data, "professionals"));
    const open = cases.filter(({ status }) => ["waiting", "allocated", "active", "stable"].includes(status));
    return { case_ids: open.map(({ id }) => id), professional_ids: people.map(({ id }) => id) };
}

// Each has case_id and next(), the command that moves it to the other professional.
export async function movable_cases({ case_ids, professional_ids }, port, headers) {
    const connection = new Connection({ port, headers });
    const found = [];
    for (const case_id of case_ids) {
        if (found.length === wanted) break;
        const takers = [];
        for (const professional_id of professional_ids) {
            const move = { case_id, professional_id, reason: "Measured" };
            const { status } = await give(connection, "move_case", move);
            if (status === 200) takers.push(professional_id);
            if (takers.length === 2) break;
        }
        if (takers.length < 2) continue;
        let turn = 0;
        found.push({
            case_id,
            next: () => ({
                command: "move_case",
                arguments: { case_id, professional_id: takers[turn++ % 2], reason: "Measured" },
            }),
        });
    }
    connection.close();
    if (!found.length) throw new Error("no case of the demo can be moved between two professionals");
    return found;
}
