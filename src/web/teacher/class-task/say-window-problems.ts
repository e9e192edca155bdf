import type { MessageKey, Speech } from '#locales/translate.ts';
import type { Invalid } from '#platform/failures/failures.ts';
import type { SaidProblems } from '../course/say-problems.ts';

/** A problem that is said in its own words at one field stands under `field.problem`. */
const said: Readonly<Record<string, MessageKey>> = {
  'choose-student': 'windows.problem-choose-student',
  'no-day': 'windows.problem-no-day',
  'onDay.no-day': 'windows.problem-chance-day',
  'when.no-day': 'windows.problem-chance-day',
  'is-past': 'windows.problem-is-past',
  'before-start': 'windows.problem-before-start',
  'no-unit-ahead': 'windows.problem-no-unit-ahead',
  'no-time': 'windows.problem-no-time',
  'place.empty': 'windows.problem-place',
  'choose-class': 'windows.problem-choose-class',
  'not-of-class': 'windows.problem-not-of-class',
  markup: 'windows.problem-words',
  'too-long': 'windows.problem-words',
  changed: 'windows.problem-changed',
};

/** What a form about windows or drop-in times could not take. A field's name is also the id of its control. */
export function sayWindowProblems({ t }: Speech, problems: Invalid['problems']): SaidProblems {
  const list = problems.map(({ field, problem }) => {
    const key = said[`${field}.${problem}`] ?? said[problem] ?? 'windows.problem-other';
    return { fieldId: field, message: t(key as 'windows.problem-other') };
  });
  return { list, of: (field) => list.find(({ fieldId }) => fieldId === field)?.message };
}
