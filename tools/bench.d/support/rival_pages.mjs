// Fetches the rivals once, from a lock file, and serves a page for each.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { serve } from "./static_server.mjs";

const folder = fileURLToPath(new URL("../rivals/", import.meta.url));

// Each adapter's `show(element, data)` answers { shown(), update(round) → (() => whether it shows) }.
export const boards = [
    { name: "SortableJS 1.15.7", adapter: "sortable_board.js", scripts: ["sortablejs/Sortable.min.js"], styles: [] },
];

export const timelines = [
    {
        name: "vis-timeline 8.5.4",
        adapter: "vis_timeline.js",
        scripts: ["vis-timeline/standalone/umd/vis-timeline-graph2d.min.js"],
        styles: ["vis-timeline/styles/vis-timeline-graph2d.min.css"],
    },
    {
        name: "FullCalendar 6.1.21",
        adapter: "full_calendar.js",
        scripts: ["fullcalendar-scheduler-6/index.global.min.js"],
        styles: [],
    },
    {
        name: "FullCalendar 7.0.2",
        adapter: "full_calendar.js",
        scripts: [
            "temporal-polyfill/global.js",
            "fullcalendar/all/global.js",
            "fullcalendar/themes/classic/global.js",
            "fullcalendar-scheduler-7/all/global.js",
        ],
        styles: [
            "fullcalendar/skeleton.css",
            "fullcalendar/themes/classic/theme.css",
            "fullcalendar/themes/classic/palette.css",
        ],
    },
    {
        name: "event-calendar 5.10.1",
        adapter: "event_calendar.js",
        scripts: ["@event-calendar/build/dist/event-calendar.min.js"],
        styles: ["@event-calendar/build/dist/event-calendar.min.css"],
    },
];

function fetch_rivals() {
    if (existsSync(`${folder}node_modules/.package-lock.json`)) return;
    console.error("bench: fetching the rivals");
    execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
        cwd: folder,
        stdio: ["ignore", "ignore", "inherit"],
    });
}

// The page times itself: from navigation to the frame after the library shows its visits.
function page_of(rival) {
    const styles = rival.styles.map((path) => `<link rel="stylesheet" href="/npm/${path}">`);
    const scripts = rival.scripts.map((path) => `<script src="/npm/${path}"></script>`);
    return `<!doctype html><meta charset="utf-8"><title>${rival.name}</title>
<style>html,body,#stage{margin:0;height:100%}</style>
${styles.join("\n")}
<div id="stage"></div>
${scripts.join("\n")}
<script type="module">
import { show } from "/adapters/${rival.adapter}";
const frame = () => new Promise((done) => requestAnimationFrame(done));
// After the frame in which it became true has been handed over for painting.
window.painted = async (true_now) => {
    do await frame(); while (!true_now());
    await new Promise((done) => { const channel = new MessageChannel(); channel.port1.onmessage = done; channel.port2.postMessage(0); });
    return performance.now();
};
const data = await (await fetch("/data/" + location.search.slice(1))).json();
const library = show(document.getElementById("stage"), data);
window.shown_at = await window.painted(library.shown);
window.one_update = async (round) => {
    const began = performance.now();
    const shows = library.update(round);
    return (await window.painted(shows)) - began;
};
</script>`;
}

// `data`: Map of a name to what the pages of that name show. Answers { origin, page(index of a rival, name), close }.
export async function serve_rivals(rivals, data) {
    fetch_rivals();
    const routes = new Map();
    rivals.forEach((rival, index) => {
        routes.set(`/rival/${index}`, { text: page_of(rival) });
        for (const path of [...rival.scripts, ...rival.styles])
            routes.set(`/npm/${path}`, { file: `${folder}node_modules/${path}` });
        for (const file of [rival.adapter, "moved_visit.js"])
            routes.set(`/adapters/${file}`, { file: `${folder}adapters/${file}` });
    });
    for (const [name, shown] of data) routes.set(`/data/${name}`, { text: JSON.stringify(shown) });
    const server = await serve(routes);
    return { ...server, page: (index, name) => `${server.origin}/rival/${index}?${name}` };
}
