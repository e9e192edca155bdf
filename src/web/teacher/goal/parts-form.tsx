import { newId } from '#platform/db/new-id.ts';
import { Button } from '#web/ui/button.tsx';
import { Check } from '#web/ui/check.tsx';
import { Choice } from '#web/ui/choice.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { Said } from '../course/said.tsx';
import type { GoalProps } from './goal-view.tsx';

/** Which goals of the same course and kind it is made of, each with its points, and the rule. */
export function PartsForm(props: GoalProps) {
  const { request, goal, making, parts } = props;
  const { t } = request.speech;
  const { problems } = making;
  return (
    <details open={problems.list.length > 0}>
      <summary>{t(parts.whole ? 'goals.parts-change' : 'goals.parts-make')}</summary>
      <form method="post" action={`/goals/${goal.goalId}/parts`} class="form stack">
        <p class="soft">{t('goals.parts-help')}</p>
        <Choice
          legend={t('goals.parts-kind')}
          name="kind"
          value={making.kind}
          fit
          options={[
            { value: 'points', label: t('goals.parts-kind-points') },
            { value: 'every', label: t('goals.parts-kind-every') },
            { value: 'lowest', label: t('goals.parts-kind-lowest') },
          ]}
        />
        <TextField
          id="pointsRequired"
          name="pointsRequired"
          type="number"
          short
          label={t('goals.parts-points-required')}
          help={t('goals.parts-points-help')}
          value={making.pointsRequired}
          error={problems.of('pointsRequired')}
          attributes={{ min: '1', max: '99', inputmode: 'numeric' }}
        />
        <fieldset class="field" id="part">
          <legend class="label">{t('goals.parts-which')}</legend>
          {problems.of('part') ? <p class="error">{problems.of('part')}</p> : null}
          <ul class="rows">
            {offered(props).map((each) => (
              <PartRow {...each} {...props} />
            ))}
          </ul>
        </fieldset>
        <Button>{t('goals.parts-do')}</Button>
        <HiddenFields fields={{ write: newId() }} />
      </form>
    </details>
  );
}

interface Offered {
  readonly goalId: string;
  readonly title: string;
  readonly language: string;
}

/** Goals of the same course and kind, and those that are parts already. */
function offered({ goal, near, parts }: GoalProps): Offered[] {
  const chosen = parts.whole?.parts.map(({ wording }) => wording) ?? [];
  const beside = near.filter(
    ({ kind, courseId }) => kind === goal.kind && courseId === goal.course?.courseId,
  );
  const all = [...chosen, ...beside.map(({ wording }) => wording)];
  return [...new Map(all.map((each) => [each.goalId, each])).values()];
}

function PartRow({ goalId, title, language, request, making }: Offered & GoalProps) {
  const { t } = request.speech;
  const points = making.points.get(goalId) ?? '1';
  return (
    <li class="row">
      <div class="line">
        <Check name="part" value={goalId} checked={making.parts.has(goalId)}>
          <Said words={title} language={language} />
        </Check>
        <input type="hidden" name="row" value={goalId} />
        <input
          class="input short"
          type="number"
          name="points"
          min="0"
          max="99"
          value={points}
          aria-label={t('goals.parts-points-of', { goal: title })}
        />
        <Check
          name="required"
          value={goalId}
          checked={making.required.has(goalId)}
          attributes={{ 'aria-label': t('goals.parts-required-of', { goal: title }) }}
        >
          {t('goals.part-required')}
        </Check>
      </div>
    </li>
  );
}
