import { needsSecondStep } from '#core/policy/accounts.ts';
import { loadOwnSignIn } from '#school/accounts/load-own-sign-in.ts';
import { authenticatorUri } from '#school/accounts/second-steps/authenticator-codes.ts';
import { CodeField } from '#web/account/code-field.tsx';
import { ownPage } from '#web/account/own-page.tsx';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { QrSquare } from '#web/blocks/qr-square.tsx';
import { Button } from '#web/ui/button.tsx';
import { RemoveAuthenticator } from './remove-authenticator.tsx';

interface SetUp {
  readonly secret: string;
  /** The secret, sealed */
  readonly note: string;
  readonly problem: string | undefined;
}

/** The square, the key in letters, the field for the first code; and what to do with an app that is there. */
export async function setUpPage(request: PageRequest, { secret, note, problem }: SetUp): Promise<Response> {
  const { speech, viewer, database, standing, school } = request;
  const { t } = speech;
  const own = await loadOwnSignIn(database, viewer.identityId);
  const isAsked = needsSecondStep(standing, {
    rule: viewer.acting?.staffSecondFactor ?? 'required',
    openedBy: viewer.openedBy,
  });
  const since = own.authenticatorSince;
  const title = isAsked
    ? t('security.second-required-title')
    : t(since ? 'security.second' : 'security.second-set-up');
  const uri = authenticatorUri({
    secret,
    label: own.signInName || own.name,
    issuer: `Waymark ${school.name}`,
  });
  return ownPage(request, {
    title,
    status: problem ? 422 : 200,
    content: (
      <>
        <header class="stack-s">
          <h1>{title}</h1>
          <p>{isAsked ? t('security.second-required') : t('security.second-lede')}</p>
          <p>
            <a href="/account/passkeys">{t('security.second-or-passkey')}</a>
          </p>
        </header>
        <form method="post" action="/account/second-step" class="stack">
          <h2>{t('security.second-scan-title')}</h2>
          {since ? <p>{t('security.second-replaces')}</p> : null}
          <p>{t('security.second-scan')}</p>
          <QrSquare text={uri} label={t('security.second-square')} />
          <p>
            {t('security.second-type')}{' '}
            <bdi>
              <code dir="ltr">{inGroups(secret)}</code>
            </bdi>
          </p>
          <input type="hidden" name="offer" value={note} />
          <CodeField label={t('security.second-code')} error={problem} />
          <p>
            <Button kind="main">{t('security.second-confirm')}</Button>
          </p>
        </form>
        {since ? <RemoveAuthenticator speech={speech} /> : null}
        {isAsked ? null : (
          <p>
            <a href="/account">{t('security.back')}</a>
          </p>
        )}
      </>
    ),
  });
}

/** Four letters at a time are typed with fewer slips. */
function inGroups(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? secret;
}
