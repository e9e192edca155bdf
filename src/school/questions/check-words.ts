import { isId } from '#platform/db/new-id.ts';
import { Invalid } from '#platform/failures/failures.ts';

/** As much as a person types in a box of a page. */
export const MOST_CHARACTERS = 2000;

/**
 * Words as they are kept: trimmed, or null where there are none and none are needed. Throws Invalid where they are
 * needed or too long, or where the id is none.
 */
export function checkWords({
  id,
  body,
  needed,
}: {
  id: string;
  body: string | undefined;
  needed: boolean;
}): string | null {
  const words = body?.trim() || null;
  const problems = [];
  if (!isId(id)) problems.push({ field: 'id', problem: 'is-no-id' });
  if (needed && words === null) problems.push({ field: 'body', problem: 'is-empty' });
  if (words !== null && words.length > MOST_CHARACTERS)
    problems.push({ field: 'body', problem: 'is-too-long' });
  if (problems.length > 0) throw new Invalid(problems);
  return words;
}
