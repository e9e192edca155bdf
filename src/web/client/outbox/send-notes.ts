import { cellsOf, type Note, nextToSend, type Outcome } from './note.ts';

/** What sending needs from outside. */
export interface Sending {
  /** Whose notes may go */
  readonly whose: string;
  /** All that waits, in the order it was made, as it is now */
  readonly list: () => Promise<readonly Note[]>;
  readonly send: (note: Note) => Promise<Outcome>;
  /** The server has it: it leaves the device */
  readonly drop: (note: Note) => Promise<void>;
  /** The server will not have it: it stays, with its reason */
  readonly refuse: (note: Note, words: string) => Promise<void>;
  readonly told: (note: Note, outcome: Outcome) => void;
}

/** How a round of sending ended: nothing more to send, something stays for a later round, or nobody is signed in. */
export type Round = 'all' | 'later' | 'no-network' | 'sign-in';

/**
 * Sends what waits, one after the other in the order it was made. A note leaves the device only after the server has said
 * that it is saved: where an answer is lost, the same goes again with the same id, which is applied once. One that is
 * refused stays and holds nobody up; one the server has trouble with holds up only what is about the same student and
 * goal.
 */
export async function sendNotes(sending: Sending): Promise<Round> {
  const held = new Set<string>();
  for (;;) {
    const note = nextToSend(await sending.list(), { whose: sending.whose, held });
    if (!note) return held.size > 0 ? 'later' : 'all';
    const outcome = await sending.send(note);
    if (outcome.kind === 'sent') await sending.drop(note);
    if (outcome.kind === 'refused') await sending.refuse(note, outcome.words);
    if (outcome.kind === 'trouble') for (const cell of cellsOf(note)) held.add(cell);
    sending.told(note, outcome);
    if (outcome.kind === 'no-network' || outcome.kind === 'sign-in') return outcome.kind;
  }
}
