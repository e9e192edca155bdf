import { mayKeepGuardianships } from '#core/policy/guardianships.ts';
import { type FamilyTie, listFamily } from '#school/families/list-family.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { TieRow } from '../guardians/tie-row.tsx';

interface Props {
  readonly request: PageRequest;
  readonly personId: string;
  /** Name as the school shows it */
  readonly name: string;
  readonly isStudent: boolean;
}

/** The family of a person on the office's page of them: who may see, hear and write, and what has ended. */
export async function GuardianshipsSection(props: Props) {
  const { request, personId, name, isStudent } = props;
  const { speech, by, school, standing } = request;
  const { t } = speech;
  const { asAdult, asStudent } = await request.inSchool((room) =>
    listFamily(room, { by, personId, timeZone: school.timeZone }),
  );
  const keeps = mayKeepGuardianships(standing) !== undefined;
  return (
    <section class="ledger" id="family" aria-labelledby="family-title">
      <h2 id="family-title">{t('guardians.title')}</h2>
      {isStudent || asStudent.length > 0 ? (
        <Ties
          {...props}
          heading={t('guardians.of-student', { name })}
          ties={asStudent}
          empty={{ title: t('guardians.none-of-student'), next: t('guardians.none-of-student-next') }}
        />
      ) : null}
      {!isStudent || asAdult.length > 0 ? (
        <Ties
          {...props}
          heading={t('guardians.of-adult', { name })}
          ties={asAdult}
          empty={{ title: t('guardians.none-of-adult'), next: t('guardians.none-of-adult-next') }}
        />
      ) : null}
      {keeps ? (
        <p>
          <LinkButton href={`/people/${personId}/guardianships/new`}>
            {t(isStudent ? 'guardians.add-adult' : 'guardians.add-child')}
          </LinkButton>
        </p>
      ) : null}
    </section>
  );
}

function Ties({
  request,
  personId,
  heading,
  ties,
  empty,
}: Props & {
  readonly heading: string;
  readonly ties: readonly FamilyTie[];
  readonly empty: { readonly title: string; readonly next: string };
}) {
  const [open, ended] = [
    ties.filter(({ state }) => state !== 'ended'),
    ties.filter(({ state }) => state === 'ended'),
  ];
  return (
    <>
      <h3>{heading}</h3>
      {open.length === 0 ? (
        <EmptyState title={empty.title} level={3}>
          <p>{empty.next}</p>
        </EmptyState>
      ) : (
        <ul class="rows">
          {open.map((tie) => (
            <TieRow request={request} tie={tie} personId={personId} />
          ))}
        </ul>
      )}
      {ended.length > 0 ? (
        <details>
          <summary>{request.speech.t('guardians.past')}</summary>
          <ul class="rows">
            {ended.map((tie) => (
              <TieRow request={request} tie={tie} personId={personId} />
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
