import { newId } from '#platform/db/new-id.ts';
import type { NearGoal } from '#school/goals/list-near-goals.ts';
import { GoalLinkLine } from '#web/blocks/goal-links.tsx';
import { Button } from '#web/ui/button.tsx';
import { Choice } from '#web/ui/choice.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import type { GoalProps } from './goal-view.tsx';
import { toGoalPage } from './to-goal-page.ts';

/** What comes before and after the goal and what took whose place, and tying it to one more. */
export function LinksSection(props: GoalProps) {
  const { request, goal, links, near } = props;
  const { speech, school } = request;
  const { t } = speech;
  const path = `/goals/${goal.goalId}/links`;
  return (
    <section class="ledger" id="links">
      <h2>{t('goals.links')}</h2>
      <div class="stack">
        {links.length === 0 ? (
          <p>{t('goals.links-none')}</p>
        ) : (
          <ul class="rows">
            {links.map((link) => (
              <li class="row">
                <p>
                  <GoalLinkLine link={link} speech={speech} timeZone={school.timeZone} hrefOf={toGoalPage} />
                </p>
                {goal.mayChange ? (
                  <form method="post" action={`${path}/end`} class="acts">
                    <HiddenFields fields={{ write: newId(), link: link.linkId }} />
                    <Button
                      tight
                      kind="plain"
                      attributes={{ 'aria-label': t('goals.unlink-of', { goal: link.other.title }) }}
                    >
                      {t('goals.unlink')}
                    </Button>
                  </form>
                ) : null}
              </li>
            ))}
          </ul>
        )}
        {goal.mayChange && near.length > 0 ? <LinkForm {...props} path={path} /> : null}
      </div>
    </section>
  );
}

function LinkForm({ request, near, linking, path }: GoalProps & { readonly path: string }) {
  const { speech } = request;
  const { t } = speech;
  const { problems } = linking;
  return (
    <details open={problems.list.length > 0}>
      <summary>{t('goals.link')}</summary>
      <form method="post" action={path} class="form stack">
        <Choice
          legend={t('goals.link-how')}
          name="side"
          value={linking.side ?? 'after'}
          fit
          options={[
            { value: 'after', label: t('goals.link-after') },
            { value: 'leads-to', label: t('goals.link-leads-to') },
            { value: 'replaces', label: t('goals.link-replaces') },
          ]}
        />
        <SelectField
          id="goal"
          name="goal"
          label={t('goals.link-goal')}
          value={linking.goalId}
          error={problems.of('goal')}
          options={near.map((each) => nearOption(each, speech))}
        />
        <TextField
          id="reason"
          name="reason"
          label={t('goals.link-reason')}
          help={t('goals.link-reason-help')}
          value={linking.reason}
          error={problems.of('reason')}
        />
        <p class="soft">{t('goals.link-help')}</p>
        <Button>{t('goals.link-do')}</Button>
        <HiddenFields fields={{ write: newId() }} />
      </form>
    </details>
  );
}

/** A goal to choose, told apart by its course. */
function nearOption({ goalId, courseTitle, wording }: NearGoal, { t }: GoalProps['request']['speech']) {
  return { value: goalId, label: t('goals.in-course', { course: courseTitle, goal: wording.title }) };
}
