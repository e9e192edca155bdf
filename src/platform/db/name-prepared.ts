/** A plan is worth keeping for what is asked again and again, and is not endlessly long. */
const OFTEN = 3;
const LONGEST = 8_000;
/** Each connection keeps its own plans: so many at most. */
const MOST = 250;

const seen = new Map<string, number>();
const names = new Map<string, string>();

/** Has PostgreSQL keep the plan of this text on each connection that sends it. */
export function namePrepared(text: string): void {
  if (!names.has(text)) names.set(text, `waymark_${names.size + 1}`);
}

/**
 * The name under which the plan of a text is kept: of the few that are drawn once, and of what has been asked
 * several times in the same words. Undefined for the others, which are planned anew each time.
 */
export function nameOfPrepared(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= MOST || text.length > LONGEST) return known;
  const times = (seen.get(text) ?? 0) + 1;
  if (times < OFTEN) {
    // What is asked once only, such as lists of a length of their own, is forgotten from time to time.
    if (seen.size > 4 * MOST) seen.clear();
    seen.set(text, times);
    return undefined;
  }
  seen.delete(text);
  namePrepared(text);
  return names.get(text);
}
