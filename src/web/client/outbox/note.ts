/** Something noted on Capture, on this device until the server has it. */
export interface Note {
  /** Made here: the same again is applied once */
  readonly id: string;
  /** Where it is sent */
  readonly address: string;
  /** What is sent, in the order of the form */
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** Whose it is: a person of a school */
  readonly whose: string;
  /** The moment it was made, by the server's clock as far as it is known (milliseconds since 1970) */
  readonly at: number;
  /** As it is shown: names, goal, what was said, and in which language */
  readonly students: readonly string[];
  readonly goal: string;
  readonly said: string;
  /** It was sent and no answer came: it may have arrived */
  readonly tried?: boolean;
  /** Why the server did not take it, in words; it is not sent again */
  readonly refused?: string;
}

/** What one sending came to. */
export type Outcome =
  | { readonly kind: 'sent'; readonly to: string }
  /** The server has read it and says no, in words */
  | { readonly kind: 'refused'; readonly words: string }
  /** Its person is not signed in: nothing goes until they are */
  | { readonly kind: 'sign-in' }
  /** Nobody answered, or nobody of ours: the network */
  | { readonly kind: 'no-network' }
  /** The server is there and could not do this one now */
  | { readonly kind: 'trouble' };

/** Student and goal of everything a note is about: within one of these the order is kept. */
export function cellsOf({ fields }: Pick<Note, 'fields'>): string[] {
  const goal = fields.find(([name]) => name === 'goal')?.[1] ?? '';
  return fields.filter(([name]) => name === 'students').map(([, student]) => `${student} ${goal}`);
}

/**
 * The next note to send, of those in the order they were made: the first that was not refused, is of the person who is
 * signed in, and touches no student and goal of a note that had to stay behind (`held`).
 */
export function nextToSend(
  notes: readonly Note[],
  { whose, held }: { readonly whose: string; readonly held: ReadonlySet<string> },
): Note | undefined {
  return notes.find(
    (note) =>
      note.refused === undefined && note.whose === whose && !cellsOf(note).some((cell) => held.has(cell)),
  );
}

/** What an answer of the server means for the note that was sent. Whatever is not clearly ours came from the network. */
export function readAnswer(
  { status, path, json }: { readonly status: number; readonly path: string; readonly json: unknown },
  note: Note,
): Outcome {
  // Who is not signed in is led to the page for it, which answers well and has saved nothing.
  if (path === '/sign-in') return { kind: 'sign-in' };
  if (typeof json !== 'object' || json === null)
    return status >= 500 ? { kind: 'trouble' } : { kind: 'no-network' };
  const { saved, to, words } = json as Readonly<Record<string, unknown>>;
  if (status === 200) return saved === note.id ? { kind: 'sent', to: String(to) } : { kind: 'no-network' };
  // Somebody else is signed in, or has something to do first.
  if (status === 403 && typeof to === 'string') return { kind: 'sign-in' };
  if (status >= 500 || status === 429) return { kind: 'trouble' };
  return { kind: 'refused', words: String(words ?? '') };
}
