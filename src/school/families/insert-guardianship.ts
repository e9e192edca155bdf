import type { Rights } from '#core/policy/guardianships.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';

/** A guardianship that a person records. */
export interface NewGuardianship {
  readonly adultId: string;
  readonly studentId: string;
  readonly relationship: string | null;
  readonly rights: Rights;
  /** How the school knows, in the words of who records it */
  readonly source: string;
  readonly fromOn: string;
  readonly untilOn: string | null;
  /** The row it goes on from */
  readonly replaces?: string;
  readonly isRelative?: boolean;
}

/** Writes a row and answers its id. Asks no permission. */
export async function insertGuardianship(
  school: InSchool,
  by: Actor,
  {
    adultId,
    studentId,
    relationship,
    rights,
    source,
    fromOn,
    untilOn,
    replaces,
    isRelative,
  }: NewGuardianship,
): Promise<string> {
  const id = newId();
  await school.db
    .insertInto('guardianships')
    .values({
      school_id: school.id,
      id,
      adult_id: adultId,
      student_id: studentId,
      relationship,
      may_see: rights.maySee,
      may_hear: rights.mayHear,
      may_reply: rights.mayReply,
      source,
      from_on: fromOn,
      until_on: untilOn,
      recorded_by: by.standing.personId,
      replaces: replaces ?? null,
      is_relative: isRelative ?? false,
    })
    .execute();
  return id;
}
