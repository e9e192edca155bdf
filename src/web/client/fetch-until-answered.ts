/** What the server answered. */
export interface Answer {
  /** Done; else it was refused, and sending again would not help */
  readonly ok: boolean;
  readonly text: string;
  /** Path of the page that answered, after the server sent on */
  readonly from: string;
}

const pauses = [1000, 3000, 10_000, 30_000];

/**
 * Sends until the server has answered, even with a no: a send that does not get through, or that a broken server
 * answers, is repeated as it is, so that what carries one id is applied once. Undefined where it was stopped.
 */
export async function fetchUntilAnswered(
  address: string,
  sent: {
    readonly body: URLSearchParams;
    readonly headers?: Record<string, string>;
    readonly signal?: AbortSignal;
    readonly onWait: () => void;
  },
): Promise<Answer | undefined> {
  const { body, headers = {}, signal = null, onWait } = sent;
  for (let tries = 0; !signal?.aborted; tries++) {
    try {
      const answer = await fetch(address, { method: 'POST', body, headers, signal });
      const text = await answer.text();
      if (answer.status < 500) return { ok: answer.ok, text, from: new URL(answer.url).pathname };
    } catch {
      // The network: what was sent may or may not have arrived.
    }
    if (signal?.aborted) break;
    onWait();
    await pause(pauses[Math.min(tries, pauses.length - 1)] ?? 30_000, signal);
  }
  return undefined;
}

/** Waits, but no longer than until the network is back or nobody waits any more. */
function pause(milliseconds: number, signal: AbortSignal | null): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      window.removeEventListener('online', go);
      signal?.removeEventListener('abort', go);
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(go, milliseconds);
    window.addEventListener('online', go);
    signal?.addEventListener('abort', go);
  });
}
