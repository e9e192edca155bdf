import { leads, takesTwoSteps } from '#core/policy/doors.ts';
import { loadOwnSignIn } from '#school/accounts/load-own-sign-in.ts';
import { listSessions } from '#school/accounts/sessions/list-sessions.ts';
import { ownPage } from '#web/account/own-page.tsx';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { OutsideSection } from './outside-section.tsx';
import { PasskeysSection } from './passkeys-section.tsx';
import { PasswordSection } from './password-section.tsx';
import { SecondStepSection } from './second-step-section.tsx';
import { SessionsSection } from './sessions-section.tsx';

/** GET /account: how the reader signs in, and where they are signed in. */
export async function showAccount(request: PageRequest): Promise<Response> {
  const { speech, database, viewer, standing, now } = request;
  const { t } = speech;
  const [own, sessions] = await Promise.all([
    loadOwnSignIn(database, viewer.identityId),
    listSessions(database, { identityId: viewer.identityId, familyOnly: viewer.familyOnly, now }),
  ]);
  return ownPage(request, {
    title: t('security.account-title'),
    content: (
      <>
        <header class="stack-s">
          <h1>{t('security.account-title')}</h1>
          {own.signInName ? <p>{t('security.signs-in-as', { name: own.signInName })}</p> : null}
          <p class="soft">{t('security.account-lede')}</p>
        </header>
        {viewer.familyOnly ? null : <PasswordSection speech={speech} own={own} />}
        {takesTwoSteps(standing) ? <SecondStepSection request={request} own={own} /> : null}
        <PasskeysSection request={request} own={own} />
        <OutsideSection request={request} />
        <SessionsSection request={request} sessions={sessions} />
        {leads(standing) ? (
          <p>
            <a href="/school/sign-in">{t('security.school-see')}</a>
          </p>
        ) : null}
      </>
    ),
  });
}
