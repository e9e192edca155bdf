import { schoolDay } from '#core/time/school-day.ts';
import { findSchool, type SchoolFacts } from '#school/schools/find-school.ts';
import type { OpenRequest } from '#web/blocks/page-request.ts';

/** What a badge's address says: of which school, with which secret, and the day it is there. */
export interface ShownBadge {
  readonly school: SchoolFacts;
  readonly token: string;
  readonly today: string;
}

/** Reads a badge's address; undefined where there is no such school. */
export async function readBadgeAddress({ c, database, now }: OpenRequest): Promise<ShownBadge | undefined> {
  const school = await findSchool(database, { code: c.req.param('school') ?? '' });
  return school && { school, token: c.req.param('token') ?? '', today: schoolDay(now, school.timeZone) };
}
