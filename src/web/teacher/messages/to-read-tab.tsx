import { newId } from '#platform/db/new-id.ts';
import { Button } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { type MessagesView, partsIn } from './messages-view.ts';
import { NotToSend } from './not-to-send.tsx';
import { PartArticle } from './part-article.tsx';
import { PartNotes } from './part-notes.tsx';

/** The drafts to read, each with its acts; then those with nothing to say, and those nobody can hear of. */
export function ToReadTab(view: MessagesView) {
  const { request, place, messages } = view;
  const { t } = request.speech;
  const toRead = partsIn(messages, 'to-read');
  const base = `/classes/${place.classId}/messages`;
  return (
    <>
      {messages.parts.length === 0 ? (
        <EmptyState title={t('messages.empty-title')}>
          <p>{t('messages.empty')}</p>
        </EmptyState>
      ) : null}
      {messages.parts.length > 0 && toRead.length === 0 ? (
        <EmptyState title={t('messages.all-read-title')}>
          <p>{t('messages.all-read')}</p>
          <LinkButton href={`/classes/${place.classId}/capture`}>{t('messages.to-capture')}</LinkButton>
        </EmptyState>
      ) : null}
      {toRead.map((listed) => (
        <PartArticle {...view} listed={listed}>
          <PartNotes {...view} listed={listed} />
          <div class="line acts">
            <form method="post" action={`${base}/approvals`}>
              <HiddenFields
                fields={{
                  write: newId(),
                  week: place.week,
                  part: `${listed.part.partId} ${listed.part.versionId}`,
                }}
              />
              <Button kind="main" tight attributes={{ 'aria-describedby': `name-${listed.part.partId}` }}>
                {t('acts.approve')}
              </Button>
            </form>
            <LinkButton
              tight
              href={`${base}/${listed.part.partId}/edit?week=${place.week}`}
              attributes={{ 'aria-describedby': `name-${listed.part.partId}` }}
            >
              {t('acts.edit')}
            </LinkButton>
            <form method="post" action={`${base}/${listed.part.partId}/skip`}>
              <HiddenFields fields={{ write: newId(), week: place.week }} />
              <Button kind="plain" tight attributes={{ 'aria-describedby': `name-${listed.part.partId}` }}>
                {t('messages.not-this-week')}
              </Button>
            </form>
          </div>
        </PartArticle>
      ))}
      <NotToSend {...view} />
    </>
  );
}
