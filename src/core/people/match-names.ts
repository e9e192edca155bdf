import { foldName } from './fold-name.ts';

/** Somebody by all they are called: everyday and official, as shown and as sorted. */
export interface CalledPerson {
  readonly personId: string;
  readonly names: readonly string[];
}

/** Words of these are not parted by spaces: a given name stands within one. */
const UNPARTED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u1100-\u11ff]/u;

/**
 * Who is meant by what was typed, in the order they came, those whose name begins with it before the others. Every word
 * typed is the beginning of another word of their names, in any order: "Arias, Jo", "joaquin a" and "beltre" all find
 * Joaquín Arias Beltré. Two words of a double name may be typed as one. Nothing typed finds nobody.
 */
export function matchNames<Person extends CalledPerson>(typed: string, people: readonly Person[]): Person[] {
  const words = foldName(typed);
  if (words.length === 0) return [];
  const whole = words.join(' ');
  const found = people.flatMap((person) => {
    const names = person.names.map(foldName);
    const known = [...names, [...new Set(names.flat())]];
    if (!known.some((each) => fits(words, each, names))) return [];
    return [{ person, first: names.some((name) => name.join(' ').startsWith(whole)) }];
  });
  return [...found.filter(({ first }) => first), ...found.filter(({ first }) => !first)].map(
    ({ person }) => person,
  );
}

/** Whether each word typed can be given a word of the names of its own. */
function fits(
  words: readonly string[],
  known: readonly string[],
  names: readonly (readonly string[])[],
): boolean {
  const [word, ...rest] = words;
  if (word === undefined) return true;
  if (known.some((each, at) => begins(each, word) && fits(rest, known.toSpliced(at, 1), names))) return true;
  // "alhadi" for Al-Hadi: two neighbours as one.
  const isDouble = names.some((name) =>
    name.some((each, at) => `${each}${name[at + 1] ?? ''}`.startsWith(word) && word.length > each.length),
  );
  return isDouble && fits(rest, known, names);
}

function begins(name: string, word: string): boolean {
  return UNPARTED.test(word) ? name.includes(word) : name.startsWith(word);
}
