// How much a page holds: after a collection, so that what is left is what it keeps.
export async function open_meter(person) {
    const session = await person.context.newCDPSession(person.page);
    await session.send("Performance.enable");
    return async () => {
        await session.send("HeapProfiler.collectGarbage");
        const { usedSize } = await session.send("Runtime.getHeapUsage");
        const { metrics } = await session.send("Performance.getMetrics");
        const metric = (name) => metrics.find((one) => one.name === name).value;
        const program = await person.page.evaluate(() => globalThis.evenload_page.module.HEAPU8.length);
        return { script_kb: Math.round(usedSize / 1024), program_kb: program / 1024, nodes: metric("Nodes"), listeners: metric("JSEventListeners") };
    };
}
