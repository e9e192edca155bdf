import { schoolDay } from '#core/time/school-day.ts';
import type { OwnSignIn } from '#school/accounts/load-own-sign-in.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Notice } from '#web/ui/notice.tsx';

/** The app for codes: since when, how many codes on paper are left; or why it is worth two minutes. */
export function SecondStepSection({
  request,
  own,
}: {
  readonly request: PageRequest;
  readonly own: OwnSignIn;
}) {
  const { speech, school } = request;
  const { t } = speech;
  const { authenticatorSince: since, codesLeft, passkeys, hasPassword } = own;
  if (!hasPassword && !since) return null;
  return (
    <section class="stack-s">
      <h2>{t('security.second')}</h2>
      <p>{t('security.second-lede')}</p>
      {since ? (
        <p>
          {t('security.second-since', { day: speech.day(schoolDay(since, school.timeZone), 'day') })}{' '}
          {t('security.second-codes-left', { count: codesLeft })}
        </p>
      ) : (
        <p>{passkeys > 0 ? t('security.second-by-passkey') : t('security.second-none')}</p>
      )}
      {!since && passkeys === 0 ? <Notice>{t('security.second-offered')}</Notice> : null}
      <p>
        <LinkButton href="/account/second-step">
          {since ? t('security.second-change') : t('security.second-set-up')}
        </LinkButton>
      </p>
    </section>
  );
}
