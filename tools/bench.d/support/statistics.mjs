export function percentile(values, percent) {
    if (values.length === 0) return null;
    const sorted = [...values].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1)];
}

export const median = (values) => percentile(values, 50);

export function rounded(value, digits = 1) {
    return value === null || value === undefined ? null : Number(value.toFixed(digits));
}

// One JSON object a line on standard output; the table for people goes to standard error.
export function emit(measure, fields) {
    console.log(JSON.stringify({ measure, ...fields }));
}

export function table(title, rows) {
    const text = rows.map((row) => row.map((cell) => (cell === null || cell === undefined ? "–" : String(cell))));
    const widths = text[0].map((_, column) => Math.max(...text.map((row) => row[column].length)));
    console.error(`\n${title}`);
    for (const row of text)
        console.error("  " + row.map((cell, i) => (i ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join("  "));
}
