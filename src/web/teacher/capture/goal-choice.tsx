import type { Speech } from '#locales/translate.ts';
import type { RubricRow } from '#school/evidence/list-rubric-rows.ts';
import { InFocus } from '#web/blocks/in-focus.tsx';

interface Props {
  readonly goals: readonly RubricRow[];
  readonly chosen: RubricRow;
  readonly classId: string;
  readonly speech: Speech;
  /** In a copy the page chooses by itself: every goal is there, with its id */
  readonly copy?: boolean | undefined;
}

/** The other goals, those in focus first. */
export function GoalChoice({ goals, chosen, classId, speech: { t }, copy }: Props) {
  const others = copy ? goals : goals.filter(({ goalId }) => goalId !== chosen.goalId);
  if (goals.length === 1 || others.length === 0) return null;
  return (
    <details>
      <summary>{t('teacher.another-goal')}</summary>
      <ul class="stack-s">
        {others.map((goal) => {
          const link = (
            <a
              href={`/classes/${classId}/capture?goal=${goal.goalId}`}
              data-goal={copy ? goal.goalId : undefined}
            >
              <bdi lang={goal.language}>{goal.title}</bdi>
            </a>
          );
          return <li>{goal.focus ? <InFocus spoken={`${t('words.in-focus')}:`}>{link}</InFocus> : link}</li>;
        })}
      </ul>
    </details>
  );
}
