import type { PropsWithChildren } from 'hono/jsx';
import type { Speech } from '#locales/translate.ts';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { keptTag } from './kept-cookie.ts';
import type { PageRequest } from './page-request.ts';

interface Props {
  readonly request: PageRequest;
  /** Classes of which a copy is kept for when there is no network; none on a page that only shows what waits */
  readonly classIds?: readonly string[] | undefined;
  /** The page is itself such a copy */
  readonly copy?: boolean | undefined;
}

/**
 * What waits on this device: how much, the list, and sending it now. Filled and kept up to date by script. A form within
 * it after which nothing is kept any more asks first (`outbox#leave`).
 */
export function KeptNotes({ request, classIds = [], copy = false, children }: PropsWithChildren<Props>) {
  const { now, school, speech } = request;
  const { t } = speech;
  return (
    <section
      class="kept stack-s"
      aria-label={t('offline.title')}
      data-controller="outbox"
      data-outbox-whose-value={keptTag(request)}
      data-outbox-now-value={String(now.getTime())}
      data-outbox-copy-value={String(copy)}
      data-outbox-classes-value={JSON.stringify(classIds)}
      data-outbox-time-zone-value={school.timeZone}
      data-outbox-words-value={JSON.stringify(wordsOf(request))}
    >
      <p class="line">
        <Icon name="offline" />
        <span data-outbox-target="state">{t('offline.opening')}</span>
        <span class="line" data-outbox-target="acts" hidden>
          <Button type="button" tight attributes={{ 'data-action': 'outbox#sendNow' }}>
            {t('offline.send-now')}
          </Button>
        </span>
        <a href="/sign-in?to=/classes/capture" data-outbox-target="signIn" hidden>
          {t('offline.sign-in-again')}
        </a>
      </p>
      <span class="visually-hidden" role="status" data-outbox-target="live" />
      <details data-outbox-target="waiting" data-action="toggle->outbox#open" hidden>
        <summary>{t('offline.see')}</summary>
        <ul class="rows" data-outbox-target="list" />
      </details>
      <template data-outbox-target="row">
        <li class="row">
          <div>
            <p class="who">
              <bdi data-part="students" />
            </p>
            <p class="what">
              <bdi data-part="goal" />
              <bdi data-part="said" />
              <span data-part="when" />
            </p>
            <p class="why" data-part="state" />
          </div>
          <div class="acts">
            <Button type="button" tight attributes={{ 'data-action': 'outbox#takeOff' }}>
              {t('offline.take-off')}
            </Button>
            <Button
              type="button"
              tight
              attributes={{ 'data-action': 'outbox#putBack', 'data-part': 'put-back' }}
            >
              {t('offline.put-back')}
            </Button>
          </div>
        </li>
      </template>
      {children}
    </section>
  );
}

/** Stands in a form of `outbox#leave`: shown where something waits, so that the second press is one of somebody who knows. */
export function SureToLose({ speech: { t }, act }: { readonly speech: Speech; readonly act: string }) {
  return (
    <div data-outbox-target="sure" role="alert" hidden>
      <Notice warn>
        <p>{t('offline.sure')}</p>
        <p class="line">
          <Button type="button" attributes={{ 'data-action': 'outbox#sendNow' }}>
            {t('offline.send-first')}
          </Button>
          <Button kind="away">{act}</Button>
        </p>
      </Notice>
    </div>
  );
}

/** Numbers are put in by script in the place of the sign #. */
function wordsOf({ speech: { t } }: PageRequest): Record<string, string> {
  const count = '#';
  return {
    nothing: t('offline.nothing'),
    waits: t('offline.waits', { count }),
    sending: t('offline.sending', { count }),
    'no-network': t('offline.no-network', { count }),
    later: t('offline.later', { count }),
    'sign-in': t('offline.signed-out', { count }),
    refusedOnly: t('offline.refused-only', { count }),
    closed: t('offline.closed'),
    cannot: t('offline.cannot'),
    here: t('offline.state-here'),
    tried: t('offline.state-tried'),
    elsewhere: t('offline.state-elsewhere'),
    refused: t('offline.state-refused'),
    taken: t('offline.state-taken'),
  };
}
