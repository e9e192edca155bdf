/** What is wrong with a new password; `undefined` where it can be taken. */
export type PasswordProblem = 'short' | 'long' | 'common' | 'named' | 'plain' | undefined;

interface Asked {
  readonly password: string;
  /** Staff see many children's records */
  readonly isStaff: boolean;
  /** Own names, sign-in name, the school's name: words that whoever guesses would try first */
  readonly words: readonly string[];
  /** Whether a text, in small letters, stands in the list of common passwords */
  readonly isCommon: (text: string) => boolean;
}

/** Signs a password has at least: for staff, and for everybody else (NIST SP 800-63B-4, ASVS 5.0 6.2.9). */
export const STAFF_LENGTH = 15;
export const LENGTH = 8;
/** Signs it has at most. */
const LONGEST_PASSWORD = 128;
/** Different signs it has at least. */
const DIFFERENT = 5;
/** A name of one or two letters stands in many words by chance. */
const WORD = 3;

/**
 * Says what is wrong with a new password, the first thing that is. Lengths are counted in signs as a person sees
 * them typed (Unicode code points); nothing is asked about capitals, digits or signs.
 *
 * Example: Rosa Medina of Harbor School, staff. `medina harbor 22` is 16 long, and without her name, the school's
 * name, spaces and digits nothing is left of it: `named`. `seven green rivers` is 18 long and can be taken.
 */
export function judgePassword({ password, isStaff, words, isCommon }: Asked): PasswordProblem {
  const signs = [...password];
  if (signs.length < (isStaff ? STAFF_LENGTH : LENGTH)) return 'short';
  if (signs.length > LONGEST_PASSWORD) return 'long';
  const small = password.normalize('NFKC').toLowerCase();
  if (new Set(small).size < DIFFERENT || isCommon(small) || isCommon(repeatedPiece(small))) return 'common';
  if (isCommon(small.replace(/[\d\s\p{P}\p{S}]+$/u, ''))) return 'plain';
  const rest = words
    .flatMap((word) =>
      word
        .normalize('NFKC')
        .toLowerCase()
        .split(/[\s@.]+/),
    )
    .filter((word) => [...word].length >= WORD)
    .sort((a, b) => b.length - a.length)
    .reduce((left, word) => left.replaceAll(word, ''), small)
    .replace(/[\d\s\p{P}\p{S}]+/gu, '');
  return [...rest].length < DIFFERENT && /\p{L}/u.test(small) ? 'named' : undefined;
}

/** "dragondragondragon" is "dragon" again and again; anything else is itself. */
function repeatedPiece(text: string): string {
  const at = `${text}${text}`.indexOf(text, 1);
  return text.slice(0, at);
}
