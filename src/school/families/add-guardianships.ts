import type { Rights } from '#core/policy/guardianships.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { insertMany } from '#platform/db/insert-many.ts';
import { loadRelativeRule } from './relative-rule.ts';

export interface SourcedGuardianship {
  readonly id: string;
  readonly adultId: string;
  readonly studentId: string;
  readonly relationship: string | null;
  /** The source calls the adult a relative, who need not be a guardian */
  readonly isRelative: boolean;
}

const EVERYTHING: Rights = { maySee: true, mayHear: true, mayReply: true };

/**
 * Adds guardianships that a source lists. What it calls a guardian or a parent sees, hears and replies until the
 * school says less; a relative may what the school's rule says, which is nothing until somebody has looked. One that
 * the source had left out comes back with what the office had said of it.
 */
export async function addGuardianships(
  school: InSchool,
  guardianships: readonly SourcedGuardianship[],
  { source, day }: { source: string; day: string },
): Promise<void> {
  const before = await listBefore(
    school,
    guardianships.map(({ adultId }) => adultId),
  );
  const rule = await loadRelativeRule(school);
  const rows = guardianships.map(({ id, adultId, studentId, relationship, isRelative }) => {
    const ofAdult = before.get(adultId) ?? [];
    // A file of changes need not say again what an adult is: a relative before is one of this child too.
    const relative = isRelative || (ofAdult.length > 0 && ofAdult.every((row) => row.isRelative));
    const newest = ofAdult.find((row) => row.studentId === studentId);
    const said = newest?.recordedBy ? newest : undefined;
    const rights = said ?? (relative ? rule : EVERYTHING);
    return {
      school_id: school.id,
      id,
      adult_id: adultId,
      student_id: studentId,
      relationship,
      may_see: rights.maySee,
      may_hear: rights.mayHear,
      may_reply: rights.mayReply,
      source,
      from_on: day,
      is_relative: relative,
      recorded_by: said?.recordedBy ?? null,
    };
  });
  await insertMany(school.db, 'guardianships', rows);
}

interface Before extends Rights {
  readonly studentId: string;
  readonly isRelative: boolean;
  /** None for an import */
  readonly recordedBy: string | null;
}

/** What was known of these adults before, the newest first. */
async function listBefore(
  school: InSchool,
  adultIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Before[]>> {
  if (adultIds.length === 0) return new Map();
  const rows = await school.db
    .selectFrom('guardianships')
    .select(['adult_id as adultId', 'student_id as studentId', 'is_relative as isRelative'])
    .select(['may_see as maySee', 'may_hear as mayHear', 'may_reply as mayReply'])
    .select('recorded_by as recordedBy')
    .where('school_id', '=', school.id)
    .where('adult_id', 'in', adultIds)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return Map.groupBy(rows, ({ adultId }) => adultId);
}
