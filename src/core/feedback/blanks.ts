/**
 * A blank to fill in a phrase: `[what]`. It begins with a word, so that an interval such as [0, 5] or [a, b] is none.
 */
const BLANK = /\[(?:\p{L}{2}|\p{Lo})[^[\]\n]{0,40}\]/gu;

/** The blanks of a text, in order. Example: "You used [what] in [where]." → ["[what]", "[where]"]. */
export function listBlanks(text: string): string[] {
  return text.match(BLANK) ?? [];
}

/** Where the student's name belongs in a phrase. */
export const NAME_BLANK = '[name]';

/** The phrase said to one student. Example: ("[name], you said why.", "Ana") → "Ana, you said why." */
export function fillName(phrase: string, called: string): string {
  return phrase.replaceAll(NAME_BLANK, () => called);
}
