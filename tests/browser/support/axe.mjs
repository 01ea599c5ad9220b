// Runs axe-core in the page, past its content security policy, over WCAG 2.2 A and AA and good practice.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const source = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const question = `axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    resultTypes: ["violations"],
}).then(({ violations }) => violations.map(({ id, help, nodes }) => ({
    id, help, nodes: nodes.map(({ html, failureSummary }) => ({ html: html.slice(0, 200), failureSummary })),
})))`;

export async function broken_rules(page) {
    if (page.context().browser().browserType().name() === "chromium") return in_a_world_apart(page);
    await page.evaluate(`${await source}; true`);
    return page.evaluate(question);
}

// An isolated world of the debugger, where the page's policy does not hold and its globals stay clean.
async function in_a_world_apart(page) {
    const debug = await page.context().newCDPSession(page);
    try {
        const { frameTree } = await debug.send("Page.getFrameTree");
        const { executionContextId: contextId } = await debug.send("Page.createIsolatedWorld", {
            frameId: frameTree.frame.id,
        });
        const evaluate = async (expression) => {
            const answer = await debug.send("Runtime.evaluate", {
                expression,
                contextId,
                awaitPromise: true,
                returnByValue: true,
            });
            if (answer.exceptionDetails) throw new Error(`axe: ${answer.exceptionDetails.exception?.description}`);
            return answer.result.value;
        };
        await evaluate(`${await source}; true`);
        return await evaluate(question);
    } finally {
        await debug.detach();
    }
}
