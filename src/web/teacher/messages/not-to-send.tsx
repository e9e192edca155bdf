import { newId } from '#platform/db/new-id.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { type MessagesView, partsIn } from './messages-view.ts';

/** What does not go out this week, and why: set aside, nothing to say, or nobody to say it to. */
export function NotToSend({ request, place, messages }: MessagesView) {
  const { t } = request.speech;
  const base = `/classes/${place.classId}/messages`;
  const skipped = partsIn(messages, 'not-this-week');
  const silent = partsIn(messages, 'nothing-to-say');
  return (
    <>
      {skipped.length > 0 ? (
        <section class="ledger">
          <h2>{t('messages.skipped-title')}</h2>
          <ul class="rows">
            {skipped.map(({ student, part }) => (
              <li class="row">
                <p class="who">
                  <bdi>{student.display}</bdi>
                </p>
                <form method="post" action={`${base}/${part.partId}/take-back`} class="acts">
                  <HiddenFields fields={{ write: newId(), week: place.week }} />
                  <Button tight>{t('messages.bring-back')}</Button>
                </form>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {silent.length > 0 ? (
        <section class="ledger">
          <h2>{t('messages.nothing-title')}</h2>
          <div class="stack">
            <p>{t('messages.nothing-what-to-do')}</p>
            <ul class="rows">
              {silent.map(({ student, part }) => (
                <li class="row">
                  <div>
                    <p class="who">
                      <bdi>{student.display}</bdi>
                    </p>
                    {part.content.kind === 'nothing-to-say' ? (
                      <p class="why">{t(`messages.${part.content.reason}`)}</p>
                    ) : null}
                  </div>
                  <div class="acts">
                    <LinkButton tight href={`${base}/${part.partId}/edit?week=${place.week}`}>
                      {t('messages.write-yourself')}
                    </LinkButton>
                  </div>
                </li>
              ))}
            </ul>
          </div>
        </section>
      ) : null}
      {messages.unreachable.length > 0 ? (
        <section class="ledger">
          <h2>{t('messages.unreachable-title')}</h2>
          <div class="stack-s">
            <p>{t('messages.unreachable')}</p>
            <ul class="line">
              {messages.unreachable.map(({ display }) => (
                <li>
                  <bdi>{display}</bdi>
                </li>
              ))}
            </ul>
          </div>
        </section>
      ) : null}
    </>
  );
}
