/**
 * The start of an "I can" wording from the text of an official standard, for a teacher to edit: the usual
 * openings of English standards are dropped and "I can" put before it. A text in another language stays as it is.
 *
 * Example: "Students will be able to compare two functions." gives "I can compare two functions."; "Compare
 * properties of DNA." gives "I can compare properties of DNA."
 */
export function startWording({ statement, language }: { statement: string; language: string }): string {
  const text = statement.trim().replace(/\s+/gu, ' ');
  if (language !== 'en' && !language.startsWith('en-')) return text;
  if (/^I can\b/i.test(text)) return text;
  const act = text.replace(
    /^(?:the )?(?:students?|learners?) (?:who [^,.;]+? )?(?:will|can|should|must)(?: be able to)? /i,
    '',
  );
  return `I can ${lowerFirst(act)}`;
}

/** A word in capitals, such as DNA, or a formula keeps its letters. */
function lowerFirst(text: string): string {
  return /^\p{Lu}(?:\p{Ll}|\s)/u.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
}
