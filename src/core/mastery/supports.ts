/**
 * The supports that are recorded with evidence. They never lower a level: no method reads them.
 *
 * Example: a student says what slope means with a word bank and in Spanish: `['home-language', 'word-bank']`.
 */
export const SUPPORTS = [
  'oral',
  'drawn',
  'home-language',
  'sentence-frame',
  'word-bank',
  'read-aloud',
] as const;

export type Support = (typeof SUPPORTS)[number];

/** Whether a text from a form or a row names a support. */
export function isSupport(text: string): text is Support {
  return SUPPORTS.some((each) => each === text);
}
