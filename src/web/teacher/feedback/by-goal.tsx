import type { Speech } from '#locales/translate.ts';
import type { ClassFeedback } from '#school/uptakes/open-class-feedback.ts';
import { InFocus } from '#web/blocks/in-focus.tsx';
import { PieceGroup } from './piece-group.tsx';

/** The feedback of a class under the goal it is about, those in focus first; what is on work as a whole last. */
export function ByGoal({ opened, speech }: { readonly opened: ClassFeedback; readonly speech: Speech }) {
  const { goals, pieces, klass } = opened;
  const { t } = speech;
  const known = new Set(goals.map(({ goalId }) => goalId));
  const whole = pieces.filter(({ goalId }) => goalId === null || !known.has(goalId));
  return (
    <>
      {goals.map((goal) => {
        const title = <bdi lang={goal.language}>{goal.title}</bdi>;
        return (
          <PieceGroup
            title={goal.inFocus ? <InFocus spoken={`${t('words.in-focus')}:`}>{title}</InFocus> : title}
            pieces={pieces.filter(({ goalId }) => goalId === goal.goalId)}
            klass={klass}
            goals={goals}
            names="student"
            speech={speech}
          />
        );
      })}
      <PieceGroup
        title={t('feedback.no-goal')}
        pieces={whole}
        klass={klass}
        goals={goals}
        names="student"
        speech={speech}
      />
    </>
  );
}
