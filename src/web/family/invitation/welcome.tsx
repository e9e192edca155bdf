import { inSchool } from '#platform/db/in-school.ts';
import { findWayIn } from '#school/invitations/find-way-in.ts';
import type { InvitationKey, OpenInvitation } from '#school/invitations/look-at-invitation.ts';
import type { SchoolFacts } from '#school/schools/find-school.ts';
import type { OpenRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import type { InvitationDoors } from '../family-doors.ts';
import { invitationPage, speechFor } from './invitation-page.tsx';
import { whoIsHere } from './who-is-here.ts';

/** An invitation that opens, and how it was opened. */
export interface Shown {
  readonly facts: SchoolFacts;
  readonly invitation: OpenInvitation;
  readonly key: InvitationKey;
}

/**
 * Whom the invitation is for, and the one press that uses it. The child is not named: a letter may be found by
 * anybody. Who has a sign-in already is asked to prove it first.
 */
export async function welcomePage(
  request: OpenRequest,
  doors: InvitationDoors,
  { facts, invitation, key }: Shown,
): Promise<Response> {
  const { c, database, now } = request;
  const speech = speechFor(request, invitation.language);
  const { t } = speech;
  const here = await whoIsHere(request, doors);
  const { way } = await inSchool(database, facts.id, (school) =>
    findWayIn(school, { invitation, viewerId: here?.identityId, timeZone: facts.timeZone, now }),
  );
  const first = way === 'sign-in-first' && invitation.usedBy === null;
  const path = 'token' in key ? c.req.path : '/invitation';
  const hidden = 'token' in key ? {} : { school: facts.code, code: key.code };
  return invitationPage(request, {
    speech,
    title: t('invitations.page-title', { name: invitation.called }),
    content: (
      <>
        <h1>{t('invitations.page-title', { name: invitation.called })}</h1>
        <p>{t('invitations.page-lede', { school: facts.name })}</p>
        {here?.isStudent ? (
          <>
            <p role="alert">{t('invitations.page-student')}</p>
            <form method="post" action="/sign-out" class="stack">
              <Button wide>{t('frame.sign-out')}</Button>
            </form>
          </>
        ) : first ? (
          <>
            <h2>{t('invitations.page-first-title')}</h2>
            <p>{t('invitations.page-first')}</p>
            <p>
              <LinkButton
                kind="main"
                wide
                href={'token' in key ? `/sign-in?to=${encodeURIComponent(c.req.path)}` : '/sign-in'}
              >
                {t('invitations.page-sign-in')}
              </LinkButton>
            </p>
          </>
        ) : (
          <form method="post" action={path} class="stack">
            <HiddenFields fields={{ ...hidden, press: 'yes' }} />
            <p>{t('invitations.page-you', { name: invitation.called })}</p>
            <Button kind="main" wide name="as" value={way === 'join' ? 'viewer' : 'new'}>
              {t('invitations.page-press')}
            </Button>
            {here && way === 'new' ? (
              <>
                <p>{t('invitations.page-signed-in', { viewer: here.name })}</p>
                <Button wide name="as" value="viewer">
                  {t('invitations.page-join')}
                </Button>
              </>
            ) : null}
          </form>
        )}
      </>
    ),
  });
}
