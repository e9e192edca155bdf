import type { MessageKey, Speech } from '#locales/translate.ts';
import type { Invalid } from '#platform/failures/failures.ts';
import { settingField } from './form-of-levels.ts';

/** What a form could not take, each with the field it leads to. */
export interface SaidProblem {
  readonly fieldId: string;
  readonly message: string;
}

const said = {
  'not-on-shelf': ['method', 'calculation.problem-method'],
  'not-allowed': ['method', 'calculation.problem-not-allowed'],
  'refuses-scale': ['method', 'calculation.problem-refuses'],
  'begins-anew': ['span', 'calculation.problem-span'],
  'too-few-levels': ['scale', 'calculation.problem-scale'],
  'too-many-levels': ['scale', 'calculation.problem-scale'],
  'cut-off-scale': ['cut', 'calculation.problem-cut'],
  'mapping-incomplete': ['read-as-1', 'calculation.problem-mapping'],
  'mapping-off-scale': ['read-as-1', 'calculation.problem-mapping'],
  'mapping-goes-down': ['read-as-1', 'calculation.problem-mapping-down'],
  'name-too-long': ['scale', 'calculation.problem-name'],
  empty: ['reason', 'calculation.problem-reason'],
  'too-long': ['reason', 'calculation.problem-reason-long'],
} as const satisfies Record<string, readonly [field: string, key: MessageKey]>;

/** What the verb found wrong with a proposal, in the reader's words, one line for each field. */
export function sayProblems(
  { t }: Speech,
  problems: Invalid['problems'],
  method: string,
): readonly SaidProblem[] {
  const list = problems.map(({ field, problem }): SaidProblem => {
    if (field.startsWith('settings.'))
      return {
        fieldId: settingField(method, field.slice('settings.'.length)),
        message: t('calculation.problem-setting'),
      };
    const known = Object.hasOwn(said, problem) ? said[problem as keyof typeof said] : undefined;
    return known
      ? { fieldId: known[0], message: t(known[1]) }
      : { fieldId: 'form', message: t('calculation.problem-other') };
  });
  return [...new Map(list.map((each) => [`${each.fieldId} ${each.message}`, each])).values()];
}
