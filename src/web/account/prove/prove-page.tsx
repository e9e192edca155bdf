import { loadOwnSignIn } from '#school/accounts/load-own-sign-in.ts';
import { passkeyPlace } from '#school/accounts/passkeys/passkey-place.ts';
import { listOwnProviders } from '#school/accounts/providers/list-own-providers.ts';
import { CodeField } from '#web/account/code-field.tsx';
import { ownPage } from '#web/account/own-page.tsx';
import { PasskeyForm } from '#web/account/passkey-form.tsx';
import { ProviderLinks } from '#web/account/with/provider-links.tsx';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { waysToProve } from './ways-to-prove.ts';

/** Asks once more who is there, in the strongest way that they have; always with the way of signing in anew. */
export async function provePage(
  request: PageRequest,
  { to, problem, status = 200 }: { to: string; problem?: string; status?: 200 | 401 | 429 },
): Promise<Response> {
  const { speech, viewer, database, signIn } = request;
  const { t } = speech;
  const own = await loadOwnSignIn(database, viewer.identityId);
  const { identityId } = viewer;
  const providers = await listOwnProviders(database, { identityId, providers: signIn.providers });
  const ways = waysToProve({ own, viewer, hasPlace: passkeyPlace(signIn.publicUrl) !== undefined });
  return ownPage(request, {
    title: t('security.prove-title'),
    status,
    passkey: ways.passkey,
    content: (
      <>
        <header class="stack-s">
          <h1>{t('security.prove-title')}</h1>
          <p>{t('security.prove-lede')}</p>
        </header>
        {ways.code || ways.password ? (
          <form method="post" action="/prove" class="stack">
            <input type="hidden" name="to" value={to} />
            {ways.code ? (
              <CodeField label={t('security.step-code')} error={problem} />
            ) : (
              <TextField
                id="password"
                name="password"
                type="password"
                label={t('security.prove-password')}
                error={problem}
                autocomplete="current-password"
                required
                attributes={{ dir: 'ltr' }}
              />
            )}
            <p>
              <Button kind="main">{t('security.prove-go')}</Button>
            </p>
          </form>
        ) : null}
        {ways.passkey ? (
          <PasskeyForm
            speech={speech}
            action="/prove"
            kind="get"
            options="/sign-in/passkey/options"
            button={t('security.by-passkey')}
            fields={{ to }}
            problem={ways.code || ways.password ? undefined : problem}
            plain={ways.code || ways.password}
          />
        ) : null}
        <ProviderLinks providers={providers} speech={speech} to={to} prove />
        {ways.link && own.email ? (
          <form method="post" action="/prove/link" class="stack-s">
            <input type="hidden" name="to" value={to} />
            <p>{t('security.prove-link-lede', { email: own.email })}</p>
            <p>
              <Button kind={ways.passkey ? undefined : 'main'}>{t('security.prove-link')}</Button>
            </p>
          </form>
        ) : null}
        <form method="post" action="/prove/again" class="stack-s">
          <input type="hidden" name="to" value={to} />
          <h2>{t('security.prove-other-ways')}</h2>
          <p>{t('security.prove-again-lede')}</p>
          <p>
            <Button>{t('security.prove-again')}</Button>
          </p>
        </form>
      </>
    ),
  });
}
