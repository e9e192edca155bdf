import { z } from 'zod';
import { countTry } from '#school/accounts/count-try.ts';
import { loadOwnSignIn, type OwnSignIn } from '#school/accounts/load-own-sign-in.ts';
import { checkCode } from '#school/accounts/second-steps/check-code.ts';
import type { AccountDoors } from '#web/account/account-doors.ts';
import { accountPage } from '#web/account/account-page.tsx';
import { CodeField } from '#web/account/code-field.tsx';
import { welcome } from '#web/account/welcome.tsx';
import { localPath } from '#web/blocks/local-path.ts';
import type { OpenRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { Button } from '#web/ui/button.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { endPendingStep, whosePassword } from './pending-step.ts';
import { signInPage } from './show-sign-in.tsx';

/** GET /sign-in/second: the password was right in this browser; now the code, or a passkey. */
export function showSecondStep(doors: AccountDoors) {
  return async (request: OpenRequest): Promise<Response> => {
    const to = localPath(request.c.req.query('to'));
    const identityId = whosePassword(request, doors);
    if (!identityId) return tooSlow(request, doors, to);
    return stepPage(request, { to, own: await loadOwnSignIn(request.database, identityId) });
  };
}

const form = z.object({ code: z.string().trim().max(64).default(''), to: z.string().optional() });

/** POST /sign-in/second: only now a session opens. */
export function takeSecondStep(doors: AccountDoors) {
  return async (request: OpenRequest): Promise<Response> => {
    const { c, speech, database, address, now } = request;
    const entered = await readForm(c, form);
    const to = localPath(entered.to);
    const identityId = whosePassword(request, doors);
    if (!identityId) return tooSlow(request, doors, to);
    const tried = await countTry(
      doors.limits,
      { perAccount: doors.limits.secondStepPerAccount, account: identityId, address },
      () => checkCode({ database, seal: doors.seal }, { identityId, code: entered.code, now }),
    );
    if (tried.outcome === 'right') {
      endPendingStep(request);
      const where = tried.found === 'paper' ? '/account?done=security.done-paper-code' : to;
      return welcome(request, doors, { identityId, openedBy: 'second-step', to: where });
    }
    const own = await loadOwnSignIn(database, identityId);
    return tried.outcome === 'too-many'
      ? stepPage(request, { to, own, problem: speech.t('account.too-many'), status: 429 })
      : stepPage(request, { to, own, problem: speech.t('security.step-wrong'), status: 401 });
  };
}

async function tooSlow(request: OpenRequest, doors: AccountDoors, to: string): Promise<Response> {
  return signInPage(request, doors, { to, problem: request.speech.t('security.step-over'), status: 401 });
}

async function stepPage(
  request: OpenRequest,
  {
    to,
    own,
    problem,
    status = 200,
  }: { to: string; own: OwnSignIn; problem?: string; status?: 200 | 401 | 429 },
): Promise<Response> {
  const { t } = request.speech;
  const byApp = own.authenticatorSince !== undefined;
  const title = byApp ? t('security.step-title') : t('security.step-passkey-title');
  const byPasskey = `/sign-in/passkey?to=${encodeURIComponent(to)}`;
  return accountPage(request, {
    title,
    status,
    content: (
      <>
        <h1>{title}</h1>
        <p>{t('security.step-lede')}</p>
        {byApp ? (
          <form method="post" action="/sign-in/second" class="stack">
            <input type="hidden" name="to" value={to} />
            <CodeField label={t('security.step-code')} error={problem} />
            <Button kind="main" wide>
              {t('security.step-go')}
            </Button>
          </form>
        ) : null}
        {own.passkeys > 0 ? (
          <LinkButton href={byPasskey} wide kind={byApp ? undefined : 'main'}>
            {t('security.by-passkey')}
          </LinkButton>
        ) : null}
        <p class="soft">{t('security.step-lost')}</p>
      </>
    ),
  });
}
