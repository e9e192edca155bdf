import { mayKeepGuardianships } from '#core/policy/guardianships.ts';
import { newId } from '#platform/db/new-id.ts';
import type { FamilyTie } from '#school/families/list-family.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { VisuallyHidden } from '#web/ui/visually-hidden.tsx';
import { sayRelationship } from './say-relationship.ts';
import { sayRights } from './say-rights.ts';
import { sayTie } from './say-tie.ts';

interface Props {
  readonly request: PageRequest;
  readonly tie: FamilyTie;
  /** On whose page it stands: the other of the two is named */
  readonly personId: string;
}

/** One adult of a student, or one student of an adult: what they may do, since when, and what one can do about it. */
export function TieRow({ request, tie, personId }: Props) {
  const { speech, standing } = request;
  const { t } = speech;
  const isAdult = tie.adultId === personId;
  const keeps = mayKeepGuardianships(standing) !== undefined;
  return (
    <li class="row">
      <div>
        <p class="who">
          <a href={`/people/${isAdult ? tie.studentId : tie.adultId}`}>
            <bdi>{isAdult ? tie.student : tie.adult}</bdi>
          </a>
        </p>
        <p class="what">
          <span dir="auto">{sayRelationship(tie.relationship, speech)}</span>
          {tie.state === 'ended' ? null : <span>{sayRights(tie, speech)}</span>}
          <span>{sayTie(tie, request)}</span>
        </p>
        {tie.state === 'ended' ? null : (
          <p class="soft">
            {t('guardians.source', {
              source: tie.source === 'import' ? t('guardians.source-import') : tie.source,
            })}
          </p>
        )}
        {tie.toCheck && keeps ? <p class="why">{t('guardians.to-check')}</p> : null}
        {tie.endWords ? (
          <p class="soft" dir="auto">
            {tie.endWords}
          </p>
        ) : null}
      </div>
      {keeps ? <TieActs tie={tie} request={request} to={`/people/${personId}/family`} /> : null}
    </li>
  );
}

function TieActs({
  tie,
  request: {
    speech: { t },
  },
  to,
}: {
  readonly tie: FamilyTie;
  readonly request: PageRequest;
  readonly to: string;
}) {
  const both = { adult: tie.adult, student: tie.student };
  if (tie.state !== 'ended')
    return (
      <div class="acts">
        <a class="button tight" href={`/guardianships/${tie.id}`}>
          {t('guardians.change')} <VisuallyHidden>{t('guardians.change-for', both)}</VisuallyHidden>
        </a>
        <a class="button tight away" href={`/guardianships/${tie.id}/end`}>
          {t('guardians.end')} <VisuallyHidden>{t('guardians.end-for', both)}</VisuallyHidden>
        </a>
      </div>
    );
  if (tie.mayUndo)
    return (
      <form method="post" action={`/guardianships/${tie.id}/undo`} class="acts">
        <HiddenFields fields={{ write: newId(), to }} />
        <Button tight>{t('guardians.undo')}</Button>
      </form>
    );
  return tie.endReason === 'import' ? (
    <div class="acts">
      <a class="button tight" href={`/guardianships/${tie.id}/end`}>
        {t('guardians.keep-ended')} <VisuallyHidden>{t('guardians.end-for', both)}</VisuallyHidden>
      </a>
    </div>
  ) : null;
}
