import { hasMarkup } from '../goals/check-wording.ts';

/** A text of several lines as it would be kept, or why it cannot be. */
export type TidyText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: 'markup' | 'too-long' };

/**
 * A text of a plan: each line trimmed with single spaces, at most one empty line between two, at most `most`
 * characters, no markup. It may be empty.
 *
 * Example: '  Slope \n\n\n as a rate' is kept as 'Slope', an empty line and 'as a rate'.
 */
export function tidyText(text: string, most: number): TidyText {
  const lines = text.split(/\r\n?|\n/u).map((line) => line.replace(/\s+/gu, ' ').trim());
  if (lines.some(hasMarkup)) return { ok: false, problem: 'markup' };
  const tidy = lines
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
  return [...tidy].length > most ? { ok: false, problem: 'too-long' } : { ok: true, text: tidy };
}
