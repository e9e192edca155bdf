import { type Answer, type Limits, requestPage } from './request-page.ts';

export interface Patience extends Limits {
  /** How often one address is asked before giving up */
  readonly tries: number;
  /** Waits so many milliseconds */
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly now: () => Date;
}

/** The longest that is waited for a server that names a time; one that asks for more is asked another day. */
const longestWait = 120_000;

/**
 * Asks until there is an answer: again after an answer that never came, "too many requests" or a fault of the server,
 * after the time the server names, or else after one, two, four, eight seconds.
 */
export async function requestAgain(url: URL, patience: Patience): Promise<Answer> {
  for (let turn = 1; ; turn += 1) {
    const answer = await requestPage(url, patience);
    const pause = pauseAfter(answer, { turn, now: patience.now() });
    if (pause === null || turn >= patience.tries) return answer;
    await patience.wait(pause);
  }
}

/** Milliseconds until it is worth asking again; null where it is not. */
export function pauseAfter(answer: Answer, { turn, now }: { turn: number; now: Date }): number | null {
  const usual = 1000 * 2 ** (turn - 1);
  if (answer.kind === 'broken') return usual;
  if (answer.kind !== 'answer') return null;
  const { status, headers } = answer;
  if (status !== 429 && status !== 408 && (status < 500 || status === 501 || status === 505)) return null;
  const named = headers['retry-after'];
  if (named === undefined) return usual;
  const pause = /^\d+$/.test(named) ? Number(named) * 1000 : Date.parse(named) - now.getTime();
  if (!Number.isFinite(pause)) return usual;
  return pause > longestWait ? null : Math.max(0, pause);
}
