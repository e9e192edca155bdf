/**
 * Flesch-Kincaid grade of an English text: the school year in which most can read it.
 * 0.39 × words per sentence + 11.8 × syllables per word − 15.59 (Kincaid and others, 1975).
 * Null for a text without words.
 */
export function readingGrade(text: string): number | null {
  const sentences = splitSentences(text);
  const words = sentences.flatMap(splitWords);
  if (words.length === 0) return null;
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

/** Sentences with at least one letter or digit. A colon ends one too, as Flesch counted (1948). */
export function splitSentences(text: string): readonly string[] {
  return text
    .split(/[.!?:。！？؟।۔：]+(?=[\s”»’)]|$|\p{Lo})|\n/u)
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
}

/** Words; numbers are words too. */
export function splitWords(sentence: string): readonly string[] {
  return sentence.match(/[\p{L}\p{M}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** What the rules below would count wrongly. */
const spoken: Readonly<Record<string, number>> = {
  idea: 3,
  ideas: 3,
  science: 2,
  quiet: 2,
  something: 2,
  someone: 2,
  sometimes: 2,
  being: 2,
  waymark: 2,
  area: 3,
  real: 1,
  really: 2,
  create: 2,
  created: 3,
  business: 2,
};

/** Syllables of an English word as said aloud; at least 1. A number counts as 1. */
export function countSyllables(word: string): number {
  const letters = word
    .toLowerCase()
    .replace(/[’'].*$/, '')
    .replace(/[^a-z]/g, '');
  const known = spoken[letters];
  if (known !== undefined) return known;
  const sounded = letters
    // A final e is silent, but in "table"; so is the e of "makes" and "labeled", but in "boxes" and "wanted".
    .replace(/(?<=[aeiouy].*[^aeiouyl])e$|(?<=[aeiouy]l)e$/, '')
    .replace(/(?<=[aeiouy].*[^aeiouysxzcgl])es$|(?<=[aeiouy].*[^aeiouytd])ed$/, '');
  const groups = sounded.match(/[aeiouy]+/g) ?? [];
  // "di-al", "pe-ri-od" say both vowels; "spe-cial" and "ques-tion" do not.
  const parted = sounded.match(/(?<![tscx])i[aou](?!u)/g) ?? [];
  return Math.max(1, groups.length + parted.length);
}
