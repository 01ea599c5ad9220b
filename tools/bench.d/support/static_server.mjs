// Serves given files on a free port of this machine, compressed as a browser asks, with no caching.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { brotliCompressSync, constants } from "node:zlib";

const types = { js: "text/javascript", css: "text/css", html: "text/html", json: "application/json" };

// `routes`: path to { file } or { text }. Compressed once, at the first request, so ask twice before timing.
export async function serve(routes) {
    const compressed = new Map();
    const server = createServer(async (request, response) => {
        const path = new URL(request.url, "http://localhost").pathname;
        const route = routes.get(path);
        if (!route) return response.writeHead(404).end();
        if (!compressed.has(path)) {
            const bytes = route.file ? await readFile(route.file) : Buffer.from(route.text);
            const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
            compressed.set(path, brotliCompressSync(bytes, options));
        }
        const type = types[(route.file ?? path).split(".").pop()] ?? "text/html";
        response.writeHead(200, {
            "Content-Type": `${type}; charset=utf-8`,
            "Content-Encoding": "br",
            "Cache-Control": "no-store",
        });
        response.end(compressed.get(path));
    });
    await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
    return {
        origin: `http://127.0.0.1:${server.address().port}`,
        bytes_of: (path) => compressed.get(path)?.length ?? 0,
        close: () => new Promise((done) => server.close(done)),
    };
}
