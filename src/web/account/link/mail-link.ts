import type { LinkReader } from '#school/accounts/find-link-reader.ts';
import type { SignInDoors } from '#school/accounts/sign-in-doors.ts';
import type { MadeLink } from '#school/accounts/sign-in-links.ts';
import { setDoorCookie } from '#web/account/door-cookies.ts';
import type { OpenRequest } from '#web/blocks/page-request.ts';

/** Names the browser that asked for a link. */
export const LINK_COOKIE = { name: 'waymark-link', path: '/sign-in' };

/** Binds a link to the browser that asked for it. */
export function bindLink({ c }: OpenRequest, { publicUrl }: SignInDoors, link: MadeLink): void {
  setDoorCookie(c, { ...LINK_COOKIE, value: link.browserSecret, publicUrl });
}

/** Mails a link that was kept. */
export async function mailLink(
  { speech }: OpenRequest,
  { publicUrl, sendLink }: SignInDoors,
  { reader, link }: { reader: LinkReader; link: MadeLink },
): Promise<void> {
  await sendLink({
    to: reader.email,
    language: speech.language,
    subject: speech.t('account.mail-subject', { school: reader.schoolName }),
    text: speech.t('account.mail-body', { link: `${publicUrl}/sign-in/link/${link.token}` }),
  });
}
