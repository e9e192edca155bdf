import { z } from 'zod';
import { findLinkReader } from '#school/accounts/find-link-reader.ts';
import { keepSignInLink, makeLinkSecrets } from '#school/accounts/sign-in-links.ts';
import { bindLink, mailLink } from '#web/account/link/mail-link.ts';
import { sentPage } from '#web/account/link/sent-page.tsx';
import { keepWhereTo } from '#web/account/link/where-to.ts';
import { localPath } from '#web/blocks/local-path.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { provePage } from './prove-page.tsx';

const form = z.object({ to: z.string().optional() });

/** POST /prove/link: a fresh link to the mailbox of somebody whom a mailbox let in. */
export async function proveByLink(request: PageRequest): Promise<Response> {
  const { c, viewer, database, now, signIn, speech } = request;
  const to = localPath((await readForm(c, form)).to);
  if (!(await signIn.limits.linkPerAccount.try(viewer.identityId)))
    return provePage(request, { to, problem: speech.t('account.too-many'), status: 429 });
  const reader = await findLinkReader(database, { identityId: viewer.identityId }, now);
  const link = makeLinkSecrets();
  if (reader) {
    await keepSignInLink(database, { identityId: viewer.identityId, link, now });
    await mailLink(request, signIn, { reader, link });
  }
  bindLink(request, signIn, link);
  keepWhereTo(request, signIn, to);
  return sentPage(request, link);
}

/** POST /prove/again: out, and in again by whichever way they have; then back to where they were. */
export async function signInAnew(request: PageRequest): Promise<Response> {
  const { c, signIn } = request;
  const to = localPath((await readForm(c, form)).to);
  const { headers } = await signIn.library.api.endSession({
    headers: c.req.raw.headers,
    returnHeaders: true,
  });
  for (const cookie of headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true });
  return c.redirect(`/sign-in?to=${encodeURIComponent(to)}`, 303);
}
