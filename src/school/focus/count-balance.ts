import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import { prepareStatement } from '#platform/db/prepare-statement.ts';
import type { Actor } from '#school/audit/actor.ts';

/** How many of each a teacher has given. */
export interface Balance {
  readonly glows: number;
  /** Grows and next steps */
  readonly grows: number;
}

interface Asked {
  readonly schoolId: string;
  readonly classIds: readonly string[];
  readonly since: string;
  readonly personId: string;
}

const select = prepareStatement<Asked, Balance>((db, given) =>
  db
    .selectFrom('feedback as f')
    .leftJoin('feedback_withdrawals as x', (join) =>
      join
        .onRef('x.school_id', '=', 'f.school_id')
        .onRef('x.feedback_id', '=', 'f.id')
        .on('x.school_id', '=', given.schoolId),
    )
    .select([
      sql<number>`count(*) filter (where ${sql.ref('f.kind')} = 'glow')`.as('glows'),
      sql<number>`count(*) filter (where ${sql.ref('f.kind')} <> 'glow')`.as('grows'),
    ])
    .where('f.school_id', '=', given.schoolId)
    .where('f.class_id', '=', sql<string>`any(${given.classIds}::uuid[])`)
    .where('f.given_on', '>=', given.since)
    .where('f.given_by', '=', given.personId)
    .where('x.id', 'is', null),
);

/**
 * What the acting teacher has given since a day in these classes: a mirror for themselves, which nobody else is shown.
 * One statement.
 */
export async function countBalance(
  school: InSchool,
  { by, classIds, since }: { by: Actor; classIds: readonly string[]; since: string },
): Promise<Balance> {
  const { personId } = by.standing;
  const [balance] = await select(school.db, { schoolId: school.id, classIds, since, personId });
  return balance ?? { glows: 0, grows: 0 };
}
