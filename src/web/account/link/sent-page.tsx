import type { MadeLink } from '#school/accounts/sign-in-links.ts';
import { accountPage } from '#web/account/account-page.tsx';
import type { OpenRequest } from '#web/blocks/page-request.ts';

/** Says where to look, with the digits that open the link in another browser. */
export async function sentPage(request: OpenRequest, link: MadeLink): Promise<Response> {
  const { t } = request.speech;
  return accountPage(request, {
    title: t('account.sent-title'),
    content: (
      <>
        <h1>{t('account.sent-title')}</h1>
        <p>{t('account.sent-lede')}</p>
        <p>{t('account.sent-code')}</p>
        <p class="code-shown">
          <bdi>{link.code}</bdi>
        </p>
        <p class="soft">{t('account.sent-again')}</p>
      </>
    ),
  });
}
