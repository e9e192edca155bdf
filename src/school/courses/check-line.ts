import { hasMarkup } from '#core/goals/check-wording.ts';

/** What is wrong with a field of a form; `problem` is a word that the page says in the reader's language. */
export interface FieldProblem {
  readonly field: string;
  readonly problem: string;
}

/**
 * A short text as it is kept: trimmed, single spaces, no markup, at most `most` characters. What is wrong is
 * added to `problems`, so that a form hears of all its fields at once.
 */
export function checkLine(
  problems: FieldProblem[],
  { field, text, most, optional }: { field: string; text: string; most: number; optional?: boolean },
): string {
  const kept = text.trim().replace(/\s+/gu, ' ');
  if (kept === '' && !optional) problems.push({ field, problem: 'empty' });
  else if (hasMarkup(kept)) problems.push({ field, problem: 'markup' });
  else if ([...kept].length > most) problems.push({ field, problem: 'too-long' });
  return kept;
}
