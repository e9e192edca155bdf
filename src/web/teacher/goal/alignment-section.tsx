import { newId } from '#platform/db/new-id.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { StandardPicker } from '../course/standard-picker.tsx';
import type { GoalProps } from './goal-view.tsx';

/** The official standards the goal speaks of, and finding more. */
export function AlignmentSection({ request, goal, alignments, picker }: GoalProps) {
  const { speech } = request;
  const { t } = speech;
  const action = `/goals/${goal.goalId}/alignments`;
  const aligned = new Set(alignments.map(({ standardId }) => standardId));
  return (
    <section class="ledger" id="alignment">
      <h2>{t('course.alignment')}</h2>
      <div class="stack">
        {alignments.length === 0 ? (
          <p>{t('course.alignment-none')}</p>
        ) : (
          <ul class="rows">
            {alignments.map(({ standardId, code, statement, language, framework }) => (
              <li class="row">
                <div>
                  <p class="dots soft">
                    {code ? (
                      <span>
                        <bdi>{code}</bdi>
                      </span>
                    ) : null}
                    <span>
                      <bdi>{framework}</bdi>
                    </span>
                  </p>
                  <p lang={language ?? undefined} dir="auto">
                    {statement}
                  </p>
                </div>
                {goal.mayChange ? (
                  <form method="post" action={action} class="acts">
                    <HiddenFields fields={{ write: newId(), remove: standardId }} />
                    <Button
                      tight
                      kind="plain"
                      attributes={{ 'aria-label': t('course.unalign-of', { standard: code ?? statement }) }}
                    >
                      {t('course.unalign')}
                    </Button>
                  </form>
                ) : null}
              </li>
            ))}
          </ul>
        )}
        {goal.mayChange ? (
          <details open={picker.found !== undefined || picker.shelf !== undefined}>
            <summary>{t('course.align')}</summary>
            <StandardPicker
              speech={speech}
              picker={picker}
              path={`/goals/${goal.goalId}`}
              kept={[]}
              choose={(standardId) =>
                aligned.has(standardId) ? (
                  <span class="soft">{t('course.aligned')}</span>
                ) : (
                  <form method="post" action={action}>
                    <HiddenFields fields={{ write: newId(), add: standardId }} />
                    <Button tight>{t('course.align-do')}</Button>
                  </form>
                )
              }
            />
          </details>
        ) : null}
      </div>
    </section>
  );
}
