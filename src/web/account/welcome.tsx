import { findSignInFacts } from '#school/accounts/find-sign-in-facts.ts';
import { FAMILY_SESSION } from '#school/accounts/session-lengths.ts';
import type { SignInDoors } from '#school/accounts/sign-in-doors.ts';
import type { WayIn } from '#school/accounts/sign-in-library.ts';
import type { OpenRequest } from '#web/blocks/page-request.ts';
import { accountPage } from './account-page.tsx';
import { letIn } from './let-in.ts';
import { askSecondStep } from './sign-in/pending-step.ts';

interface Proved {
  readonly identityId: string;
  readonly openedBy: WayIn;
  /** Where they wanted to go: a path of ours */
  readonly to: string;
  /** What they proved proves a mailbox and no more */
  readonly familyOnly?: boolean;
}

/**
 * Somebody has proved who they are: opens their session and leads on; or asks for the second step after a password;
 * or says which school has locked them out, and whom to ask.
 */
export async function welcome(
  request: OpenRequest,
  doors: SignInDoors,
  { identityId, openedBy, to, familyOnly = false }: Proved,
): Promise<Response> {
  const { c, database, now } = request;
  const facts = await findSignInFacts(database, { identityId, now });
  if (!facts.isLetIn) return closedPage(request, facts.lockedBy);
  if (openedBy === 'password' && facts.hasSecondStep)
    return askSecondStep(request, doors, { identityId, to });
  const byPassword = openedBy === 'password' || openedBy === 'second-step';
  await letIn(request, doors, {
    identityId,
    openedBy,
    seconds: familyOnly ? FAMILY_SESSION : facts.seconds,
    mustChoosePassword: byPassword && facts.mustChoosePassword,
    familyOnly,
  });
  return c.redirect(to, 303);
}

/** Nobody lets them in today: who has closed the sign-in, if somebody has, and whom to ask. */
async function closedPage(request: OpenRequest, lockedBy: readonly string[]): Promise<Response> {
  const { t, list } = request.speech;
  const school = list(lockedBy);
  const title = school ? t('security.locked-title', { school }) : t('account.nobody-title');
  return accountPage(request, {
    title,
    status: 403,
    content: (
      <>
        <h1>{title}</h1>
        <p>{school ? t('security.locked', { school }) : t('security.nobody')}</p>
        <p>
          <a href="/sign-in">{t('account.sign-in')}</a>
        </p>
      </>
    ),
  });
}
