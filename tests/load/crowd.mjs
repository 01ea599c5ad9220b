// Many clients that each hold a stream and follow it. A session may have eight streams (tabs), so they share sessions.
import { sign_in } from "./sign_in.mjs";
import { pause } from "./killable.mjs";

export const streams_per_session = 8;

// Sessions for so many streams, signed in as one person: passwords are slow on purpose.
export async function sittings_for(streams, origin, manager) {
    const sittings = [];
    for (let opened = 0; opened < streams; opened += streams_per_session) sittings.push(await sign_in(origin, manager));
    return (index) => sittings[Math.floor(index / streams_per_session)];
}

export async function until(holds, milliseconds) {
    const give_up = Date.now() + milliseconds;
    while (!holds() && Date.now() < give_up) await pause(20);
    return holds();
}
