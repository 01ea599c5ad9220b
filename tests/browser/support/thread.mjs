// Comments on a case, where one comment is one change.
import { Board } from "./board.mjs";

// Goes from the board to the thread of the first case that nobody has, and answers its address.
export async function thread_of_a_case(person) {
    const board = new Board(person);
    const reference = await board.reference_of(board.cards("Unallocated").first());
    const address = `/cases/${reference}?tab=comments`;
    await person.go(address);
    return address;
}
