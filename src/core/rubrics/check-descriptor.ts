import { hasMarkup } from '#core/goals/check-wording.ts';

/** Why a line cannot be kept as it is. */
type DescriptorProblem = 'empty' | 'too-long' | 'markup';

/** A line as it would be kept, or why it cannot be. `longFor` says kindly that a student may find it long. */
export type DescriptorCheck =
  | { readonly ok: true; readonly text: string; readonly longFor: 'student' | null }
  | { readonly ok: false; readonly problem: DescriptorProblem };

const MOST_CHARACTERS = 400;
const WORDS_A_STUDENT_READS = 15;

/**
 * Checks one descriptor of a rubric: trimmed, at most 400 characters, without markup. More than 15 words for a
 * student is allowed and only pointed out. Words are counted as the language separates them (Chinese too).
 *
 * Example: '  I can explain it to a friend. ' for students is kept as 'I can explain it to a friend.'
 */
export function checkDescriptor(line: {
  text: string;
  reader: 'teacher' | 'student';
  language: string;
}): DescriptorCheck {
  const text = line.text.trim().replace(/\s+/gu, ' ');
  if (text === '') return { ok: false, problem: 'empty' };
  if (hasMarkup(text)) return { ok: false, problem: 'markup' };
  if ([...text].length > MOST_CHARACTERS) return { ok: false, problem: 'too-long' };
  const long = line.reader === 'student' && countWords(text, line.language) > WORDS_A_STUDENT_READS;
  return { ok: true, text, longFor: long ? 'student' : null };
}

function countWords(text: string, language: string): number {
  const words = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  return [...words].filter((each) => each.isWordLike).length;
}
