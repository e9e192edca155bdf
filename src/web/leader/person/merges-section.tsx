import { mayMergePeople } from '#core/policy/merges.ts';
import { listMerges } from '#school/merges/list-merges.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { LinkButton } from '#web/ui/link-button.tsx';
import { MergeRows } from '../merges/merge-rows.tsx';

interface Props {
  readonly request: PageRequest;
  readonly personId: string;
}

/** On the office's page of a person: whom they are one with, the way back, and the question whether they are here twice. */
export async function MergesSection({ request, personId }: Props) {
  const { by, speech, standing } = request;
  const { t } = speech;
  if (!mayMergePeople(standing)) return null;
  const merges = await request.inSchool((room) => listMerges(room, { by, personId }));
  return (
    <section class="ledger" id="merges" aria-labelledby="merges-title">
      <h2 id="merges-title">{t('merges.section')}</h2>
      {merges.length > 0 ? (
        <MergeRows merges={merges} request={request} to={`/people/${personId}`} />
      ) : (
        <p class="soft">{t('merges.section-none')}</p>
      )}
      <p>
        <LinkButton href={`/people/${personId}/merge`}>{t('merges.section-ask')}</LinkButton>
      </p>
    </section>
  );
}
