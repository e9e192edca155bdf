import type { MessageKey, Speech } from '#locales/translate.ts';
import type { Invalid } from '#platform/failures/failures.ts';

const SAID = {
  empty: 'guardians.problem.empty',
  none: 'guardians.problem.none',
  'not-after-from': 'guardians.problem.not-after-from',
  'no-day': 'guardians.problem.no-day',
  'is-student': 'guardians.problem.is-student',
  'is-family': 'guardians.problem.is-family',
  'ended-by-order': 'guardians.problem.ended-by-order',
  'not-ahead': 'guardians.problem.not-ahead',
} as const satisfies Record<string, MessageKey>;

/** What a form about family could not take, by field. A field's name is also the id of its control. */
export interface FamilyProblems {
  of(field: string): string | undefined;
  readonly list: readonly { readonly fieldId: string; readonly message: string }[];
}

export function sayProblems({ t }: Speech, problems: Invalid['problems']): FamilyProblems {
  const list = problems.map(({ field, problem }) => ({
    fieldId: field,
    message: Object.hasOwn(SAID, problem)
      ? t(SAID[problem as keyof typeof SAID])
      : t('guardians.problem.address'),
  }));
  return { of: (field) => list.find(({ fieldId }) => fieldId === field)?.message, list };
}

export const NO_PROBLEMS: FamilyProblems = { of: () => undefined, list: [] };
