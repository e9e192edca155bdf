import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { type DescribedRequest, describeRequests } from './describe-requests.ts';
import { findSlot } from './find-slot.ts';
import { momentOf } from './moment-of.ts';
import { readRequests } from './read-requests.ts';
import type { RetakeSlot } from './retake-slot.ts';

/**
 * Opens a slot with who is booked in it of the actor's classes, by name, and notes the look. Throws NotFound where it is
 * not theirs or was withdrawn.
 */
export async function openSlot(
  school: InSchool,
  { by, slotId, language }: { by: Actor; slotId: string; language: string },
): Promise<{ readonly slot: RetakeSlot; readonly booked: readonly DescribedRequest[] }> {
  const { slot } = await findSlot(school, { by, slotId });
  const taught = slot.classIds.filter((id) => by.standing.teaches.some(({ classId }) => classId === id));
  const found = await readRequests(school, {
    which: { classIds: taught },
    now: await momentOf(school, by),
  });
  const requests = found.filter((request) => request.slot?.slotId === slotId && !request.ending);
  const booked = await describeRequests(school, { by, requests, language });
  if (booked.length > 0)
    await writeAudit(school, by, {
      act: 'student.look',
      relation: 'teaches',
      subject: 'student',
      ids: booked.map(({ studentId }) => studentId),
    });
  const sorts = new Intl.Collator(language);
  return { slot, booked: booked.toSorted((a, b) => sorts.compare(a.display, b.display)) };
}
