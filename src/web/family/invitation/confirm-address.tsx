import { deleteCookie, getCookie } from 'hono/cookie';
import { z } from 'zod';
import { schoolDay } from '#core/time/school-day.ts';
import { inSchool } from '#platform/db/in-school.ts';
import { lookAtConfirmation } from '#school/invitations/address-confirmations.ts';
import { confirmAddress } from '#school/invitations/confirm-address.ts';
import { findName } from '#school/people/find-name.ts';
import type { OpenRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { Button } from '#web/ui/button.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import type { InvitationDoors } from '../family-doors.ts';
import { ADDRESS_COOKIE } from './come-back.tsx';
import { invitationPage, speechFor } from './invitation-page.tsx';

/** GET /family/address/:token — whose address it would be, and a button. Consumes nothing. */
export async function showConfirmAddress(request: OpenRequest): Promise<Response> {
  return confirmPage(request, undefined);
}

async function confirmPage(request: OpenRequest, problem: string | undefined): Promise<Response> {
  const { c, database, now } = request;
  const speech = speechFor(request);
  const { t } = speech;
  const waiting = await lookAtConfirmation(database, {
    token: c.req.param('token') ?? '',
    browserSecret: getCookie(c, ADDRESS_COOKIE),
    now,
  });
  if (!waiting) return endedPage(request, 'over');
  const { schoolId, personId, timeZone, schoolName, address } = waiting;
  const name = await inSchool(database, schoolId, (school) =>
    findName(school, { personId, today: schoolDay(now, timeZone) }),
  );
  return invitationPage(request, {
    speech,
    title: t('invitations.confirm-title'),
    status: problem ? 422 : 200,
    content: (
      <form method="post" action={c.req.path} class="stack">
        <h1>{t('invitations.confirm-title')}</h1>
        <p>{t('invitations.confirm-lede', { name: name?.display ?? '', school: schoolName, address })}</p>
        {waiting.sameBrowser ? null : (
          <>
            <p>{t('invitations.confirm-other')}</p>
            <TextField
              id="code"
              name="code"
              label={t('invitations.confirm-code')}
              error={problem}
              autocomplete="one-time-code"
              required
              short
              attributes={{ inputmode: 'numeric', pattern: '[0-9]{6}', dir: 'ltr' }}
            />
          </>
        )}
        <Button kind="main" wide>
          {t('invitations.confirm-press')}
        </Button>
      </form>
    ),
  });
}

async function endedPage(request: OpenRequest, why: 'over' | 'taken'): Promise<Response> {
  const speech = speechFor(request);
  const { t } = speech;
  return invitationPage(request, {
    speech,
    title: t('invitations.confirm-over-title'),
    status: 404,
    content: (
      <>
        <h1>{t('invitations.confirm-over-title')}</h1>
        <p>{t(why === 'over' ? 'invitations.confirm-over' : 'invitations.confirm-taken')}</p>
      </>
    ),
  });
}

const form = z.object({ code: z.string().trim().optional() });

/** POST /family/address/:token — the mailbox answers; another address that the school has is told. */
export function pressConfirmAddress(doors: InvitationDoors) {
  return async (request: OpenRequest): Promise<Response> => {
    const { c, database, now, requestId, address } = request;
    const { t, language } = speechFor(request);
    const { code } = await readForm(c, form);
    const done = await confirmAddress(database, {
      token: c.req.param('token') ?? '',
      browserSecret: getCookie(c, ADDRESS_COOKIE),
      code,
      now,
      requestId,
      address,
    });
    if (done.outcome === 'over' || done.outcome === 'taken') return endedPage(request, done.outcome);
    if (done.outcome !== 'confirmed') return confirmPage(request, t('invitations.confirm-wrong'));
    deleteCookie(c, ADDRESS_COOKIE, { path: '/family/address' });
    if (done.tell !== null) {
      const words = { name: done.name, school: done.schoolName, address: done.address };
      void doors
        .sendLink({
          to: done.tell,
          language,
          subject: t('invitations.changed-subject', { school: done.schoolName }),
          text: t('invitations.changed-body', words),
        })
        .catch(doors.report);
    }
    return c.redirect('/family?done=invitations.done-address', 303);
  };
}
