import { z } from 'zod';
import { nextSchoolHour } from '#core/time/next-school-hour.ts';
import { schoolDay } from '#core/time/school-day.ts';
import { inSchool } from '#platform/db/in-school.ts';
import { enqueueJob } from '#platform/jobs/enqueue-job.ts';
import { listAdults } from '#school/families/list-adults.ts';
import { samePeople } from '#school/people/same-people.ts';
import { findSchool } from '#school/schools/find-school.ts';
import type { Sending } from '../sending.ts';

const payload = z.object({ schoolId: z.uuid(), partIds: z.array(z.uuid()) });

/** Parts were approved: each adult who may hear of them gets one digest at their hour, however many parts. */
export async function planDigests(sending: Sending, given: unknown): Promise<void> {
  const { schoolId, partIds } = payload.parse(given);
  const facts = await findSchool(sending.database, { id: schoolId });
  if (!facts || partIds.length === 0) return;
  const now = sending.now();
  const today = schoolDay(now, facts.timeZone);
  await inSchool(sending.database, schoolId, async (school) => {
    const parts = await school.db
      .selectFrom('message_parts')
      .select('student_id as studentId')
      .where('school_id', '=', school.id)
      .where('id', 'in', partIds)
      .execute();
    const { keptOf } = await samePeople(
      school,
      parts.map(({ studentId }) => studentId),
    );
    const studentIds = [...new Set(parts.map(({ studentId }) => keptOf(studentId)))];
    const adults = await listAdults(school, { studentIds, today });
    const reachable = new Map(
      adults.filter(({ wanted, email }) => wanted && email).map((adult) => [adult.adultId, adult.hour]),
    );
    for (const [adultId, hour] of reachable) {
      const runAt = sending.sendAtOnce ? now : nextSchoolHour({ now, timeZone: facts.timeZone, hour });
      await enqueueJob(school.db, {
        task: 'send-digest',
        payload: { schoolId, adultId },
        runAt,
        key: `digest ${adultId} ${sending.sendAtOnce ? 'now' : schoolDay(runAt, facts.timeZone)}`,
      });
    }
  });
}
