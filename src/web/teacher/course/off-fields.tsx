import type { Speech } from '#locales/translate.ts';
import type { CourseGoal } from '#school/goals/list-course-goals.ts';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import type { SaidProblems } from './say-problems.ts';

type Props = {
  readonly speech: Speech;
  readonly goals: readonly CourseGoal[];
  readonly state: {
    readonly off: string | undefined;
    readonly reason: string;
    readonly problems: SaidProblems;
  };
};

/** Which goal comes off, and why. The last goal that nobody has begun is offered first. */
export function OffFields({ speech, goals, state }: Props) {
  const { t } = speech;
  const offered = state.off ?? goals.findLast(({ begun, focus }) => begun === 0 && !focus)?.adoptionId;
  return (
    <>
      <SelectField
        id="off"
        name="off"
        label={t('course.off')}
        value={offered}
        error={state.problems.of('off')}
        options={goals.map(({ adoptionId, wording, ...goal }) => ({
          value: adoptionId,
          label: sayOption(speech, { ...goal, title: wording.title }),
        }))}
      />
      <TextArea
        id="reason"
        name="reason"
        label={t('course.reason')}
        value={state.reason}
        error={state.problems.of('reason')}
      />
    </>
  );
}

function sayOption(
  { t }: Speech,
  { title, focus, shown, begun }: { title: string; focus: boolean; shown: number; begun: number },
): string {
  if (focus) return t('course.off-in-focus', { goal: title });
  if (shown > 0) return t('course.off-shown', { goal: title, count: shown });
  return begun > 0 ? t('course.off-begun', { goal: title }) : t('course.off-not-begun', { goal: title });
}
