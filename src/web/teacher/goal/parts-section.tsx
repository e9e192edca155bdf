import { newId } from '#platform/db/new-id.ts';
import { sayPartsRule } from '#web/blocks/say-whole.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { Said } from '../course/said.tsx';
import type { GoalProps } from './goal-view.tsx';
import { PartsForm } from './parts-form.tsx';
import { toGoalPage } from './to-goal-page.ts';

/** What the goal is made of and by which rule it counts as shown; what it is part of; and making it of several. */
export function PartsSection(props: GoalProps) {
  const { request, goal, parts, near } = props;
  const { t } = request.speech;
  const { whole, partOf } = parts;
  return (
    <section class="ledger" id="parts">
      <h2>{t('goals.parts')}</h2>
      <div class="stack">
        {whole ? <Parts {...props} whole={whole} /> : <p>{t('goals.parts-none')}</p>}
        {partOf.map((other) => (
          <p>
            {t('goals.part-of')}{' '}
            <a href={toGoalPage(other.goalId)}>
              <Said words={other.title} language={other.language} />
            </a>
          </p>
        ))}
        {goal.mayChange && partOf.length === 0 && near.length > 1 ? <PartsForm {...props} /> : null}
        {goal.mayChange && whole ? (
          <form method="post" action={`/goals/${goal.goalId}/parts/end`}>
            <HiddenFields fields={{ write: newId() }} />
            <Button kind="plain" tight>
              {t('goals.parts-end')}
            </Button>
          </form>
        ) : null}
      </div>
    </section>
  );
}

function Parts({ request, whole }: GoalProps & { whole: NonNullable<GoalProps['parts']['whole']> }) {
  const { speech } = request;
  const { t } = speech;
  const { rule, parts } = whole;
  return (
    <>
      <ul class="rows">
        {parts.map(({ wording, points, required }) => (
          <li class="row">
            <div>
              <p>
                <a href={toGoalPage(wording.goalId)}>
                  <Said words={wording.title} language={wording.language} />
                </a>
              </p>
              {rule.kind === 'points' ? (
                <p class="dots soft">
                  <span>{t('goals.part-points', { points })}</span>
                  {required ? <span>{t('goals.part-required')}</span> : null}
                </p>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      <p>{sayPartsRule(speech, rule)}</p>
    </>
  );
}
