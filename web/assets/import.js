// The page for spreadsheets in and out. What tables and columns there are, what is wrong with a file and whether it may
// be imported, the server says (/api/import); here is only the way through: choose, look, say what each column is,
// check, import.
const one = (id) => document.getElementById(id);

function tag(name, properties = {}, ...children) {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
}

// As a label has it: "NHS number", "Family name".
function capitalised(words) {
    const first = words.charAt(0).toUpperCase() + words.slice(1);
    return first.replace(/\b(nhs|gp)\b/gi, (letters) => letters.toUpperCase());
}

// The answer, or { error } with a sentence.
async function ask(path, body) {
    try {
        const answer = await fetch(path, body ? { method: "POST", body, headers: { "Content-Type": "application/octet-stream" } } : {});
        const found = await answer.json();
        return answer.ok ? found : { error: found.error ?? "The server could not do this." };
    } catch {
        return { error: "The server cannot be reached. Nothing was changed; try again." };
    }
}

class ImportPage {
    #tables;
    #most_bytes;
    #bytes; // of the file that was looked at

    async start() {
        const found = await ask("/api/import");
        if (found.error) return this.#refuse(found.error);
        this.#tables = new Map(found.tables.map((table) => [table.name, table]));
        this.#most_bytes = found.most_bytes;
        for (const name of this.#tables.keys()) one("table").append(tag("option", { value: name, textContent: capitalised(name) }));
        for (const { id, name } of found.teams) one("team").append(tag("option", { value: id, textContent: name }));
        this.#list_exports();
        one("team").addEventListener("change", () => this.#list_exports());
        one("import").hidden = !found.may_import;
        for (const id of ["table", "team", "file"]) one(id).addEventListener("change", () => this.#forget());
        one("choose").addEventListener("submit", (event) => this.#step(event, () => this.#look()));
        one("map").addEventListener("submit", (event) => this.#step(event, () => this.#check()));
        one("take").addEventListener("click", (event) => this.#step(event, () => this.#take()));
    }

    #list_exports() {
        const team = encodeURIComponent(one("team").value);
        const link = (name, query) => tag("li", {}, tag("a", { href: `/export/${name}${query}`, textContent: capitalised(name.replaceAll("_", " ")) }));
        one("exports").replaceChildren(...[...this.#tables.keys()].map((name) => link(name, `?as=import&team=${team}`)));
        const records = ["patients", "professionals", "cases", "status_changes", "contact_plans", "contacts", "comments",
            "tasks", "attachments", "absences", "caseloads", "contact_schedules", "pathway_templates"];
        one("records").replaceChildren(...records.map((name) => link(name, "")));
    }

    // One step at a time; what was said before goes.
    async #step(event, work) {
        event.preventDefault();
        if (document.body.getAttribute("aria-busy") === "true") return;
        this.#refuse("");
        document.body.setAttribute("aria-busy", "true");
        await work();
        document.body.removeAttribute("aria-busy");
    }

    #refuse(sentence) {
        one("refusal").textContent = sentence;
        if (sentence) this.#say("");
    }

    #say(words) {
        one("status").textContent = words;
    }

    #forget() {
        one("map").hidden = one("result").hidden = true;
        this.#say("");
    }

    #address(what) {
        const parts = new URLSearchParams({ do: what, table: one("table").value, team: one("team").value });
        if (what !== "look") parts.set("columns", this.#choices().map((choice) => choice.value).join(","));
        return `/api/import?${parts}`;
    }

    #choices() {
        return [...one("columns").querySelectorAll("select")];
    }

    async #look() {
        const file = one("file").files[0];
        if (!file) return this.#refuse("Choose a file first.");
        if (file.size > this.#most_bytes) return this.#refuse(`The file is too large: at most ${this.#most_bytes >> 20} MB are imported at once.`);
        this.#bytes = await file.arrayBuffer();
        const found = await ask(this.#address("look"), this.#bytes);
        this.#forget();
        if (found.error) return this.#refuse(found.error);
        this.#show_columns(found);
        this.#say(`${found.rows} ${found.rows === 1 ? "row" : "rows"}, ${found.titles.length} columns.`);
        one("map").hidden = false;
        one("map_title").focus();
    }

    #show_columns({ titles, guesses, preview }) {
        const { columns } = this.#tables.get(one("table").value);
        const rows = titles.map((title, index) => {
            const select = tag("select");
            select.setAttribute("aria-label", `Column “${title}” stands for`);
            select.append(tag("option", { value: "", textContent: "Leave out" }));
            for (const { name, words, required } of columns)
                select.append(tag("option", { value: name, textContent: capitalised(words) + (required ? " (needed)" : ""), selected: guesses[title] === name }));
            const expected = tag("td");
            const tell = () => (expected.textContent = columns.find(({ name }) => name === select.value)?.expected ?? "");
            select.addEventListener("change", () => {
                tell();
                this.#tell_missing();
                one("result").hidden = true;
            });
            tell();
            const seen = preview.map((row) => row[index]).filter(Boolean).slice(0, 3).join(" · ");
            const head = tag("th", { textContent: title, scope: "row" });
            return tag("tr", {}, head, tag("td", { textContent: seen }), tag("td", {}, select), expected);
        });
        one("columns").replaceChildren(...rows);
        this.#tell_missing();
    }

    #tell_missing() {
        const chosen = new Set(this.#choices().map((choice) => choice.value));
        const { columns } = this.#tables.get(one("table").value);
        const missing = columns.filter(({ name, required }) => required && !chosen.has(name)).map(({ words }) => words);
        one("missing").textContent = missing.length ? `No column is yet: ${missing.join(", ")}.` : "";
    }

    async #check() {
        const found = await ask(this.#address("check"), this.#bytes);
        if (found.error) return this.#refuse(found.error);
        this.#show_result(found);
    }

    async #take() {
        const found = await ask(this.#address("import"), this.#bytes);
        if (found.error) return this.#refuse(found.error);
        this.#show_result(found);
    }

    #show_result({ rows, problems, problem_count, imported }) {
        const table = one("table").value;
        const team = one("team").selectedOptions[0].textContent;
        const counted = `${rows} ${rows === 1 ? "row" : "rows"}`;
        one("result").hidden = false;
        one("problems").hidden = problem_count === 0;
        one("take").hidden = imported || problem_count > 0 || rows === 0;
        one("onward").hidden = !imported;
        one("take").textContent = `Import ${counted} of ${table} into ${team}`;
        if (imported) {
            one("map").hidden = true;
            one("result_title").textContent = `Imported ${counted} of ${table} into ${team}`;
            one("result_words").textContent = "It is one entry of the log, in your name.";
        } else if (problem_count) {
            one("result_title").textContent = `${problem_count} ${problem_count === 1 ? "problem" : "problems"} in ${counted}`;
            const more = problem_count > problems.length ? ` The first ${problems.length} are listed.` : "";
            one("result_words").textContent = `Nothing is imported until all are put right in the file.${more}`;
        } else {
            one("result_title").textContent = `${counted}, no problem`;
            one("result_words").textContent = "Nothing was imported yet.";
        }
        one("problems").tBodies[0].replaceChildren(
            ...problems.map(({ line, column, expected, found }) =>
                tag("tr", {}, ...[line, column, expected, found].map((words) => tag("td", { textContent: String(words) }))),
            ),
        );
        one("result_title").focus();
    }
}

new ImportPage().start();
