import { addDays } from '#core/time/add-days.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { permitStudent } from '#school/records/permit-student.ts';
import { type HandIn, listHandIns } from './list-hand-ins.ts';

/** As many as a page shows, of the last year. */
const MOST = 100;

/** What the acting student handed in and did not take back, the newest first. Throws NotFound for anybody else. */
export async function openMyHandIns(school: InSchool, { by }: { by: Actor }): Promise<HandIn[]> {
  const studentId = permitStudent(by);
  const { today } = by.standing;
  return listHandIns(school, { of: { studentId }, since: addDays(today, -365), today, most: MOST });
}
