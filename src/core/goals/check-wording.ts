/** Why a wording cannot be kept as it is. */
type WordingProblem = 'empty' | 'must-begin-with-i-can' | 'nothing-after-i-can' | 'too-long' | 'markup';

/** A wording as it would be kept, or the first problem with it. */
export type WordingCheck =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: WordingProblem };

const MOST_CHARACTERS = 200;

/**
 * Checks the wording of a goal: trimmed, single spaces, at most 200 characters, no markup, and in English it
 * says what a student can do: "I can …". Other languages say it their own way and are not held to a beginning.
 *
 * Example: ' I can  say what slope means ' is kept as 'I can say what slope means'; 'Understands slope' must
 * begin with "I can".
 */
export function checkWording(wording: { text: string; language: string }): WordingCheck {
  const text = wording.text.trim().replace(/\s+/gu, ' ');
  if (text === '') return { ok: false, problem: 'empty' };
  if (hasMarkup(text)) return { ok: false, problem: 'markup' };
  if ([...text].length > MOST_CHARACTERS) return { ok: false, problem: 'too-long' };
  if (!isEnglish(wording.language)) return { ok: true, text };

  const beginning = /^I can(?![\p{L}\p{N}'’])/iu.exec(text);
  if (!beginning) return { ok: false, problem: 'must-begin-with-i-can' };
  const act = text.slice(beginning[0].length);
  if (!/[\p{L}\p{N}]/u.test(act)) return { ok: false, problem: 'nothing-after-i-can' };
  return { ok: true, text: `I can${act}` };
}

/**
 * Whether a text carries markup or characters that cannot be seen and change how it is read. A "less than" of
 * mathematics is no markup.
 *
 * Example: 'I can <b>add</b>' does; 'I can solve x < 3 and y > 2' does not.
 */
export function hasMarkup(text: string): boolean {
  return /<\/?[a-z!][^<>]*>|[\p{Cc}\u202a-\u202e\u2066-\u2069]/iu.test(text);
}

function isEnglish(language: string): boolean {
  return language === 'en' || language.startsWith('en-');
}
