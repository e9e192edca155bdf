import { direction } from './direction.ts';

const rightToLeftLetter = /\p{Script=Arabic}|\p{Script=Hebrew}/u;
const leftToRightLetter = /(?!\p{Script=Arabic}|\p{Script=Hebrew})\p{L}/u;
const severalNumbers = /\d\D+\d/u;

/**
 * A name written the other way than its sentence would drag the full stop and the numbers beside it along.
 * U+2068 and U+2069 keep it to itself; a text that runs with its sentence stays as it is. After Arabic letters the
 * numbers of "+1 212 555 0135" and "2026-27" would change places, so what has several numbers and no such letter is
 * kept to itself there too.
 */
export function isolateText(text: string, language: string): string {
  return runsAgainst(text, language) ? `\u2068${text}\u2069` : text;
}

function runsAgainst(text: string, language: string): boolean {
  if (direction(language) === 'ltr') return rightToLeftLetter.test(text);
  return leftToRightLetter.test(text) || (severalNumbers.test(text) && !rightToLeftLetter.test(text));
}
