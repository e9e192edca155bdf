import type { Caseload } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { listNames } from './list-names.ts';

/** A student whom the actor looks after without a class. */
export interface CaseloadStudent {
  readonly studentId: string;
  readonly name: string;
  readonly grade: string | null;
  readonly kinds: readonly Caseload['kind'][];
  /** Titles of the classes the student learns in today */
  readonly classes: readonly string[];
}

/** The actor's own caseload of today, by name. The look at it is written down. */
export async function listCaseload(school: InSchool, { by }: { by: Actor }): Promise<CaseloadStudent[]> {
  const { supports, today } = by.standing;
  const ids = [...new Set(supports.map(({ studentId }) => studentId))];
  if (ids.length === 0) return [];
  const rows = await school.db
    .selectFrom('people as p')
    .leftJoin('enrollments as n', (join) =>
      join
        .onRef('n.school_id', '=', 'p.school_id')
        .onRef('n.student_id', '=', 'p.id')
        .on('n.from_on', '<=', today)
        .on((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', today)])),
    )
    .leftJoin('classes as c', (join) =>
      join.onRef('c.school_id', '=', 'n.school_id').onRef('c.id', '=', 'n.class_id'),
    )
    .select(['p.id', 'p.grade', 'c.title'])
    .where('p.school_id', '=', school.id)
    .where('p.id', 'in', ids)
    .orderBy('c.title')
    .execute();
  const names = await listNames(school, { personIds: ids, today });
  await writeAudit(school, by, {
    act: 'caseload.look',
    relation: supports.some(({ kind }) => kind === 'enl') ? 'teaches ENL' : 'counsels',
    subject: 'student',
    ids,
  });
  return [...Map.groupBy(rows, ({ id }) => id)]
    .map(([studentId, own]) => ({
      studentId,
      name: names.get(studentId)?.display ?? '',
      grade: own[0]?.grade ?? null,
      kinds: supports.filter((each) => each.studentId === studentId).map(({ kind }) => kind),
      classes: own.flatMap(({ title }) => title ?? []),
    }))
    .toSorted((one, other) => one.name.localeCompare(other.name));
}
