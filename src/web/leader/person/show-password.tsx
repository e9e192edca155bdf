import { findName } from '#school/people/find-name.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { PrintButton } from '../print-button.tsx';

interface Shown {
  readonly personId: string;
  readonly signInName: string;
  readonly password: string | undefined;
  /** By which way they come in: a first password, a link by mail, or what they use elsewhere */
  readonly how: 'password' | 'link' | 'known';
}

/** A letter to print and hand over; its password stands nowhere else. */
export async function showPassword(request: PageRequest, shown: Shown): Promise<Response> {
  const { speech, school, signIn, standing } = request;
  const { t } = speech;
  const { personId, signInName, password, how } = shown;
  const found = await request.inSchool((room) => findName(room, { personId, today: standing.today }));
  const name = found?.display ?? '';
  const title = t('people.password-title', { name });
  return leaderPage(request, {
    title,
    current: 'people',
    width: 'middle',
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <bdi>{school.name}</bdi>
          </p>
          <h1>{title}</h1>
          {password === undefined ? null : <p class="lede no-print">{t('people.password-once')}</p>}
        </header>
        <div class="card stack">
          <dl class="facts">
            <div>
              <dt>{t('people.password-address')}</dt>
              <dd>
                <bdi dir="ltr">{signIn.publicUrl}/sign-in</bdi>
              </dd>
            </div>
            <div>
              <dt>{t('people.password-name')}</dt>
              <dd>
                <bdi dir="ltr">{signInName}</bdi>
              </dd>
            </div>
            {password === undefined ? null : (
              <div>
                <dt>{t('people.password-password')}</dt>
                <dd>
                  <bdi dir="ltr">
                    <code>{password}</code>
                  </bdi>
                </dd>
              </div>
            )}
          </dl>
          {how === 'password' ? (
            <>
              <p>{t('people.password-next')}</p>
              <p>{t('people.password-choose')}</p>
            </>
          ) : (
            <p>{t(how === 'link' ? 'people.password-link' : 'people.password-known')}</p>
          )}
        </div>
        <div class="line acts">
          <PrintButton words={t('people.print')} />
          <LinkButton kind="main" href={`/people/${personId}`}>
            {t('people.to-person', { name })}
          </LinkButton>
        </div>
      </>
    ),
  });
}
