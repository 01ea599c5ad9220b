// Journeys and how they are run: a few at a time, each with its own office (server, data, people). What fails
// says one line and leaves pictures of every open page, and what the pages said of themselves, behind.
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

import { browsers, launch } from "./browsers.mjs";
import { criteria, ids_of } from "./criteria.mjs";
import { Office } from "./office.mjs";
import { root } from "./service.mjs";

export const pictures = path.join(root, "build/pictures");
const most_milliseconds = 120_000;
const journeys = [];
let current_file = "";

export function in_file(name) {
    current_file = name;
}

// `title` begins with the acceptance ids it proves, where it proves any. `options.data` makes another data
// folder than the demo's; `options.seconds` is for one that takes longer than others may. What an id proves can be
// done in every way (ways.mjs); `options.by` names the ways of a journey that is about a gesture, `options.in` the
// browser of one that asks something of the browser itself.
export function journey(title, options, body) {
    if (!body) [body, options] = [options, {}];
    journeys.push({ title, body, options, file: current_file });
}

function slug(text) {
    return text.toLowerCase().replace(/[^a-z0-9]+/g, "_").slice(0, 60);
}

function within(milliseconds, promise) {
    let timer;
    const late = new Promise((_, failed) => {
        timer = setTimeout(() => failed(new Error(`took more than ${milliseconds / 1000} s`)), milliseconds);
    });
    return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

// The first line of what went wrong, and where in the journey.
function one_line(error) {
    const plain = String(error?.message ?? error).replace(/\u001b\[\d+m/g, "");
    const lines = plain.split("\n").map((line) => line.trim()).filter(Boolean);
    const where = /journeys\/[\w.]+:\d+/.exec(error?.stack ?? "")?.[0];
    const waiting = lines.find((line) => line.startsWith("- waiting for"));
    return [lines.slice(0, 2).join(" "), waiting !== lines[1] && waiting, where && `(${where})`].filter(Boolean).join(" ");
}

async function keep_evidence(title, office) {
    const folder = path.join(pictures, "failures");
    await mkdir(folder, { recursive: true });
    const evidence = office?.people ?? [];
    await Promise.all(
        evidence.map(async (person, index) => {
            const file = path.join(folder, `${slug(title)}_${index + 1}`);
            await person.page.screenshot({ path: `${file}.png`, timeout: 5_000 }).catch(() => {});
            const outline = await person.outline().catch(() => "");
            await writeFile(`${file}.txt`, `${person.page.url()}\n${person.problems.join("\n")}\n${outline}\n`);
        }),
    );
    if (office?.service) await writeFile(path.join(folder, `${slug(title)}_server.log`), office.service.log);
    return path.relative(root, folder);
}

const usual_browser = "Chromium";

// A person who seeks with keys needs longer.
const slowness = { mouse: 1, mirror: 1, keyboard: 2 };

async function run_one({ title: words, body, options, way, browser_name }, browser) {
    const began = Date.now();
    const title = [words, way !== "mouse" && `by ${way} alone`, browser_name !== usual_browser && `in ${browser_name}`].filter(Boolean).join(", ");
    let office;
    let problem;
    try {
        office = await Office.open({ ...options, way, browser, browser_name });
        await within(slowness[way] * (options.seconds ? options.seconds * 1000 : most_milliseconds), body(office));
        office.check_pages_were_silent();
    } catch (error) {
        problem = one_line(error);
        if (process.env.EVENLOAD_TRACE) console.log(error.stack);
        const folder = await keep_evidence(title, office).catch(() => "");
        problem += ` [pictures in ${folder}]`;
    }
    await office?.close().catch((error) => (problem ??= one_line(error)));
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    console.log(problem ? `FAILED ${title} (${seconds} s): ${problem}` : `ok     ${title} (${seconds} s)`);
    return !problem;
}

function can_be_done_by(way, { title, options }) {
    return way === "mouse" ? !options.by || options.by.includes(way) : (options.by ?? ids_of(title)).length > 0 && (!options.by || options.by.includes(way));
}

function journeys_done(way, browser_name) {
    return journeys
        .filter((one) => can_be_done_by(way, one) && (one.options.in ?? browser_name) === browser_name)
        .map((one) => ({ ...one, way, browser_name }));
}

// One journey for each criterion.
function samples(way, browser_name = usual_browser) {
    const possible = journeys_done(way, browser_name);
    const found = criteria.map(([id]) => possible.find((one) => ids_of(one.title).includes(id)));
    return [...new Set(found.filter(Boolean))];
}

// Answers what became of each, as [{ title, passed }]. `filters`: parts of file names or titles; none: all. `by`: the
// way, `in`: the browser; neither: all with a mouse in the usual one and, where nothing is filtered, one of each
// criterion in the other ways and in the other browser.
export async function run_journeys(filters, { at_once, by, in: browser_name }) {
    const wanted = journeys_done(by ?? "mouse", browser_name ?? usual_browser).filter(
        ({ file, title }) => !filters.length || filters.some((part) => file.includes(part) || title.includes(part)),
    );
    if (!by && !browser_name && !filters.length) wanted.push(...samples("keyboard"), ...samples("mirror"), ...samples("mouse", "Firefox"));
    const open = {};
    const run = async (journey) => run_one(journey, await (open[journey.browser_name] ??= launch(journey.browser_name)));
    const again = [];
    for (const [name, { is_alone }] of Object.entries(browsers)) {
        const waiting = wanted.filter((journey) => journey.browser_name === name);
        const worker = async () => {
            for (let next = waiting.shift(); next; next = waiting.shift()) if (!(await run(next))) again.push(next);
        };
        await Promise.all(Array.from({ length: is_alone ? 1 : at_once }, worker));
    }
    // A busy machine can be late for what a person would wait for: what failed beside others is tried alone.
    const failed = new Set();
    for (const journey of again) if (!(await run(journey))) failed.add(journey);
    for (const browser of Object.values(open)) await (await browser).close();
    return wanted.map((journey) => ({ title: journey.title, passed: !failed.has(journey) }));
}
