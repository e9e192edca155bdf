import { Invalid } from '#platform/failures/failures.ts';

/** As much as a person types in a box of a page. */
const MOST_CHARACTERS = 500;

/** Own words as they are kept: trimmed, or null where there are none. Throws Invalid where they are too long. */
export function checkWords(field: string, body: string | undefined): string | null {
  const words = body?.trim() || null;
  if (words !== null && words.length > MOST_CHARACTERS)
    throw new Invalid([{ field, problem: 'is-too-long' }]);
  return words;
}
