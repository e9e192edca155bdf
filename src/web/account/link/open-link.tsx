import { getCookie } from 'hono/cookie';
import { z } from 'zod';
import { findLinkReader } from '#school/accounts/find-link-reader.ts';
import { consumeSignInLink, lookAtSignInLink } from '#school/accounts/sign-in-links.ts';
import type { AccountDoors } from '#web/account/account-doors.ts';
import { accountPage } from '#web/account/account-page.tsx';
import { dropDoorCookie } from '#web/account/door-cookies.ts';
import { welcome } from '#web/account/welcome.tsx';
import type { OpenRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { Button } from '#web/ui/button.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { LINK_COOKIE } from './mail-link.ts';
import { takeWhereTo } from './where-to.ts';

/** GET /sign-in/link/:token: says whom and where it signs in, and asks for a press. Consumes nothing. */
export async function showLink(request: OpenRequest): Promise<Response> {
  return linkPage(request, undefined);
}

async function linkPage(request: OpenRequest, problem: string | undefined): Promise<Response> {
  const { c, speech, database, now } = request;
  const { t } = speech;
  const token = c.req.param('token') ?? '';
  const link = await lookAtSignInLink(database, {
    token,
    browserSecret: getCookie(c, LINK_COOKIE.name),
    now,
  });
  const reader = link && (await findLinkReader(database, { identityId: link.identityId }, now));
  if (!link || !reader)
    return accountPage(request, {
      title: t('account.link-over-title'),
      status: 410,
      content: (
        <>
          <h1>{t('account.link-over-title')}</h1>
          <p>{t('account.link-over')}</p>
          <p>
            <a class="button main wide" href="/sign-in/link">
              {t('account.get-link')}
            </a>
          </p>
        </>
      ),
    });
  return accountPage(request, {
    title: t('account.sign-in'),
    status: problem ? 401 : 200,
    content: (
      <form method="post" action={c.req.path} class="stack">
        <h1>{t('account.open-title', { name: reader.name })}</h1>
        <p>{t('account.open-lede', { school: reader.schoolName })}</p>
        {link.sameBrowser ? null : (
          <>
            <p>{t('account.open-other')}</p>
            <TextField
              id="code"
              name="code"
              label={t('account.code')}
              error={problem}
              autocomplete="one-time-code"
              required
              short
              attributes={{ inputmode: 'numeric', pattern: '[0-9]{6}', dir: 'ltr' }}
            />
          </>
        )}
        <Button kind="main" wide>
          {t('account.sign-in')}
        </Button>
      </form>
    ),
  });
}

const form = z.object({ code: z.string().trim().optional() });

/** POST /sign-in/link/:token: the only act that consumes a link; then a clean address without the token. */
export function openLink(doors: AccountDoors) {
  return async (request: OpenRequest): Promise<Response> => {
    const { c, database, now, speech } = request;
    const { code } = await readForm(c, form);
    const used = await consumeSignInLink(database, {
      token: c.req.param('token') ?? '',
      browserSecret: getCookie(c, LINK_COOKIE.name),
      code,
      now,
    });
    if (used.outcome !== 'signs-in')
      return linkPage(request, used.outcome === 'over' ? undefined : speech.t('account.wrong-code'));
    dropDoorCookie(c, LINK_COOKIE);
    const to = takeWhereTo(request);
    return welcome(request, doors, { identityId: used.identityId, openedBy: 'link', to, familyOnly: true });
  };
}
