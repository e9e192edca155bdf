import { getCookie } from 'hono/cookie';
import { renewRecoveryCodes } from '#school/accounts/second-steps/renew-recovery-codes.ts';
import { dropDoorCookie, setDoorCookie } from '#web/account/door-cookies.ts';
import { ownPage } from '#web/account/own-page.tsx';
import { openNote, sealNote } from '#web/account/sealed-note.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';

const COOKIE = { name: 'waymark-codes', path: '/account/second-step' };
const PAGE = '/account/second-step/codes';

/** Leads on to the page that shows new codes; the browser carries them there, sealed, since nobody else keeps them. */
export function showCodesOnce(request: PageRequest, codes: readonly string[]): Response {
  const { c, signIn, now, viewer } = request;
  const value = sealNote(signIn.seal, `codes of ${viewer.identityId}`, { text: codes.join(' '), now });
  setDoorCookie(c, { ...COOKIE, value, publicUrl: signIn.publicUrl });
  return c.redirect(PAGE, 303);
}

/** GET /account/second-step/codes: ten codes, once; after that, how to get ten others. */
export async function showCodes(request: PageRequest): Promise<Response> {
  const { c, signIn, now, viewer, speech } = request;
  const { t } = speech;
  const opened = openNote(signIn.seal, `codes of ${viewer.identityId}`, {
    note: getCookie(c, COOKIE.name),
    now,
  });
  dropDoorCookie(c, COOKIE);
  if (!opened) return codesOver(request);
  return ownPage(request, {
    title: t('security.codes-title'),
    content: (
      <>
        <h1>{t('security.codes-title')}</h1>
        <p>{t('security.codes-lede')}</p>
        <ol dir="ltr" aria-label={t('security.codes-list')}>
          {opened.split(' ').map((code) => (
            <li>
              <code>{code}</code>
            </li>
          ))}
        </ol>
        <p>
          <LinkButton href="/account" kind="main">
            {t('security.codes-kept')}
          </LinkButton>
        </p>
      </>
    ),
  });
}

async function codesOver(request: PageRequest): Promise<Response> {
  const { t } = request.speech;
  return ownPage(request, {
    title: t('security.codes-over-title'),
    content: (
      <>
        <h1>{t('security.codes-over-title')}</h1>
        <p>{t('security.codes-over')}</p>
        <form method="post" action={PAGE}>
          <Button>{t('security.codes-new')}</Button>
        </form>
        <p>
          <a href="/account">{t('security.back')}</a>
        </p>
      </>
    ),
  });
}

/** POST /account/second-step/codes: ten new ones; asked for with a fresh proof. */
export async function renewCodes(request: PageRequest): Promise<Response> {
  const { by, viewer, signIn } = request;
  const codes = await request.inSchool((school) =>
    renewRecoveryCodes(school, { by, viewer, seal: signIn.seal }),
  );
  return showCodesOnce(request, codes);
}
