// What the server has taken, read from its database beside it.
import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";

const run_file = promisify(execFile);
const script = `
import json, sqlite3, sys
database = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
print(json.dumps([row[0] for row in database.execute(sys.argv[2], sys.argv[3:])]))`;

async function column(data, sql, ...values) {
    const file = path.join(data, "evenload.sqlite");
    return JSON.parse((await run_file("/usr/bin/python3", ["-c", script, file, sql, ...values])).stdout);
}

// The texts of all comments that begin so, in the order in which the server took them.
export function comments_there(data, beginning) {
    const sql = `select c.text from comments c join changes h on h.row_id = c.id
        where h.kind = 'insert' and c.text like ? || '%' order by h.position`;
    return column(data, sql, beginning);
}

// How often a command of this name was done, each id once.
export async function times_done(data, command) {
    const [times] = await column(data, "select count(distinct command_id) from changes where command_name = ?", command);
    return times;
}
