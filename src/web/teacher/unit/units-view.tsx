import type { Speech } from '#locales/translate.ts';
import type { CourseFacts } from '#school/courses/find-course.ts';
import type { GoalWording } from '#school/goals/goal-wordings.ts';
import type { ListedUnit } from '#school/units/list-units.ts';
import { InFocus } from '#web/blocks/in-focus.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { PrintButton } from '../course/print-button.tsx';
import { Said } from '../course/said.tsx';

type Props = {
  readonly speech: Speech;
  readonly course: CourseFacts;
  readonly units: readonly ListedUnit[];
  readonly wordings: ReadonlyMap<string, GoalWording>;
  /** What may come from the year before; none once it came */
  readonly lastYear: { readonly year: string; readonly units: number };
};

export function UnitsView(props: Props) {
  const { speech, course, units, lastYear } = props;
  const { t } = speech;
  const add = `/courses/${course.courseId}/units/new`;
  return (
    <>
      <header class="page-head">
        <p class="eyebrow">
          <bdi>{course.title}</bdi>
        </p>
        <h1>{titleOf(speech, units)}</h1>
        {units.length > 0 ? (
          <div class="line acts">
            <LinkButton href={add}>{t('course.unit-add')}</LinkButton>
            <LinkButton kind="plain" href={`/courses/${course.courseId}/map`}>
              {t('plan.map')}
            </LinkButton>
            <LinkButton kind="plain" href={`/courses/${course.courseId}/plan-file`}>
              {t('plan.file')}
            </LinkButton>
            {lastYear.units > 0 ? (
              <LinkButton kind="plain" href={`/courses/${course.courseId}/units/last-year`}>
                {t('plan.take-last')}
              </LinkButton>
            ) : null}
            <PrintButton words={t('course.print-page')} />
          </div>
        ) : null}
      </header>
      {units.length === 0 ? (
        <EmptyState title={t('course.units-empty-title')}>
          <p>{t('course.units-empty')}</p>
          <LinkButton kind="main" href={add}>
            {t('course.unit-add-first')}
          </LinkButton>
          {lastYear.units > 0 ? (
            <LinkButton href={`/courses/${course.courseId}/units/last-year`}>
              {t('plan.take-last')}
            </LinkButton>
          ) : null}
          <LinkButton kind="plain" href={`/courses/${course.courseId}/plan-file`}>
            {t('plan.file-bring')}
          </LinkButton>
        </EmptyState>
      ) : (
        <ol class="windows">
          {units.map((unit) => (
            <UnitRow {...props} unit={unit} />
          ))}
        </ol>
      )}
    </>
  );
}

function titleOf({ t, day }: Speech, units: readonly ListedUnit[]): string {
  const now = units.findLast(({ when }) => when === 'now');
  if (now) return t('course.units-now', { unit: now.title, day: day(now.endsOn, 'day') });
  const next = units.find(({ when }) => when === 'ahead');
  if (next) return t('course.units-next', { unit: next.title, day: day(next.startsOn, 'day') });
  return t('course.units-none');
}

function UnitRow({ speech, unit, wordings }: Props & { readonly unit: ListedUnit }) {
  const { t, day } = speech;
  return (
    <li class={unit.when === 'ahead' ? undefined : 'past'}>
      <p class="when">
        {t('course.unit-dates', { from: day(unit.startsOn, 'day'), until: day(unit.endsOn, 'day') })}
      </p>
      <div class="stack-s">
        <h2>
          <a href={`/units/${unit.unitId}`}>
            <bdi>{unit.title}</bdi>
          </a>
        </h2>
        <p class="line">
          {unit.goalIds.map((goalId) => {
            const wording = wordings.get(goalId);
            if (!wording) return null;
            const said = <Said words={wording.title} language={wording.language} />;
            return unit.when === 'now' ? (
              <InFocus spoken={t('course.in-focus-spoken')}>{said}</InFocus>
            ) : (
              <span>{said}</span>
            );
          })}
        </p>
        <p class="soft">{t('course.unit-tasks', { count: unit.tasks })}</p>
      </div>
    </li>
  );
}
