// nginx in front of a server, with server/nginx.conf as it is shipped but for names, ports, the certificate (made here) and
// the limits for each address: everything here comes from one.
import { execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

import { free_port, new_folder, root } from "../browser/support/service.mjs";
import { pause } from "./killable.mjs";

// The machine's own, or the one that tools/setup --test unpacks, which no service starts.
const program = ["/usr/sbin/nginx", path.join(root, ".cache/nginx/usr/sbin/nginx")].find(existsSync);
export const nginx_is_here = program !== undefined;

async function shipped(name) {
    return readFile(path.join(root, "server", name), "utf8");
}

// Answers { port, https, close }: http on `port`, TLS with HTTP/2 on `https`, both handing on to `backend`.
export async function nginx_before(backend) {
    if (!nginx_is_here) throw new Error("nginx is not here; tools/setup --test fetches it");
    const folder = await new_folder();
    const [port, https] = [await free_port(), await free_port()];
    await mkdir(path.join(folder, "temp"), { recursive: true });
    execFileSync(
        "openssl",
        ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj", "/CN=localhost"].concat(
            ["-keyout", path.join(folder, "key.pem"), "-out", path.join(folder, "fullchain.pem")],
        ),
        { stdio: "ignore" },
    );
    await writeFile(path.join(folder, "evenload_proxy.conf"), await shipped("nginx_proxy.conf"));
    let site = await shipped("nginx.conf");
    const plain_server = /server \{\s+listen 80;[^}]*\}/;
    if (!plain_server.test(site) || !site.includes("listen 443 ssl http2;")) throw new Error("server/nginx.conf is not as this test knows it");
    site = site
        .replace(plain_server, "")
        .replace("listen 443 ssl http2;", `listen 127.0.0.1:${https} ssl http2;\n    listen 127.0.0.1:${port};`)
        .replace("listen [::]:443 ssl http2;", "")
        .replaceAll("evenload.example.nhs.uk", "localhost")
        .replaceAll("/etc/ssl/evenload/", `${folder}/`)
        .replaceAll("/etc/nginx/evenload_proxy.conf", `${folder}/evenload_proxy.conf`)
        .replace("server 127.0.0.1:8080;", `server 127.0.0.1:${backend};`)
        .replace("limit_conn evenload_connections 400;", "limit_conn evenload_connections 60000;")
        .replaceAll(/rate=\d+r\/s/g, "rate=100000r/s");
    await writeFile(
        path.join(folder, "nginx.conf"),
        `daemon off;
master_process off;
pid ${folder}/pid;
error_log ${folder}/error.log;
worker_rlimit_nofile 20000;
events { worker_connections 9000; }
http {
    ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${folder}/temp/${kind};`).join("\n    ")}
${site}
}
`,
    );
    const child = spawn(program, ["-c", path.join(folder, "nginx.conf"), "-e", path.join(folder, "error.log")], { stdio: "ignore" });
    const ended = new Promise((done) => child.once("exit", done));
    const give_up = Date.now() + 10_000;
    for (;;) {
        const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
        if (answer?.ok) break;
        if (Date.now() > give_up) throw new Error(`nginx did not start: ${await readFile(path.join(folder, "error.log"), "utf8")}`);
        await pause(50);
    }
    return {
        port,
        https,
        close: () => {
            child.kill("SIGTERM");
            return ended;
        },
    };
}
