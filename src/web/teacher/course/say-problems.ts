import type { MessageArguments } from '#locales/keys.generated.ts';
import type { Speech } from '#locales/translate.ts';
import type { Invalid } from '#platform/failures/failures.ts';

/** What a form could not take, by field and as a list for the summary above it. */
export interface SaidProblems {
  of(field: string): string | undefined;
  readonly list: readonly { readonly fieldId: string; readonly message: string }[];
}

type ProblemKey = Extract<keyof MessageArguments, `${'course' | 'goals' | 'plan'}.problem-${string}`>;

/** A problem that is said in its own words at one field stands under `field.problem`. */
const said: Readonly<Record<string, ProblemKey>> = {
  empty: 'course.problem-empty',
  'title.empty': 'course.problem-name',
  'statement.empty': 'course.problem-goal',
  'teacher.empty': 'course.problem-line',
  'student.empty': 'course.problem-line',
  'startsOn.no-day': 'course.problem-first-day',
  'endsOn.no-day': 'course.problem-last-day',
  'reason.empty': 'course.problem-reason',
  'voice.empty': 'plan.problem-voice',
  'what.empty': 'plan.problem-what',
  'because.empty': 'plan.problem-because',
  'endsAt.before-start': 'plan.problem-time-order',
  'students.choose-one': 'plan.problem-students',
  'no-time': 'plan.problem-time',
  'not-in-class': 'plan.problem-not-in-class',
  'off.empty': 'course.problem-off',
  'off.is-the-same': 'course.problem-off',
  markup: 'course.problem-markup',
  'too-long': 'course.problem-too-long',
  'must-begin-with-i-can': 'course.problem-i-can',
  'nothing-after-i-can': 'course.problem-after-i-can',
  'language.unknown': 'course.problem-language',
  'language.is-original': 'course.problem-original',
  'no-day': 'course.problem-day',
  'before-start': 'course.problem-before-start',
  'choose-one': 'course.problem-choose-goal',
  'at-most': 'course.problem-three-goals',
  'goal.itself': 'goals.problem-itself',
  'part.itself': 'goals.problem-itself',
  'too-few': 'goals.problem-too-few',
  'part-is-whole': 'goals.problem-part-is-whole',
  'whole-is-part': 'goals.problem-whole-is-part',
  'other-kind': 'goals.problem-other-kind',
  'points-short': 'goals.problem-points-short',
  'points-range': 'goals.problem-points-range',
  'goal.already': 'goals.problem-already',
  'goal.circle': 'goals.problem-circle',
  changed: 'course.problem-changed',
  'not-of-course': 'course.problem-not-of-course',
};

/** The problems in the reader's words. A field's name is also the id of its control. */
export function sayProblems({ t }: Speech, problems: Invalid['problems']): SaidProblems {
  const list = problems.map(({ field, problem }) => ({
    fieldId: field,
    message: t(said[`${field.replace(/-\d+$/, '')}.${problem}`] ?? said[problem] ?? 'course.problem-other'),
  }));
  return { list, of: (field) => list.find(({ fieldId }) => fieldId === field)?.message };
}

/** Problems of a form that has no field to go to: each leads to the part of the page it is about. */
export function problemsAt(fieldId: string, { list }: SaidProblems): SaidProblems {
  return { list: list.map((each) => ({ ...each, fieldId })), of: () => undefined };
}

/** A form that nobody has sent yet has no problems. */
export const noProblems: SaidProblems = { list: [], of: () => undefined };
