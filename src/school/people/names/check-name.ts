import { hasMarkup } from '#core/goals/check-wording.ts';
import { composeName, type NameParts } from '#core/people/compose-name.ts';
import { Invalid } from '#platform/failures/failures.ts';
import type { NameForm } from '#school/people/add-people.ts';

const MOST_OF_A_NAME = 200;

/** The whole name from what was typed. Throws Invalid with every field that cannot be taken. */
export function checkName(typed: NameParts): NameForm {
  const problems = Object.entries(typed).flatMap(([field, text]: [string, string]) =>
    text.length > MOST_OF_A_NAME
      ? [{ field, problem: 'too-long' }]
      : hasMarkup(text)
        ? [{ field, problem: 'markup' }]
        : [],
  );
  const name = composeName(typed);
  if (!name) problems.push({ field: 'given', problem: 'empty' });
  if (!name || problems.length > 0) throw new Invalid(problems);
  return name;
}
