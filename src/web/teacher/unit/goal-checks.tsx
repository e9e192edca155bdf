import type { Speech } from '#locales/translate.ts';
import type { GoalWording } from '#school/goals/goal-wordings.ts';
import { Check } from '#web/ui/check.tsx';
import { classNames } from '#web/ui/class-names.ts';
import { Said } from '../course/said.tsx';

type Props = {
  readonly speech: Speech;
  readonly legend: string;
  readonly goals: readonly GoalWording[];
  readonly chosen: readonly string[];
  readonly error: string | undefined;
};

/** Which goals: a check for each of the course. */
export function GoalChecks({ speech, legend, goals, chosen, error }: Props) {
  return (
    <fieldset
      class={classNames('field', error !== undefined && 'wrong')}
      id="goals"
      tabindex={-1}
      aria-describedby={error === undefined ? undefined : 'goals-error'}
    >
      <legend class="label">{legend}</legend>
      <div class="stack-s">
        {goals.map(({ goalId, title, statement, language }) => (
          <Check name="goal" value={goalId} checked={chosen.includes(goalId)}>
            <b>
              <Said words={title} language={language} />
            </b>{' '}
            <span class="soft">
              <Said words={statement} language={language} />
            </span>
          </Check>
        ))}
      </div>
      {goals.length === 0 ? <p>{speech.t('course.no-goals-yet')}</p> : null}
      {error === undefined ? null : (
        <p class="error" id="goals-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
