import type { MergeReason } from '#core/merges/merge-reasons.ts';

/** What is known of a person that another person may share. */
export interface Likeness {
  /** The names a person goes by: official, every day, in the order given, family */
  readonly names: readonly { readonly givenName: string; readonly familyName: string }[];
  /** School grade as CEDS writes it; null for adults and where it is not known */
  readonly grade: string | null;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly usernames: readonly string[];
  /** Numbers that rosters know the person by */
  readonly numbers: readonly string[];
}

export interface Resemblance {
  /** 0 and up; see `strongResemblance` */
  readonly score: number;
  /** What the two share, the weightiest first */
  readonly reasons: readonly MergeReason[];
}

/** From this score on two rows are worth a person's look. A name alone does not reach it, nor does any one thing. */
export const strongResemblance = 4;

const weights = {
  'same-name': 3,
  'like-name': 3,
  'same-number': 3,
  'same-email': 2,
  'same-username': 2,
  'same-phone': 1,
  'same-grade': 1,
} as const satisfies Partial<Record<MergeReason, number>>;

/**
 * How much two people are alike, from what is stored and nothing else: names without case and accents (a middle name
 * only one of them has does not count), given and family name swapped, the same number, address, username, telephone
 * or grade. Nicknames are not guessed. Without a name or a number in common the score is 0, since families share
 * addresses; two different grades take one off. It decides nothing: whoever looks does.
 *
 * Example: Ana Luz Silva, grade 08, and ANA SILVA, grade 08 → same name (3) and same grade (1): score 4, strong.
 * The same without a grade, or in 07 and 08, is 3 or 2: not strong.
 */
export function resemblance(one: Likeness, other: Likeness): Resemblance {
  const reasons: (keyof typeof weights)[] = [];
  const name = compareNames(one, other);
  if (name !== null) reasons.push(name);
  if (share(one.numbers, other.numbers, plainWord)) reasons.push('same-number');
  if (reasons.length === 0) return { score: 0, reasons: [] };
  if (share(one.emails, other.emails, (address) => address.trim().toLowerCase())) reasons.push('same-email');
  if (share(one.usernames, other.usernames, (word) => word.trim().toLowerCase()))
    reasons.push('same-username');
  if (share(one.phones, other.phones, lastDigits)) reasons.push('same-phone');
  const bothGraded = one.grade !== null && other.grade !== null;
  if (bothGraded && one.grade === other.grade) reasons.push('same-grade');
  const against = bothGraded && one.grade !== other.grade ? 1 : 0;
  return { score: reasons.reduce((sum, reason) => sum + weights[reason], 0) - against, reasons };
}

/**
 * A word by which people who may share a name are found: the first of the given and the first of the family name,
 * without case and accents, whichever comes first.
 *
 * Example: Ana Luz Silva, and Silva Ana who was entered the other way round, both have the key "ana silva".
 */
export function nameKey({ givenName, familyName }: { givenName: string; familyName: string }): string {
  return [firstWord(givenName), firstWord(familyName)].sort().join(' ');
}

function compareNames(one: Likeness, other: Likeness): 'same-name' | 'like-name' | null {
  let swapped = false;
  for (const mine of one.names) {
    for (const theirs of other.names) {
      if (isSameName(mine, theirs)) return 'same-name';
      const turned = { givenName: theirs.familyName, familyName: theirs.givenName };
      swapped ||= isSameName(mine, turned);
    }
  }
  return swapped ? 'like-name' : null;
}

function isSameName(
  one: { givenName: string; familyName: string },
  other: { givenName: string; familyName: string },
): boolean {
  const family = wordsOf(one.familyName).join(' ');
  if (family === '' || family !== wordsOf(other.familyName).join(' ')) return false;
  const [mine, theirs] = [wordsOf(one.givenName), wordsOf(other.givenName)];
  if (mine.length === 0 || theirs.length === 0) return false;
  const [shorter, longer] = mine.length <= theirs.length ? [mine, theirs] : [theirs, mine];
  // "Ana" is "Ana Luz"; "Ana Luz" is not "Ana Rosa". An initial stands for a middle name.
  return shorter.every((word, place) => {
    const beside = longer[place] ?? '';
    if (place === 0) return word === beside;
    return word === beside || ((word.length === 1 || beside.length === 1) && word[0] === beside[0]);
  });
}

function wordsOf(name: string): string[] {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function firstWord(name: string): string {
  return wordsOf(name)[0] ?? '';
}

function plainWord(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replace(/^0+(?=.)/, '');
}

/** Country codes and signs aside. */
function lastDigits(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  return digits.length < 7 ? '' : digits.slice(-10);
}

function share(one: readonly string[], other: readonly string[], plain: (word: string) => string): boolean {
  const mine = new Set(one.map(plain).filter((word) => word !== ''));
  return other.some((word) => mine.has(plain(word)));
}
