export type Direction = 'ltr' | 'rtl';

const rightToLeft = new Set(['ar', 'ur', 'en-XB']);

/** Which way a language is written. `en-XB` is the made-up right-to-left language of tests. */
export function direction(language: string): Direction {
  return rightToLeft.has(language) ? 'rtl' : 'ltr';
}
