import { z } from 'zod';
import { revokeInvitation } from '#school/invitations/revoke-invitation.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';

const form = z.object({ class: z.string().max(60).default('') });

/** POST /people/invitations/:invitationId/take-back — it opens nothing any more. */
export async function endInvitation(request: PageRequest): Promise<Response> {
  const { c, by } = request;
  const { class: klass } = await readForm(c, form);
  await request.inSchool((room) =>
    revokeInvitation(room, { by, invitationId: c.req.param('invitationId') ?? '' }),
  );
  const back = `/people/invitations?class=${encodeURIComponent(klass)}`;
  return c.redirect(`${back}&done=guardians.done-taken-back`, 303);
}
