import type { PlanPart } from '#core/plan/plan-parts.ts';
import type { UnitFacts } from '#school/units/read-unit.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { PlanText } from '#web/blocks/plan-text.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';

type Props = { readonly request: PageRequest; readonly unit: UnitFacts; readonly part: PlanPart };

/** One part of the plan as it stands, or what to say there, and the way to its form. */
export function SaidPart({ request, unit, part }: Props) {
  const { t } = request.speech;
  const body = unit.texts[part]?.body ?? '';
  return (
    <>
      {body === '' ? <p class="soft">{t(`plan.${part}-none`)}</p> : <PlanText text={body} />}
      <p class="line acts">
        <LinkButton
          kind="plain"
          tight
          href={`/units/${unit.unitId}/texts?part=${part}`}
          attributes={{ 'aria-label': t('plan.write-of', { part: t(`plan.${part}`) }) }}
        >
          {t(body === '' ? 'plan.write' : 'acts.change')}
        </LinkButton>
      </p>
    </>
  );
}
