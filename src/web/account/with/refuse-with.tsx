import type { SignInProvider } from '#platform/settings/read-providers.ts';
import { accountPage } from '#web/account/account-page.tsx';
import type { OpenRequest } from '#web/blocks/page-request.ts';
import { LinkButton } from '#web/ui/link-button.tsx';
import { wayTo } from './provider-links.tsx';

/** Why an issuer's word opened nothing. */
export type Refusal =
  | 'not-listed'
  | 'tied'
  | 'students'
  | 'elsewhere'
  | 'refused'
  | 'not-believed'
  | 'not-fresh'
  | 'other-account'
  | 'no-cookies'
  | 'too-many'
  | 'unreachable';

/**
 * Nothing was opened: what happened, what is safe, what to do. `proving` is where somebody signed in was going who wanted
 * a fresh proof, and `ties` says that they wanted to tie an account instead.
 */
export async function refuseWith(
  request: OpenRequest,
  by: SignInProvider,
  { refusal, proving, ties }: { refusal: Refusal; proving?: string | undefined; ties?: boolean | undefined },
): Promise<Response> {
  const { t } = request.speech;
  const { name: provider } = by;
  const { title, words } = say(refusal, { t, provider });
  return accountPage(request, {
    title,
    status: STATUS[refusal],
    content: (
      <>
        <h1>{title}</h1>
        <p>{words}</p>
        <p>
          <LinkButton
            href={wayTo(by, { to: proving ?? '/', prove: proving !== undefined && !ties, tie: ties })}
            kind="main"
            wide
          >
            {t('doors.try-again', { provider })}
          </LinkButton>
        </p>
        <p>
          {proving === undefined ? (
            <a href="/sign-in">{t('doors.other-way')}</a>
          ) : ties ? (
            <a href={proving}>{t('security.back')}</a>
          ) : (
            <a href={`/prove?to=${encodeURIComponent(proving)}`}>{t('doors.prove-another-way')}</a>
          )}
        </p>
      </>
    ),
  });
}

const STATUS = {
  'not-listed': 403,
  tied: 403,
  students: 403,
  elsewhere: 403,
  refused: 401,
  'not-believed': 401,
  'not-fresh': 401,
  'other-account': 401,
  'no-cookies': 400,
  'too-many': 429,
  unreachable: 503,
} as const satisfies Record<Refusal, number>;

function say(
  refusal: Refusal,
  { t, provider }: { t: OpenRequest['speech']['t']; provider: string },
): { readonly title: string; readonly words: string } {
  switch (refusal) {
    case 'not-listed':
      return { title: t('doors.not-listed-title'), words: t('doors.not-listed', { provider }) };
    case 'tied':
      return { title: t('doors.tied-title', { provider }), words: t('doors.tied', { provider }) };
    case 'students':
      return { title: t('doors.students-title'), words: t('doors.students', { provider }) };
    case 'elsewhere':
      return { title: t('doors.elsewhere-title'), words: t('doors.elsewhere', { provider }) };
    case 'refused':
      return { title: t('doors.refused-title', { provider }), words: t('doors.refused', { provider }) };
    case 'not-believed':
      return { title: t('doors.not-believed-title'), words: t('doors.not-believed', { provider }) };
    case 'not-fresh':
      return { title: t('doors.not-fresh-title', { provider }), words: t('doors.not-fresh') };
    case 'other-account':
      return { title: t('doors.other-account-title'), words: t('doors.other-account', { provider }) };
    case 'no-cookies':
      return { title: t('doors.no-cookies-title'), words: t('doors.no-cookies') };
    case 'too-many':
      return { title: t('doors.wait-title'), words: t('account.too-many') };
    case 'unreachable':
      return { title: t('doors.unreachable-title', { provider }), words: t('doors.unreachable') };
  }
}
