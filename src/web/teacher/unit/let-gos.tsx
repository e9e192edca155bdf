import { newId } from '#platform/db/new-id.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import type { UnitProps } from './unit-view.tsx';

/** What the unit does without and why, the way back, and a form for more. */
export function LetGos({ request, unit, letGos, typed, problems }: UnitProps) {
  const { t } = request.speech;
  const path = `/units/${unit.unitId}/let-gos`;
  const isOpen = problems.of('what') !== undefined || problems.of('because') !== undefined;
  return (
    <section class="ledger" id="let-gos">
      <h2>{t('plan.let-gos')}</h2>
      <div class="stack">
        {letGos.length === 0 ? <p class="soft">{t('plan.let-gos-none')}</p> : null}
        <ul class="rows">
          {letGos.map(({ letGoId, what, reason }) => (
            <li class="row">
              <div>
                <p class="who">
                  <bdi>{what}</bdi>
                </p>
                <p dir="auto">{reason}</p>
              </div>
              <form method="post" action={`${path}/${letGoId}/return`} class="acts">
                <HiddenFields fields={{ write: newId() }} />
                <Button
                  kind="plain"
                  tight
                  attributes={{ 'aria-label': t('course.restore-of', { name: what }) }}
                >
                  {t('course.restore')}
                </Button>
              </form>
            </li>
          ))}
        </ul>
        <details class="no-print" open={isOpen}>
          <summary>{t('plan.let-go-add')}</summary>
          <form method="post" action={path} class="form stack">
            <TextField
              id="what"
              name="what"
              label={t('plan.let-go-what')}
              value={typed.what}
              error={problems.of('what')}
              attributes={{ dir: 'auto' }}
            />
            <TextField
              id="because"
              name="because"
              label={t('plan.let-go-why')}
              value={typed.because}
              error={problems.of('because')}
              attributes={{ dir: 'auto' }}
            />
            <Button>{t('plan.let-go-do')}</Button>
            <HiddenFields fields={{ write: newId() }} />
          </form>
        </details>
      </div>
    </section>
  );
}
