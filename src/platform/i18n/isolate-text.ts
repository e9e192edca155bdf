import { direction } from './direction.ts';

const rightToLeftLetter = /\p{Script=Arabic}|\p{Script=Hebrew}/u;
const leftToRightLetter = /(?!\p{Script=Arabic}|\p{Script=Hebrew})\p{L}/u;

/**
 * A name written the other way than its sentence would drag the full stop and the numbers beside it along.
 * U+2068 and U+2069 keep it to itself; a text that runs with its sentence stays as it is.
 */
export function isolateText(text: string, language: string): string {
  const against = direction(language) === 'rtl' ? leftToRightLetter : rightToLeftLetter;
  return against.test(text) ? `\u2068${text}\u2069` : text;
}
