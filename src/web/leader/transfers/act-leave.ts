import { z } from 'zod';
import { parseDay } from '#core/time/parse-day.ts';
import { recordDeparture } from '#school/transfers/record-departure.ts';
import { undoDeparture } from '#school/transfers/undo-departure.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { leavePage } from './leave-page.tsx';

const form = z.object({
  write: z.string(),
  on: z.string().trim().max(20).default(''),
  reason: z.string().trim().max(300).default(''),
});

/** POST /people/:personId/leave — from this day on the student is no longer here. */
export async function actLeave(request: PageRequest): Promise<Response> {
  const { c, by, speech } = request;
  const { t } = speech;
  const { write, on, reason } = await readForm(c, form);
  const problems = [
    ...(parseDay(on) === on ? [] : [{ fieldId: 'on', message: t('transfers.leave-problem-day') }]),
    ...(reason === '' ? [{ fieldId: 'reason', message: t('transfers.leave-problem-reason') }] : []),
  ];
  if (problems.length > 0) return leavePage(request, { on, reason, problems });
  const studentId = c.req.param('personId') ?? '';
  await request.inSchool((room) =>
    recordDeparture(room, { by, departure: { writeId: write, studentId, leftOn: on, reason } }),
  );
  return c.redirect(`/people/${studentId}?done=transfers.done-left`, 303);
}

/** POST /people/departures/:departureId/undo — the student is still here. */
export async function actStay(request: PageRequest): Promise<Response> {
  const { c, by } = request;
  const departureId = c.req.param('departureId') ?? '';
  const { studentId } = await request.inSchool((room) => undoDeparture(room, { by, departureId }));
  return c.redirect(`/people/${studentId}?done=transfers.done-stays`, 303);
}
