import type { Speech } from '#locales/translate.ts';
import type { MyGoal } from '#school/records/open-my-goals.ts';
import type { CurrentScale } from '#school/scales/current-scale.ts';
import { InFocus } from '#web/blocks/in-focus.tsx';
import { LevelMark } from '#web/blocks/level-mark.tsx';
import { sayHeld } from '#web/blocks/say-level.ts';

interface Props {
  readonly goals: readonly MyGoal[];
  readonly scale: CurrentScale;
  readonly speech: Speech;
}

/** Goals by their "I can", each with its level, once the feedback that belongs to it has been read. */
export function GoalRows({ goals, scale, speech }: Props) {
  const { t } = speech;
  return (
    <ul class="rows">
      {goals.map((goal) => (
        <li class="row">
          <div>
            <p class="who">
              <GoalLink goal={goal} speech={speech} />
            </p>
            <p class="what">
              <bdi>{goal.courseTitle}</bdi>
              {goal.isWhole ? (
                <span>{t('goals.made-of-several')}</span>
              ) : goal.opens ? (
                <LevelMark {...sayHeld(speech, goal, scale)} letter={undefined} />
              ) : (
                <span>{t('student.level-waits-short')}</span>
              )}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function GoalLink({ goal, speech: { t } }: { readonly goal: MyGoal; readonly speech: Speech }) {
  const link = (
    <a href={`/home/goals/${goal.goalId}`}>
      <bdi lang={goal.wording.language}>{goal.wording.statement}</bdi>
    </a>
  );
  return goal.focus ? <InFocus spoken={`${t('words.in-focus')}:`}>{link}</InFocus> : link;
}
