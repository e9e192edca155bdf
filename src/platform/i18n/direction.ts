export type Direction = 'ltr' | 'rtl';

const rightToLeft = new Set(['ar', 'ur']);

/** Which way a language is written. */
export function direction(language: string): Direction {
  return rightToLeft.has(language) ? 'rtl' : 'ltr';
}
