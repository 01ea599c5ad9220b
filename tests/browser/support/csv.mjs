// Reads what /export/TABLE sends: [{ column: text }] from RFC 4180 text.
export function rows_from_csv(text) {
    const rows = [];
    let row = [];
    let cell = "";
    let quoted = false;
    for (let at = 0; at < text.length; ++at) {
        const letter = text[at];
        if (quoted) {
            if (letter === '"' && text[at + 1] === '"') cell += text[++at];
            else if (letter === '"') quoted = false;
            else cell += letter;
        } else if (letter === '"') quoted = true;
        else if (letter === ",") row.push(cell), (cell = "");
        else if (letter === "\n") row.push(cell.replace(/\r$/, "")), rows.push(row), (row = []), (cell = "");
        else cell += letter;
    }
    if (cell || row.length) rows.push([...row, cell]);
    const [names, ...records] = rows;
    if (!names) return [];
    names[0] = names[0].replace(/^\uFEFF/, "");
    return records.map((record) => Object.fromEntries(names.map((name, index) => [name, record[index] ?? ""])));
}
