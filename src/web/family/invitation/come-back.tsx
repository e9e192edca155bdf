import { setCookie } from 'hono/cookie';
import { z } from 'zod';
import { findOwnAddress } from '#school/accounts/find-own-address.ts';
import { makeLinkSecrets } from '#school/accounts/sign-in-links.ts';
import { keepConfirmation } from '#school/invitations/address-confirmations.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { Button } from '#web/ui/button.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { signedInPage } from '../signed-in-page.tsx';

/** Names the browser in which an address was given. */
export const ADDRESS_COOKIE = 'waymark-address';

/** GET /family/come-back — the adult is in: how will they come back? */
export async function showComeBack(request: PageRequest): Promise<Response> {
  return comeBackPage(request, { email: '', error: undefined });
}

async function comeBackPage(
  request: PageRequest,
  { email, error, status = 200 }: { email: string; error: string | undefined; status?: 200 | 422 | 429 },
): Promise<Response> {
  const { t } = request.speech;
  const known = await findOwnAddress(request.database, request.viewer.identityId);
  return signedInPage(request, {
    title: t('invitations.back-title'),
    status,
    content: (
      <>
        <h1>{t('invitations.back-title')}</h1>
        <p>{t('invitations.back-lede')}</p>
        <section class="stack-s" aria-labelledby="by-mail">
          <h2 id="by-mail">{t('invitations.back-mail-title')}</h2>
          {known === undefined ? (
            <form method="post" action="/family/come-back" class="stack">
              <p>{t('invitations.back-mail')}</p>
              <TextField
                id="email"
                name="email"
                type="email"
                label={t('invitations.back-address')}
                value={email}
                error={error}
                autocomplete="email"
                required
                attributes={{ dir: 'ltr' }}
              />
              <Button kind="main" wide>
                {t('invitations.back-send')}
              </Button>
            </form>
          ) : (
            <p>{t('invitations.back-known', { address: known })}</p>
          )}
        </section>
        <section class="stack-s" aria-labelledby="by-key">
          <h2 id="by-key">{t('invitations.back-key-title')}</h2>
          <p>{t('invitations.back-key')}</p>
          <p>
            <LinkButton wide href="/account/passkeys">
              {t('invitations.back-key-go')}
            </LinkButton>
          </p>
        </section>
        <section class="stack-s" aria-labelledby="by-letter">
          <h2 id="by-letter">{t('invitations.back-letter-title')}</h2>
          <p>{t('invitations.back-letter')}</p>
        </section>
        <p>
          <LinkButton wide href="/family">
            {t('invitations.back-go')}
          </LinkButton>
        </p>
      </>
    ),
  });
}

const form = z.object({ email: z.string().trim().max(320) });

/** POST /family/come-back — the address is asked by mail, and counts once its mailbox has answered. */
export async function giveAddress(request: PageRequest): Promise<Response> {
  const { c, database, now, school, signIn, speech, viewer, viewerName } = request;
  const { t } = speech;
  const { email } = await readForm(c, form);
  if (!z.email().safeParse(email).success)
    return comeBackPage(request, { email, error: t('invitations.back-wrong'), status: 422 });
  const membershipId = viewer.acting?.id;
  if (membershipId === undefined || (await findOwnAddress(database, viewer.identityId)) !== undefined)
    return c.redirect('/family/come-back', 303);
  if (!(await signIn.limits.linkPerAccount.try(`back ${viewer.identityId}`)))
    return comeBackPage(request, {
      email,
      error: t('invitations.too-many', { minutes: 60 }),
      status: 429,
    });
  const link = makeLinkSecrets();
  await keepConfirmation(database, { membershipId, address: email, link, now });
  setCookie(c, ADDRESS_COOKIE, link.browserSecret, {
    path: '/family/address',
    httpOnly: true,
    sameSite: 'Lax',
    secure: signIn.publicUrl.startsWith('https://'),
    maxAge: 3600,
  });
  await signIn.sendLink({
    to: email,
    language: speech.language,
    subject: t('invitations.confirm-subject', { school: school.name }),
    text: t('invitations.confirm-body', {
      school: school.name,
      link: `${signIn.publicUrl}/family/address/${link.token}`,
    }),
  });
  return signedInPage(request, {
    title: t('invitations.sent-title'),
    content: (
      <>
        <h1>{t('invitations.sent-title')}</h1>
        <p>{t('invitations.sent-lede', { address: email })}</p>
        <p>{t('invitations.sent-code')}</p>
        <p class="code-shown">
          <bdi>{link.code}</bdi>
        </p>
        <p>
          <LinkButton wide href="/family">
            {t('invitations.back-go')}
          </LinkButton>
        </p>
        <p class="soft">
          <bdi>{viewerName}</bdi>
        </p>
      </>
    ),
  });
}
