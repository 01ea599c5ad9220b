// A file of the side panel that goes to the server before the form is submitted: which kinds and how large is asked
// of the address it goes to. What the server says it is becomes the field's answer.
const megabyte = 1_048_576;
const unreachable = "The server cannot be reached. A file needs it: try again when you are connected.";

// The body's bytes to `address`; `progress` is told a share from 0 to 1.
function send(address, file, progress) {
    return new Promise((done) => {
        const request = new XMLHttpRequest();
        request.open("POST", address);
        request.setRequestHeader("Content-Type", "application/octet-stream");
        request.responseType = "json";
        request.upload.addEventListener("progress", (event) => {
            if (event.lengthComputable) progress(event.loaded / event.total);
        });
        request.addEventListener("load", () => done({ status: request.status, answer: request.response ?? {} }));
        for (const lost of ["error", "abort", "timeout"]) request.addEventListener(lost, () => done({ status: 0, answer: {} }));
        request.send(file);
    });
}

export class Upload {
    #address;
    #control;
    #status;
    #limits;
    #sent; // { file, values } of the file that the server has

    constructor(address, control, status) {
        this.#address = address;
        this.#control = control;
        this.#status = status;
        this.#limits = this.#ask_limits();
        control.addEventListener("change", () => (status.textContent = ""));
    }

    values() {
        return this.#sent?.file === this.#control.files[0] ? this.#sent.values : [];
    }

    // Sends the chosen file, once. Answers a sentence when it could not be.
    async prepare() {
        const file = this.#control.files[0];
        if (!file || this.#sent?.file === file) return "";
        const { most_bytes } = await this.#limits;
        if (file.size > most_bytes)
            return `This file has ${(file.size / megabyte).toFixed(1)} MB; at most ${most_bytes / megabyte} MB are taken.`;
        this.#say("Sending…");
        const { status, answer } = await send(this.#address, file, (share) => this.#say(`Sending… ${Math.round(share * 100)} %`));
        this.#say(status === 200 ? "The server has the file." : "");
        if (status === 0) return unreachable;
        if (status === 401) return "You are signed out. Sign in again, then add the file.";
        if (status !== 200) return answer.error ?? "The server could not take the file; try again.";
        const { content_hash, media_type, size_bytes } = answer;
        this.#sent = { file, values: [file.name, content_hash, media_type, String(size_bytes)] };
        return "";
    }

    #say(words) {
        this.#status.textContent = words;
    }

    async #ask_limits() {
        const path = this.#address.split("?")[0];
        try {
            const limits = await (await fetch(path)).json();
            if (limits.accepts) this.#control.accept = limits.accepts;
            return { most_bytes: limits.most_bytes ?? Infinity };
        } catch {
            return { most_bytes: Infinity }; // the server says it when the file comes
        }
    }
}
