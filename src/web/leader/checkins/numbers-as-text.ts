import { type CrisisNumber, FIRST_SETTINGS } from '#school/checkins/settings-in-force.ts';

/** The numbers as a leader writes them: one on a line, a comma, and what it is. */
export function writeNumbers(numbers: readonly CrisisNumber[]): string {
  return numbers.map(({ number, words }) => (words === null ? number : `${number}, ${words}`)).join('\n');
}

/**
 * The numbers of what was typed; undefined where a line cannot be read. A number that every school begins with needs no
 * words; any other does.
 *
 * Example: '988\n212 555 0101, Ms. Ruiz, nurse' → 988 as it is said in every language, and the nurse's.
 */
export function readNumbers(typed: string): CrisisNumber[] | undefined {
  const lines = typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const numbers = lines.map((line) => {
    const [number = '', ...rest] = line.split(/[,،，]/);
    const words = rest.join(',').trim();
    return { number: number.trim(), words: words === '' ? null : words };
  });
  return numbers.every(isWhole) ? numbers : undefined;
}

function isWhole({ number, words }: CrisisNumber): boolean {
  const isOurs = FIRST_SETTINGS.numbers.some((ours) => ours.number === number);
  return /\d/.test(number) && (words !== null || isOurs);
}
