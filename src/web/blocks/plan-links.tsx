import type { Speech } from '#locales/translate.ts';
import type { StudentUnit } from '#school/plans/list-student-plans.ts';

type Props = {
  readonly units: readonly StudentUnit[];
  readonly hrefOf: (unitId: string) => string;
  readonly speech: Speech;
};

/** The ways to the plans of the units that run today; nothing where none does. */
export function PlanLinks({ units, hrefOf, speech }: Props) {
  if (units.length === 0) return null;
  return (
    <section class="stack-s no-print">
      <h2>{speech.t('plan.plans-now')}</h2>
      <ul class="stack-s">
        {units.map(({ unitId, title, courseTitle }) => (
          <li>
            <a href={hrefOf(unitId)}>
              <bdi>{title}</bdi>
            </a>{' '}
            <span class="soft">
              <bdi>{courseTitle}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
