import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import type { RetakeRequest } from '#school/retakes/retake-request.ts';
import type { RetakeSlot } from '#school/retakes/retake-slot.ts';
import { saySlot } from '#web/blocks/say-slot.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';

interface Props {
  readonly asked: RetakeRequest;
  readonly free: readonly RetakeSlot[];
  readonly goalId: string;
  readonly speech: Speech;
}

/** The slots among which a student chooses; and their own, to give back. */
export function SlotChoice({ asked, free, goalId, speech }: Props) {
  const { t } = speech;
  const { requestId, slot, state } = asked;
  return (
    <>
      {slot ? (
        <form class="section" method="post" action={`/home/retakes/${requestId}/give-back`}>
          <HiddenFields fields={{ write: newId(), goal: goalId }} />
          <Button>{t('retakes.my-give-back')}</Button>
        </form>
      ) : null}
      {free.length > 0 ? (
        <section class="section stack">
          <h2>{t(state === 'ready' ? 'retakes.my-slots' : 'retakes.my-other')}</h2>
          <ul class="slots">
            {free.map((each) => (
              <li class="slot">
                <b>{saySlot(speech, each)}</b>
                <span>
                  <bdi>{each.place}</bdi>
                </span>
                <span class="soft">{t('retakes.my-left', { left: each.places - each.taken })}</span>
                <form method="post" action={`/home/retakes/${requestId}/slot`}>
                  <HiddenFields fields={{ write: newId(), goal: goalId, slot: each.slotId }} />
                  <Button
                    attributes={{ 'aria-label': `${t('retakes.my-choose')}: ${saySlot(speech, each)}` }}
                  >
                    {t('retakes.my-choose')}
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
