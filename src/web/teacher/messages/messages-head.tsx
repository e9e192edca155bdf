import { newId } from '#platform/db/new-id.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { Progress } from '#web/ui/progress.tsx';
import { Tabs } from '#web/ui/tabs.tsx';
import { type MessagesView, partsIn } from './messages-view.ts';
import { pathOf, TABS, type Tab, weekAfter, weekBefore } from './week-of-page.ts';

/** The answer in the title, how far the week is, and the four places of the page. */
export function MessagesHead({
  request,
  place,
  messages,
  unread,
}: MessagesView & { readonly unread: number }) {
  const { speech, standing } = request;
  const { t } = speech;
  const { facts } = messages;
  const toRead = partsIn(messages, 'to-read');
  const [approved, delivered] = [partsIn(messages, 'approved').length, partsIn(messages, 'delivered').length];
  const counts: Record<Tab, number> = {
    'to-read': toRead.length,
    approved,
    delivered,
    replies: unread,
  };
  const decided = approved + delivered;
  const written = toRead.length + decided;
  return (
    <>
      <header class="page-head">
        <p class="eyebrow">
          {t('messages.eyebrow', {
            day: speech.day(place.week, 'day'),
            course: facts.courseTitle,
            class: facts.title,
          })}
        </p>
        <div class="line apart">
          <h1>
            {place.tab === 'to-read' && written === 0
              ? t('messages.title-nothing')
              : t(`messages.title-${place.tab}`, { count: counts[place.tab] })}
          </h1>
          {place.tab === 'to-read' && toRead.length > 1 ? (
            <form method="post" action={`/classes/${place.classId}/messages/approvals`} class="acts">
              <HiddenFields fields={{ write: newId(), week: place.week, all: 'yes' }} />
              {toRead.map(({ part }) => (
                <input type="hidden" name="part" value={`${part.partId} ${part.versionId}`} />
              ))}
              <Button>{t('messages.approve-all', { count: toRead.length })}</Button>
            </form>
          ) : null}
        </div>
        {written > 0 ? (
          <Progress
            id="approved"
            words={t('messages.progress', { done: decided, of: written })}
            done={decided}
            of={written}
          />
        ) : null}
        <p class="soft">{t('messages.lede')}</p>
        <p class="line">
          <a href={pathOf({ ...place, week: weekBefore(place.week) })}>{t('messages.week-before')}</a>
          {weekAfter(place.week) <= standing.today ? (
            <a href={pathOf({ ...place, week: weekAfter(place.week) })}>{t('messages.week-after')}</a>
          ) : null}
        </p>
      </header>
      <Tabs
        label={t('messages.tabs')}
        tabs={TABS.map((tab) => ({
          href: pathOf({ ...place, tab }),
          label: t(`messages.tab-${tab}`, { count: counts[tab] }),
          current: tab === place.tab,
        }))}
      />
    </>
  );
}
