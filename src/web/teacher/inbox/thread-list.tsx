import { schoolDay } from '#core/time/school-day.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Thread } from '#school/families/list-threads.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { languageName } from '#web/teacher/messages/language-name.ts';
import { Button } from '#web/ui/button.tsx';
import { Chip } from '#web/ui/chip.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { TextArea } from '#web/ui/text-area.tsx';

/** An answer that seems to carry a level and has not been sent yet. */
export interface WarnedAnswer {
  readonly threadId: string;
  readonly body: string;
  /** Path to come back to once it is sent */
  readonly to: string;
}

type Props = {
  readonly request: PageRequest;
  readonly threads: readonly Thread[];
  /** Path to come back to */
  readonly to: string;
  readonly warned?: WarnedAnswer | undefined;
};

/** What families have written, as they wrote it; those who ask for an interpreter first. */
export function ThreadList({ request, threads, to, warned }: Props) {
  const { t } = request.speech;
  if (threads.length === 0)
    return (
      <EmptyState title={t('messages.replies-empty-title')}>
        <p>{t('messages.replies-empty')}</p>
      </EmptyState>
    );
  return (
    <>
      {threads.map((thread) => (
        <OneThread
          request={request}
          thread={thread}
          to={to}
          warned={warned?.threadId === thread.threadId ? warned : undefined}
        />
      ))}
    </>
  );
}

function OneThread({ request, thread, to, warned }: Omit<Props, 'threads'> & { readonly thread: Thread }) {
  const { speech, school } = request;
  const { t } = speech;
  const { threadId, adult, student, reads, speaks, messages, unread, wantsInterpreter, isWrittenTo } = thread;
  return (
    <article class="ledger" id={`thread-${threadId}`} aria-labelledby={`with-${threadId}`}>
      <header class="stack-s">
        <h2 id={`with-${threadId}`}>
          <bdi>{adult}</bdi>
        </h2>
        <div class="soft">
          <p>{t('messages.thread-about', { student })}</p>
          {reads ? <p>{t('messages.thread-reads', { language: languageName(speech, reads) })}</p> : null}
          {speaks ? <p>{t('messages.thread-speaks', { language: languageName(speech, speaks) })}</p> : null}
        </div>
      </header>
      <div class="stack">
        {wantsInterpreter ? (
          <p class="line">
            <Chip>{t('messages.wants-interpreter')}</Chip> <span>{t('messages.interpreter-what-to-do')}</span>
          </p>
        ) : null}
        <ol class="thread">
          {messages.map((message) => (
            <li class={message.byAdult ? undefined : 'ours'} id={`message-${message.messageId}`}>
              <p class="soft">
                {t('messages.wrote-at', {
                  author: message.author,
                  day: speech.day(schoolDay(message.sentAt, school.timeZone), 'short'),
                  time: speech.time(message.sentAt, school.timeZone),
                })}
              </p>
              {message.body ? (
                <p dir="auto" lang={message.language ?? undefined} class="as-written">
                  {message.body}
                </p>
              ) : null}
              {message.wantsInterpreter ? <p>{t('messages.wants-interpreter')}</p> : null}
            </li>
          ))}
        </ol>
        {unread > 0 ? (
          <form method="post" action={`/threads/${threadId}/read`}>
            <HiddenFields fields={{ write: newId(), to }} />
            <Button tight>{t('messages.mark-read')}</Button>
          </form>
        ) : null}
        {isWrittenTo ? (
          <form method="post" action={`/threads/${threadId}/answers`} class="stack-s">
            <HiddenFields
              fields={{ write: newId(), to: warned?.to ?? to, ...(warned ? { warned: warned.body } : {}) }}
            />
            <TextArea
              id={`answer-${threadId}`}
              name="body"
              label={t('messages.answer')}
              help={t('messages.answer-help')}
              value={warned?.body}
              error={warned && t('messages.warn-level', { text: warned.body })}
              rows={2}
              required
              attributes={{ dir: 'auto', maxlength: 4000 }}
            />
            <div>
              <Button kind="main" tight>
                {t('acts.send')}
              </Button>
            </div>
          </form>
        ) : (
          <p>{t('guardians.not-written', { adult, student })}</p>
        )}
      </div>
    </article>
  );
}
