import { newId } from '#platform/db/new-id.ts';
import type { DeskRequest, RetakesDesk } from '#school/retakes/open-desk.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { sayInto, saySlot } from '#web/blocks/say-slot.ts';
import { Button } from '#web/ui/button.tsx';
import { Check } from '#web/ui/check.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { ReadyLine } from './ready-line.tsx';
import { recordAddress } from './record-address.ts';

interface Props {
  readonly request: PageRequest;
  readonly bundles: RetakesDesk['bundles'];
}

/** Requests by goal, with what each student did to get ready. One press confirms one; ticks confirm several. */
export function WaitingRequests({ request, bundles }: Props) {
  const { t } = request.speech;
  const count = bundles.flatMap(({ requests }) => requests).length;
  return (
    <>
      {bundles.map(({ goalId, requests }) => (
        <section class="ledger">
          <h2>
            <bdi lang={requests[0]?.goal.language}>{requests[0]?.goal.title}</bdi>
          </h2>
          <ul class="rows" id={`goal-${goalId}`}>
            {requests.map((asked) => (
              <WaitingRow request={request} asked={asked} several={count > 1} />
            ))}
          </ul>
        </section>
      ))}
      {count > 1 ? (
        <form class="ledger" method="post" action="/retakes/bookings" id="several">
          <h2>{t('retakes.several')}</h2>
          <div>
            <HiddenFields fields={{ write: newId() }} />
            <Button>{t('retakes.chosen-do')}</Button>
          </div>
        </form>
      ) : null}
    </>
  );
}

function WaitingRow({
  request,
  asked,
  several,
}: {
  readonly request: PageRequest;
  readonly asked: DeskRequest;
  readonly several: boolean;
}) {
  const { speech } = request;
  const { t } = speech;
  const { requestId, display, called, state, slot, goal, next, step } = asked;
  const page = `/retakes/requests/${requestId}`;
  return (
    <li class="row">
      <div>
        <div class="line">
          {several ? (
            <Check
              name="request"
              value={requestId}
              attributes={{
                form: 'several',
                'aria-label': t('retakes.tick', { name: display, goal: goal.title }),
              }}
            />
          ) : null}
          <p class="who">
            <a href={page}>
              <bdi>{display}</bdi>
            </a>
          </p>
        </div>
        <ReadyLine request={request} asked={asked} />
        {state === 'slot-over' && slot ? (
          <p>
            {t('retakes.was-on', { day: saySlot(speech, slot) })}{' '}
            <a href={recordAddress(asked)}>{t('retakes.record', { name: called })}</a>
          </p>
        ) : null}
        {next || !step ? null : <p class="soft">{t('retakes.waits-slot')}</p>}
      </div>
      <div class="acts">
        {next || !step?.confirmed ? (
          <form method="post" action="/retakes/bookings">
            <HiddenFields fields={{ write: newId(), request: requestId }} />
            <Button>{next ? sayInto(speech, next) : t('retakes.confirm')}</Button>
          </form>
        ) : null}
        <LinkButton kind="plain" href={`${page}#decline`}>
          {t('retakes.not-now')}
        </LinkButton>
      </div>
    </li>
  );
}
