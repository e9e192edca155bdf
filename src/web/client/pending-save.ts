/** One evaluation on its way: the form it was typed in is kept until the server has it. */
export interface PendingSave {
  readonly action: string;
  readonly sent: FormData;
  /** The main element with all that was typed */
  readonly main: Element;
  readonly address: string;
  /** What to say while it does not get through, and when it was refused */
  readonly waits: HTMLTemplateElement;
  readonly refused: HTMLTemplateElement;
  /** Set off when the teacher goes back to the form: from then on only they send it */
  readonly stopped: AbortController;
}

/** The page that the server went on to, or why there is none. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly html: string }
  | { readonly kind: 'refused' }
  | { readonly kind: 'stopped' };

const pauses = [1000, 3000, 10_000, 30_000];

/**
 * Sends until the server has answered: a send that does not get through is repeated with the same id, which is
 * applied once.
 */
export async function sendUntilAnswered(
  { action, sent, stopped: { signal } }: PendingSave,
  onWait: () => void,
): Promise<SaveOutcome> {
  for (let tries = 0; !signal.aborted; tries++) {
    try {
      const body = new URLSearchParams(textOf(sent));
      const answer = await fetch(action, { method: 'POST', body, signal });
      if (answer.ok) return { kind: 'saved', html: await answer.text() };
      if (answer.status < 500) return { kind: 'refused' };
    } catch {
      // The network: what was sent may or may not have arrived.
    }
    if (signal.aborted) break;
    onWait();
    await pause(pauses[Math.min(tries, pauses.length - 1)] ?? 30_000);
  }
  return { kind: 'stopped' };
}

function textOf(sent: FormData): [string, string][] {
  return [...sent].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
}

/** Waits, but no longer than until the network is back. */
function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      window.removeEventListener('online', go);
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(go, milliseconds);
    window.addEventListener('online', go);
  });
}
