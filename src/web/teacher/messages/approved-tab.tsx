import { newId } from '#platform/db/new-id.ts';
import { Button } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { type MessagesView, partsIn } from './messages-view.ts';
import { PartArticle } from './part-article.tsx';
import { sayWhen } from './say-when.ts';

/** What waits for each adult's hour. */
export function ApprovedTab(view: MessagesView) {
  const { request, place, messages } = view;
  const { t } = request.speech;
  const approved = partsIn(messages, 'approved');
  if (approved.length === 0)
    return (
      <EmptyState title={t('messages.title-approved', { count: 0 })}>
        <p>{t('messages.approved-empty')}</p>
      </EmptyState>
    );
  return (
    <>
      {approved.map((listed) => {
        const reached = listed.adults.filter(({ wanted, email }) => wanted && email);
        return (
          <PartArticle {...view} listed={listed}>
            <div class="stack-s">
              {reached.length === 0 ? <p>{t('messages.goes-out-to-nobody')}</p> : null}
              {reached.map((adult) => (
                <p class="line">
                  <Icon name="check" /> <span>{sayWhen(adult, request)}</span>
                </p>
              ))}
              <form
                method="post"
                action={`/classes/${place.classId}/messages/${listed.part.partId}/take-back`}
              >
                <HiddenFields fields={{ write: newId(), week: place.week }} />
                <Button kind="plain" tight>
                  {t('acts.take-back')}
                </Button>
              </form>
            </div>
          </PartArticle>
        );
      })}
    </>
  );
}
