import { newId } from '#platform/db/new-id.ts';
import type { Adult } from '#school/families/list-adults.ts';
import type { ListedPart } from '#school/messages/list-parts.ts';
import { isApproved } from '#school/messages/write-decisions.ts';
import { Button } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { type MessagesView, partsIn } from './messages-view.ts';
import { PartArticle } from './part-article.tsx';
import { sayDelivery } from './say-delivery.ts';
import { sayWhen } from './say-when.ts';
import { pathOf } from './week-of-page.ts';

/** What has gone out, to whom, and what became of it. */
export function DeliveredTab(view: MessagesView) {
  const { request, place, messages } = view;
  const { t } = request.speech;
  const delivered = partsIn(messages, 'delivered');
  if (delivered.length === 0)
    return (
      <EmptyState title={t('messages.title-delivered', { count: 0 })}>
        <p>{t('messages.delivered-empty')}</p>
      </EmptyState>
    );
  return (
    <>
      {delivered.map((listed) => (
        <PartArticle {...view} listed={listed}>
          <ul class="stack-s">
            {listed.deliveries.map((delivery) => {
              const adult = listed.adults.find(({ adultId }) => adultId === delivery.adultId)?.display;
              const again = delivery.state === 'may-have-been-sent' || delivery.state === 'refused';
              return (
                <li class="line">
                  <span>{sayDelivery(delivery, { adult: adult ?? '–', request })}</span>
                  {again && adult ? (
                    <form method="post" action={`/deliveries/${delivery.deliveryId}/again`}>
                      <HiddenFields fields={{ write: newId(), to: pathOf(place) }} />
                      <Button tight>{t('messages.send-again')}</Button>
                    </form>
                  ) : null}
                </li>
              );
            })}
            {waiting(listed).map((adult) => (
              <li>{sayWhen(adult, request)}</li>
            ))}
          </ul>
        </PartArticle>
      ))}
    </>
  );
}

/** Adults whose hour is still to come. */
function waiting({ adults, deliveries, part }: ListedPart): Adult[] {
  const had = new Set(deliveries.map(({ adultId }) => adultId));
  return isApproved(part)
    ? adults.filter(({ adultId, wanted, email }) => wanted && email && !had.has(adultId))
    : [];
}
