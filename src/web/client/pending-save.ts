import { fetchUntilAnswered } from './fetch-until-answered.ts';

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

/** The page that the server went on to, and its path (`from`), or why there is none. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly html: string; readonly from: string }
  | { readonly kind: 'refused' }
  | { readonly kind: 'stopped' };

/** Where a server sends on who is not signed in any more: a page that answers well, and has saved nothing. */
const SIGN_IN = '/sign-in';

/**
 * Sends until the server has answered: a send that does not get through is repeated with the same id, which is
 * applied once.
 */
export async function sendUntilAnswered(
  { action, sent, stopped: { signal } }: PendingSave,
  onWait: () => void,
): Promise<SaveOutcome> {
  const body = new URLSearchParams(textOf(sent));
  const answer = await fetchUntilAnswered(action, { body, signal, onWait });
  if (!answer) return { kind: 'stopped' };
  const { ok, text: html, from } = answer;
  return ok && from !== SIGN_IN ? { kind: 'saved', html, from } : { kind: 'refused' };
}

function textOf(sent: FormData): [string, string][] {
  return [...sent].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
}
