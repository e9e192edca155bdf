import { newId } from '#platform/db/new-id.ts';
import { InFocus } from '#web/blocks/in-focus.tsx';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { FormErrors } from '../course/form-errors.tsx';
import { PrintButton } from '../course/print-button.tsx';
import { Said } from '../course/said.tsx';
import type { SaidProblems } from '../course/say-problems.ts';
import { ChancesSection } from './chances.tsx';
import { LetGos } from './let-gos.tsx';
import type { LoadedUnit } from './load-unit.ts';
import { SaidPart } from './said-part.tsx';
import { RetiredTasks, TaskList } from './task-list.tsx';
import { TaskNames } from './task-names.tsx';
import { Voices } from './voices.tsx';

/** What was typed into the forms on the page of a unit. */
export type TypedOnUnit = Readonly<Partial<Record<'voice' | 'class' | 'what' | 'because', string>>>;

export type UnitProps = LoadedUnit & {
  readonly request: PageRequest;
  readonly problems: SaidProblems;
  readonly typed: TypedOnUnit;
};

/** The plan of a unit, from its end backwards; then what it allows for and what it does without. */
export function UnitView(props: UnitProps) {
  const { request, unit, course, wordings, problems } = props;
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
          <LinkButton kind="plain" href={`/units/${unit.unitId}/plan`}>
            {t('plan.as-shared')}
          </LinkButton>
          <PrintButton words={t('course.print-page')} />
        </div>
      </header>
      <FormErrors speech={request.speech} problems={problems} />
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
      <section class="ledger" id="show">
        <h2>{t('plan.show')}</h2>
        <div class="stack">
          <SaidPart request={request} unit={unit} part="show" />
          <TaskNames {...props} kinds={['summative']} />
          <div class="stack-s" id="texts">
            <h3>{t('plan.texts')}</h3>
            <SaidPart request={request} unit={unit} part="texts" />
          </div>
        </div>
      </section>
      <section class="ledger" id="know">
        <h2>{t('plan.know')}</h2>
        <div class="stack-s">
          <SaidPart request={request} unit={unit} part="know" />
        </div>
      </section>
      <section class="ledger" id="why">
        <h2>{t('plan.why')}</h2>
        <div class="stack">
          <div class="stack-s">
            <SaidPart request={request} unit={unit} part="why" />
          </div>
          <Voices {...props} />
        </div>
      </section>
      <section class="ledger" id="learn">
        <h2>{t('plan.learn')}</h2>
        <div class="stack">
          <div class="stack-s">
            <SaidPart request={request} unit={unit} part="learn" />
          </div>
          <TaskNames {...props} kinds={['practice', 'formative']} />
        </div>
      </section>
      <section class="ledger" id="windows">
        <h2>{t('plan.windows')}</h2>
        <div class="stack">
          <TaskList {...props} />
          <RetiredTasks {...props} />
        </div>
      </section>
      <ChancesSection {...props} />
      <LetGos {...props} />
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
