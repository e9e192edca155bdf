import { LENGTH, STAFF_LENGTH } from '#core/accounts/judge-password.ts';
import type { MessageKey } from '#locales/translate.ts';
import type { ChangeOutcome } from '#school/accounts/passwords/change-password.ts';
import { ownPage } from '#web/account/own-page.tsx';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { TextField } from '#web/ui/text-field.tsx';

/** What can be wrong with the form. */
export type PasswordTrouble = Exclude<ChangeOutcome, 'changed'> | 'differ' | 'too-many';

const WORDS = {
  'too-many': 'account.too-many',
  'wrong-password': 'security.password-wrong',
  same: 'security.password-same',
  differ: 'security.password-differ',
  short: 'security.password-short',
  long: 'security.password-long',
  common: 'security.password-common',
  plain: 'security.password-common',
  named: 'security.password-named',
} as const satisfies Record<PasswordTrouble, MessageKey>;

const STATUS = { 'too-many': 429, 'wrong-password': 401 } as const;

/** The form for another password, with what was wrong at the field that it is about. */
export async function passwordPage(
  request: PageRequest,
  { isStaff, trouble }: { isStaff: boolean; trouble?: PasswordTrouble },
): Promise<Response> {
  const { t } = request.speech;
  const first = request.viewer.mustChoosePassword;
  const title = first ? t('security.password-first-title') : t('security.password-change');
  const problemAt = (field: ReturnType<typeof fieldOf>) =>
    trouble && fieldOf(trouble) === field ? t(WORDS[trouble]) : undefined;
  return ownPage(request, {
    title,
    status: trouble ? (trouble in STATUS ? STATUS[trouble as keyof typeof STATUS] : 422) : 200,
    content: (
      <>
        <h1>{title}</h1>
        {first ? <p>{t('security.password-first')}</p> : null}
        <form method="post" action="/account/password" class="stack">
          <TextField
            id="old"
            name="old"
            type="password"
            label={t('security.password-old')}
            error={problemAt('old')}
            autocomplete="current-password"
            required
            attributes={{ dir: 'ltr' }}
          />
          <TextField
            id="password"
            name="password"
            type="password"
            label={t('security.password-new')}
            help={t('security.password-rule', { count: isStaff ? STAFF_LENGTH : LENGTH })}
            error={problemAt('password')}
            autocomplete="new-password"
            required
            attributes={{ dir: 'ltr', maxlength: '300' }}
          />
          <TextField
            id="again"
            name="again"
            type="password"
            label={t('security.password-again')}
            error={problemAt('again')}
            autocomplete="new-password"
            required
            attributes={{ dir: 'ltr', maxlength: '300' }}
          />
          <p class="soft">{t('security.password-others')}</p>
          <p>
            <Button kind="main">{t('security.password-keep')}</Button>
          </p>
        </form>
        {first ? null : (
          <p>
            <a href="/account">{t('security.back')}</a>
          </p>
        )}
      </>
    ),
  });
}

function fieldOf(trouble: PasswordTrouble): 'old' | 'password' | 'again' {
  if (trouble === 'wrong-password' || trouble === 'too-many') return 'old';
  return trouble === 'differ' ? 'again' : 'password';
}
