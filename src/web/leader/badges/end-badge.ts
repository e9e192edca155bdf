import { z } from 'zod';
import { endBadge } from '#school/accounts/badges/end-badge.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';

const form = z.object({ badge: z.uuid() });

/** POST /school/classes/:classId/badges/end — a badge was lost: one press, and it opens nothing more. */
export async function endClassBadge(request: PageRequest): Promise<Response> {
  const { c, by } = request;
  const { badge } = await readForm(c, form);
  const classId = c.req.param('classId') ?? '';
  await request.inSchool((room) => endBadge(room, { by, classId, badgeId: badge }));
  return c.redirect(`/school/classes/${classId}/badges?done=doors.done-ended`, 303);
}
