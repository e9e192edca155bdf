import { setCookie } from 'hono/cookie';
import { z } from 'zod';
import {
  hasCaseload,
  isFamily,
  isStaff,
  isStudent,
  leads,
  readsDistrict,
  teaches,
} from '#core/policy/doors.ts';
import { findLanguage } from '#locales/find-language.ts';
import { findViewer } from '#school/accounts/find-viewer.ts';
import type { AccountDoors } from '#web/account/account-doors.ts';
import { accountPage } from '#web/account/account-page.tsx';
import { closeKept, forgetHere, isKeptFor } from '#web/blocks/kept-cookie.ts';
import { localPath } from '#web/blocks/local-path.ts';
import type { OpenRequest, PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { SignOut } from '#web/blocks/sign-out.tsx';

/** GET /: each lands on the page that answers their first question. */
export async function goToStart(request: PageRequest): Promise<Response> {
  const { c, standing, speech } = request;
  const done = c.req.query('done');
  const go = (path: string) => c.redirect(done ? `${path}?done=${encodeURIComponent(done)}` : path, 303);
  if (teaches(standing)) return go('/today');
  if (hasCaseload(standing) && !leads(standing)) return go('/caseload');
  if (leads(standing) || isStaff(standing)) return go('/school');
  if (readsDistrict(standing)) return go('/district');
  if (isStudent(standing)) return go('/home');
  if (isFamily(standing)) return go('/family');
  return accountPage(request, {
    title: speech.t('account.nobody-title'),
    content: (
      <>
        <h1>{speech.t('account.nobody-title')}</h1>
        <p>{speech.t('account.nobody')}</p>
        <SignOut speech={speech} />
      </>
    ),
  });
}

const leaving = z.object({ sure: z.string().optional() });

/**
 * POST /sign-out: the session ends on the server too. Where the device keeps notes of theirs, a page says first what
 * would be thrown away. What it keeps for others stays, and cannot be read.
 */
export function signOut(doors: AccountDoors) {
  const { library } = doors;
  return async ({ c, database, now }: OpenRequest): Promise<Response> => {
    const { sure } = await readForm(c, leaving);
    const viewer = await findViewer({ database, library }, { headers: c.req.raw.headers, now });
    if (viewer && sure === undefined && isKeptFor(c, doors, viewer.identityId))
      return c.redirect('/sign-out', 303);
    const keepsForOthers = forgetHere(c, doors, viewer?.identityId ?? '');
    if (keepsForOthers) closeKept(c, doors);
    const { headers } = await library.api.endSession({ headers: c.req.raw.headers, returnHeaders: true });
    for (const cookie of headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true });
    c.header('Clear-Site-Data', keepsForOthers ? '"cache"' : '"cache", "storage"');
    return c.redirect('/sign-in?done=account.done-signed-out', 303);
  };
}

const form = z.object({ language: z.string(), to: z.string().optional() });

/** POST /language: kept in a cookie, so that it works before anybody is known. */
export async function chooseLanguage({ c }: OpenRequest): Promise<Response> {
  const chosen = await readForm(c, form);
  const language = findLanguage(chosen.language);
  if (language)
    setCookie(c, 'waymark-language', language.tag, {
      path: '/',
      sameSite: 'Lax',
      httpOnly: true,
      maxAge: 365 * 24 * 3600,
    });
  return c.redirect(localPath(chosen.to), 303);
}
