import { isStudent } from '#core/policy/doors.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';

/** The id of the acting student. Throws NotFound for anybody who is no student. */
export function permitStudent({ standing }: Actor): string {
  if (!isStudent(standing)) throw new NotFound('There is no such page.');
  return standing.personId;
}
