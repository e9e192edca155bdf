import { newId } from '#platform/db/new-id.ts';
import { listGaps, type NamedPerson, type TieToSee } from '#school/families/list-gaps.ts';
import { loadRelativeRule } from '#school/families/relative-rule.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { RelativesSection } from './relatives-section.tsx';
import { sayRelationship } from './say-relationship.ts';
import { RightsFields } from './tie-fields.tsx';

/** GET /people/guardianships — which student has no adult, which adult cannot be reached, what ends, what to check. */
export async function showGaps(request: PageRequest): Promise<Response> {
  const { by, speech } = request;
  const { t } = speech;
  const { gaps, rule } = await request.inSchool(async (room) => ({
    gaps: await listGaps(room, { by, language: speech.language }),
    rule: await loadRelativeRule(room),
  }));
  const { withoutAdult, unreached, ending, relatives } = gaps;
  const title = t('guardians.gaps-title', { students: withoutAdult.length, adults: unreached.length });
  return leaderPage(request, {
    title,
    current: 'people',
    width: 'middle',
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">{t('guardians.gaps')}</p>
          <h1>{title}</h1>
          <p>
            <a href="/people/invitations">{t('guardians.invitations')}</a>
          </p>
        </header>
        <RelativesSection request={request} relatives={relatives} />
        <section class="ledger" aria-labelledby="without-adult">
          <h2 id="without-adult">{t('guardians.without-adult')}</h2>
          {withoutAdult.length === 0 ? <p>{t('guardians.without-adult-none')}</p> : null}
          <ul class="rows">
            {withoutAdult.map((student) => (
              <li class="row">
                <Named person={student} />
                <div class="acts">
                  <a class="button tight" href={`/people/${student.personId}/guardianships/new`}>
                    {t('guardians.add-adult')}
                  </a>
                </div>
              </li>
            ))}
          </ul>
        </section>
        <section class="ledger" aria-labelledby="unreached">
          <h2 id="unreached">{t('guardians.unreached')}</h2>
          <p>{t(unreached.length === 0 ? 'guardians.unreached-none' : 'guardians.unreached-next')}</p>
          <ul class="rows">
            {unreached.map((adult) => (
              <li class="row">
                <Named person={adult} />
                <p class="what">
                  {adult.phone === null
                    ? t('guardians.unreached-nothing')
                    : t('guardians.unreached-phone', { number: adult.phone })}
                </p>
              </li>
            ))}
          </ul>
        </section>
        <section class="ledger" aria-labelledby="ending">
          <h2 id="ending">{t('guardians.ending')}</h2>
          {ending.length === 0 ? <p>{t('guardians.ending-none')}</p> : null}
          <ul class="rows">
            {ending.map((tie) => (
              <Ending tie={tie} request={request} />
            ))}
          </ul>
        </section>
        <section class="ledger" aria-labelledby="rule">
          <h2 id="rule">{t('guardians.rule')}</h2>
          <form method="post" action="/people/guardianships/rule" class="form stack">
            <HiddenFields fields={{ write: newId() }} />
            <p>{t('guardians.rule-lede')}</p>
            <RightsFields speech={speech} rights={rule} />
            <Button>{t('guardians.rule-save')}</Button>
          </form>
        </section>
      </>
    ),
  });
}

function Named({ person: { personId, display } }: { readonly person: NamedPerson }) {
  return (
    <p class="who">
      <a href={`/people/${personId}`}>
        <bdi>{display}</bdi>
      </a>
    </p>
  );
}

function Ending({ tie, request: { speech } }: { readonly tie: TieToSee; readonly request: PageRequest }) {
  const { t } = speech;
  return (
    <li class="row">
      <div>
        <Named person={tie.student} />
        <p class="what">
          <bdi>{tie.adult.display}</bdi>
          <span dir="auto">{sayRelationship(tie.relationship, speech)}</span>
          <span>{t('guardians.ends-on', { day: speech.day(tie.untilOn ?? '', 'day') })}</span>
        </p>
      </div>
      <div class="acts">
        <a class="button tight" href={`/guardianships/${tie.guardianshipId}`}>
          {t('guardians.change')}
        </a>
      </div>
    </li>
  );
}
