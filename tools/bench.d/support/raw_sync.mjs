// How often a second this disk can be made to keep 4 kB: the known thing that commands are held against.
import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from "node:fs";
import path from "node:path";

export function syncs_per_second(folder, milliseconds = 2_000) {
    const file = path.join(folder, "raw_sync.tmp");
    const descriptor = openSync(file, "w");
    const page = Buffer.alloc(4096, 7);
    let count = 0;
    const began = performance.now();
    while (performance.now() - began < milliseconds) {
        writeSync(descriptor, page);
        fdatasyncSync(descriptor);
        ++count;
    }
    const seconds = (performance.now() - began) / 1000;
    closeSync(descriptor);
    rmSync(file);
    return count / seconds;
}
