import { z } from 'zod';
import { schoolDay } from '#core/time/school-day.ts';
import { inSchool } from '#platform/db/in-school.ts';
import { findSchool } from '#school/schools/find-school.ts';
import { makeDigest } from '../make-digest.ts';
import { channelOf, type Sending } from '../sending.ts';

const payload = z.object({ schoolId: z.uuid(), adultId: z.uuid() });

/** An adult's hour has come: what is approved and new to them becomes one digest, and its delivery is queued. */
export async function sendDigest(sending: Sending, given: unknown): Promise<void> {
  const { schoolId, adultId } = payload.parse(given);
  const facts = await findSchool(sending.database, { id: schoolId });
  if (!facts) return;
  const today = schoolDay(sending.now(), facts.timeZone);
  await inSchool(sending.database, schoolId, (school) =>
    makeDigest(school, { adultId, today, channel: channelOf(sending) }),
  );
}
