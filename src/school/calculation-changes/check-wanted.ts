import { findMethod } from '#core/mastery/choose-method.ts';
import { checkScale } from '#core/scales/check-scale.ts';
import type { Scale } from '#core/scales/scale.ts';
import { Invalid } from '#platform/failures/failures.ts';
import type { Choices } from '#school/calculations/choices.ts';
import type { FieldProblem } from '#school/courses/check-line.ts';
import type { Wanted } from './wanted.ts';

/**
 * Throws Invalid with every field that cannot be: a method that the shelf or the school does not have, that does not
 * work on the scale, settings that are not the method's, a scale that cannot be. Says the settings with only what was
 * given, checked.
 */
export function checkWanted(
  wanted: Wanted,
  ask: {
    courseId: string | null;
    choices: Choices;
    scale: Scale;
    /** What was found wrong beside it already */
    found?: readonly FieldProblem[];
  },
): Wanted {
  const { courseId, choices, scale } = ask;
  const problems: FieldProblem[] = [...(ask.found ?? [])];
  const method = wanted.method === null ? undefined : findMethod(wanted.method);
  if (wanted.method === null ? courseId === null : !method)
    problems.push({ field: 'method', problem: 'not-on-shelf' });
  if (courseId !== null) {
    const allowed = choices.ofSchool?.coursesMay ?? [];
    if (method && !allowed.includes(method.key)) problems.push({ field: 'method', problem: 'not-allowed' });
    if (wanted.scale !== null) problems.push({ field: 'scale', problem: 'school-only' });
    if (wanted.method !== null && wanted.span === 'continuing' && choices.ofSchool?.span !== 'continuing')
      problems.push({ field: 'span', problem: 'begins-anew' });
  }
  if (wanted.scale)
    problems.push(...checkScale(wanted.scale, scale).map((problem) => ({ field: 'scale', problem })));
  if (method?.refuses(scale)) problems.push({ field: 'method', problem: 'refuses-scale' });
  const settings = method?.settings.safeParse(wanted.settings);
  for (const issue of settings?.error?.issues ?? [])
    problems.push({ field: `settings.${issue.path.join('.')}`, problem: 'not-a-setting' });
  if (wanted.coursesMay.some((key) => !findMethod(key)))
    problems.push({ field: 'coursesMay', problem: 'not-on-shelf' });
  if (problems.length > 0) throw new Invalid(problems);
  return { ...wanted, coursesMay: courseId === null ? [...new Set(wanted.coursesMay)] : [] };
}
