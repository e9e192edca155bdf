import { schoolDay } from '#core/time/school-day.ts';
import type { MessageKey } from '#locales/translate.ts';
import type { OpenSession } from '#school/accounts/sessions/list-sessions.ts';
import type { WayIn } from '#school/accounts/sign-in-library.ts';
import { sayBrowser } from '#web/account/say-browser.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { Chip } from '#web/ui/chip.tsx';

const WAYS = {
  password: 'security.session-password',
  'second-step': 'security.session-second-step',
  link: 'security.session-link',
  passkey: 'security.session-passkey',
  oidc: 'security.session-oidc',
  badge: 'security.session-badge',
  invitation: 'security.session-invitation',
} as const satisfies Record<WayIn, MessageKey>;

/** Every browser in which the reader is signed in, each with a way to end it. */
export function SessionsSection({
  request,
  sessions,
}: {
  readonly request: PageRequest;
  readonly sessions: readonly OpenSession[];
}) {
  const { t } = request.speech;
  return (
    <section class="stack">
      <h2>{t('security.sessions')}</h2>
      <ul class="rows">
        {sessions.map((session) => (
          <SessionRow request={request} session={session} />
        ))}
      </ul>
      <form method="post" action="/account/sessions/end" class="stack-s">
        <p class="soft">{t('security.sessions-end-lede')}</p>
        <p>
          <Button kind="away">{t('security.sessions-end')}</Button>
        </p>
      </form>
    </section>
  );
}

function SessionRow({ request, session }: { readonly request: PageRequest; readonly session: OpenSession }) {
  const { speech, school, viewer } = request;
  const { t } = speech;
  const browser = sayBrowser(session.userAgent, speech);
  const seen = {
    day: speech.day(schoolDay(session.seenAt, school.timeZone), 'day'),
    time: speech.time(session.seenAt, school.timeZone),
  };
  return (
    <li class="row">
      <div>
        <p class="who">{browser}</p>
        <p class="what">
          <span>{t('security.session-seen', seen)}</span>
          {session.address ? <span>{t('security.session-from', { address: session.address })}</span> : null}
          <span>{t(WAYS[session.openedBy])}</span>
        </p>
      </div>
      <div class="acts">
        {session.id === viewer.sessionId ? (
          <Chip>{t('security.session-this')}</Chip>
        ) : (
          <form method="post" action={`/account/sessions/${session.id}/end`}>
            <Button tight attributes={{ 'aria-label': t('security.session-end-named', { browser }) }}>
              {t('security.session-end')}
            </Button>
          </form>
        )}
      </div>
    </li>
  );
}
