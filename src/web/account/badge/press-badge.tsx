import { inSchool } from '#platform/db/in-school.ts';
import { hashBadgeToken } from '#school/accounts/badges/badge-tokens.ts';
import { enterByBadge, keepBadgeSession } from '#school/accounts/badges/enter-by-badge.ts';
import { BADGE_SESSION } from '#school/accounts/session-lengths.ts';
import type { AccountDoors } from '#web/account/account-doors.ts';
import { accountPage } from '#web/account/account-page.tsx';
import { letIn } from '#web/account/let-in.ts';
import type { OpenRequest } from '#web/blocks/page-request.ts';
import { readBadgeAddress } from './badge-school.ts';
import { badgeOver } from './show-badge.tsx';

/** POST /badge/:school/:token — the only act that signs in by a badge; then a clean address without its secret. */
export function pressBadge(doors: AccountDoors) {
  return async (request: OpenRequest): Promise<Response> => {
    const { c, database, now, requestId, address } = request;
    const shown = await readBadgeAddress(request);
    if (!shown) return badgeOver(request, doors);
    const { school, token, today } = shown;
    if (!(await doors.limits.badgePerBadge.try(hashBadgeToken(token).toString('hex'))))
      return waitPage(request);
    const entry = await inSchool(database, school.id, (room) =>
      enterByBadge(room, { token, today, now, requestId, address }),
    );
    if (!entry) return badgeOver(request, doors);
    const { identityId, badgeId, membershipId } = entry;
    const sessionId = await letIn(request, doors, {
      identityId,
      openedBy: 'badge',
      seconds: BADGE_SESSION,
    });
    const kept = await inSchool(database, school.id, (room) =>
      keepBadgeSession(room, { badgeId, membershipId, sessionId }),
    );
    return kept ? c.redirect('/home', 303) : badgeOver(request, doors);
  };
}

async function waitPage(request: OpenRequest): Promise<Response> {
  const { t } = request.speech;
  return accountPage(request, {
    title: t('doors.wait-title'),
    status: 429,
    content: (
      <>
        <h1>{t('doors.wait-title')}</h1>
        <p>{t('account.too-many')}</p>
      </>
    ),
  });
}
