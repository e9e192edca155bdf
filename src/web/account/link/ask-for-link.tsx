import { z } from 'zod';
import { findLinkReader } from '#school/accounts/find-link-reader.ts';
import { keepSignInLink, type MadeLink, makeLinkSecrets } from '#school/accounts/sign-in-links.ts';
import type { AccountDoors } from '#web/account/account-doors.ts';
import { accountPage } from '#web/account/account-page.tsx';
import type { OpenRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { Button } from '#web/ui/button.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { bindLink, mailLink } from './mail-link.ts';
import { sentPage } from './sent-page.tsx';

/** GET /sign-in/link: which address? */
export async function showAskForLink(request: OpenRequest): Promise<Response> {
  return askPage(request, undefined);
}

async function askPage(request: OpenRequest, problem: string | undefined): Promise<Response> {
  const { t } = request.speech;
  return accountPage(request, {
    title: t('account.link-title'),
    status: problem ? 429 : 200,
    content: (
      <form method="post" action="/sign-in/link" class="stack">
        <h1>{t('account.link-title')}</h1>
        <p>{t('account.link-lede')}</p>
        <TextField
          id="email"
          name="email"
          type="email"
          label={t('account.email')}
          error={problem}
          autocomplete="email"
          required
          attributes={{ dir: 'ltr' }}
        />
        <Button kind="main" wide>
          {t('account.send-link')}
        </Button>
      </form>
    ),
  });
}

const form = z.object({ email: z.string().trim().max(320) });

/** POST /sign-in/link: the same answer, as quickly, whether or not the address is known. */
export function askForLink(doors: AccountDoors) {
  return async (request: OpenRequest): Promise<Response> => {
    const { c, speech } = request;
    const { email } = await readForm(c, form);
    const allowed =
      (await doors.limits.linkPerAccount.try(email.toLowerCase())) &&
      (await doors.limits.linkPerAddress.try(request.address ?? 'unknown'));
    if (!allowed) return askPage(request, speech.t('errors.too-many', { minutes: 60 }));
    const link = makeLinkSecrets();
    // Not awaited: the time it takes must not tell whether there is such an address.
    void sendLink(doors, request, { email, link }).catch(doors.report);
    bindLink(request, doors, link);
    return sentPage(request, link);
  };
}

async function sendLink(
  doors: AccountDoors,
  request: OpenRequest,
  { email, link }: { email: string; link: MadeLink },
): Promise<void> {
  const { database, now } = request;
  const reader = await findLinkReader(database, { email }, now);
  if (!reader) return;
  await keepSignInLink(database, { identityId: reader.identityId, link, now });
  await mailLink(request, doors, { reader, link });
}
