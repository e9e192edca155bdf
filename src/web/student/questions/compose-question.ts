import type { Speech } from '#locales/translate.ts';

/** Ways to begin a good question; `own` begins with nothing. */
export const starters = ['own', 'why', 'what-if', 'how-know', 'difference'] as const;
export type Starter = (typeof starters)[number];

/**
 * The question as it is kept: the beginning that was chosen and what was typed after it, as one sentence of the page's
 * language. Example: ('why', 'the line get steeper?') → 'Why does the line get steeper?'.
 */
export function composeQuestion(
  { t }: Speech,
  { starter, body }: { starter: Starter; body: string },
): string {
  if (starter === 'own' || body === '') return body;
  // The signs that keep a name's direction apart in a page have no place in somebody's own words.
  return t(`questions.starter.${starter}`, { rest: body }).replace(/[\u2066-\u2069]/g, '');
}

/** The beginning by itself, for a choice: "Why does …". */
export function sayStarter({ t }: Speech, starter: Starter): string {
  return starter === 'own' ? t('questions.starter.own') : t(`questions.starter.${starter}`, { rest: '…' });
}
