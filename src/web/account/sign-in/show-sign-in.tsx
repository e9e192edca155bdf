import type { AccountDoors } from '#web/account/account-doors.ts';
import { accountPage } from '#web/account/account-page.tsx';
import { ProviderLinks } from '#web/account/with/provider-links.tsx';
import { localPath } from '#web/blocks/local-path.ts';
import type { OpenRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { TextField } from '#web/ui/text-field.tsx';

/** What a try left behind: the name is kept, the password never. */
interface SignInTry {
  readonly to: string;
  readonly name?: string;
  readonly problem?: string;
  readonly status?: 401 | 422 | 429;
}

/** GET /sign-in: the cover. */
export function showSignIn(doors: AccountDoors) {
  return (request: OpenRequest): Promise<Response> =>
    signInPage(request, doors, { to: localPath(request.c.req.query('to')) });
}

/** The same page with what went wrong at the password. */
export async function signInPage(
  request: OpenRequest,
  { providers }: Pick<AccountDoors, 'providers'>,
  { to, name, problem, status }: SignInTry,
): Promise<Response> {
  const { speech } = request;
  const { t } = speech;
  return accountPage(request, {
    title: t('account.sign-in'),
    status: status ?? 200,
    content: (
      <>
        <form method="post" action="/sign-in" class="stack">
          <h1>{t('account.sign-in')}</h1>
          <input type="hidden" name="to" value={to} />
          <TextField
            id="name"
            name="name"
            label={t('account.name')}
            value={name}
            autocomplete="username"
            required
            attributes={{ autocapitalize: 'none', spellcheck: 'false', dir: 'ltr' }}
          />
          <TextField
            id="password"
            name="password"
            type="password"
            label={t('account.password')}
            error={problem}
            autocomplete="current-password"
            required
            attributes={{ dir: 'ltr' }}
          />
          <Button kind="main" wide>
            {t('account.sign-in')}
          </Button>
        </form>
        <ProviderLinks providers={providers.list} speech={speech} to={to} />
        <p>
          <a href={`/sign-in/passkey?to=${encodeURIComponent(to)}`}>{t('security.by-passkey-title')}</a>
        </p>
        <p class="soft">{t('account.families')}</p>
        <p>
          <a href="/sign-in/link">{t('account.get-link')}</a>
        </p>
      </>
    ),
  });
}
