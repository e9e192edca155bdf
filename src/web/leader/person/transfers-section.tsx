import { mayTransfer } from '#core/policy/transfers.ts';
import { listTransfers } from '#school/transfers/list-transfers.ts';
import { findDeparture } from '#school/transfers/undo-departure.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { TransferRows } from '../transfers/transfer-rows.tsx';

interface Props {
  readonly request: PageRequest;
  readonly personId: string;
  /** Name as the school shows it */
  readonly name: string;
  readonly isStudent: boolean;
}

/** On the office's page of a student: packages that came and went, and leaving for another school. */
export async function TransfersSection({ request, personId, name, isStudent }: Props) {
  const { by, speech, standing } = request;
  const { t } = speech;
  if (!mayTransfer(standing) || !isStudent) return null;
  const { transfers, departure } = await request.inSchool(async (room) => ({
    transfers: await listTransfers(room, { by, studentId: personId }),
    departure: await findDeparture(room, { by, studentId: personId }),
  }));
  return (
    <section class="ledger" id="transfers" aria-labelledby="transfers-title">
      <h2 id="transfers-title">{t('transfers.section')}</h2>
      {departure ? (
        <>
          <p dir="auto">
            {t('transfers.section-left', {
              day: speech.day(departure.leftOn, 'full'),
              reason: departure.reason,
            })}
          </p>
          <form method="post" action={`/people/departures/${departure.departureId}/undo`}>
            <Button kind="plain">{t('transfers.section-undo-leave', { name })}</Button>
          </form>
        </>
      ) : null}
      {transfers.length > 0 ? (
        <TransferRows transfers={transfers} request={request} />
      ) : (
        <p class="soft">{t('transfers.section-none')}</p>
      )}
      <p class="line acts">
        <LinkButton href={`/people/${personId}/transfer`}>{t('transfers.make')}</LinkButton>
        {departure ? null : (
          <LinkButton href={`/people/${personId}/leave`}>{t('transfers.section-leave', { name })}</LinkButton>
        )}
      </p>
    </section>
  );
}
