import { newId } from '#platform/db/new-id.ts';
import { InFocus } from '#web/blocks/in-focus.tsx';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { PrintButton } from '../course/print-button.tsx';
import { Said } from '../course/said.tsx';
import type { LoadedUnit } from './load-unit.ts';
import { RetiredTasks, TaskList } from './task-list.tsx';

export type UnitProps = LoadedUnit & { readonly request: PageRequest };

export function UnitView(props: UnitProps) {
  const { request, unit, course, wordings } = props;
  const { t, day } = request.speech;
  const { today } = request.standing;
  const now = !unit.retired && unit.startsOn <= today && today <= unit.endsOn;
  return (
    <>
      <header class="page-head">
        <p class="eyebrow dots">
          <span>
            <a href={`/courses/${course.courseId}/units`}>
              <bdi>{course.title}</bdi>
            </a>
          </span>
          <span>
            {t('course.unit-dates', { from: day(unit.startsOn, 'day'), until: day(unit.endsOn, 'day') })}
          </span>
        </p>
        <h1>
          <bdi>{unit.title}</bdi>
        </h1>
        <div class="line acts">
          <LinkButton href={`/units/${unit.unitId}/edit`}>{t('course.unit-change')}</LinkButton>
          <PrintButton words={t('course.print-page')} />
        </div>
      </header>
      {unit.retired ? <OffThePlan {...props} /> : null}
      <section class="ledger">
        <h2>{t('course.unit-goals', { count: unit.goalIds.length })}</h2>
        <ul class="stack">
          {unit.goalIds.map((goalId) => {
            const wording = wordings.get(goalId);
            if (!wording) return null;
            const said = <Said words={wording.statement} language={wording.language} />;
            return (
              <li class="said">
                {now ? <InFocus spoken={t('course.in-focus-spoken')}>{said}</InFocus> : said}
              </li>
            );
          })}
        </ul>
      </section>
      <section class="ledger">
        <h2>{t('course.unit-why')}</h2>
        <p dir="auto">{unit.why || t('course.unit-why-none')}</p>
      </section>
      <section class="ledger">
        <h2>{t('course.tasks')}</h2>
        <div class="stack">
          <TaskList {...props} />
          <RetiredTasks {...props} />
        </div>
      </section>
      {unit.retired ? null : (
        <form method="post" action={`/units/${unit.unitId}/retire`} class="line">
          <HiddenFields fields={{ write: newId() }} />
          <Button kind="away">{t('course.unit-retire')}</Button>
          <span class="soft">{t('course.unit-retire-help')}</span>
        </form>
      )}
    </>
  );
}

function OffThePlan({ request, unit }: UnitProps) {
  const { t } = request.speech;
  return (
    <Notice>
      <form method="post" action={`/units/${unit.unitId}/undo`} class="line">
        <HiddenFields fields={{ write: newId() }} />
        <span>{t('course.unit-is-off')}</span>
        <Button tight>{t('course.restore')}</Button>
      </form>
    </Notice>
  );
}
