// Comments on a case, where one comment is one change.
import { Board } from "./board.mjs";

// Goes from the board to the thread of the first case that nobody has, and answers its address. That it was read has
// arrived by then: else it would wait beside what a journey does next.
export async function thread_of_a_case(person) {
    const board = new Board(person);
    const reference = await board.reference_of(board.cards("Unallocated").first());
    const address = `/cases/${reference}?tab=comments`;
    await person.go(address);
    await person.find("textbox", "Write a comment").waitFor({ state: "attached" });
    await person.all_saved();
    return address;
}
