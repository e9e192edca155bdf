import { NAME_BLANK } from './blanks.ts';

/** Shorter than this, in characters, it is no sentence to offer again; longer, it is a letter. */
const SHORTEST = 10;
const LONGEST = 300;

/**
 * The sentences of a feedback that may become a phrase of the teacher's own. The student's names give way to `[name]`;
 * a sentence that names a classmate is left out, so that no name is carried on. Names are known as they are written,
 * in whole words: a student called Will leaves "I will" alone.
 *
 * Example: "Ana, you said why. Ask Theo." of Ana, with Theo in the class → ["[name], you said why."]
 */
export function ownSentences(
  body: string,
  {
    language,
    names,
    classmates,
  }: { language: string; names: readonly string[]; classmates: readonly string[] },
): string[] {
  const sentences = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(plain(body))]
    .map(({ segment }) => segment.replace(/\s+/gu, ' ').trim())
    .filter((sentence) => sentence.length >= SHORTEST && sentence.length <= LONGEST);
  const own = wordsFrom(names);
  const others = wordsFrom(classmates.filter((name) => !names.includes(name)));
  return [
    ...new Set(sentences.map((sentence) => (own ? sentence.replace(own, NAME_BLANK) : sentence))),
  ].filter((sentence) => (!others || sentence.search(others) < 0) && sentence.length <= LONGEST);
}

/** A sentence by which it is known again. Example: "You said  Why." → "you said why" */
export function bareSentence(sentence: string): string {
  return sentence
    .replace(/\s+/gu, ' ')
    .replace(/[\s.。۔।]+$/u, '')
    .trim()
    .toLowerCase();
}

/** Any of these as a whole word; the longest first, so that a whole name is one blank. */
function wordsFrom(names: readonly string[]): RegExp | undefined {
  const words = [...new Set(names.map((name) => plain(name).trim()).filter((name) => name !== ''))]
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  if (words.length === 0) return undefined;
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'gu');
}

/** Without the sign that keeps a particle with its name: Al-\u2060Nasser is typed as Al-Nasser. */
const plain = (text: string) => text.replaceAll('\u2060', '');
