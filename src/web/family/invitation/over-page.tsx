import type { Speech } from '#locales/translate.ts';
import type { OpenRequest } from '#web/blocks/page-request.ts';
import { LinkButton } from '#web/ui/link-button.tsx';
import { invitationPage, speechFor } from './invitation-page.tsx';

/** The one page for an invitation that opens nothing, whatever the reason: nobody knows who reads it. */
export async function overPage(request: OpenRequest): Promise<Response> {
  const speech = speechFor(request);
  const { t } = speech;
  return invitationPage(request, {
    speech,
    title: t('invitations.over-title'),
    status: 404,
    content: (
      <>
        <h1>{t('invitations.over-title')}</h1>
        <p>{t('invitations.over')}</p>
        <p>{t('invitations.over-signed')}</p>
        <p>
          <LinkButton href="/sign-in/link">{t('account.get-link')}</LinkButton>
        </p>
      </>
    ),
  });
}

/** Asked too often. */
export async function waitPage(request: OpenRequest, speech: Speech): Promise<Response> {
  const { t } = speech;
  return invitationPage(request, {
    speech,
    title: t('invitations.over-title'),
    status: 429,
    content: (
      <>
        <h1>{t('invitations.type-title')}</h1>
        <p role="alert">{t('invitations.too-many', { minutes: 15 })}</p>
      </>
    ),
  });
}
