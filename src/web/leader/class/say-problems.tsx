import type { MessageArguments } from '#locales/keys.generated.ts';
import type { Speech } from '#locales/translate.ts';
import type { Invalid } from '#platform/failures/failures.ts';
import { ErrorSummary } from '#web/ui/error-summary.tsx';

/** What a form could not take, by field and as a list for the summary above it. */
export interface SaidProblems {
  of(field: string): string | undefined;
  readonly list: readonly { readonly fieldId: string; readonly message: string }[];
}

type ProblemKey = Extract<keyof MessageArguments, `classes.problem-${string}`>;

/** A problem that is said in its own words at one field stands under `field.problem`. */
const said: Readonly<Record<string, ProblemKey>> = {
  empty: 'classes.problem-empty',
  'title.empty': 'classes.problem-no-title',
  'courseTitle.empty': 'classes.problem-no-course-title',
  markup: 'classes.problem-markup',
  'too-long': 'classes.problem-too-long',
  'no-day': 'classes.problem-no-day',
  'before-start': 'classes.problem-before-start',
  'before-class': 'classes.problem-before-class',
  'after-class': 'classes.problem-after-class',
  'not-of-year': 'classes.problem-not-of-year',
  'outside-parent': 'classes.problem-outside-parent',
  'is-the-same': 'classes.problem-is-the-same',
  taken: 'classes.problem-taken',
  'choose-one': 'classes.problem-choose-one',
  'students.choose-one': 'classes.problem-choose-student',
  'course.choose-one': 'classes.problem-course',
};

/** The problems in the reader's words. A field's name is also the id of its control. */
export function sayProblems({ t }: Speech, problems: Invalid['problems']): SaidProblems {
  const list = problems.map(({ field, problem }) => ({
    fieldId: field,
    message: t(said[`${field.replace(/-.*$/, '')}.${problem}`] ?? said[problem] ?? 'classes.problem-other'),
  }));
  return { list, of: (field) => list.find(({ fieldId }) => fieldId === field)?.message };
}

/** A form that nobody has sent yet has no problems. */
export const noProblems: SaidProblems = { list: [], of: () => undefined };

/** Above a form that came back: how many answers need another look, each leading to its field. */
export function FormErrors({
  speech,
  problems,
}: {
  readonly speech: Speech;
  readonly problems: SaidProblems;
}) {
  return (
    <ErrorSummary
      title={speech.t('errors.invalid', { count: problems.list.length })}
      errors={problems.list}
    />
  );
}
